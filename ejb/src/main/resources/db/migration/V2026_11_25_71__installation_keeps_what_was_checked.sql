-- What the administrator asked to be checked, one row a check: asked, begun by one node, ended with what was found. What was found last stays until the next end.
create table operation_check (
    name     varchar(20) not null primary key,
    asked_at timestamp(6) with time zone not null,
    begun_at timestamp(6) with time zone,
    ended_at timestamp(6) with time zone,
    running  boolean not null,
    sound    boolean not null,
    found_ja varchar(1000),
    found_en varchar(1000)
);
