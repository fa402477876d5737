-- A body's answers to a survey: the draft as typed, and what was last submitted with its SHA-256. id: survey and body.
create table survey_answer (
    id           varchar(90)  not null primary key,
    survey_id    varchar(40)  not null,
    body_id      varchar(40)  not null,
    revision     bigint       not null,
    draft        text,
    submitted    text,
    submitted_at timestamp(6) with time zone,
    submitted_by bigint,
    submitted_revision bigint not null default 0,
    content_hash varchar(64),
    submissions  integer      not null,
    constraint survey_answer_once unique (survey_id, body_id)
);
create index survey_answer_by_body on survey_answer (body_id);

-- A body was reminded of a survey it had not answered: once in a round.
create table survey_reminder (
    id        varchar(100) not null primary key,
    survey_id varchar(40)  not null,
    body_id   varchar(40)  not null,
    round_no  integer      not null,
    sent_at   timestamp(6) with time zone not null,
    constraint survey_reminder_once unique (survey_id, body_id, round_no)
);

-- The last round of reminders; locked while a round is sent, so that no round is sent twice.
create table survey_round (
    survey_id  varchar(40) not null primary key,
    last_round integer     not null
);
