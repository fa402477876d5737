-- Content-addressed: a file's bytes are stored once, in chunks, under their SHA-256.
create table blob_content (
    sha256     varchar(64) not null primary key,
    size_bytes bigint      not null,
    media_type varchar(120) not null
);
create table blob_chunk (
    sha256 varchar(64) not null references blob_content (sha256),
    no     integer     not null,
    bytes  bytea       not null,
    primary key (sha256, no)
);

create table attachment (
    id         varchar(36)  not null primary key,
    owner      varchar(60)  not null,
    slot       varchar(60)  not null,
    file_name  varchar(400) not null,
    sha256     varchar(64)  not null references blob_content (sha256),
    size_bytes bigint       not null,
    media_type varchar(120) not null,
    added_at   timestamp(6) with time zone not null,
    added_by   bigint       not null,
    removed_at timestamp(6) with time zone
);
create index attachment_by_owner on attachment (owner);

-- 文書番号: one register per office, symbol and fiscal year.
create table paper_register (
    office_id   varchar(20) not null,
    symbol      varchar(40) not null,
    fiscal_year integer     not null,
    last_number bigint      not null,
    primary key (office_id, symbol, fiscal_year)
);

-- A paper is numbered in the transaction of the act and drawn by a worker afterwards.
create table issued_paper (
    id           varchar(36)  not null primary key,
    owner        varchar(60)  not null,
    kind         varchar(60)  not null,
    office_id    varchar(20)  not null,
    fiscal_year  integer      not null,
    number       varchar(80)  not null,
    issued_on    date         not null,
    title        varchar(200) not null,
    title_en     varchar(200) not null,
    content      varchar(1000000) not null,
    status       varchar(20)  not null,
    attempts     integer      not null,
    next_attempt timestamp(6) with time zone not null,
    sha256       varchar(64),
    failure      varchar(1000),
    visible_to_applicant boolean not null,
    constraint issued_paper_number_once unique (office_id, fiscal_year, number)
);
create index issued_paper_by_owner on issued_paper (owner);
create index issued_paper_to_draw on issued_paper (status, next_attempt);

create table outbox_mail (
    id           varchar(36)  not null primary key,
    recipient    varchar(254) not null,
    subject      varchar(300) not null,
    body         varchar(100000) not null,
    about        varchar(60)  not null,
    paper_id     varchar(36),
    queued_at    timestamp(6) with time zone not null,
    status       varchar(20)  not null,
    attempts     integer      not null,
    next_attempt timestamp(6) with time zone not null,
    sent_at      timestamp(6) with time zone,
    failure      varchar(1000)
);
create index outbox_mail_to_send on outbox_mail (status, next_attempt);

-- The file of every drawn paper, for whoever encloses it.
create view rv_paper_file as
    select p.id as paper_id, p.number, p.title, c.no, c.bytes
    from issued_paper p join blob_chunk c on c.sha256 = p.sha256
    where p.status = 'DRAWN';
