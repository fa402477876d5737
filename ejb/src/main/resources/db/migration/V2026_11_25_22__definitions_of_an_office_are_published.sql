-- An office's own definitions: the text as uploaded, from when it is used, and whether it was withdrawn. Never changed, never deleted.
create table own_definition (
    id            varchar(36)   not null primary key,
    kind          varchar(20)   not null,
    definition_id varchar(100)  not null,
    version       integer       not null,
    file_name     varchar(255)  not null,
    content       text          not null,
    sha256        varchar(64)   not null,
    status        varchar(20)   not null,
    valid_from    date,
    uploaded_by   bigint        not null,
    uploaded_at   timestamp(6) with time zone not null,
    decided_at    timestamp(6) with time zone
);
create index own_definition_by_id on own_definition (kind, definition_id, version);

-- Grows with every change of own_definition, so that nodes read again; locked while one is made.
create table definition_edition (
    id      smallint not null primary key,
    edition bigint   not null
);
