-- The instants (epoch milliseconds, oldest first) of the failures that still count: any five within the window lock the account.
alter table sign_in_throttle add column recent varchar(200) default '' not null;
