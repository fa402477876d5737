-- The address to which alone a body's first one-time link goes; entered by its bureau or the Ministry.
alter table organisation add column registered_address varchar(254);

create table invitation (
    id         varchar(36)  not null primary key,
    office_id  varchar(20)  not null references organisation (id),
    post_id    bigint       not null references post (id),
    name       varchar(100) not null,
    email      varchar(254) not null,
    status     varchar(20)  not null,
    invited_at timestamp(6) with time zone not null,
    invited_by bigint       not null,
    version    bigint       not null
);
create index invitation_by_office on invitation (office_id, status);

-- The first sign-up of a body: of a local government by its registered address, of a company by its 法人番号.
create table sign_up (
    id                  varchar(36)  not null primary key,
    kind                varchar(20)  not null,
    body_id             varchar(20)  not null,
    body_name           varchar(200) not null,
    prefecture_code     varchar(2),
    bureau_key          varchar(20)  not null,
    email               varchar(254) not null,
    officer_name        varchar(100),
    officer_email       varchar(254),
    officer_title       varchar(100),
    administrator_name  varchar(100),
    administrator_email varchar(254),
    administrator_title varchar(100),
    status              varchar(20)  not null,
    asked_at            timestamp(6) with time zone not null,
    sent_at             timestamp(6) with time zone,
    decided_at          timestamp(6) with time zone,
    reason              varchar(1000),
    version             bigint       not null
);
create index sign_up_by_bureau on sign_up (bureau_key, status);
create index sign_up_by_body on sign_up (body_id, status);
