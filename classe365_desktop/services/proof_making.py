"""Makes the events of a proof happen: the scenarios side by side, each request noted in the journal before and after."""

from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from queue import SimpleQueue

from classe365_desktop.core.findings import Finding
from classe365_desktop.core.proof import Proof
from classe365_desktop.core.proof_scenarios import Course, answered, request, stop
from classe365_desktop.core.replies import Outcome, Reply
from classe365_desktop.services.journal import JournalError
from classe365_desktop.services.writing import Pen

# Stripe allows 25 requests a second in test mode (Stripe docs, "Rate limits"); others may be asking, too.
PACE = 1 / 20


@dataclass(frozen=True, slots=True)
class Made:
    """What came of it. `ids` are everything that was certainly made; `fault` is what kept the rest from being made."""

    proof: Proof
    ids: tuple[str, ...]
    fault: Finding | None = None

    @property
    def lost(self) -> bool:
        """True if more may have been made than is known."""
        return self.fault is not None or any(course.lost for course in self.proof.courses)


def make(pen: Pen, proof: Proof, currency: str, report: Callable[[Proof], None]) -> Made:
    """Play the proof's scenarios to their end. Blocks; a cancel ends it after the requests under way.

    `report` is called from this thread. Raises nothing for what the network, Stripe or the disk does.
    """
    courses = {course.scenario: course for course in proof.courses}
    caught: SimpleQueue[str] = SimpleQueue()
    ids: list[str] = []
    fault: Finding | None = None

    def ask(course: Course) -> Reply:
        asked = request(course, proof.run, currency)
        if asked is None:  # pragma: no cover - only courses that go on are asked
            raise ValueError(f"{course.scenario} is at its end")

        def keep(reply: Reply) -> None:
            if asked.makes and isinstance(reply.body.get("id"), str):
                caught.put(str(reply.body["id"]))

        return pen.write(asked.step, asked.method, asked.path, asked.params, keep)

    with ThreadPoolExecutor(max_workers=max(1, len(courses)), thread_name_prefix="proof") as pool:
        pending: dict[Future[Reply], Course] = {}
        while True:
            busy = {course.scenario for course in pending.values()}
            for scenario, course in courses.items():
                if course.making is None or scenario in busy:
                    continue
                if fault is not None or pen.wait(PACE):
                    courses[scenario] = stop(course)
                    proof = replace(proof, cancelled=proof.cancelled or fault is None)
                else:
                    pending[pool.submit(ask, course)] = course
            if not pending:
                break
            done, _ = wait(pending, return_when=FIRST_COMPLETED)
            for future in done:
                course = pending.pop(future)
                try:
                    courses[course.scenario] = answered(course, future.result())
                except JournalError as error:
                    fault = error.finding
                    courses[course.scenario] = stop(course)
            while not caught.empty():
                ids.append(caught.get())
            proof = replace(proof, courses=tuple(courses.values()), made=frozenset(ids))
            report(proof)
    proof = replace(proof, courses=tuple(courses.values()), made=frozenset(ids))
    cut_off = any(reply.outcome is Outcome.CANCELLED for course in proof.courses for reply in course.refusals.values())
    return Made(replace(proof, cancelled=proof.cancelled or cut_off), tuple(ids), fault)
