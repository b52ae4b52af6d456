-- The views people ask questions of. A column name means the same in every view, and report.guide tells what.
-- Read-only users have rights on this schema and on nothing else.

create schema report;

create view report.document as
select
    substring(d.sha256, 1, 12) as document,
    d.sha256,
    d.name as file,
    d.format,
    d.outcome,
    d.agency_parent,
    d.agency,
    d.number,
    d.place_of_issue,
    d.issued,
    d.document_type,
    d.title,
    d.subtitle,
    d.signer,
    d.period,
    d.period_start,
    d.period_end,
    (select count(*) from page p where p.document_id = d.id) as page_count,
    (select count(*) from report_table t where t.document_id = d.id) as table_count,
    (select count(*) from observation o where o.document_id = d.id) as observation_count,
    (select count(*) from finding f where f.document_id = d.id and not f.remark) as finding_count,
    (select count(*) from problem p where p.document_id = d.id) as problem_count,
    (select count(*) from arrival a where a.sha256 = d.sha256) as arrival_count,
    (select min(a.arrived_at) from arrival a where a.sha256 = d.sha256) as first_arrived_at,
    d.read_at,
    d.program_version
from document d;
comment on view report.document is 'Documents, one row for each content received and read';

create view report.arrival as
select substring(a.sha256, 1, 12) as document, a.sha256, a.name as file, a.path, a.arrived_at, s.size_bytes
from arrival a
join source s on s.sha256 = a.sha256;
comment on view report.arrival is 'Each time a file came in, read or not';

create view report.problem as
select substring(d.sha256, 1, 12) as document, d.name as file, p.code as problem_code, p.category, p.page, p.detail
from problem p
join document d on d.id = p.document_id;
comment on view report.problem is 'What went wrong with a document or a page';

create view report.page as
select
    substring(d.sha256, 1, 12) as document,
    d.name as file,
    p.number as page,
    p.width_pt,
    p.height_pt,
    p.source as text_source,
    p.reason,
    p.confidence,
    p.text
from page p
join document d on d.id = p.document_id;
comment on view report.page is 'The chosen text of every page';

create view report.cell as
select
    substring(d.sha256, 1, 12) as document,
    d.name as file,
    t.position + 1 as table_number,
    t.title as table_title,
    c.row_index,
    c.column_index,
    c.row_span,
    c.column_span,
    c.header,
    c.text,
    c.page,
    c.x0,
    c.y0,
    c.x1,
    c.y1
from table_cell c
join report_table t on t.document_id = c.document_id and t.position = c.table_position
join document d on d.id = c.document_id;
comment on view report.cell is 'The cells of the tables';

create view report.observation as
select
    o.id,
    substring(d.sha256, 1, 12) as document,
    d.name as file,
    d.agency,
    d.number,
    d.issued,
    o.position + 1 as place_in_document,
    o.indicator,
    o.indicator_code,
    o.place,
    o.place_code,
    o.period,
    o.period_start,
    o.period_end,
    o.kind,
    o.role,
    o.value,
    o.exact_value,
    o.raw,
    o.unit,
    o.page,
    o.x0,
    o.y0,
    o.x1,
    o.y1,
    o.from_table,
    o.confidence,
    o.rule
from observation o
join document d on d.id = o.document_id;
comment on view report.observation is 'The figures of the documents, with the document they stand in';

create view report.finding as
select
    substring(d.sha256, 1, 12) as document,
    d.name as file,
    d.agency,
    d.number,
    d.issued,
    f.position + 1 as finding_number,
    f.remark,
    f.rule,
    f.verdict,
    f.cause,
    f.page,
    f.printed,
    f.expected,
    f.printed - f.expected as difference
from finding f
join document d on d.id = f.document_id;
comment on view report.finding is 'What does not add up, and remarks';

create view report.operand as
select
    substring(d.sha256, 1, 12) as document,
    d.name as file,
    o.finding_position + 1 as finding_number,
    o.position + 1 as operand_number,
    o.label,
    o.value,
    o.exact_value,
    o.raw,
    o.page,
    o.x0,
    o.y0,
    o.x1,
    o.y1
from finding_operand o
join document d on d.id = o.document_id;
comment on view report.operand is 'The figures a finding was computed with';

create table column_guide (
    column_name varchar primary key,
    meaning varchar not null,
    meaning_en varchar not null
);
comment on table column_guide is 'What the columns of the report views mean, in Vietnamese and in English';

insert into column_guide (column_name, meaning, meaning_en) values
    ('agency', 'Cơ quan ban hành, như in', 'Issuing agency, as printed'),
    ('agency_parent', 'Cơ quan chủ quản, như in', 'Agency above the issuing one, as printed'),
    ('arrival_count', 'Số lần tệp được nhận', 'How often the same bytes came in'),
    ('arrived_at', 'Thời điểm nhận tệp', 'When the file came in'),
    ('category', 'Loại lỗi: bad-input, retryable, resource, bug', 'Kind of problem: bad-input, retryable, resource, bug'),
    ('cause', 'Sai do: paper (văn bản), reading (việc đọc), unknown', 'Whose error: paper, reading, unknown'),
    ('column_index', 'Cột của ô, từ 0', 'Column of the cell, 0-based'),
    ('column_name', 'Tên cột', 'Name of the column'),
    ('column_span', 'Số cột ô chiếm', 'Columns the cell covers'),
    ('confidence', 'Độ tin cậy khi đọc, từ 0 đến 1; trống nếu nguồn không cho biết', 'Confidence of the reading in [0,1]; null where the source gives none'),
    ('detail', 'Chi tiết kỹ thuật', 'Technical detail'),
    ('difference', 'Số in trừ số đúng ra phải có', 'Printed minus expected'),
    ('document', 'Mã văn bản: 12 chữ số đầu của SHA-256', 'Document id: first 12 digits of the SHA-256'),
    ('document_type', 'Loại văn bản, như in', 'Type of document, as printed'),
    ('exact_value', 'Giá trị với đủ chữ số thập phân như in', 'Value with its printed decimals'),
    ('expected', 'Giá trị đúng ra phải có', 'The value that would fit'),
    ('file', 'Tên tệp', 'File name'),
    ('finding_count', 'Số phát hiện', 'Number of findings'),
    ('finding_number', 'Số thứ tự phát hiện trong văn bản, từ 1', 'Number of the finding in its document, 1-based'),
    ('first_arrived_at', 'Lần đầu nhận tệp', 'When the bytes first came in'),
    ('format', 'Định dạng tệp', 'File format'),
    ('from_table', 'Số liệu nằm trong bảng hay trong lời văn', 'Whether the figure stood in a table, else in running text'),
    ('header', 'Ô thuộc hàng tiêu đề', 'Whether the cell belongs to the header rows'),
    ('height_pt', 'Chiều cao trang, point', 'Height of the page, points'),
    ('id', 'Mã số liệu: băm của nội dung', 'Id of the figure, a hash of its content'),
    ('indicator', 'Chỉ tiêu, như in', 'Indicator, as printed'),
    ('indicator_code', 'Mã chỉ tiêu trong danh mục; trống nếu chưa có', 'Code in the indicator catalogue; null when not in there'),
    ('issued', 'Ngày ban hành', 'Date of issue'),
    ('kind', 'Cách hiểu số: new, cumulative, percentage, actual, system, count', 'How to understand it: new, cumulative, percentage, actual, system, count'),
    ('label', 'Tên của số tham gia phép kiểm', 'What the operand is'),
    ('meaning', 'Ý nghĩa', 'Meaning, in Vietnamese'),
    ('meaning_en', 'Ý nghĩa, tiếng Anh', 'Meaning, in English'),
    ('number', 'Số, ký hiệu văn bản', 'Number and symbol'),
    ('observation_count', 'Số lượng số liệu', 'Number of figures'),
    ('operand_number', 'Số thứ tự trong phép kiểm, từ 1', 'Number of the operand, 1-based; the printed one first'),
    ('outcome', 'Kết quả đọc: complete, partial, failed', 'Outcome of the reading: complete, partial, failed'),
    ('page', 'Trang, từ 1', 'Page, 1-based'),
    ('page_count', 'Số trang', 'Number of pages'),
    ('path', 'Đường dẫn khi nhận', 'Path when it came in'),
    ('period', 'Thời gian số liệu nói đến, dạng ISO', 'Period in ISO form: day, moment, or start/end'),
    ('period_end', 'Ngày cuối của thời gian', 'The day, or last day of the span'),
    ('period_start', 'Ngày đầu của khoảng; trống nếu là một ngày', 'First day of a span; null for a day'),
    ('place', 'Địa danh của số liệu, như in', 'Place of the figure, as printed'),
    ('place_code', 'Mã đơn vị hành chính có hiệu lực lúc đó', 'Official code of the unit at that time'),
    ('place_in_document', 'Số thứ tự số liệu trong văn bản, từ 1', 'Order of the figure in its document, 1-based'),
    ('place_of_issue', 'Nơi ban hành', 'Place of issue'),
    ('printed', 'Giá trị in trên văn bản', 'The printed value'),
    ('problem_code', 'Mã lỗi', 'Code of the problem'),
    ('problem_count', 'Số lỗi khi đọc', 'Number of problems'),
    ('program_version', 'Phiên bản chương trình đã đọc', 'Version of the program that read it'),
    ('raw', 'Số như in', 'The number as printed'),
    ('read_at', 'Thời điểm đọc', 'When it was read'),
    ('reason', 'Vì sao chọn văn bản này của trang', 'Why this text of the page was chosen'),
    ('remark', 'Chỉ là ghi chú, không phải lỗi', 'Whether it is a remark only'),
    ('role', 'Vai trò: total, plan, difference, part, rest', 'Part among its neighbours: total, plan, difference, part, rest'),
    ('row_index', 'Hàng của ô, từ 0', 'Row of the cell, 0-based'),
    ('row_span', 'Số hàng ô chiếm', 'Rows the cell covers'),
    ('rule', 'Tên quy tắc', 'Name of the rule'),
    ('sha256', 'SHA-256 của tệp gốc', 'SHA-256 of the original bytes'),
    ('signer', 'Người ký', 'Name of the signer'),
    ('size_bytes', 'Kích thước tệp, byte', 'Size of the file in bytes'),
    ('subtitle', 'Dòng trong ngoặc dưới trích yếu', 'Bracketed line below the title'),
    ('table_count', 'Số bảng', 'Number of tables'),
    ('table_number', 'Số thứ tự bảng trong văn bản, từ 1', 'Number of the table in its document, 1-based'),
    ('table_title', 'Tên bảng', 'Title of the table'),
    ('text', 'Văn bản của trang hoặc ô', 'Text of the page or cell'),
    ('text_source', 'Nguồn văn bản: text-layer, ocr, restored, document', 'Where the text came from: text-layer, ocr, restored, document'),
    ('title', 'Trích yếu', 'Subject'),
    ('unit', 'Đơn vị tính', 'Unit of measure'),
    ('value', 'Giá trị', 'Value'),
    ('verdict', 'Kết luận: fail, ocr-suspect, incomplete', 'Verdict: fail, ocr-suspect, incomplete'),
    ('view_name', 'Tên khung nhìn', 'Name of the view'),
    ('width_pt', 'Chiều rộng trang, point', 'Width of the page, points'),
    ('x0', 'Cạnh trái, point', 'Left edge, points'),
    ('x1', 'Cạnh phải, point', 'Right edge, points'),
    ('y0', 'Cạnh trên, point', 'Top edge, points'),
    ('y1', 'Cạnh dưới, point', 'Bottom edge, points');

create view report.guide as
select
    cast(c.table_name as varchar) as view_name,
    cast(c.column_name as varchar) as column_name,
    g.meaning,
    g.meaning_en
from information_schema.columns c
left join column_guide g on g.column_name = cast(c.column_name as varchar)
where c.table_schema = 'report'
order by c.table_name, c.ordinal_position;
comment on view report.guide is 'Every view and column, and what it means';
