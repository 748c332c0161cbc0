-- What the latest search, count or narrowing of a message selected, so that a later message can go on with it.
create table selection (
    id           bigint generated always as identity primary key,
    platform     varchar(32)  not null,
    workspace    varchar(255) not null,
    channel      varchar(255) not null,
    thread       varchar(255) not null,
    message_id   varchar(255) not null,
    opens_thread boolean      not null,
    selected     varchar(1000000) not null,
    kept_at      timestamp with time zone not null,
    constraint one_selection unique (platform, workspace, channel, message_id)
);
create index selection_of_thread on selection (platform, workspace, channel, thread, id);
create index selection_of_channel on selection (platform, workspace, channel, opens_thread, id);
create index selection_by_age on selection (kept_at);

-- Closed anew when the key changes.
comment on column selection.selected is 'sealed';
