-- What checking a digital signature came to. Until now signatures were not read, so that no row is lost with the column that
-- changes its type.

alter table signature drop column integrity;
alter table signature add column integrity varchar(8) default 'unknown' not null
    check (integrity in ('valid', 'altered', 'unknown'));
alter table signature add column kind varchar(16) default 'signature' not null
    check (kind in ('signature', 'certification', 'time-stamp'));
alter table signature add column format varchar default '' not null;
alter table signature add column algorithm varchar default '' not null;
alter table signature add column weak boolean default false not null;
alter table signature add column organisation varchar;
alter table signature add column holder varchar(16) default 'unknown' not null
    check (holder in ('person', 'organisation', 'unknown'));
alter table signature add column valid_from date;
alter table signature add column valid_until date;
alter table signature add column trust varchar(16) default 'not-checked' not null
    check (trust in ('not-checked', 'trusted', 'not-trusted'));
alter table signature add column trust_reason varchar default '' not null;
alter table signature add column stamped_at varchar;
-- A stable word; its sentence stands in the message bundles.
alter table signature add column reason varchar default '' not null;
alter table signature add column bytes_after bigint default 0 not null;
-- The kinds of change, the least serious first, parted by blanks.
alter table signature add column later_changes varchar default '' not null;

create view report.signature as
select
    substring(d.sha256, 1, 12) as document,
    d.name as file,
    d.signer,
    s.position + 1 as signature_number,
    s.kind as signature_kind,
    s.signer as certificate_name,
    s.email,
    s.organisation,
    s.holder,
    s.signed_at,
    s.stamped_at,
    s.integrity,
    s.reason as integrity_reason,
    s.covers_whole_file,
    s.bytes_after,
    s.later_changes,
    s.format as signature_format,
    s.algorithm,
    s.weak,
    s.trust,
    s.trust_reason,
    s.valid_from,
    s.valid_until
from signature s
join document d on d.id = s.document_id;
comment on view report.signature is 'The digital signatures of the files, as checked when they were read';

insert into column_guide (column_name, meaning, meaning_en) values
    ('algorithm', 'Khóa và hàm băm của chữ ký số', 'Key and digest of the signature'),
    ('bytes_after', 'Số byte thêm vào sau khi ký', 'Bytes added after signing'),
    ('certificate_name', 'Tên trên chứng thư số', 'Name in the certificate'),
    ('covers_whole_file', 'Chữ ký có bao trùm cả tệp hay không; trống nếu không xác định được', 'Whether the signature covers the whole file; null when it cannot be told'),
    ('email', 'Địa chỉ thư trong chứng thư số', 'Address in the certificate'),
    ('holder', 'Chứng thư số cấp cho: person, organisation, unknown', 'Whom the certificate was given to: person, organisation, unknown'),
    ('integrity', 'Tính toàn vẹn: valid, altered, unknown', 'Integrity: valid, altered, unknown'),
    ('integrity_reason', 'Vì sao không toàn vẹn hoặc không kiểm tra được', 'Why it is not valid or was not checked'),
    ('later_changes', 'Loại thay đổi sau khi ký: validation-data, metadata, signature, form, annotation, content, unknown', 'Kinds of change after signing: validation-data, metadata, signature, form, annotation, content, unknown'),
    ('organisation', 'Tổ chức trong chứng thư số', 'Organisation in the certificate'),
    ('signature_format', 'Dạng chữ ký trong tệp PDF', 'Form of the signature in the PDF'),
    ('signature_kind', 'Loại chữ ký: signature, certification, time-stamp', 'Kind of signature: signature, certification, time-stamp'),
    ('signature_number', 'Số thứ tự chữ ký trong tệp, từ 1', 'Number of the signature in its file, 1-based'),
    ('signed_at', 'Thời điểm ký do người ký khai', 'When it was signed, as the signer claims'),
    ('stamped_at', 'Thời điểm theo dấu thời gian', 'Time of the time stamp'),
    ('trust', 'Chứng thư số dẫn tới chứng thư gốc được tin: not-checked, trusted, not-trusted', 'Whether the certificate leads to a trusted one: not-checked, trusted, not-trusted'),
    ('trust_reason', 'Vì sao không tin', 'Why it does not'),
    ('valid_from', 'Chứng thư số có hiệu lực từ ngày', 'First day of the certificate'),
    ('valid_until', 'Chứng thư số có hiệu lực đến ngày', 'Last day of the certificate'),
    ('weak', 'Khóa hoặc hàm băm không còn an toàn', 'Whether key or digest are no longer safe');
