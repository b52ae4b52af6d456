"""Reads a report description (reports/*.json) into blocks of text, tables and figures.

A block is the smallest piece the expected result speaks of: one line of the letterhead, one
paragraph, one table cell.  Its place in the list is its place in the reading order.
"""
import json
import re
import unicodedata
from dataclasses import dataclass, field

# {raw|indicator|kind|unit} or {raw|indicator|kind|unit|place=...;period=...}
FIGURE = re.compile(r"\{([^{}|]+)\|([^{}|]+)\|([^{}|]+)\|([^{}|]*)(?:\|([^{}]*))?\}")
STYLES = {"# ": "heading", "> ": "addressee", "^ ": "centred", "~ ": "italic", "! ": "centred-bold", "] ": "right"}
TOTALS = ("tổng cộng", "cộng", "toàn")       # a row so named is of the reporting unit itself
KINDS = {"new", "cumulative", "percentage", "actual", "system", "count"}


@dataclass
class Block:
    role: str                                   # letterhead, number, title, paragraph, cell, ...
    text: str
    figures: list = field(default_factory=list)  # [(offset in text, figure)]
    table: int = -1                             # for cells: which table, and where in it
    row: int = 0
    column: int = 0
    rowspan: int = 1
    colspan: int = 1
    pages: list = field(default_factory=list)   # page of every word, filled in by pages.py


@dataclass
class Table:
    title: str
    header_rows: int
    grid: list                                  # text top-left in a merged cell, "" elsewhere
    cells: list                                 # rows of Blocks, in the order they are printed
    spec: dict


def tidy(text):
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()


def number(raw, comma_thousands=False):
    """Value of a printed number; the document's habit says what a comma means."""
    digits = raw.strip().rstrip("%").strip()
    if comma_thousands and re.fullmatch(r"-?\d{1,3}(,\d{3})+", digits):
        return int(digits.replace(",", ""))
    digits = digits.replace(".", "").replace(",", ".")
    return float(digits) if "." in digits else int(digits)


def grouped(value, style):
    """How a table of this document prints a whole number."""
    mark = {"plain": "", "dots": ".", "commas": ","}[style]
    return f"{value:,}".replace(",", mark)


class Report:
    def __init__(self, path):
        with open(path, encoding="utf-8") as f:
            self.source = json.load(f)
        s = self.source
        self.slug, self.meta, self.period, self.place = s["slug"], s["meta"], s["period"], s["place"]
        self.style = s.get("style", {})
        self.comma_thousands = s.get("numbers") == "commas"
        self.tables = []
        self.body = [self._item(x) for x in s["body"]]
        if not any(x[0] == "signature" for x in self.body):
            self.body.append(("signature", None))

    def _item(self, item):
        """One entry of the body -> (type, content)."""
        if isinstance(item, str):
            style = STYLES.get(item[:2], "")
            return "paragraph", (style, self._prose(item[2:] if style else item))
        if "table" in item:
            return "table", self._table(item["table"])
        if "annex" in item:
            return "annex", item["annex"]       # "portrait" or "landscape"
        return "signature", None

    def _figure(self, raw, indicator, kind, unit, **other):
        assert kind in KINDS, kind
        return dict(indicator=indicator, place=other.get("place", self.place), period=other.get("period", self.period),
                    kind=kind, value=number(raw, self.comma_thousands), raw=raw, unit=unit)

    def _prose(self, marked):
        """Takes the figure marks out of a paragraph and remembers where the numbers stand."""
        text, figures, last = "", [], 0
        marked = tidy(marked)
        for m in FIGURE.finditer(marked):
            text += marked[last:m.start()]
            raw, indicator, kind, unit, rest = m.groups()
            other = dict(x.split("=", 1) for x in rest.split(";")) if rest else {}
            figures.append((len(text), self._figure(raw, indicator, kind, unit, **other)))
            text += raw
            last = m.end()
        text += marked[last:]
        assert "{" not in text and "|" not in text, text
        return Block("paragraph", text, figures)

    def _table(self, spec):
        """Puts the cells on a grid as HTML does: a cell takes the first free place of its row."""
        index, width = len(self.tables), len(spec["widths"])
        lines = spec["header"] + spec["rows"]
        taken, cells = {}, []
        for r, line in enumerate(lines):
            row, c = [], 0
            for cell in line:
                text, rowspan, colspan = (cell, 1, 1) if isinstance(cell, str) else cell
                while (r, c) in taken:
                    c += 1
                block = Block("cell", tidy(text), table=index, row=r, column=c, rowspan=rowspan, colspan=colspan)
                for y in range(r, r + rowspan):
                    for x in range(c, c + colspan):
                        taken[y, x] = block
                row.append(block)
            cells.append(row)
        assert len(taken) == len(lines) * width, "holes or overlaps in table %d of %s" % (index + 1, self.slug)
        table = Table(spec.get("title", ""), len(spec["header"]), [], cells, spec)
        self._sum_up(table)
        table.grid = [[b.text if (b.row, b.column) == (r, c) else "" for c in range(width)
                       for b in [taken[r, c]]] for r in range(len(lines))]
        for i, row in enumerate(cells[table.header_rows:]):
            self._table_figures(table, row, i)
        self.tables.append(table)
        return table

    def _sum_up(self, table):
        """A cell "=" is the sum of its column; "=240" prints 240 against a different sum (a planted error)."""
        body = table.cells[table.header_rows:]
        for row in body:
            for cell in row:
                if cell.text.startswith("="):
                    above = [b.text for line in body if line is not row for b in line if b.column == cell.column and b.text]
                    total = sum(number(x, self.comma_thousands) for x in above)
                    cell.text = cell.text[1:] or grouped(total, self.source.get("numbers", "plain"))

    def _table_figures(self, table, row, index):
        """Every filled cell of a measured column is a figure of the place its row names."""
        spec = table.spec
        at = {b.column: b.text for b in row}
        place = at.get(spec.get("place_column", -1), "")
        if place.lower().startswith(TOTALS) or not place:
            place = self.place
        for cell in row:
            measured = spec.get("figures", {}).get(str(cell.column))
            if not measured or not cell.text:
                continue
            indicator, kind, unit = measured[:3]
            if "label_column" in spec:          # rows are indicators, not places
                label = spec.get("labels", {}).get(str(index), at.get(spec["label_column"], ""))
                if label and not label.lower().startswith(TOTALS):
                    indicator = label + " - " + indicator
                unit = unit or at[spec["unit_column"]]
                kind = "percentage" if unit == "%" else kind
                place = self.place
            other = dict(period=measured[3]) if len(measured) > 3 else {}
            cell.figures.append((0, self._figure(cell.text, indicator, kind, unit, place=place, **other)))

    def agency_lines(self):
        return [x.upper() for x in self.meta.get("agency_lines", [self.meta["agency"]])]

    def blocks(self):
        """Every block in reading order: letterhead left, right, number, date, title, body, recipients, signer."""
        m = self.meta
        lines = [("letterhead", x) for x in [m["agency_parent"].upper()] + self.agency_lines() if x]
        lines += [("letterhead", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ("letterhead", "Độc lập - Tự do - Hạnh phúc"),
                  ("number", "Số: " + m["number"])]
        if "about" in m:                        # an official letter has its subject under the number
            lines.append(("title", "V/v " + m["about"]))
        lines.append(("date", m["place_date"]))
        if "title_lines" in m:
            lines += [("title", m["doc_type"])] + [("title", x) for x in m["title_lines"]]
        if m.get("subtitle"):
            lines.append(("title", m["subtitle"]))
        out = [Block(role, tidy(text)) for role, text in lines]
        for kind, content in self.body:
            if kind == "paragraph":
                out.append(content[1])
            elif kind == "table":
                out += [b for row in content.cells for b in row if b.text]
            elif kind == "signature":
                out += [Block("recipients", x) for x in ["Nơi nhận:"] + m["recipients"]]
                out += [Block("signer", x) for x in m["signer_role"] + [m["signer"]]]
        return out
