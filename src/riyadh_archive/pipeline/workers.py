"""Work spread over the cores of this machine, its results in the order of the jobs.

Jobs are taken as they are needed and results are handed on as they are asked for, so that of a hundred thousand only a
few are held at a time.
"""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:  # the library of processes is imported where there are any: adding one article does not wait for it
    from concurrent.futures import Executor, Future

_Job = TypeVar("_Job")
_Done = TypeVar("_Done")

POOL_FROM = 40
"""With fewer files, starting processes that import the grammar costs more than they save."""
_AHEAD = 4
"""Chunks a process may be ahead of the one that writes: enough that none waits, few enough to hold in memory."""


@contextmanager
def workers(inputs: int, jobs: int | None = None) -> "Iterator[Executor | None]":
    """Processes for so many inputs, `jobs` or as many as there are cores; None where one process is quicker.

    When the work is broken off, what was not begun is left.
    """
    count = cores() if jobs is None else jobs
    if inputs < POOL_FROM or count < 2:
        yield None
        return
    from concurrent.futures import ProcessPoolExecutor

    pool = ProcessPoolExecutor(count, initializer=_leave_interrupts)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_interrupts() -> None:
    """Ctrl-C goes to all processes of a terminal; the one that writes decides what becomes of the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def map_jobs(
    work: Callable[[_Job], _Done], jobs: Iterable[_Job], pool: "Executor | None", *, chunk: int
) -> Iterator[tuple[_Job, _Done]]:
    """Each job with what `work` makes of it, in order, by the processes of `pool` or by this one."""
    if pool is None:
        for job in jobs:
            yield job, work(job)
        return
    left = iter(jobs)
    begun: deque[tuple[list[_Job], Future[list[_Done]]]] = deque()
    while True:
        while len(begun) < _AHEAD * _processes(pool) and (taken := list(islice(left, chunk))):
            begun.append((taken, _submitted(pool, work, taken)))
        if not begun:
            return
        taken, future = begun.popleft()
        yield from zip(taken, _outcomes(future, work, taken), strict=True)


def _submitted(pool: "Executor", work: Callable[[_Job], _Done], jobs: list[_Job]) -> "Future[list[_Done]]":
    """The work on some jobs, begun in a process; a future that failed where the processes have died."""
    from concurrent.futures import Future
    from concurrent.futures.process import BrokenProcessPool

    try:
        return pool.submit(_all, work, jobs)
    except BrokenProcessPool as error:
        future: Future[list[_Done]] = Future()
        future.set_exception(error)
        return future


def _outcomes(future: "Future[list[_Done]]", work: Callable[[_Job], _Done], jobs: list[_Job]) -> Iterator[_Done]:
    """What became of some jobs; where their process has died, of memory most likely, they are done here one by one."""
    from concurrent.futures.process import BrokenProcessPool

    try:
        yield from future.result()
    except BrokenProcessPool:
        yield from map(work, jobs)


def _all(work: Callable[[_Job], _Done], jobs: Sequence[_Job]) -> list[_Done]:
    return [work(job) for job in jobs]


def _processes(pool: "Executor") -> int:
    return int(getattr(pool, "_max_workers", 1))


def cores() -> int:
    """The cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
