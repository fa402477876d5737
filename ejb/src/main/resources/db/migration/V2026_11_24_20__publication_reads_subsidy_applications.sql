-- Read-only views for reports: the only place where capabilities are joined.

-- One row a proposal (提案) that has arrived, withdrawn ones too. Yen as applied for and as decided by an approved selection list.
create view rv_subsidy_application as
select f.id                                                        as case_id,
       f.fiscal_year                                               as fiscal_year,
       f.call_id                                                   as call_id,
       coalesce(f.bureau_key, '')                                  as bureau_key,
       coalesce(f.category, '')                                    as field_model,
       coalesce(f.amount_yen, 0)                                   as requested_yen,
       case when f.state = 'adopted' then 1 else 0 end             as adopted,
       case when f.state = 'adopted' then coalesce(f.decided_yen, 0) else 0 end as adopted_yen,
       case when f.state = 'withdrawn' then 1 else 0 end           as withdrawn,
       f.fictional                                                 as fictional,
       r.announced_at                                              as announced_at
from case_file f
left join call_result r on r.call_id = f.call_id
where f.kind = 'subsidy' and f.first_received_at is not null;
