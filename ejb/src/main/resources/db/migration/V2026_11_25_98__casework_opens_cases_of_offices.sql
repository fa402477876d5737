-- A case that an office opens about a body (法10条): the body sees it from the moment it is told, the offices from its opening.
alter table case_file add column by_office boolean default false not null;
create or replace view rv_unsubmitted_case as
    select id as case_id from case_file where first_received_at is null and applicant_id <> 'mic' and by_office = false;
