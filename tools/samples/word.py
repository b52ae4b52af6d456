"""Writes a report as a Word document: real paragraphs, a real table with merged header cells."""
import datetime
import io
import zipfile

from docx import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

FONT = "Times New Roman"
CENTRE, JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
ALIGN = {"l": WD_ALIGN_PARAGRAPH.LEFT, "c": CENTRE, "r": WD_ALIGN_PARAGRAPH.RIGHT}


def write(paragraph, text, size=13, bold=False, italic=False, align=None, after=3):
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic = Pt(size), bold, italic
    paragraph.alignment = align
    paragraph.paragraph_format.space_after = Pt(after)
    return paragraph


def lines(cell, texts, **how):
    """Several lines in one cell, one paragraph each."""
    for i, text in enumerate(texts):
        write(cell.paragraphs[0] if i == 0 else cell.add_paragraph(), text, after=0, **how)


def letterhead(doc, report):
    m = report.meta
    t = doc.add_table(2, 2)                     # no style: a layout table has no borders
    for row in t.rows:
        row.cells[0].width, row.cells[1].width = Mm(68), Mm(95)
    if m["agency_parent"]:
        lines(t.cell(0, 0), [m["agency_parent"].upper()], size=12, align=CENTRE)
        t.cell(0, 0).add_paragraph()
    last = t.cell(0, 0).paragraphs[-1]
    write(last, " ".join(report.agency_lines()), size=12, bold=True, align=CENTRE, after=0)
    lines(t.cell(0, 1), ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"], size=12, bold=True, align=CENTRE)
    lines(t.cell(1, 0), ["Số: " + m["number"]], align=CENTRE)
    lines(t.cell(1, 1), [m["place_date"]], italic=True, align=CENTRE)


def figure_table(doc, table):
    t = doc.add_table(len(table.grid), len(table.grid[0]), style="Table Grid")
    t.alignment, t.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    total = sum(table.spec["widths"])
    for column, share in enumerate(table.spec["widths"]):
        for cell in t.columns[column].cells:
            cell.width = Mm(163 * share / total)
    for r, row in enumerate(table.cells):
        header = r < table.header_rows
        bold = header or table.spec.get("bold_total") and r == len(table.cells) - 1
        for b in row:
            cell = t.cell(b.row, b.column)
            if b.rowspan * b.colspan > 1:
                cell = cell.merge(t.cell(b.row + b.rowspan - 1, b.column + b.colspan - 1))
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
            align = CENTRE if header or b.colspan > 1 else ALIGN[table.spec["align"][b.column]]
            write(cell.paragraphs[0], b.text, size=12, bold=bold, align=align, after=0)
        if header:                              # Word repeats the row on the next page
            t.rows[r]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    write(doc.add_paragraph(), "", after=0)


def signature(doc, report):
    m = report.meta
    t = doc.add_table(1, 2)
    lines(t.cell(0, 0), ["Nơi nhận:"], size=12, bold=True, italic=True)
    for x in m["recipients"]:
        write(t.cell(0, 0).add_paragraph(), x, size=11, after=0)
    lines(t.cell(0, 1), m["signer_role"] + [""] * 4 + [m["signer"]], bold=True, align=CENTRE)


def write_docx(report, path):
    doc, m = Document(), report.meta
    section = doc.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin, section.top_margin, section.bottom_margin = Mm(30), Mm(17), Mm(20), Mm(20)
    normal = doc.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(13)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    letterhead(doc, report)
    write(doc.add_paragraph(), m["doc_type"], size=14, bold=True, align=CENTRE, after=0).paragraph_format.space_before = Pt(14)
    for x in m["title_lines"]:
        write(doc.add_paragraph(), x, bold=True, align=CENTRE, after=0)
    if m.get("subtitle"):
        write(doc.add_paragraph(), m["subtitle"], italic=True, align=CENTRE, after=8)
    for kind, content in report.body:
        if kind == "paragraph":
            style, block = content
            p = write(doc.add_paragraph(), block.text, bold=style == "heading", italic=style == "italic", align=JUSTIFY)
            p.paragraph_format.first_line_indent = Mm(12.5)
        elif kind == "table":
            figure_table(doc, content)
        elif kind == "signature":
            signature(doc, report)
    when = datetime.datetime(2024, 3, 22, 8, 0)
    doc.core_properties.created = doc.core_properties.modified = when
    doc.core_properties.author, doc.core_properties.title, doc.core_properties.comments = m["agency"], " ".join(m["title_lines"]), ""
    raw = io.BytesIO()
    doc.save(raw)
    # Written again with one fixed time for all parts, so that a second run gives the same bytes.
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, (2024, 3, 22, 8, 0, 0)), old.read(name), zipfile.ZIP_DEFLATED)
