"""The expected result of reading a report: metadata, page texts, tables, figures."""


def parts(block):
    """[(page, text on that page)]: a paragraph or a cell may cross a page."""
    out = []
    for word, page in zip(block.text.split(), block.pages):
        if out and out[-1][0] == page:
            out[-1][1] += " " + word
        else:
            out.append([page, word])
    return out


def page_contents(report, blocks, count, repeated):
    """Text and blocks of each page: a table row is one line, repeated headers and page numbers as printed."""
    lines = [[] for _ in range(count)]          # [key of the line, text]
    listed = [[] for _ in range(count)]
    greeted = set()
    for i, block in enumerate(blocks):
        for page, text in parts(block):
            if (page, block.table) in repeated and (page, block.table) not in greeted:
                greeted.add((page, block.table))
                table = report.tables[block.table]
                for r in range(table.header_rows):
                    names = [b.text for b in table.cells[r] if b.text]
                    lines[page - 1].append([None, " ".join(names)])
                    listed[page - 1] += names
            key = ("row", block.table, block.row) if block.table >= 0 else i
            if lines[page - 1] and lines[page - 1][-1][0] == key:
                lines[page - 1][-1][1] += " " + text
            else:
                lines[page - 1].append([key, text])
            listed[page - 1].append(text)
    return [dict(page=p + 1, text="\n".join(([str(p + 1)] if p else []) + [t for _, t in lines[p]]), blocks=listed[p])
            for p in range(count)]


def tables_of(report):
    out = []
    for t in report.tables:
        cells = [b for row in t.cells for b in row]
        pages = sorted({p for b in cells for p in b.pages})
        out.append(dict(page=pages[0], pages=pages, header_rows=t.header_rows,
                        n_rows=len(t.grid), n_cols=len(t.grid[0]), title=t.title,
                        row_page=[next(b.pages[0] for b in row if b.pages) for row in t.cells], grid=t.grid,
                        spans=[[b.row, b.column, b.rowspan, b.colspan] for b in cells if b.rowspan > 1 or b.colspan > 1]))
    return out


def figures_of(blocks):
    """In printed order; the page is that of the number itself."""
    out = []
    for b in blocks:
        for offset, figure in b.figures:
            word = len(b.text[:offset].split())
            if offset and not b.text[offset - 1].isspace():
                word -= 1                       # the number stands inside a word, as in "(12"
            out.append(dict(figure, page=b.pages[word], source="table" if b.table >= 0 else "text"))
    return out


def agencies(meta):
    """The agency above and the issuing agency, as the letterhead prints them on lines of their own."""
    lines = meta.get("agency_lines", [])
    if not meta["agency_parent"] and len(lines) == 2:
        return dict(agency_parent=lines[0], agency=lines[1][0].upper() + lines[1][1:])
    return {k: meta[k] for k in ("agency_parent", "agency")}


def expected(report, located, files):
    blocks, count, repeated = located
    m = report.meta
    meta = dict(agencies(m), **{k: m.get(k, "") for k in ("number", "place", "date")})
    meta.update(doc_type=m["doc_type"].capitalize() if "doc_type" in m else "CÔNG VĂN", title=m["about"] if "about" in m else " ".join(m["title_lines"]),
                subtitle=m.get("subtitle", ""), signer=m["signer"], signer_role=m["signer_role"], recipients=m["recipients"],
                period=report.period)
    pages = page_contents(report, blocks, count, repeated)
    return dict(id=report.slug, files=files, meta=meta, text="\n".join(p["text"] for p in pages), pages=pages, tables=tables_of(report),
                figures=figures_of(blocks), planted_errors=report.source.get("planted_errors", []), notes=report.source.get("notes", []))
