-- Events (説明会、セミナー、講習会、ハッカソン) kept by the Ministry or a bureau. bureau_key: whose territory it is held in; null for the whole country.
create table outreach_event (
    id          varchar(36)   not null primary key,
    office_id   varchar(20)   not null references organisation (id),
    bureau_key  varchar(20)   references organisation (id),
    kind        varchar(20)   not null,
    title       varchar(200)  not null,
    summary     varchar(2000) not null,
    field       varchar(60)   not null,
    on_day      date          not null,
    until_day   date          not null,
    hours       varchar(60)   not null,
    place       varchar(200)  not null,
    partners    varchar(400)  not null,
    seats       integer       not null,
    opens       timestamp(6) with time zone not null,
    closes      timestamp(6) with time zone not null,
    state       varchar(20)   not null,
    called_off  varchar(400)  not null,
    results     varchar(4000) not null,
    fictional   boolean       not null,
    version     bigint        not null,
    constraint outreach_event_seats check (seats > 0)
);
create index outreach_event_by_day on outreach_event (on_day, id);

-- What of the duties of Ministry and bureau is done.
create table outreach_duty (
    id       bigint       not null primary key,
    event_id varchar(36)  not null references outreach_event (id),
    duty     varchar(20)  not null,
    done_on  date         not null,
    done_by  varchar(100) not null,
    constraint outreach_duty_once unique (event_id, duty)
);

-- Sign-ups, numbered by event as they come (place). email_key is empty once cancelled, so that an address signs up once and may come again after a cancellation.
create table outreach_booking (
    id           varchar(36)  not null primary key,
    event_id     varchar(36)  not null references outreach_event (id),
    place        integer      not null,
    body_id      varchar(20)  references organisation (id),
    body_name    varchar(200) not null,
    bureau_key   varchar(20),
    division     varchar(100) not null,
    email        varchar(254) not null,
    email_key    varchar(254),
    people       integer      not null,
    status       varchar(20)  not null,
    booked_at    timestamp(6) with time zone not null,
    changed_at   timestamp(6) with time zone not null,
    attended     integer,
    constraint outreach_booking_once unique (event_id, email_key),
    constraint outreach_booking_place unique (event_id, place),
    constraint outreach_booking_people check (people > 0)
);
create index outreach_booking_by_event on outreach_booking (event_id, status);

-- Read-only views for "which can I use": who is appointed as an advisor, and who won an award that was announced.
create view rv_advisor_appointment as
select a.id as advisor_id, a.name, a.kana, a.kind, coalesce(a.prefecture_code, '') as prefecture_code, a.on_site, a.online, a.fields, a.priority_fields, a.source, a.fictional,
       p.fiscal_year, p.from_day, p.to_day
from advisor a join advisor_appointment p on p.advisor_id = a.id;

create view rv_award_winner as
select p.case_id, p.edition_id, f.title, f.applicant_name, coalesce(f.category, '') as field, coalesce(f.bureau_key, '') as bureau_key, f.fictional
from award_prize p join case_file f on f.id = p.case_id
join award_announcement n on n.call_id = f.call_id and n.what = 'PRIZES';
