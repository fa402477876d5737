create table case_file (
    id                varchar(36)  not null primary key,
    number            varchar(40)  not null unique,
    kind              varchar(20)  not null,
    title             varchar(400) not null,
    fiscal_year       integer      not null,
    programme_key     varchar(40)  not null,
    call_id           varchar(60)  not null,
    applicant_id      varchar(20)  not null references organisation (id),
    applicant_name    varchar(200) not null,
    prefecture        varchar(20),
    search_key        varchar(2000) not null,
    bureau_key        varchar(20),
    bureau_reason     varchar(400),
    workflow          varchar(60)  not null,
    pinned            varchar(400),
    state             varchar(60)  not null,
    route_step        integer      not null,
    route_run         integer      not null,
    drafter_id        bigint       not null,
    category          varchar(100),
    cost_yen          bigint,
    amount_yen        bigint,
    decided_yen       bigint,
    finding           varchar(20),
    opinion           varchar(20),
    opinion_note      varchar(4000),
    open_fields       varchar(4000),
    opened_at         timestamp(6) with time zone not null,
    first_received_at timestamp(6) with time zone,
    state_since       timestamp(6) with time zone not null,
    due_at            timestamp(6) with time zone,
    fictional         boolean      not null,
    revision          bigint       not null
);
create index case_file_by_bureau on case_file (bureau_key, state, due_at, id);
create index case_file_by_applicant on case_file (applicant_id, state);
create index case_file_by_call on case_file (call_id, state);
create index case_file_by_year on case_file (fiscal_year, programme_key);

-- Partners (連携主体) and sites (実施場所) stand beside the lead applicant.
create table case_party (
    id              bigint       not null primary key,
    case_id         varchar(36)  not null references case_file (id),
    role            varchar(20)  not null,
    organisation_id varchar(20),
    name            varchar(200) not null,
    prefecture_code varchar(2)
);
create index case_party_by_case on case_party (case_id);

create table case_draft (
    case_id    varchar(36) not null primary key references case_file (id),
    answers    varchar(1000000) not null,
    saved_at   timestamp(6) with time zone not null,
    saved_by   bigint      not null,
    saved_name varchar(100) not null,
    revision   bigint      not null
);

-- What was sent, for good: canonical text and its SHA-256.
create table submission (
    id           varchar(36)  not null primary key,
    case_id      varchar(36)  not null references case_file (id),
    no           integer      not null,
    receipt_number varchar(60) not null unique,
    submitted_at timestamp(6) with time zone not null,
    submitted_by bigint       not null,
    submitter    varchar(200) not null,
    content      varchar(1000000) not null,
    sha256       varchar(64)  not null,
    amount_yen   bigint,
    constraint submission_once unique (case_id, no)
);

create table case_comment (
    id            bigint       not null primary key,
    case_id       varchar(36)  not null references case_file (id),
    submission_no integer      not null,
    act_seq       bigint       not null,
    field         varchar(60)  not null,
    body          varchar(4000) not null,
    author        varchar(200) not null,
    made_at       timestamp(6) with time zone not null
);
create index case_comment_by_case on case_comment (case_id);

-- Every act on a case, in order: the history people read, and the memory that makes a replayed act harmless.
create table case_act (
    id            bigint       not null primary key,
    case_id       varchar(36)  not null references case_file (id),
    seq           bigint       not null,
    seen_revision bigint       not null,
    action        varchar(60)  not null,
    from_state    varchar(60)  not null,
    to_state      varchar(60)  not null,
    route_run     integer      not null,
    route_step    integer      not null,
    at            timestamp(6) with time zone not null,
    user_id       bigint       not null,
    user_name     varchar(100) not null,
    post_id       bigint       not null,
    post_title    varchar(100) not null,
    role          varchar(40)  not null,
    office_id     varchar(20)  not null,
    office_name   varchar(200) not null,
    authority     varchar(20)  not null,
    note          varchar(4000),
    public_note   boolean      not null,
    inputs        varchar(10000),
    content_hash  varchar(64),
    due_at        timestamp(6) with time zone,
    constraint case_act_once unique (case_id, seq)
);
create index case_act_by_revision on case_act (case_id, seen_revision);

create table case_number (
    prefix      varchar(40) not null primary key,
    last_number bigint      not null
);
