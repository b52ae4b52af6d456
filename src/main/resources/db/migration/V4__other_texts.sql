-- Texts of pages that were not chosen: a layer as it was in the file, a layer mended, what was recognised. Nobody has to take the choice on
-- trust.

create table page_other_text (
    document_id bigint not null,
    number integer not null,
    position integer not null,
    source varchar(16) not null check (source in ('text-layer', 'ocr', 'restored', 'document')),
    text text not null,
    primary key (document_id, number, position),
    foreign key (document_id, number) references page (document_id, number) on delete cascade
);
comment on table page_other_text is 'Texts of a page that were there too and were not chosen';
