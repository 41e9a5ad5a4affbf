"""Open a network for onnxruntime: the same settings for each, and nothing told to anybody."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

    from onnxruntime import InferenceSession

QUIET: Final = "ORT_DISABLE_TELEMETRY"
"""From 1.29 on onnxruntime reports its use to its makers unless this is set before it is loaded (microsoft/onnxruntime
pull request 27379): then it keeps no device number, fills no cache and opens no connection."""


def open_session(path: Path, threads: int) -> InferenceSession:
    """The network in an ONNX file, run by the processor.

    Args:
        path: the file.
        threads: how many processor cores one run may use.

    Raises:
        Exception: onnxruntime's own, where the file is damaged, or ImportError where there is no onnxruntime.
    """
    os.environ[QUIET] = "1"
    import onnxruntime

    onnxruntime.disable_telemetry_events()  # under Windows the system collects them, whatever the environment says
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 4  # it would write to stderr what we tell in our own words
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # an idle window uses no processor
    options.add_session_config_entry("session.disable_quant_qdq", "1")  # widen the weights once, while loading
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
