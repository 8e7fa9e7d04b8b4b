"""The one owner of threads: it runs services off the UI thread and brings what they say back to it.

Threads are few, start when there is work, and are joined at the end. They are daemons because a call into the operating
system's password store may wait for a person for minutes, and closing the window must not wait with it.
"""

import queue
import threading
import time
from collections.abc import Callable
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

THREADS: Final = 4
T = TypeVar("T")


class Job:
    """Work under way. `cancel` is asked of it from the UI thread; the work looks at `cancelled` or is told by `on_cancel`."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()
        self._on_cancel: list[Callable[[], None]] = []
        self._lock = threading.Lock()

    @property
    def cancelled(self) -> bool:
        """True once somebody wants the work to end."""
        return self._cancelled.is_set()

    def wait(self, seconds: float) -> bool:
        """For the work: wait that long, or until somebody wants it to end; True if somebody does."""
        return self._cancelled.wait(seconds)

    def on_cancel(self, end: Callable[[], None]) -> None:
        """Call `end` when the job is cancelled; at once if it is cancelled already."""
        with self._lock:
            if not self.cancelled:
                self._on_cancel.append(end)
                return
        end()

    def cancel(self) -> None:
        """Ask the work to end. Its `done` is still called with what it found until then."""
        with self._lock:
            self._cancelled.set()
            ends, self._on_cancel = self._on_cancel, []
        for end in ends:
            end()


class Worker(QObject):
    """Runs jobs on at most `THREADS` threads; every callback arrives on the thread that owns this object."""

    _back = Signal(object)
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._jobs: set[Job] = set()
        self._closed = False
        self._back.connect(self._call)

    @property
    def busy(self) -> bool:
        """True while any job has not been handed back."""
        return bool(self._jobs)

    def run(
        self,
        work: Callable[[Job, Callable[[Any], None]], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        arrived: Callable[[Any], None] | None = None,
    ) -> Job:
        """Run `work(job, report)` off this thread; then call `done` with its result or `failed` with its exception.

        What the work passes to `report` is handed to `arrived`, in order, before `done`. After `close` nothing is started.
        """
        job = Job()
        if self._closed:
            job.cancel()
            return job
        self._jobs.add(job)

        def back(call: Callable[[], None]) -> None:
            self._back.emit(call)

        def report(value: Any) -> None:
            if arrived is not None:
                back(lambda: arrived(value))

        def task() -> None:
            try:
                result = work(job, report)
            except Exception as error:  # noqa: BLE001 - it is handed on whole: the caller on the UI thread decides
                problem = error
                back(lambda: self._finish(job, lambda: failed(problem)))
            else:
                back(lambda: self._finish(job, lambda: done(result)))

        self._work.put(task)
        if len(self._threads) < min(THREADS, len(self._jobs)):
            thread = threading.Thread(target=self._loop, name=f"worker-{len(self._threads) + 1}", daemon=True)
            self._threads.append(thread)
            thread.start()
        return job

    def close(self, timeout: float) -> bool:
        """Cancel what is under way and join the threads, waiting at most `timeout` seconds for all of them.

        Returns False if one of them still hangs in a call of the operating system's.
        """
        self._closed = True
        for job in list(self._jobs):
            job.cancel()
        for _ in self._threads:
            self._work.put(None)
        end = time.monotonic() + timeout
        for thread in self._threads:
            thread.join(max(0.0, end - time.monotonic()))
        self._jobs.clear()
        return not any(thread.is_alive() for thread in self._threads)

    def _loop(self) -> None:
        while (task := self._work.get()) is not None:
            task()
            del task

    def _finish(self, job: Job, call: Callable[[], None]) -> None:
        self._jobs.discard(job)
        try:
            call()
        finally:
            if not self._jobs:
                self.idle.emit()

    @Slot(object)
    def _call(self, call: Callable[[], None]) -> None:
        if not self._closed:
            call()
