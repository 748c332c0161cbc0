-- Whether somebody had the channel forgotten while the message waited or was being answered: then nothing of it is kept.
alter table inbox add column forgotten boolean default false not null;
