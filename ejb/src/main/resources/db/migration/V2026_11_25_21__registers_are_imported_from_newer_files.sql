-- One row a register: how often it was replaced and by which file. Locked while a file is taken over.
create table register_edition (
    register   varchar(20) not null primary key,
    edition    bigint      not null,
    sha256     varchar(64)
);

-- A file as it was previewed; what is confirmed is exactly this.
create table register_import (
    id           varchar(36)  not null primary key,
    register     varchar(20)  not null,
    file_name    varchar(255) not null,
    sha256       varchar(64)  not null,
    content      text         not null,
    effective_on date         not null,
    plan_hash    varchar(64)  not null,
    status       varchar(20)  not null,
    prepared_by  bigint       not null,
    prepared_at  timestamp(6) with time zone not null,
    confirmed_by bigint,
    confirmed_at timestamp(6) with time zone,
    added        integer      not null,
    changed      integer      not null,
    ended        integer      not null,
    unchanged    integer      not null
);
create index register_import_by_time on register_import (prepared_at);

-- What a body was called and where it belonged until a day (inclusive); its code stayed.
create table organisation_former (
    id              bigint       not null primary key,
    organisation_id varchar(20)  not null references organisation (id),
    name            varchar(200) not null,
    name_en         varchar(200),
    kana            varchar(400),
    prefecture_code varchar(2),
    prefecture      varchar(20),
    local_type      varchar(20),
    bureau_key      varchar(20),
    note            varchar(1000),
    valid_to        date         not null
);
create index former_by_organisation on organisation_former (organisation_id);

-- The Ministry's measures as imported; while there is none, the shipped register speaks. One row a measure and time of validity.
create table programme_entry (
    id            bigint        not null primary key,
    programme_key varchar(60)   not null,
    row_json      varchar(8000) not null,
    valid_from    date          not null,
    valid_to      date
);
create index programme_entry_by_key on programme_entry (programme_key);

-- Backups tell of themselves here: the backup script inserts one row after each good run.
create table backup_record (
    made_at timestamp(6) with time zone not null primary key,
    kind    varchar(20)   not null,
    note    varchar(1000)
);
