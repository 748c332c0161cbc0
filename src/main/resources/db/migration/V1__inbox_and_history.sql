-- Read by H2 2.4 and PostgreSQL 12 or newer alike.

-- What was received and not yet answered. An answered row loses its text and stays, so that a copy is recognised.
create table inbox (
    id            bigint generated always as identity primary key,
    platform      varchar(32)  not null,
    workspace     varchar(255) not null,
    channel       varchar(255) not null,
    thread        varchar(255) not null,
    message_id    varchar(255) not null,
    event         varchar(255) not null,
    author        varchar(255) not null,
    text          varchar(1000000),
    written_at    timestamp with time zone not null,
    received_at   timestamp with time zone not null,
    state         varchar(16)  not null,
    attempts      int          not null,
    owner         varchar(64),
    claimed_until timestamp with time zone,
    problem       varchar(255),
    constraint one_post unique (platform, workspace, channel, message_id),
    constraint one_event unique (platform, workspace, event)
);
create index inbox_of_conversation on inbox (platform, workspace, channel, thread, id);
create index inbox_by_state on inbox (state, received_at);

-- What was said: a message and the answer to it.
create table exchange (
    id           bigint generated always as identity primary key,
    platform     varchar(32)  not null,
    workspace    varchar(255) not null,
    channel      varchar(255) not null,
    thread       varchar(255) not null,
    message_id   varchar(255) not null,
    opens_thread boolean      not null,
    author       varchar(255) not null,
    asked        varchar(1000000) not null,
    answered     varchar(1000000) not null,
    kept_at      timestamp with time zone not null,
    constraint one_exchange unique (platform, workspace, channel, message_id)
);
create index exchange_of_thread on exchange (platform, workspace, channel, thread, id);
create index exchange_of_channel on exchange (platform, workspace, channel, opens_thread, id);
create index exchange_by_age on exchange (kept_at);
