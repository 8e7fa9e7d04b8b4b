"""What was typed as a school."""

from classe365_desktop.core.texts.form import failure

SCHOOL = {
    "school.empty": failure(
        "No school was typed.",
        "The school's Classe365 address tells where Stripe is to report payments.",
        "Type the first part of the address, for example maplehollow.",
    ),
    "school.spaces": failure(
        "“{text}” has a space in it.",
        "An internet address has none; perhaps the school's name was typed instead of its address.",
        "Open Classe365 in the browser and copy the address from there.",
    ),
    "school.email": failure(
        "“{text}” is an e-mail address.",
        "What is needed is where the school opens Classe365 in the browser.",
        "Open Classe365 in the browser and copy the address from there.",
    ),
    "school.key": failure(
        "That is a key, not an address. It was not kept.",
        "Keys go into the Test or the Live tab once the school has been added.",
        "Type the first part of the school's Classe365 address, for example maplehollow.",
    ),
    "school.stripe": failure(
        "“{text}” is an address of Stripe's.",
        "What is needed is where the school opens Classe365 in the browser.",
        "Open Classe365 in the browser and copy the address from there.",
    ),
    "school.no_subdomain": failure(
        "“{text}” is Classe365's own address, without a school in front.",
        "Each school has its own, for example maplehollow.classe365.com.",
        "Open Classe365 as your school does and copy the address from the browser.",
    ),
    "school.not_public": failure(
        "“{text}” is not an address on the internet.",
        "Stripe reports payments over the internet and can't reach it.",
        "Open Classe365 in the browser and copy the address from there.",
    ),
    "school.bad_address": failure(
        "“{text}” is not an internet address.",
        "It has characters or a form that no address has.",
        "Type the first part of the address, for example maplehollow, or copy the whole address from the browser.",
    ),
    "school.already_there": failure(
        "{name} has this address already.",
        "A school is listed once, so that its keys are in one place.",
        "Choose it in the list of schools.",
    ),
}
