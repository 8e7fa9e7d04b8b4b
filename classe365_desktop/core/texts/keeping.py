"""The password store of the operating system, and the program's own file."""

from classe365_desktop.core.texts.form import TRY_VAULT, failure, note, warning

KEEPING = {
    "vault.absent": failure(
        "This computer has no password store that can be used.",
        "Keys are kept there and nowhere else; they are never written to a file.",
        "On Linux start GNOME Keyring or KWallet. Or paste the keys and save them for this session only: they are gone "
        "when the program closes.",
        TRY_VAULT,
    ),
    "vault.locked": failure(
        "This computer's password store is locked.",
        "Keys can be kept and read only while it is open.",
        "Unlock it and try again. Or paste the keys and save them for this session only: they are gone when the program "
        "closes.",
        TRY_VAULT,
    ),
    "vault.refused": failure(
        "This computer's password store refused the request.",
        "Keys are kept there and nowhere else; they are never written to a file.",
        "Allow it when the system asks and try again. Or paste the keys and save them for this session only: they are "
        "gone when the program closes.",
        TRY_VAULT,
    ),
    "vault.broken": failure(
        "This computer's password store did not answer as it should.",
        "Keys are kept there and nowhere else; they are never written to a file.",
        "Restart the computer and try again. Or paste the keys and save them for this session only: they are gone when "
        "the program closes.",
        TRY_VAULT,
    ),
    "vault.too_long": failure(
        "This key has {length} characters, more than Windows' password store takes ({limit}).",
        "It can't be kept. Stripe's own keys are far shorter, so something else may have been pasted along with it.",
        "Copy the key again from Stripe and paste it here alone.",
    ),
    "vault.session_only": note(
        "The keys are kept for this session only.",
        "They are in memory and gone when the program closes; nothing was written.",
        "To keep them, make the password store available and press Save keys.",
    ),
    "state.damaged": warning(
        "The saved list of schools could not be read. It was set aside as {name}.",
        "It is damaged, perhaps by a full disk or a crash. Nothing was overwritten, and the keys are not in it.",
        "Add the school again: its keys are still in the password store.",
    ),
    "state.newer": failure(
        "The saved list of schools was written by a newer version of this program.",
        "Changing it here could lose what the newer version has noted.",
        "Install the newer version. Until then nothing is saved.",
    ),
    "state.unreadable": failure(
        "The saved list of schools can't be opened: {reason}.",
        "It is still there, but nothing in it can be shown or changed.",
        "Allow reading and writing in {folder}, then start the program again.",
    ),
    "state.no_such_school": failure(
        "No school here is called “{text}”.",
        "Without its school nothing can be looked up.",
        "Give the name, the sub-domain or the address of a school that was added here, or add it first.",
    ),
    "state.several_schools": failure(
        "More than one school here is called “{text}”.",
        "It is not clear which of them is meant.",
        "Give the school's address instead: {hosts}.",
    ),
    "state.unwritable": failure(
        "The list of schools could not be saved: {reason}.",
        "What you did stays until the program closes, but not longer.",
        "Make room on the disk, or allow writing to {folder}, and try again.",
    ),
}
