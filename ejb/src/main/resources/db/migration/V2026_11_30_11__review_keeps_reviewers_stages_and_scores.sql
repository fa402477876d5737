-- The office of reviewers (評価委員・審査員): its people see no case but what a review gives them.
insert into organisation (id, kind, name, name_en, kana, search_key, counted, fictional, sort_order, version)
select 'reviewers', 'REVIEW', '評価会・審査会', 'Reviewers', 'ひょうかかい しんさかい', '評価会審査会', false, false, 0, 1
from organisation where id = 'mic';

-- Who may score. user_id: who signs in as this reviewer; null where scores come on paper only. Lines of ties, one a line.
create table reviewer (
    id            varchar(36)   not null primary key,
    user_id       bigint        unique,
    name          varchar(100)  not null,
    kana          varchar(100)  not null,
    title         varchar(200)  not null,
    email         varchar(254)  not null,
    fields        varchar(1000) not null,
    organisations varchar(2000) not null,
    places        varchar(2000) not null,
    vendors       varchar(2000) not null,
    source        varchar(400)  not null,
    fictional     boolean       not null,
    version       bigint        not null
);

-- 任期, a programme at a time.
create table reviewer_term (
    id            bigint       not null primary key,
    reviewer_id   varchar(36)  not null references reviewer (id),
    programme_key varchar(60)  not null,
    from_day      date         not null,
    to_day        date         not null
);
create index reviewer_term_by_reviewer on reviewer_term (reviewer_id);

-- One stage of the review of a call. seed: of the automatic assignment, so that it can be made again.
create table review_stage (
    id           varchar(36)  not null primary key,
    call_id      varchar(60)  not null,
    stage_key    varchar(40)  not null,
    review_id    varchar(90)  not null,
    state        varchar(20)  not null,
    opened_at    timestamp(6) with time zone,
    closes_at    timestamp(6) with time zone,
    closed_at    timestamp(6) with time zone,
    concluded_at timestamp(6) with time zone,
    seed         bigint       not null,
    remarks      varchar(4000) not null,
    reminded     varchar(200) not null,
    revision     bigint       not null,
    constraint review_stage_once unique (call_id, stage_key)
);

-- Whom a stage has: declared_at says when the own ties were declared, before which nothing is shown.
create table review_member (
    id          bigint       not null primary key,
    stage_id    varchar(36)  not null references review_stage (id),
    reviewer_id varchar(36)  not null references reviewer (id),
    chair       boolean      not null,
    declared_at timestamp(6) with time zone,
    left_at     timestamp(6) with time zone,
    constraint review_member_once unique (stage_id, reviewer_id)
);

-- The cases of a stage, in the order of speaking; place: the chair's among equals; outcome: what the reviewers propose.
create table review_entry (
    id             bigint        not null primary key,
    stage_id       varchar(36)   not null references review_stage (id),
    case_id        varchar(36)   not null references case_file (id),
    order_no       integer       not null,
    place          integer,
    place_reason   varchar(1000) not null,
    outcome        varchar(40)   not null,
    outcome_reason varchar(4000) not null,
    constraint review_entry_once unique (stage_id, case_id)
);
create index review_entry_by_case on review_entry (case_id);

create table review_conflict (
    id          bigint        not null primary key,
    stage_id    varchar(36)   not null references review_stage (id),
    case_id     varchar(36)   not null references case_file (id),
    reviewer_id varchar(36)   not null references reviewer (id),
    kind        varchar(20)   not null,
    what        varchar(1000) not null,
    made_at     timestamp(6) with time zone not null,
    lifted_at   timestamp(6) with time zone,
    lifted_why  varchar(1000) not null,
    constraint review_conflict_once unique (stage_id, case_id, reviewer_id, kind)
);

-- A case given to a reviewer, with the score sheet: drafted_… what is being typed, the others what was submitted.
create table review_sheet (
    id              varchar(36)   not null primary key,
    stage_id        varchar(36)   not null references review_stage (id),
    case_id         varchar(36)   not null references case_file (id),
    reviewer_id     varchar(36)   not null references reviewer (id),
    status          varchar(20)   not null,
    by_hand         boolean       not null,
    reason          varchar(1000) not null,
    given_at        timestamp(6) with time zone not null,
    drafted         varchar(1000) not null,
    drafted_entrant varchar(4000) not null,
    drafted_jury    varchar(4000) not null,
    drafted_at      timestamp(6) with time zone,
    scores          varchar(1000) not null,
    total           integer,
    to_entrant      varchar(4000) not null,
    to_jury         varchar(4000) not null,
    submitted_at    timestamp(6) with time zone,
    on_paper        boolean       not null,
    times           integer       not null,
    revision        bigint        not null,
    constraint review_sheet_once unique (stage_id, case_id, reviewer_id)
);
create index review_sheet_by_reviewer on review_sheet (reviewer_id, stage_id);
