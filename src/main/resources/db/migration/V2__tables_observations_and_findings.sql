-- What was read inside a document. The names of columns and the meaning of "position" are those of the first migration.

create table report_table (
    document_id bigint not null references document (id) on delete cascade,
    position integer not null,
    pages integer array not null,
    row_count integer not null,
    column_count integer not null,
    header_rows integer not null,
    title varchar not null,
    -- Null when the file itself says where the cells are.
    confidence double precision,
    x0 double precision,
    y0 double precision,
    x1 double precision,
    y1 double precision,
    primary key (document_id, position)
);
comment on table report_table is 'A table as its author drew it, over all of its pages; the box is the one on its first page';

create table table_cell (
    document_id bigint not null,
    table_position integer not null,
    row_index integer not null,
    column_index integer not null,
    row_span integer not null check (row_span >= 1),
    column_span integer not null check (column_span >= 1),
    header boolean not null,
    text text not null,
    page integer not null,
    x0 double precision,
    y0 double precision,
    x1 double precision,
    y1 double precision,
    primary key (document_id, table_position, row_index, column_index),
    foreign key (document_id, table_position) references report_table (document_id, position) on delete cascade
);
comment on table table_cell is 'A cell at its top left place, 0-based';

create table observation (
    document_id bigint not null references document (id) on delete cascade,
    position integer not null,
    -- A hash of the content: the same reading of the same bytes gives the same one. Figures of documents without pages
    -- have no place to tell them apart, so that it is not unique.
    id varchar(32) not null,
    indicator varchar not null,
    indicator_code varchar,
    place varchar,
    place_code varchar,
    period varchar,
    period_start date,
    period_end date,
    period_time time(6),
    kind varchar(16) not null
        check (kind in ('new', 'cumulative', 'percentage', 'actual', 'system', 'count')),
    role varchar(16) check (role in ('total', 'plan', 'difference', 'part', 'rest')),
    -- The printed decimals are part of what a paper says (1,50 is not 1,5), and a column of fixed scale forgets them:
    -- the exact number is kept as text, and beside it a number to compute with, null when it does not fit exactly.
    exact_value varchar not null,
    value numeric(38, 10),
    raw varchar not null,
    unit varchar,
    page integer not null,
    x0 double precision,
    y0 double precision,
    x1 double precision,
    y1 double precision,
    from_table boolean not null,
    confidence double precision,
    rule varchar not null,
    primary key (document_id, position)
);
comment on table observation is 'A figure of a report: what was counted, where, when, how, how many, and its place on the paper';
create index observation_by_indicator on observation (indicator_code, place_code, period_end);
create index observation_by_place on observation (place_code, period_end);
create index observation_by_id on observation (id);

create table finding (
    document_id bigint not null references document (id) on delete cascade,
    position integer not null,
    -- Whether it stands among the remarks: a check that could not be finished, or information.
    remark boolean not null,
    rule varchar not null,
    verdict varchar(16) not null check (verdict in ('fail', 'ocr-suspect', 'incomplete')),
    cause varchar(16) not null check (cause in ('paper', 'reading', 'unknown')),
    arguments varchar array not null,
    page integer not null,
    exact_printed varchar not null,
    printed numeric(38, 10),
    exact_expected varchar,
    expected numeric(38, 10),
    primary key (document_id, position)
);
comment on table finding is 'Something in a report that does not add up, or a check that could not be finished';

create table finding_operand (
    document_id bigint not null,
    finding_position integer not null,
    position integer not null,
    label varchar not null,
    raw varchar not null,
    exact_value varchar not null,
    value numeric(38, 10),
    page integer not null,
    x0 double precision,
    y0 double precision,
    x1 double precision,
    y1 double precision,
    primary key (document_id, finding_position, position),
    foreign key (document_id, finding_position) references finding (document_id, position) on delete cascade
);
comment on table finding_operand is 'A figure that took part in a check, the printed one first';
