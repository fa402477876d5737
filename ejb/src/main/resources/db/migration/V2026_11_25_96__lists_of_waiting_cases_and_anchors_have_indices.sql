-- Few waiting cases are found without a walk through all that are settled, of the Ministry and of one bureau.
create index case_file_by_state on case_file (state, due_order, first_received_at, opened_at, id);
create index case_file_by_bureau_and_state on case_file (bureau_key, state, due_order, first_received_at, opened_at, id);

-- The daily anchor asks of every chain how far it was seen.
create index audit_anchor_entry_by_chain on audit_anchor_entry (chain, seq);
