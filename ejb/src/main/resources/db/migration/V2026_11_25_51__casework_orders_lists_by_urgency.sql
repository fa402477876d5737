-- Lists are read in the order in which the index stands: a page costs the same whatever the length of the list.
alter table case_file add column due_order timestamp(6) with time zone default timestamp with time zone '9999-12-31 00:00:00+00' not null;
update case_file set due_order = due_at where due_at is not null;
create index case_file_by_urgency on case_file (due_order, first_received_at, opened_at, id);
create index case_file_by_urgency_in_bureau on case_file (bureau_key, due_order, first_received_at, opened_at, id);
drop index case_file_by_bureau;
