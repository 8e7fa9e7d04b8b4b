"""The bill of materials: what the built program is made of, for those who look for known faults in it."""

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from resources.installer.names import COMMAND, NAME
from resources.installer.parts import Part


def bill_of_materials(parts: Sequence[Part], version: str, made_at: int) -> str:
    """The bill in CycloneDX 1.6. The same parts and time give the same text, its serial number included."""
    program = Component(
        name=COMMAND,
        version=version,
        type=ComponentType.APPLICATION,
        bom_ref=COMMAND,
        description=NAME,
        licenses=[LicenseFactory().make_from_string("MIT")],
    )
    bill = Bom(components=[_component(part) for part in parts])
    bill.metadata.component = program
    bill.metadata.timestamp = datetime.fromtimestamp(made_at, UTC)
    bill.serial_number = uuid5(NAMESPACE_URL, f"{COMMAND}/{version}/{made_at}/{parts!r}")
    bill.register_dependency(program, bill.components)
    return JsonV1Dot6(bill).output_as_string(indent=2) + "\n"


def _component(part: Part) -> Component:
    return Component(
        name=part.name,
        version=part.version,
        type=ComponentType.LIBRARY,
        bom_ref=part.purl,
        purl=PackageURL.from_string(part.purl),
        licenses=[LicenseFactory().make_from_string(part.licence)] if part.licence else (),
        external_references=[ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(part.url))]
        if part.url
        else (),
    )
