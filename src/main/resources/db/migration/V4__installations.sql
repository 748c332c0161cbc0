-- Read by H2 2.4 and PostgreSQL 12 or newer alike.

-- The workspaces that installed us, with the tokens that they gave.
create table installation (
    id             bigint generated always as identity primary key,
    platform       varchar(32)  not null,
    workspace      varchar(255) not null,
    name           varchar(255) not null,
    token          varchar(4000) not null,
    refresh_token  varchar(4000),
    renew_at       timestamp with time zone,
    renewing_until timestamp with time zone,
    generation     int not null,
    installed_at   timestamp with time zone not null,
    constraint one_installation unique (platform, workspace)
);

-- Words that somebody takes along to another site and brings back, once.
create table ticket (
    word        varchar(255) primary key,
    good_until  timestamp with time zone not null
);
create index ticket_by_age on ticket (good_until);

-- When its author last changed a message: an older change that comes late does not count.
alter table inbox add column edited_at timestamp with time zone;
alter table exchange add column edited_at timestamp with time zone;

-- One closed text, by which a wrong key is recognised at the start.
create table seal_marker (
    id   int primary key,
    text varchar(1000) not null
);

-- What has this comment is closed by the seal, and closed anew when the key changes; its table has an id.
comment on column inbox.text is 'sealed';
comment on column exchange.asked is 'sealed';
comment on column exchange.answered is 'sealed';
comment on column installation.token is 'sealed';
comment on column installation.refresh_token is 'sealed';
