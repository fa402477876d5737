-- A stamp by deputy (代決) waits here until the holder of the post has seen it (後閲).
create table deputy_review (
    id            bigint       not null primary key,
    case_id       varchar(36)  not null references case_file (id),
    act_seq       bigint       not null,
    post_id       bigint       not null,
    reviewed_at   timestamp(6) with time zone,
    reviewed_by   bigint,
    reviewed_name varchar(100),
    constraint deputy_review_once unique (case_id, act_seq)
);
create index deputy_review_by_post on deputy_review (post_id, reviewed_at);
