"""Start the program: the window, or the command line where that is asked for or where there is no display."""

from __future__ import annotations

import gc
import os
import sys

from reader.children import ANALYSING, PARSING


def main(arguments: list[str] | None = None) -> int:
    """Run Counterpoint.

    Returns:
        Exit code: 0, 1 for a file that cannot be used, 2 for wrong usage.
    """
    # numpy's products are small here: threads would wait for one another, and their number could tell in the last digit
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == [PARSING]:
        from reader.formats import child

        return child.main(given[1:])
    if given[:1] == [ANALYSING]:
        from reader.analysis import child as analysis_child

        return analysis_child.main(given[1:])

    from reader.arguments import parse_arguments
    from reader.cli import display_available, run

    wanted = parse_arguments(given)
    if wanted.compare or not display_available():
        return run(wanted)

    gc.disable()  # what a start makes stays, so to search it is waste; `app` enables it after the first picture
    from reader.app import start

    return start(given)


if __name__ == "__main__":
    sys.exit(main())
