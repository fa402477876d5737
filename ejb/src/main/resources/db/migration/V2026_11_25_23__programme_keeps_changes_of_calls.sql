-- What was changed about a published call, one row a change, never altered: the newest of each kind holds.
create table call_change (
    id         bigint        not null primary key,
    call_id    varchar(80)   not null,
    action     varchar(20)   not null,
    value_was  varchar(40)   not null,
    value_is   varchar(40)   not null,
    reason     varchar(1000) not null,
    changed_at timestamp(6) with time zone not null,
    changed_by bigint        not null
);
create index call_change_by_call on call_change (call_id, id);
