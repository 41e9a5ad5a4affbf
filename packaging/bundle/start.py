"""Where the bundled program begins."""

from __future__ import annotations

import sys

from reader.__main__ import main

sys.exit(main())
