-- After every migration by the owner, all or nothing: what the other roles may do, also with tables that are new.
-- The application changes no table's form, and no event, payload, anchor or entry of a grant's books once it is written; retention may erase payloads.
do $privileges$
declare
    kept constant text[] := array['audit_event', 'audit_payload', 'audit_anchor', 'audit_anchor_entry', 'grant_entry'];
    t text;
begin
    execute format('grant usage on schema %I to ${application}, ${backup}, ${retention}', current_schema());
    for t in select tablename from pg_tables where schemaname = current_schema() loop
        execute format('revoke all on table %I from ${application}, ${retention}', t);
        execute format('grant %s on table %I to ${application}',
            case when t = 'flyway_schema_history' then 'select' when t = any (kept) then 'select, insert' else 'select, insert, update, delete' end, t);
        if t = 'backup_record' then
            execute format('grant insert on table %I to ${backup}', t);
        end if;
    end loop;
    for t in select viewname from pg_views where schemaname = current_schema() loop
        execute format('grant select on table %I to ${application}', t);
    end loop;
    execute format('grant usage, select on all sequences in schema %I to ${application}', current_schema());
    grant select on table audit_event to ${retention};
    grant select, delete on table audit_payload to ${retention};
end
$privileges$;
