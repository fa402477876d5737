-- Cases that only their body knows: nothing about them is shown to another office.
create view rv_unsubmitted_case as
    select id as case_id from case_file where first_received_at is null and applicant_id <> 'mic';

-- The list of mails is read newest first.
create index outbox_mail_by_time on outbox_mail (queued_at, id);
