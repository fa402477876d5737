-- One sequence for all numeric keys (allocation size 50).
create sequence id_seq start with 50 increment by 50;

-- The office's clock: real time plus an offset that only demonstration data uses. One row.
create table office_clock (
    id            smallint     not null primary key,
    offset_millis bigint       not null,
    demonstration boolean      not null
);

-- Ministry ("mic"), bureaus (bureau key), local governments (6-digit code), companies (法人番号), other bodies.
create table organisation (
    id               varchar(20)  not null primary key,
    kind             varchar(20)  not null,
    name             varchar(200) not null,
    name_en          varchar(200),
    kana             varchar(400),
    search_key       varchar(600) not null,
    prefecture_code  varchar(2),
    prefecture       varchar(20),
    local_type       varchar(20),
    bureau_key       varchar(20),
    corporate_number varchar(13),
    email            varchar(254),
    valid_from       date,
    valid_to         date,
    counted          boolean      not null,
    fictional        boolean      not null,
    successor_id     varchar(20),
    sort_order       integer      not null,
    note             varchar(1000),
    version          bigint       not null
);
create index organisation_by_bureau on organisation (kind, bureau_key, id);
create index organisation_by_search_key on organisation (search_key);

create table bureau_prefecture (
    prefecture_code varchar(2)  not null primary key,
    prefecture      varchar(20) not null,
    bureau_key      varchar(20) not null
);

create table disadvantaged_designation (
    id              bigint       not null primary key,
    organisation_id varchar(20)  not null references organisation (id),
    category        varchar(20)  not null,
    scope           varchar(20)  not null,
    part_areas      varchar(2000),
    legal_basis     varchar(400) not null,
    as_of           date         not null,
    source          varchar(1000) not null,
    note            varchar(1000),
    valid_from      date,
    valid_to        date
);
create index designation_by_organisation on disadvantaged_designation (organisation_id);

create table app_user (
    id            bigint       not null primary key,
    login_id      varchar(64)  not null unique,
    name          varchar(100) not null,
    email         varchar(254) not null,
    password_hash varchar(400) not null,
    enabled       boolean      not null,
    fictional     boolean      not null,
    version       bigint       not null
);

create table sign_in_throttle (
    login_key    varchar(64)              not null primary key,
    failures     integer                  not null,
    window_start timestamp(6) with time zone not null,
    locked_until timestamp(6) with time zone
);

create table post (
    id              bigint       not null primary key,
    organisation_id varchar(20)  not null references organisation (id),
    role            varchar(40)  not null,
    title           varchar(100) not null,
    valid_from      date,
    valid_to        date
);
create index post_by_organisation on post (organisation_id, role);

create table post_holding (
    id         bigint      not null primary key,
    post_id    bigint      not null references post (id),
    user_id    bigint      not null references app_user (id),
    authority  varchar(20) not null,
    valid_from date,
    valid_to   date
);
create index holding_by_user on post_holding (user_id);
create index holding_by_post on post_holding (post_id);
