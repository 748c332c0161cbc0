-- Read by H2 2.4 and PostgreSQL 12 or newer alike.

-- What people chose for a channel; a channel without a row is as the product ships. Lists have a line for each item.
create table channel_preference (
    platform        varchar(32)   not null,
    workspace       varchar(255)  not null,
    channel         varchar(255)  not null,
    answers         boolean       not null,
    follows_threads boolean       not null,
    answers_guests  boolean       not null,
    persona         varchar(2000) not null,
    paths           varchar(8000) not null,
    content_types   varchar(8000) not null,
    languages       varchar(2000) not null,
    primary key (platform, workspace, channel)
);

-- How much the assistant was used: numbers alone. An empty channel holds what forgotten channels left.
create table usage_by_day (
    platform   varchar(32)  not null,
    workspace  varchar(255) not null,
    channel    varchar(255) not null,
    used_on    date         not null,
    answers    bigint       not null,
    searches   bigint       not null,
    tokens_in  bigint       not null,
    tokens_out bigint       not null,
    liked      bigint       not null,
    disliked   bigint       not null,
    primary key (platform, workspace, channel, used_on)
);
create index usage_of_workspace on usage_by_day (platform, workspace, used_on);
