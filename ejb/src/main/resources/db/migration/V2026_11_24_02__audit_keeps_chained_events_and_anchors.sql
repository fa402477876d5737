create table audit_event (
    id              bigint       not null primary key,
    chain           varchar(60)  not null,
    seq             bigint       not null,
    at              timestamp(6) with time zone not null,
    action          varchar(60)  not null,
    user_id         bigint       not null,
    post_id         bigint       not null,
    role            varchar(40)  not null,
    office_id       varchar(20)  not null,
    authority       varchar(20)  not null,
    from_state      varchar(60),
    to_state        varchar(60),
    subject         varchar(60)  not null,
    content_hash    varchar(64),
    payload_hash    varchar(64),
    form_version    varchar(10)  not null,
    previous_hash   varchar(64)  not null,
    hash            varchar(64)  not null,
    constraint audit_event_once unique (chain, seq)
);
create index audit_event_by_subject on audit_event (subject, at);
create index audit_event_by_time on audit_event (at, id);

-- Free text and personal data: may be erased by retention without breaking a chain.
create table audit_payload (
    event_id bigint not null primary key references audit_event (id),
    body     varchar(1000000) not null
);

-- The last hash of every chain; the row is locked while an event is appended.
create table audit_chain (
    chain varchar(60) not null primary key,
    seq   bigint      not null,
    hash  varchar(64) not null
);

create table audit_anchor (
    anchor_day date        not null primary key,
    chains     bigint      not null,
    events     bigint      not null,
    root_hash  varchar(64) not null,
    made_at    timestamp(6) with time zone not null
);

-- How far an anchor saw each chain that had grown since the anchor before it.
create table audit_anchor_entry (
    anchor_day date        not null references audit_anchor (anchor_day),
    chain      varchar(60) not null,
    seq        bigint      not null,
    hash       varchar(64) not null,
    primary key (anchor_day, chain)
);
