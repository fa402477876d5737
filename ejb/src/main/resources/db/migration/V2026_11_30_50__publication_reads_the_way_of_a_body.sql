-- Read-only views for the page of a body (自治体カルテ).

-- Bodies that were merged or got another code, and where they went.
create view rv_body_succession as
    select id as code, successor_id as successor, valid_to from organisation where successor_id is not null;

-- One row a step of a body, under the code that it had then. what: ARRIVED (a case), ADOPTED, FINALIST, PRIZE, DISPATCHED, VISITED, ATTENDED, ANSWERED,
-- COUNTED, or the kind of a line in the books of a grant. public_at: since when everyone knows of it; told_at: since when the outcome is told that it
-- shows. ref of a dispatch: the round that must be closed before everyone knows of it; empty once its result is reported.
create view rv_body_step as
select f.applicant_id                                    as code,
       case f.kind when 'dispatch' then 'ADVISOR' when 'subsidy' then 'PROPOSAL' when 'grant' then 'GRANT' when 'award' then 'AWARD' else 'REPORT' end as stage,
       'ARRIVED'                                         as what,
       f.first_received_at                               as at,
       cast(null as date)                                as on_day,
       f.fiscal_year                                     as fiscal_year,
       f.id                                              as case_id,
       f.number                                          as number,
       f.title                                           as title,
       f.applicant_name                                  as called,
       f.programme_key                                   as ref,
       f.workflow                                        as workflow,
       f.state                                           as state,
       coalesce(f.bureau_key, '')                        as bureau_key,
       f.amount_yen                                      as yen,
       cast(null as timestamp(6) with time zone)         as public_at,
       case when f.kind in ('subsidy', 'grant', 'procedure') then r.announced_at
            when f.kind = 'award' and f.state in ('awarded', 'no-prize') then p.announced_at
            when f.kind = 'award' then n.announced_at
            else f.first_received_at end                 as told_at,
       case when f.fictional then 1 else 0 end           as fictional,
       cast(null as varchar(1000000))                    as content
from case_file f
left join call_result r on r.call_id = f.call_id
left join award_announcement n on n.call_id = f.call_id and n.what = 'FINALISTS'
left join award_announcement p on p.call_id = f.call_id and p.what = 'PRIZES'
where f.kind in ('dispatch', 'dispatch-report', 'subsidy', 'grant', 'procedure', 'award') and f.first_received_at is not null
union all
select f.applicant_id, 'ADOPTION', 'ADOPTED', f.state_since, cast(null as date), f.fiscal_year, f.id, f.number, f.title, f.applicant_name, f.programme_key, f.workflow, f.state,
       coalesce(f.bureau_key, ''), f.decided_yen, r.announced_at, r.announced_at, case when f.fictional then 1 else 0 end, cast(null as varchar(1000000))
from case_file f left join call_result r on r.call_id = f.call_id
where f.kind = 'subsidy' and f.state = 'adopted'
union all
select f.applicant_id, 'GRANT', e.kind, cast(null as timestamp(6) with time zone), e.on_day, f.fiscal_year, f.id, f.number, f.title, f.applicant_name, f.programme_key, f.workflow, f.state,
       coalesce(f.bureau_key, ''), e.yen, case when w.id is null then e.entered_at end, r.announced_at, case when f.fictional then 1 else 0 end, cast(null as varchar(1000000))
from case_file f join grant_entry e on e.grant_id = f.id and e.kind in ('DECIDED', 'CHANGED', 'CARRIED_OVER', 'ABANDONED', 'REDUCED', 'REVOKED', 'FINAL')
left join call_result r on r.call_id = f.call_id
left join grant_entry w on w.grant_id = f.id and w.kind = 'WITHDRAWN'
where f.kind = 'grant'
union all
select f.applicant_id, 'AWARD', 'FINALIST', n.announced_at, cast(null as date), f.fiscal_year, f.id, f.number, f.title, f.applicant_name, f.programme_key, f.workflow, f.state,
       coalesce(f.bureau_key, ''), cast(null as bigint), n.announced_at, n.announced_at, case when f.fictional then 1 else 0 end, cast(null as varchar(1000000))
from case_file f join award_announcement n on n.call_id = f.call_id and n.what = 'FINALISTS'
where f.kind = 'award' and f.state in ('finalist', 'awarded', 'no-prize')
union all
select f.applicant_id, 'AWARD', 'PRIZE', cast(null as timestamp(6) with time zone), p.decided_on, f.fiscal_year, f.id, f.number, f.title, f.applicant_name, p.edition_id, f.workflow, p.prize_key,
       coalesce(f.bureau_key, ''), cast(null as bigint), n.announced_at, n.announced_at, case when f.fictional then 1 else 0 end, cast(null as varchar(1000000))
from award_prize p join case_file f on f.id = p.case_id
left join award_announcement n on n.call_id = f.call_id and n.what = 'PRIZES'
union all
select f.applicant_id, 'ADVISOR', 'DISPATCHED', cast(null as timestamp(6) with time zone), d.decided_on, d.fiscal_year, f.id, f.number, d.request, f.applicant_name, case when d.result = '' then coalesce(d.call_id, '') else '' end, f.workflow, d.outcome,
       d.bureau_key, cast(null as bigint), f.first_received_at, f.first_received_at, case when d.fictional then 1 else 0 end, cast(null as varchar(1000000))
from dispatch_entry d join case_file f on f.id = d.case_id
where d.outcome = 'DECIDED'
union all
select o.id, 'ADVISOR', 'DISPATCHED', cast(null as timestamp(6) with time zone), d.decided_on, d.fiscal_year, '', d.number, d.request, d.organisation, '', '', d.outcome,
       d.bureau_key, cast(null as bigint), timestamp with time zone '2000-01-01 00:00:00+00', timestamp with time zone '2000-01-01 00:00:00+00', case when d.fictional then 1 else 0 end, cast(null as varchar(1000000))
from dispatch_entry d join organisation o on o.kind = 'LOCAL_GOVERNMENT' and o.counted = true and o.name = d.organisation and o.prefecture = d.prefecture
where d.outcome = 'DECIDED' and d.case_id is null
union all
select f.applicant_id, 'ADVISOR', 'VISITED', cast(null as timestamp(6) with time zone), v.on_day, f.fiscal_year, f.id, f.number, f.title, f.applicant_name, f.programme_key, f.workflow, f.state,
       coalesce(f.bureau_key, ''), cast(null as bigint), cast(null as timestamp(6) with time zone), cast(null as timestamp(6) with time zone), case when f.fictional then 1 else 0 end, cast(null as varchar(1000000))
from dispatch_visit v join case_file f on f.id = v.case_id
where v.status = 'DONE'
union all
select b.body_id, 'EVENT', 'ATTENDED', cast(null as timestamp(6) with time zone), e.on_day, 0, '', '', e.title, b.body_name, e.id, '', '',
       coalesce(b.bureau_key, ''), cast(null as bigint), cast(null as timestamp(6) with time zone), cast(null as timestamp(6) with time zone), case when e.fictional then 1 else 0 end, cast(null as varchar(1000000))
from outreach_booking b join outreach_event e on e.id = b.event_id
where b.attended > 0 and b.body_id is not null
union all
select a.body_id, 'SURVEY', 'ANSWERED', a.submitted_at, cast(null as date), 0, '', '', '', o.name, a.survey_id, '', '',
       coalesce(o.bureau_key, ''), cast(null as bigint), cast(null as timestamp(6) with time zone), cast(null as timestamp(6) with time zone), case when o.fictional then 1 else 0 end, cast(a.submitted as varchar(1000000))
from survey_answer a join organisation o on o.id = a.body_id
where a.submitted_at is not null
union all
select f.applicant_id, 'INDICATOR', 'COUNTED', cast(null as timestamp(6) with time zone), m.as_of, m.fiscal_year, f.id, f.number, f.title, f.applicant_name, m.indicator_id, '', '',
       coalesce(f.bureau_key, ''), cast(null as bigint), cast(null as timestamp(6) with time zone), cast(null as timestamp(6) with time zone), case when m.fictional then 1 else 0 end, cast(null as varchar(1000000))
from roadmap_measurement_case c join roadmap_measurement m on m.id = c.measurement_id and m.newest = true join case_file f on f.id = c.case_id;
