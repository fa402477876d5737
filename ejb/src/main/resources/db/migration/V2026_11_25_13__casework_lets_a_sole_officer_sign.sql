-- A bureau's exception: the only officer of a body may sign the own draft, with a reason and until a day.
create table sole_signature (
    id           varchar(36)   not null primary key,
    body_id      varchar(20)   not null references organisation (id),
    bureau_key   varchar(20)   not null,
    reason       varchar(1000) not null,
    until_day    date          not null,
    allowed_by   bigint        not null,
    allowed_name varchar(100)  not null,
    allowed_at   timestamp(6) with time zone not null,
    ended_at     timestamp(6) with time zone
);
create index sole_signature_by_body on sole_signature (body_id, until_day);
create index sole_signature_by_bureau on sole_signature (bureau_key, until_day);
