-- What was measured of an indicator, of a day, for the whole country ('jp') or a bureau's territory (its key). A row is never written over: a revision is a
-- row of its own that names the one it replaces, with the reason. value_over / value_under: the exact value; both null where people judged (judged).
-- newest: whether it is the approved one that stands for its indicator, region and fiscal year.
create table roadmap_measurement (
    id            varchar(36)   not null primary key,
    indicator_id  varchar(60)   not null,
    edition       varchar(20)   not null,
    definition    varchar(80)   not null,
    region        varchar(20)   not null,
    as_of         date          not null,
    fiscal_year   integer       not null,
    source_kind   varchar(20)   not null,
    source        varchar(1000) not null,
    unit          varchar(40)   not null,
    value_over    bigint,
    value_under   bigint,
    judged        varchar(20),
    numerator     bigint,
    denominator   bigint,
    non_response  bigint,
    remarks       varchar(2000) not null,
    state         varchar(20)   not null,
    entered_by    bigint        not null,
    entered_name  varchar(100)  not null,
    entered_as    varchar(300)  not null,
    entered_at    timestamp(6) with time zone not null,
    decided_by    bigint,
    decided_name  varchar(100),
    decided_as    varchar(300),
    decided_at    timestamp(6) with time zone,
    note          varchar(1000) not null,
    replaces      varchar(60),
    reason        varchar(1000) not null,
    newest        boolean       not null,
    fictional     boolean       not null,
    version       bigint        not null
);
create unique index roadmap_measurement_replaces on roadmap_measurement (replaces);
create index roadmap_measurement_newest on roadmap_measurement (edition, newest, region);
create index roadmap_measurement_series on roadmap_measurement (indicator_id, region, fiscal_year);
create index roadmap_measurement_waiting on roadmap_measurement (state, region);

-- The cases behind a value that was counted from cases, each body once.
create table roadmap_measurement_case (
    measurement_id  varchar(36)  not null references roadmap_measurement (id),
    case_id         varchar(36)  not null references case_file (id),
    organisation_id varchar(20)  not null,
    primary key (measurement_id, case_id, organisation_id)
);

-- Read-only: one row an adopted proposal and body (of its grant where there is one), for values counted from cases. completed_at: when the amount of the
-- grant was fixed; null before. The body is the one that is there now: a merged or renamed one is followed through its codes.
create view rv_subsidised_model as
select p.id                                                   as case_id,
       p.number                                               as number,
       p.title                                                as title,
       p.fiscal_year                                          as fiscal_year,
       coalesce(p.category, '')                               as field_model,
       n.id                                                   as organisation_id,
       n.name                                                 as organisation_name,
       case when n.kind = 'LOCAL_GOVERNMENT' then 1 else 0 end as local_government,
       coalesce(n.prefecture_code, '')                        as prefecture_code,
       coalesce(p.bureau_key, '')                             as bureau_key,
       p.state_since                                          as adopted_at,
       r.announced_at                                         as announced_at,
       (select min(a.at) from case_act a where a.case_id = g.id and a.to_state = 'finalised') as completed_at,
       case when p.fictional or n.fictional then 1 else 0 end as fictional
from case_file p
left join case_file g on g.parent_id = p.id and g.kind = 'grant' and g.state in ('decided', 'reported', 'finalised', 'settled')
join organisation o on o.id = coalesce(g.applicant_id, p.applicant_id)
left join organisation s on s.id = o.successor_id
left join organisation t on t.id = s.successor_id
join organisation n on n.id = coalesce(t.id, s.id, o.id)
left join call_result r on r.call_id = p.call_id
where p.kind = 'subsidy' and p.state = 'adopted';
