-- What a start has loaded, once for all nodes: the row is written in the transaction of the loading, so a second node waits for it.
create table installation_step (
    name varchar(60) not null primary key
);
