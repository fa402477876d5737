-- Grows when a person is disabled or gets a new password: sign-ins of an earlier epoch are nobody.
alter table app_user add column epoch bigint default 0 not null;

-- One-time links: only the digest of the token is kept. A link has ended when it was used, replaced, withdrawn or is too old.
create table one_time_link (
    id           varchar(36) not null primary key,
    token_sha256 varchar(64) not null unique,
    purpose      varchar(20) not null,
    subject      varchar(60) not null,
    issued_at    timestamp(6) with time zone not null,
    expires_at   timestamp(6) with time zone not null,
    ended_at     timestamp(6) with time zone
);
create index one_time_link_by_subject on one_time_link (purpose, subject);
