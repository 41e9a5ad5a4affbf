"""Scan a web page with the standard library alone: its visible text, and what it declares about itself.

The scan keeps no tree, so that nesting costs it nothing.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from reader.formats.dates import iso_date
from reader.formats.draft import Details, DraftBlock
from reader.model.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = _HEADINGS | {
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "html", "legend", "li", "main",
    "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
}  # fmt: skip
_UNSEEN = frozenset({
    "audio", "button", "canvas", "iframe", "math", "noscript", "object", "script", "select", "style", "svg", "template",
    "textarea", "title", "video",
})  # fmt: skip
_HIDEABLE = frozenset({"div", "p", "section", "span", "table", "td", "tr", "ul"})
_ARTICLE_TYPES = ("NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "BlogPosting", "WebPage")
_TITLE_SEPARATORS = (" | ", " - ", " – ", " — ", " :: ", " » ")
_LONGEST_JSON = 500_000


@dataclass(slots=True)
class Page:
    """What a scan found.

    Attributes:
        meta: the first content of each named meta element, by its name in lower case.
        data: the texts of JSON-LD scripts.
    """

    blocks: list[DraftBlock] = field(default_factory=list)
    title: str = ""
    headlines: list[str] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    data: list[str] = field(default_factory=list)
    times: list[str] = field(default_factory=list)


def scan(markup: str) -> Page:
    """Read a page from end to end, however broken it is."""
    scanner = _Scanner()
    scanner.feed(markup)
    scanner.close()
    scanner.flush()
    return scanner.page


class _Scanner(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self._pieces: list[str] = []
        self._heading = ""
        self._unseen = ""  # the element whose text is not shown
        self._depth = 0
        self._is_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, skip what is not shown, note what the page declares."""
        if self._unseen:
            self._depth += tag == self._unseen
            return
        values = {name: value or "" for name, value in attrs}
        if tag == "meta":
            name = (values.get("property") or values.get("name") or values.get("itemprop") or "").lower()
            self.page.meta.setdefault(name, values.get("content", "")[:1000])
        elif tag == "time" and values.get("datetime"):
            self.page.times.append(values["datetime"][:100])
        if tag in _UNSEEN or (tag in _HIDEABLE and _is_hidden(values)):
            self._unseen, self._depth = tag, 1
            self._is_data = tag == "script" and values.get("type", "").lower() == "application/ld+json"
            if self._is_data:
                self.page.data.append("")
        elif tag in _BLOCKS:
            self.flush()
            self._heading = tag if tag in _HEADINGS else self._heading if tag == "br" else ""

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element without content, `<br/>`; what is not shown needs no end then."""
        if tag not in _UNSEEN:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """End a block, or what is not shown."""
        if self._unseen:
            self._depth -= tag == self._unseen
            if self._depth == 0:
                self._unseen = ""
        elif tag in _BLOCKS:
            self.flush()
            self._heading = ""

    def handle_data(self, data: str) -> None:
        """Collect shown text, the title and the data."""
        if not self._unseen:
            self._pieces.append(data)
        elif self._unseen == "title":
            self.page.title = (self.page.title + data)[:1000]
        elif self._is_data and len(self.page.data[-1]) + len(data) <= _LONGEST_JSON:
            self.page.data[-1] += data

    def flush(self) -> None:
        """Close the block that is being collected."""
        text = " ".join("".join(self._pieces).split())
        self._pieces.clear()
        if not text:
            return
        if self._heading == "h1":
            self.page.headlines.append(text)
        self.page.blocks.append(DraftBlock(BlockKind.HEADING if self._heading else BlockKind.PARAGRAPH, text))


def _is_hidden(attributes: dict[str, str]) -> bool:
    """Whether an element is not shown, as the preview lines of newsletters are."""
    return "hidden" in attributes or "display:none" in attributes.get("style", "").replace(" ", "").lower()


def details(page: Page) -> Details:
    """Title, byline, outlet and date, from structured data first, then from the page's head."""
    article = _article_data(page.data)
    meta = page.meta
    published = (article.get("datePublished"), meta.get("article:published_time"), meta.get("datepublished"),
                 meta.get("pubdate"), meta.get("publishdate"), meta.get("date"), meta.get("dc.date"),
                 meta.get("dc.date.issued"), meta.get("parsely-pub-date"), *page.times[:1])  # fmt: skip
    authors = (_names(article.get("author")), meta.get("author"), meta.get("article:author"), meta.get("dc.creator"),
               meta.get("byl"), meta.get("parsely-author"))  # fmt: skip
    outlets = (meta.get("og:site_name"), _names(article.get("publisher")), meta.get("dc.publisher"))
    return Details(
        title=_title(page, article),
        byline=next((name for value in authors if (name := _byline(value))), None),
        outlet=next((name for value in outlets if (name := _plain(value))), None),
        date=next((day for value in published if isinstance(value, str) and (day := iso_date(value))), None),
    )


def _title(page: Page, article: dict[str, object]) -> str | None:
    """The headline shown where it is the declared one or the only one, else the declared one."""
    declared = [_plain(article.get("headline")), _plain(page.meta.get("og:title")), _plain(page.meta.get("dc.title"))]
    named = next((title for title in declared if title), "") or _without_outlet(page.title)
    shown = [headline for headline in page.headlines if alike(headline, named)]
    if shown:
        return shown[0]
    return named or (page.headlines[0] if page.headlines else None)


def _without_outlet(title: str) -> str:
    """A page title such as "Headline | The Courier" without the outlet."""
    title = _plain(title)
    for separator in _TITLE_SEPARATORS:
        head, found, tail = title.rpartition(separator)
        if found and len(tail.split()) <= 5 and len(head.split()) >= 3:
            return head
    return title


def alike(first: str, second: str) -> bool:
    """Whether two headlines share half of their words."""
    one, two = (set(text.casefold().split()) for text in (first, second))
    return len(one & two) * 2 >= max(len(one), len(two), 1)


def _article_data(scripts: Sequence[str]) -> dict[str, object]:
    """The JSON-LD object that describes the article; empty where there is none."""
    found: list[dict[str, object]] = []
    for script in scripts:
        try:
            found += _objects(json.loads(script))
        except (ValueError, RecursionError):
            continue
    for wanted in _ARTICLE_TYPES:
        for item in found:
            kind = item.get("@type")
            if kind == wanted or (isinstance(kind, list) and wanted in kind):
                return item
    return {}


def _objects(data: object) -> Iterator[dict[str, object]]:
    """The objects in a JSON-LD script: one, a list, or a graph."""
    if isinstance(data, list):
        for item in data[:100]:
            if isinstance(item, dict):
                yield item
    elif isinstance(data, dict):
        graph = data.get("@graph")
        yield from _objects(graph) if isinstance(graph, list) else [data]


def _names(value: object) -> str:
    """The name or names in a JSON-LD author or publisher."""
    if isinstance(value, list):
        return ", ".join(name for item in value[:10] if (name := _names(item)))
    if isinstance(value, dict):
        return _plain(value.get("name"))
    return _plain(value)


def _byline(value: str | None) -> str:
    """The names in an author field, without the "By"; nothing where it holds an address."""
    name = _plain(value)
    return "" if "://" in name or "@" in name else name.removeprefix("By ").removeprefix("by ")


def _plain(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
