-- Read by H2 2.4 and PostgreSQL 12 or newer alike.

-- One row that is written to see whether anything can be written.
create table database_check (
    id         int primary key,
    checked_at timestamp with time zone not null
);
insert into database_check (id, checked_at) values (1, current_timestamp);
