"""Work spread over the cores of this machine, its results in the order of the jobs."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import TypeVar

_Job = TypeVar("_Job")
_Done = TypeVar("_Done")

_POOL_FROM = 40
"""With fewer files, starting processes that import the grammar costs more than they save."""


@contextmanager
def workers(inputs: int) -> Iterator[Executor | None]:
    """Processes for so many inputs, as many as there are cores; None where one process is quicker."""
    cores = _cores()
    if inputs < _POOL_FROM or cores < 2:
        yield None
        return
    with ProcessPoolExecutor(cores) as pool:
        yield pool


def map_jobs(
    work: Callable[[_Job], _Done], jobs: Sequence[_Job], pool: Executor | None, *, chunk: int
) -> Iterator[_Done]:
    """What `work` makes of each job, in order, by the processes of `pool` or by this one."""
    done = 0
    if pool is not None:
        try:
            for outcome in pool.map(work, jobs, chunksize=chunk):
                yield outcome
                done += 1
        except BrokenProcessPool:
            """A process died, of memory most likely: the rest is done one by one."""
    for job in jobs[done:]:
        yield work(job)


def _cores() -> int:
    """The cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
