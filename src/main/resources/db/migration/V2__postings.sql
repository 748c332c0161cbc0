-- Which messages of a platform an answer went into: what a later try needs to go on in them. No text.
create table posting (
    platform    varchar(32)  not null,
    workspace   varchar(255) not null,
    channel     varchar(255) not null,
    thread      varchar(255) not null,
    message_id  varchar(255) not null,
    part        int          not null,
    posting_id  varchar(255) not null,
    streams     boolean      not null,
    posted_at   timestamp with time zone not null,
    finished_at timestamp with time zone,
    constraint one_part primary key (platform, workspace, channel, message_id, part)
);
