"""What a search for keys in a folder found, and what it could not look at."""

from classe365_desktop.core.texts.form import KEYS_PAGE, failure, note, passed, unchecked, warning

SCAN = {
    "scan.clean": passed("No Stripe key was found. Files looked at: {files}."),
    "scan.live": failure(
        "Places with a live secret key: {count}.",
        "Whoever can read these files can move real money: on a server, in a backup, in every copy of the folder.",
        "Roll each of these keys on Stripe, block the old one at once, then take it out of the file.",
        KEYS_PAGE,
    ),
    "scan.unsorted": failure(
        "Places with a signing secret or an organisation key: {count}.",
        "With a signing secret anybody can send Classe365 payments that never happened; an organisation key opens all of "
        "its accounts.",
        "Roll each of them on Stripe, then take it out of the file.",
    ),
    "scan.test": warning(
        "Places with a test secret key: {count}.",
        "They move no money, but show everything in test mode; and where a test key was written down, a live key may follow.",
        "Take them out of the files, and roll them on Stripe if others can read these files.",
        KEYS_PAGE,
    ),
    "scan.publishable": note(
        "Places with a publishable key: {count}.",
        "They are made to be seen, in every payment page, and open nothing by themselves.",
    ),
    "scan.history": warning(
        "Of these places, in the history of Git: {count}.",
        "Taking a key out of the file leaves it there, in this copy and in every other one.",
        "Roll the key on Stripe: then it does not matter where it still stands.",
    ),
    "scan.many": warning(
        "Only the first {count} places are listed.",
        "There are more, and a list without end helps nobody.",
        "Clear these up, then look again.",
    ),
    "scan.no_such_path": unchecked(
        "There is no folder or file {path}.",
        "Nothing was looked at.",
        "Check how it is written, or choose the folder again.",
    ),
    "scan.unread": unchecked(
        "Files and folders that could not be opened: {count}, for example {example}.",
        "A key in them would not have been found.",
        "Allow reading them, close programs that hold them, and look again.",
    ),
    "scan.compressed": note(
        "Compressed files, such as archives and PDF files, that were not unpacked: {count}.",
        "A key inside them can't be seen from outside.",
        "Unpack those that may hold keys, and look through what comes out.",
    ),
    "scan.links": note(
        "Links to other places that were not followed: {count}.",
        "They may lead out of this folder. What is in the folder itself was looked at.",
        "Look through the places that they lead to as well, if they may hold keys.",
    ),
    "scan.stopped": unchecked(
        "The search was stopped before its end.",
        "What was not looked at yet may hold keys.",
        "Start it again to look through everything.",
    ),
    "scan.no_history": note(
        "No Git history was found there.",
        "Only the files as they are now were looked at.",
    ),
    "scan.only_file": note(
        "Only this file was looked at, not the history of the folder that it is in.",
        "A key that was once in it may still be in that history.",
        "Choose the folder to look through its history too.",
    ),
    "scan.history_read": passed("The history of Git was looked at. Versions of files in it: {count}."),
    "scan.git_missing": unchecked(
        "{folder} has a history of Git, but the program Git was not found on this computer.",
        "A key that was once in a file may still be in its history, which could not be looked at.",
        "Install Git from git-scm.com and look again.",
    ),
    "scan.git_owner": unchecked(
        "Git refuses to read the history in {folder}: it belongs to another user of this computer.",
        "A key that was once in a file may still be in its history, which could not be looked at.",
        "Look again as the user to whom the folder belongs. If you trust it, tell Git so: “git config --global --add "
        "safe.directory” with the folder behind it.",
    ),
    "scan.git_failed": unchecked(
        "Git could not read the whole history in {folder}.",
        "A key may be in the part that was not looked at.",
        "Let somebody who knows Git run “git fsck” in this folder, then look again.",
    ),
    "scan.history_part": note(
        "Of the history in {folder} only a part is on this computer.",
        "A key may be in the part that stayed on the server.",
        "Fetch the whole history, or look where it is whole.",
    ),
}
