-- Who was given which prize of an edition, with the certificate (表彰状).
create table award_prize (
    case_id    varchar(36)  not null primary key references case_file (id),
    edition_id varchar(40)  not null,
    prize_key  varchar(40)  not null,
    list_id    varchar(36)  not null references case_file (id),
    decided_on date         not null,
    paper_id   varchar(36)
);
create index award_prize_by_edition on award_prize (edition_id);

-- What of an edition was announced to everyone, and when. what: FINALISTS or PRIZES.
create table award_announcement (
    call_id      varchar(60) not null,
    what         varchar(20) not null,
    announced_at timestamp(6) with time zone not null,
    primary key (call_id, what)
);
