-- The printed words of a figure beside the words it is understood by, how figures belong together, the parts behind the signature,
-- and where a document contradicts itself.

alter table observation add column printed_label varchar default '' not null;
update observation set printed_label = indicator;
alter table observation add column qualifier varchar;

create table observation_relation (
    document_id bigint not null,
    position integer not null,
    kind varchar(16) not null check (kind in ('part-of', 'ratio-of', 'change-since', 'same-as')),
    figure_position integer not null,
    of_position integer not null,
    -- What a ratio is measured on; null when the text does not name it, and for other kinds.
    base_position integer,
    primary key (document_id, position),
    foreign key (document_id, figure_position) references observation (document_id, position) on delete cascade,
    foreign key (document_id, of_position) references observation (document_id, position) on delete cascade,
    foreign key (document_id, base_position) references observation (document_id, position) on delete cascade
);
comment on table observation_relation is 'How the figures of a document belong together, as its wording says';

create table annex (
    document_id bigint not null references document (id) on delete cascade,
    position integer not null,
    name varchar not null,
    title varchar not null,
    page integer not null,
    sent_with varchar not null,
    primary key (document_id, position)
);
comment on table annex is 'A part behind the signature that belongs to the same document';

-- A doubt stands in the paper; every other problem in its reading.
alter table problem add column doubt boolean default false not null;

drop view report.observation;
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
    o.printed_label,
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
    o.qualifier,
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

create view report.relation as
select
    substring(d.sha256, 1, 12) as document,
    d.name as file,
    r.kind as relation_kind,
    r.figure_position + 1 as place_in_document,
    r.of_position + 1 as other_place,
    r.base_position + 1 as base_place
from observation_relation r
join document d on d.id = r.document_id;
comment on view report.relation is 'How the figures of a document belong together';

create view report.annex as
select
    substring(d.sha256, 1, 12) as document,
    d.name as file,
    a.position + 1 as annex_number,
    a.name as annex_name,
    a.title,
    a.page,
    a.sent_with
from annex a
join document d on d.id = a.document_id;
comment on view report.annex is 'The parts behind the signatures of the documents';

create or replace view report.document as
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
    (select count(*) from problem p where p.document_id = d.id and not p.doubt) as problem_count,
    (select count(*) from arrival a where a.sha256 = d.sha256) as arrival_count,
    (select min(a.arrived_at) from arrival a where a.sha256 = d.sha256) as first_arrived_at,
    d.read_at,
    d.program_version
from document d;

drop view report.problem;
create view report.problem as
select
    substring(d.sha256, 1, 12) as document,
    d.name as file,
    p.code as problem_code,
    p.category,
    p.page,
    p.detail,
    p.doubt
from problem p
join document d on d.id = p.document_id;
comment on view report.problem is 'What went wrong with a document or a page, and what its parts contradict each other in';

insert into column_guide (column_name, meaning, meaning_en) values
    ('annex_name', 'Tên phụ lục, như in', 'Name of the annex, as printed'),
    ('annex_number', 'Số thứ tự phụ lục trong văn bản, từ 1', 'Number of the annex in its document, 1-based'),
    ('base_place', 'Số thứ tự của số làm mẫu số; trống nếu văn bản không nêu', 'Order of the figure the ratio is measured on; null when the text names none'),
    ('doubt', 'Các phần của văn bản mâu thuẫn nhau, không phải lỗi khi đọc', 'Whether the paper contradicts itself, else the reading went wrong'),
    ('other_place', 'Số thứ tự của số liệu kia: tổng, tử số, mức, số đã nêu', 'Order of the other figure: the whole, the part, the level, the same said before'),
    ('printed_label', 'Tên chỉ tiêu đúng như in', 'The words printed for the indicator'),
    ('qualifier', 'Chữ đứng trước số cho biết số không chính xác: hơn, gần', 'A word before the number that says it is not exact'),
    ('relation_kind', 'Quan hệ: part-of, ratio-of, change-since, same-as', 'Relation: part-of, ratio-of, change-since, same-as'),
    ('sent_with', 'Dòng nêu văn bản mà phụ lục kèm theo', 'The line that names the document the annex was sent with');
update column_guide set meaning = 'Chỉ tiêu: như in, thêm chữ cho đủ nghĩa khi bản in nói tắt',
    meaning_en = 'Indicator: as printed, completed where the print is shorter than what it means'
    where column_name = 'indicator';
