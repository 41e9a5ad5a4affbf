"""What the file says of itself: title, origin, dates, language. Nothing in it differs from run to run."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from datetime import datetime

    import pikepdf

    from reader.export.report import ArticleEntry


def describe(
    pdf: pikepdf.Pdf, articles: tuple[ArticleEntry, ArticleEntry], version: str, created: datetime | None
) -> None:
    """Set language, page labels, title and origin, both as PDF and as XMP tell them.

    Args:
        pdf: the open file.
        articles: left and right.
        version: the program's own version.
        created: when the file is made; None leaves every date out.
    """
    import pikepdf as lib

    left, right = articles
    facts = {
        "/Title": f"{left.heading} | {right.heading}",
        "/Subject": f"{left.name}: SHA-256 {left.sha256}; {right.name}: SHA-256 {right.sha256}",
        "/Creator": f"Counterpoint {version}",
        "/Producer": f"{pdf.docinfo.get('/Producer', 'Qt')}, pikepdf {lib.__version__}",
        "/LeftName": left.name,
        "/LeftSHA256": left.sha256,
        "/RightName": right.name,
        "/RightSHA256": right.sha256,
    }
    dates = {} if created is None else dict.fromkeys(("/CreationDate", "/ModDate"), _moment(created))
    described = {key: lib.String(value) for key, value in (facts | dates).items()}
    pdf.trailer.Info = pdf.make_indirect(lib.Dictionary(described))
    metadata = lib.Stream(pdf, _xmp(facts, f"{left.sha256}\n{right.sha256}", created))
    metadata.Type, metadata.Subtype = lib.Name.Metadata, lib.Name.XML
    pdf.Root.Metadata = pdf.make_indirect(metadata)
    pdf.Root.Lang = lib.String("en")
    pdf.Root.PageMode = lib.Name.UseOutlines
    pdf.Root.ViewerPreferences = lib.Dictionary(DisplayDocTitle=True)
    pdf.Root.PageLabels = lib.Dictionary(Nums=lib.Array([0, lib.Dictionary(S=lib.Name.D)]))


def _moment(created: datetime) -> str:
    """A moment as PDF writes it, with its distance from UTC where it tells one."""
    zone = created.strftime("%z")
    return created.strftime("D:%Y%m%d%H%M%S") + (f"{zone[:3]}'{zone[3:5]}'" if zone else "")


def _xmp(facts: dict[str, str], hashes: str, created: datetime | None) -> bytes:
    """The same facts as XML. The identifier is made from the articles, not from chance."""
    told = {key: escape(value) for key, value in facts.items()}
    identity = hashlib.sha256(hashes.encode()).hexdigest()
    moment = created.isoformat(timespec="seconds") if created else ""
    dates = f"<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>" if moment else ""
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{told["/Title"]}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{told["/Subject"]}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>en</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{told["/Creator"]}</xmp:CreatorTool>{dates}
<pdf:Producer>{told["/Producer"]}</pdf:Producer>
<xmpMM:DocumentID>urn:sha256:{identity}</xmpMM:DocumentID>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>""".encode()
