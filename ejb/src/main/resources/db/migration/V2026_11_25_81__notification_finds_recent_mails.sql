-- How many mails an address got in the last hour is asked for by anybody who has forgotten a password.
create index outbox_mail_recent on outbox_mail (queued_at);
