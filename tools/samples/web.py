"""Writes a report as the web page of a provincial portal, with the noise such pages have around the article."""
import html

MENU = ["Trang chủ", "Giới thiệu", "Tin tức - Sự kiện", "Chỉ đạo, điều hành", "Văn bản", "Công dân", "Doanh nghiệp", "Liên hệ"]
NEWS = ["Lịch tiếp công dân định kỳ của lãnh đạo tỉnh", "Công khai ngân sách quý I", "Thông báo tuyển dụng viên chức",
        "Danh mục thủ tục hành chính mới ban hành"]

PAGE = """<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%(heading)s | Cổng thông tin điện tử</title>
<style>
body { font-family: Arial, sans-serif; margin: 0 } .wrap { max-width: 1080px; margin: auto; display: flex; gap: 24px }
article { flex: 3; font-family: 'Times New Roman', serif; font-size: 17px } aside { flex: 1; font-size: 14px }
nav ul { list-style: none; display: flex; gap: 16px; background: #8b1a1a; margin: 0; padding: 10px } nav a { color: #fff }
table.grid { border-collapse: collapse; width: 100%% } table.grid td, table.grid th { border: 1px solid #333; padding: 4px 6px }
.tools, footer { color: #666; font-size: 13px } .center { text-align: center }
</style>
<script>
window.dataLayer = window.dataLayer || [];
function track() { dataLayer.push(arguments); }
track('page', { section: 'van-ban', views: 1873, version: '4.2.1' });
</script>
</head>
<body>
<header class="top"><a href="/">CỔNG THÔNG TIN ĐIỆN TỬ TỈNH</a> <form action="/tim-kiem"><input name="q" placeholder="Tìm kiếm"><button>Tìm</button></form></header>
<nav aria-label="Trình đơn chính">
<ul>
%(menu)s
</ul>
</nav>
<div class="breadcrumb"><a href="/">Trang chủ</a> &raquo; <a href="/van-ban">Văn bản</a> &raquo; <a href="/van-ban/ke-hoach">Kế hoạch</a></div>
<div class="wrap">
<main>
<article id="content">
%(article)s
</article>
<div class="tools"><span>Lượt xem: 1.873</span> | <a href="#" onclick="window.print()">In trang</a> | <a href="#">Chia sẻ</a></div>
</main>
<aside>
<h3>Tin mới</h3>
<ul>
%(news)s
</ul>
<p>Đang truy cập: 126<br>Tổng lượt truy cập: 8.204.517</p>
</aside>
</div>
<footer>
<p>Bản quyền thuộc về Cổng thông tin điện tử tỉnh. Ghi rõ nguồn khi phát hành lại thông tin từ trang này.</p>
<p>Điện thoại: (0275) 1022</p>
</footer>
<script>document.querySelectorAll('nav a').forEach(function (a, i) { a.dataset.index = i + 1; });</script>
</body>
</html>
"""


def esc(text):
    return html.escape(text, quote=False)


def letterhead(report):
    m = report.meta
    return ('<table class="letterhead" width="100%%" border="0">\n<tr><td align="center"><strong>%s</strong></td>\n'
            '<td align="center"><strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>\nĐộc lập - Tự do - Hạnh phúc</strong></td></tr>\n'
            '<tr><td align="center">Số: %s</td>\n<td align="center"><em>%s</em></td></tr>\n</table>' % (
                "<br>\n".join(map(esc, report.agency_lines())), esc(m["number"]), esc(m["place_date"])))


def data_table(table):
    out = ['<table class="grid">']
    for r, row in enumerate(table.cells):
        tag = "th" if r < table.header_rows else "td"
        spans = lambda b: (' rowspan="%d"' % b.rowspan if b.rowspan > 1 else "") + (' colspan="%d"' % b.colspan if b.colspan > 1 else "")
        out.append("<tr>" + "".join("<%s%s>%s</%s>" % (tag, spans(b), esc(b.text), tag) for b in row) + "</tr>")
    return "\n".join(out + ["</table>"])


def article(report):
    """Headings, paragraphs and lists; a paragraph that begins with a dash becomes an item of a list."""
    m, out, in_list = report.meta, [letterhead(report)], False
    out.append('<h1 class="center">%s<br>\n%s</h1>' % (esc(m["doc_type"]), "<br>\n".join(map(esc, m["title_lines"]))))
    for kind, content in report.body:
        item = kind == "paragraph" and content[1].text.startswith("- ")
        if item != in_list:
            out.append("<ul>" if item else "</ul>")
            in_list = item
        if item:                                # the dash stays: such pages are pasted from Word
            out.append("<li>%s</li>" % esc(content[1].text))
        elif kind == "paragraph":
            style, block = content
            tag = {"heading": "h2", "centred-bold": "h3"}.get(style, "p")
            out.append("<%s>%s</%s>" % (tag, esc(block.text), tag))
        elif kind == "table":
            out.append(data_table(content))
        else:
            out.append('<table class="foot" width="100%%" border="0">\n<tr><td><strong><em>Nơi nhận:</em></strong><br>\n%s</td>\n'
                       '<td align="center"><strong>%s<br><br><br>\n%s</strong></td></tr>\n</table>' % (
                           "<br>\n".join(map(esc, m["recipients"])), "<br>\n".join(map(esc, m["signer_role"])), esc(m["signer"])))
    return "\n".join(out)


def write_html(report, path):
    links = lambda names, base: "\n".join('<li><a href="/%s/%d">%s</a></li>' % (base, i, esc(x)) for i, x in enumerate(names, 1))
    with open(path, "w", encoding="utf-8") as f:
        f.write(PAGE % dict(heading=esc(" ".join(report.meta["title_lines"])), menu=links(MENU, "muc"), news=links(NEWS, "tin"),
                            article=article(report)))
