"""Prints a report as an A4 PDF in the form of Decree 30/2020, through HTML and headless Chromium."""
import html
import os
import re
import subprocess
import tempfile

CSS = """
@page { size: A4; margin: 20mm 17mm 18mm 30mm;
        @top-center { content: counter(page); font: 13pt 'Liberation Serif'; vertical-align: bottom; padding-bottom: 2.5mm } }
@page :first { @top-center { content: none } }
@page wide { size: A4 landscape; margin: 22mm 18mm 17mm 20mm }
body { margin: 0; font: FONTSIZEpt/LINE 'Liberation Serif'; font-variant-ligatures: none; hyphens: none; color: #000 }
p { margin: 0 0 GAPmm; text-align: justify; text-indent: 1.25cm; orphans: 2; widows: 2 }
p.heading { font-weight: bold; break-after: avoid }
p.italic { font-style: italic }
p.centred, p.centred-bold { text-align: center; text-indent: 0 }
p.centred { font-style: italic }
p.centred-bold { font-weight: bold }
p.right { text-align: right; text-indent: 0; font-style: italic; margin-bottom: 0; break-after: avoid }
p.addressee { text-indent: 2.8cm; margin-bottom: 0.4mm }
p.addressee + p:not(.addressee) { margin-top: 4mm }
.head + p.addressee { margin-top: 6mm }
p:has(+ .foot) { break-after: avoid }  /* a signature never stands alone on a page */
.head, .title, p.centred, p.centred-bold { text-wrap: balance }
.head, .foot { display: grid; line-height: 1.22 }
.head { grid-template-columns: 41% 59%; font-size: 12.5pt; text-align: center }
.head .rule { width: 20mm; border-top: 1px solid #000; margin: 1mm auto 0 }
.head .rule.long { width: 54mm }
.head .low { padding-top: 3mm }
.title { text-align: center; font-weight: bold; margin: 6mm 0 4mm; line-height: 1.25 }
.title .rule { width: 26mm; border-top: 1px solid #000; margin: 1.5mm auto 0 }
.title .sub { font-weight: normal; font-style: italic; margin-top: 1.5mm }
table { width: calc(100% - 1px);  /* else the right rule falls off the page box */
  border-collapse: collapse; table-layout: fixed; font-size: TABLEpt; line-height: 1.2; margin: 1.5mm 0 3mm }
thead { display: table-header-group }
th, td { border: 1px solid #000; padding: 0.9mm 1.1mm; overflow-wrap: break-word }
tr.whole { break-inside: avoid }
.foot { grid-template-columns: 47% 53%; margin-top: 5mm; break-inside: avoid }
.foot .to { font-size: 11pt }
.foot .to b { font-size: 12pt; font-style: italic }
.foot .who { text-align: center; font-weight: bold }
.foot .room { height: 26mm }
.annex { break-before: page }
.annex.landscape { page: wide }
"""


def escape(text):
    return html.escape(text, quote=False)


def table_html(table):
    spec = table.spec
    out = ["<table><colgroup>%s</colgroup><thead>" % "".join('<col style="width:%s%%">' % w for w in spec["widths"])]
    for r, row in enumerate(table.cells):
        if r == table.header_rows:
            out.append("</thead><tbody>")
        header = r < table.header_rows
        bold = header or spec.get("bold_total") and r == len(table.cells) - 1 or r - table.header_rows in spec.get("bold_rows", [])
        out.append("<tr>" if spec.get("rows_may_split") and not header else '<tr class="whole">')
        for b in row:
            align = "center" if header or b.colspan > 1 else {"l": "left", "c": "center", "r": "right"}[spec["align"][b.column]]
            out.append('<%s rowspan="%d" colspan="%d" style="text-align:%s;font-weight:%s">%s</%s>' % (
                "th" if header else "td", b.rowspan, b.colspan, align, "bold" if bold else "normal", escape(b.text), "th" if header else "td"))
        out.append("</tr>")
    return "".join(out) + "</tbody></table>"


def report_html(report):
    m, style = report.meta, report.style
    css = CSS
    for word, default in (("FONTSIZE", 14), ("LINE", 1.25), ("GAP", 1.6), ("TABLE", 12.5)):
        css = css.replace(word, str(style.get(word.lower(), default)))
    left = "".join("<div>%s</div>" % escape(m["agency_parent"].upper()) if m["agency_parent"] else "")
    left += "".join("<b>%s</b><br>" % escape(x) for x in report.agency_lines()) + '<div class="rule"></div>'
    number = escape("Số: " + m["number"]) + ("<div>%s</div>" % escape("V/v " + m["about"]) if "about" in m else "")
    out = ['<!doctype html><html lang="vi"><meta charset="utf-8"><title>%s</title><style>%s</style><body>' % (escape(m["number"]), css),
           '<div class="head"><div>%s</div><div><b style="white-space:nowrap">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>'
           '<b>Độc lập - Tự do - Hạnh phúc</b><div class="rule long"></div></div>' % left,
           '<div class="low">%s</div><div class="low"><i>%s</i></div></div>' % (number, escape(m["place_date"]))]
    if "title_lines" in m:
        out.append('<div class="title">%s<br>%s%s%s</div>' % (
            escape(m["doc_type"]), "<br>".join(map(escape, m["title_lines"])), '<div class="rule"></div>',
            '<div class="sub">%s</div>' % escape(m["subtitle"]) if m.get("subtitle") else ""))
    in_annex = False
    for kind, content in report.body:
        if kind == "paragraph":
            out.append('<p class="%s">%s</p>' % (content[0], escape(content[1].text)))
        elif kind == "table":
            out.append(table_html(content))
        elif kind == "annex":
            out.append(("</section>" if in_annex else "") + '<section class="annex %s">' % content)
            in_annex = True
        else:
            out.append('<div class="foot"><div class="to"><b>Nơi nhận:</b>%s</div><div class="who">%s<div class="room"></div>%s</div></div>' % (
                "".join("<div>%s</div>" % escape(x) for x in m["recipients"]),
                "".join("<div>%s</div>" % escape(x) for x in m["signer_role"]), escape(m["signer"])))
    return "".join(out) + ("</section>" if in_annex else "") + "</body></html>"


def print_pdf(page_html, pdf):
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "page.html")
        with open(source, "w", encoding="utf-8") as f:
            f.write(page_html)
        subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                        "--no-first-run", "--disable-component-update", "--disable-sync", "--no-pdf-header-footer",
                        "--user-data-dir=" + os.path.join(folder, "profile"),
                        "--print-to-pdf=" + os.path.abspath(pdf), "file://" + source],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)
    with open(pdf, "rb") as f:
        data = f.read()
    # Same length, so the cross-reference table stays valid and a second run gives the same bytes.
    data = re.sub(rb"(/(?:Creation|Mod)Date \(D:)\d{14}", rb"\g<1>20260101000000", data)
    with open(pdf, "wb") as f:
        f.write(data)
