-- Read by H2 2.4 and PostgreSQL 12 or newer alike.

-- What people think of answers: the last verdict of each person on each answer.
create table feedback (
    id        bigint generated always as identity primary key,
    platform  varchar(32)  not null,
    workspace varchar(255) not null,
    channel   varchar(255) not null,
    answer    varchar(255) not null,
    person    varchar(255) not null,
    good      boolean      not null,
    reason    varchar(32),
    remark    varchar(100000),
    kept_at   timestamp with time zone not null,
    unique (platform, workspace, channel, answer, person)
);
create index feedback_by_age on feedback (kept_at);

comment on column feedback.remark is 'sealed';

-- Whether a channel shows by a reaction on the message, instead of a status, that an answer is on its way.
alter table channel_preference add column reacts boolean default false not null;
