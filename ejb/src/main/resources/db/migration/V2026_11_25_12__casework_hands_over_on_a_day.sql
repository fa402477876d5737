-- Who takes over from whom in an office, from which day. Posts carry their own dates; drafts follow this row from its first day.
create table hand_over (
    id                varchar(36) not null primary key,
    office_id         varchar(20) not null references organisation (id),
    from_user         bigint      not null references app_user (id),
    to_user           bigint      not null references app_user (id),
    first_day         date        not null,
    made_by           bigint      not null,
    made_at           timestamp(6) with time zone not null,
    contacts_moved_at timestamp(6) with time zone
);
create index hand_over_by_successor on hand_over (to_user, first_day);
create index hand_over_by_day on hand_over (contacts_moved_at, first_day);
