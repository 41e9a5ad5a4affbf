r"""The control words of Rich Text Format: which text to skip, which signs and code pages they stand for."""

from __future__ import annotations

import codecs

# destinations whose text is not the document's; those that begin with \* are skipped anyway
SKIPPED = frozenset({
    "colortbl", "pict", "object", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr",
    "footerf", "footnote", "annotation", "atnid", "atnauthor", "atntime", "atnref", "atnicn", "fldinst", "bkmkstart",
    "bkmkend", "xe", "tc", "txe", "rxe", "pntext", "listtext", "nonesttables", "shprslt", "do", "filetbl", "revtbl",
    "rsidtbl", "listtable", "listoverridetable", "latentstyles", "datafield", "themedata", "datastore", "background",
    "template", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "upr", "sp", "operator", "keywords",
    "subject", "comment", "doccomm", "company", "category", "manager", "hlinkbase", "buptim", "revtim", "printim",
})  # fmt: skip
OPEN = frozenset({"shpinst", "nesttableprops"})  # destinations marked \* that hold text boxes or table cells
SIGNS = {
    "tab": " ", "line": "\n", "lbr": "\n", "page": "\n", "column": "\n", "emdash": "—", "endash": "–", "emspace": " ",
    "enspace": " ", "qmspace": " ", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
}  # fmt: skip
ESCAPED = {"~": " ", "_": "-", "{": "{", "}": "}", "\\": "\\", "\n": "\n", "\r": "\n", "\t": " "}
CHARSETS = {
    2: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030", 136: "big5", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
SETS = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}


def known_codec(codec: str) -> str:
    """The codec, or the one that RTF starts from where there is none of that name."""
    try:
        codecs.lookup(codec)
    except LookupError:
        return "utf-8" if codec == "cp65001" else "cp1252"
    return codec
