-- The secretariat (運営事務局) that arranges dispatches sees the cases that it arranges and no others.
alter table case_file add column arranger_id varchar(20) references organisation (id);
create index case_file_by_arranger on case_file (arranger_id, state);

insert into organisation (id, kind, name, name_en, kana, search_key, counted, fictional, sort_order, version)
select 'secretariat', 'SECRETARIAT', '地域情報化アドバイザー派遣 運営事務局', 'Secretariat of the dispatch of advisors', 'ちいきじょうほうかあどばいざーはけん うんえいじむきょく',
       '地域情報化アドバイザー派遣運営事務局', false, false, 0, 1
from organisation where id = 'mic';

-- Whom bodies can be sent: people and bodies, with nothing about their homes or their money.
create table advisor (
    id              varchar(36)  not null primary key,
    kind            varchar(10)  not null,
    name            varchar(100) not null,
    kana            varchar(100) not null,
    prefecture_code varchar(2),
    on_site         boolean      not null,
    online          boolean      not null,
    fields          varchar(1000) not null,
    priority_fields varchar(1000) not null,
    most_a_year     integer      not null,
    email           varchar(254),
    note            varchar(1000) not null,
    source          varchar(400) not null,
    fictional       boolean      not null,
    version         bigint       not null
);

create table advisor_affiliation (
    id         bigint       not null primary key,
    advisor_id varchar(36)  not null references advisor (id),
    name       varchar(200) not null,
    employer   varchar(200) not null,
    from_day   date,
    to_day     date
);
create index advisor_affiliation_by_advisor on advisor_affiliation (advisor_id);

-- 委嘱, a fiscal year at a time.
create table advisor_appointment (
    id          bigint      not null primary key,
    advisor_id  varchar(36) not null references advisor (id),
    fiscal_year integer     not null,
    titles      varchar(200) not null,
    from_day    date        not null,
    to_day      date        not null,
    paper_id    varchar(36),
    constraint advisor_appointment_once unique (advisor_id, fiscal_year)
);

create table advisor_interest (
    id         bigint       not null primary key,
    advisor_id varchar(36)  not null references advisor (id),
    name       varchar(200) not null,
    told_on    date         not null
);
create index advisor_interest_by_advisor on advisor_interest (advisor_id);

create table advisor_absence (
    id         bigint      not null primary key,
    advisor_id varchar(36) not null references advisor (id),
    from_day   date        not null,
    to_day     date        not null
);
create index advisor_absence_by_advisor on advisor_absence (advisor_id);

-- The candidates of a request (様式Ⅱ), the order that the body gave them, and what each answered (様式Ⅲ).
create table dispatch_candidate (
    id          varchar(36)  not null primary key,
    case_id     varchar(36)  not null references case_file (id),
    advisor_id  varchar(36)  not null references advisor (id),
    place       integer      not null,
    points      integer      not null,
    reasons     varchar(4000) not null,
    exception   varchar(1000) not null,
    status      varchar(20)  not null,
    asked_at    timestamp(6) with time zone,
    answer_by   timestamp(6) with time zone,
    answered_at timestamp(6) with time zone,
    answered_by varchar(100),
    answer      varchar(2000),
    days        varchar(400),
    constraint dispatch_candidate_once unique (case_id, advisor_id)
);
create index dispatch_candidate_by_term on dispatch_candidate (status, answer_by);

create table dispatch_visit (
    id         bigint       not null primary key,
    case_id    varchar(36)  not null references case_file (id),
    advisor_id varchar(36)  not null references advisor (id),
    on_day     date         not null,
    minutes    integer      not null,
    online     boolean      not null,
    part       varchar(20)  not null,
    status     varchar(20)  not null,
    reason     varchar(1000) not null
);
create index dispatch_visit_by_case on dispatch_visit (case_id);
create index dispatch_visit_by_advisor on dispatch_visit (advisor_id, on_day);

-- 派遣台帳: every request that has arrived, those of former years too, with what became of it.
create table dispatch_entry (
    id              varchar(36)  not null primary key,
    case_id         varchar(36)  references case_file (id),
    fiscal_year     integer      not null,
    number          varchar(40)  not null,
    call_id         varchar(60),
    round           integer      not null,
    field           varchar(60)  not null,
    field_assigned  boolean      not null,
    bureau_key      varchar(20)  not null,
    prefecture      varchar(20)  not null,
    body_kind       varchar(20)  not null,
    organisation    varchar(200) not null,
    region          varchar(200) not null,
    project_key     varchar(400) not null,
    request         varchar(400) not null,
    details         varchar(2000) not null,
    online          boolean      not null,
    outcome         varchar(20)  not null,
    decided_on      date,
    planned_yen     bigint       not null,
    result          varchar(4000) not null,
    rating          integer,
    source          varchar(400) not null,
    note            varchar(1000) not null,
    fictional       boolean      not null,
    reminded        varchar(200) not null,
    constraint dispatch_entry_once unique (case_id)
);
create index dispatch_entry_by_year on dispatch_entry (fiscal_year, bureau_key, field);

create table dispatch_entry_advisor (
    entry_id   varchar(36)  not null references dispatch_entry (id),
    place      integer      not null,
    advisor_id varchar(36)  not null references advisor (id),
    primary key (entry_id, place)
);
create index dispatch_entry_advisor_by_advisor on dispatch_entry_advisor (advisor_id);

-- The lines of a list of dispatches (派遣決定の起案); the list itself is a case of kind "dispatch-list".
create table dispatch_item (
    id           bigint        not null primary key,
    list_id      varchar(36)   not null references case_file (id),
    case_id      varchar(36)   not null references case_file (id),
    dispatch     boolean       not null,
    reason       varchar(4000) not null,
    content_hash varchar(64)   not null,
    constraint dispatch_item_once unique (list_id, case_id)
);
create index dispatch_item_by_case on dispatch_item (case_id);

-- Read-only views for reports: one row a request that has arrived, those withdrawn or refused too, and whom it was sent.
create view rv_dispatch_request as
select id as request_id, case_id, fiscal_year, call_id, number, round, field, field_assigned, bureau_key, prefecture, body_kind, organisation, request, details,
       online, outcome, decided_on, result, source, note, fictional
from dispatch_entry;

create view rv_dispatch_advisor as
select x.entry_id as request_id, x.place, x.advisor_id, a.name, e.fiscal_year
from dispatch_entry_advisor x join advisor a on a.id = x.advisor_id join dispatch_entry e on e.id = x.entry_id;
