-- Read by H2 2.4 and PostgreSQL 12 or newer alike.

-- What people searched for lately: the last ten of each.
create table recent_search (
    id        bigint generated always as identity primary key,
    platform  varchar(32)  not null,
    workspace varchar(255) not null,
    person    varchar(255) not null,
    written   varchar(100000) not null,
    kept_at   timestamp with time zone not null
);
create index recent_search_of_person on recent_search (platform, workspace, person, id);
create index recent_search_by_age on recent_search (kept_at);

comment on column recent_search.written is 'sealed';
