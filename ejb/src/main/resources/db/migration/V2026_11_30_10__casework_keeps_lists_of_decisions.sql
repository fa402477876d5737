-- The lines of a list of decisions (起案) of any business; the list itself is a case. decision: what the business calls it.
create table decision_item (
    id           bigint        not null primary key,
    list_id      varchar(36)   not null references case_file (id),
    case_id      varchar(36)   not null references case_file (id),
    decision     varchar(40)   not null,
    reason       varchar(4000) not null,
    amount_yen   bigint        not null,
    content_hash varchar(64)   not null,
    constraint decision_item_once unique (list_id, case_id)
);
create index decision_item_by_case on decision_item (case_id);

insert into decision_item (id, list_id, case_id, decision, reason, amount_yen, content_hash)
select id, list_id, case_id, decision, reason, amount_yen, content_hash from selection_item;
insert into decision_item (id, list_id, case_id, decision, reason, amount_yen, content_hash)
select id, list_id, case_id, case when dispatch then 'DISPATCH' else 'NOT_DISPATCH' end, reason, 0, content_hash from dispatch_item;
drop table selection_item;
drop table dispatch_item;
