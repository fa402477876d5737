-- A case may follow another one by a procedure (交付申請 an adoption, 実績報告 a grant decision) and then has a form of its own.
alter table case_file add column parent_id varchar(36) references case_file (id);
alter table case_file add column procedure_key varchar(40);
alter table case_file add column form varchar(80);
create index case_file_by_parent on case_file (parent_id);
create index case_file_by_kind on case_file (kind, fiscal_year);

-- The books of a grant: every amount from the application to the payment with its explanation, never changed once written.
create table grant_entry (
    id         bigint       not null primary key,
    grant_id   varchar(36)  not null references case_file (id),
    case_id    varchar(36)  not null references case_file (id),
    kind       varchar(20)  not null,
    yen        bigint       not null,
    on_day     date         not null,
    entered_at timestamp(6) with time zone not null,
    content    varchar(1000000) not null,
    constraint grant_entry_once unique (case_id, kind)
);
create index grant_entry_by_grant on grant_entry (grant_id, id);
