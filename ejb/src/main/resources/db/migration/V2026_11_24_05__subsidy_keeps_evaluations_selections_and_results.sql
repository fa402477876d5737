-- The uploaded result of the external evaluation (外部評価).
create table evaluation_result (
    case_id     varchar(36)  not null primary key references case_file (id),
    rank_no     integer,
    score_text  varchar(40),
    grade       varchar(40),
    opinion     varchar(4000),
    recorded_at timestamp(6) with time zone not null,
    recorded_by bigint       not null,
    file_sha256 varchar(64)
);

-- The lines of a selection list (起案); the list itself is a case of kind "selection".
create table selection_item (
    id           bigint       not null primary key,
    list_id      varchar(36)  not null references case_file (id),
    case_id      varchar(36)  not null references case_file (id),
    decision     varchar(20)  not null,
    reason       varchar(4000) not null,
    amount_yen   bigint       not null,
    content_hash varchar(64)  not null,
    constraint selection_item_once unique (list_id, case_id)
);
create index selection_item_by_case on selection_item (case_id);

-- A call whose result has been announced to the public.
create table call_result (
    call_id      varchar(60) not null primary key,
    announced_at timestamp(6) with time zone not null
);
