-- One letter of a conversation has its turn (1) at a time, the others have none (null): the constraint holds on all
-- instances together. It also finds the letters of a conversation, as the index did that it replaces.
alter table inbox add column turn smallint;
create unique index one_turn on inbox (platform, workspace, channel, thread, turn);
drop index inbox_of_conversation;

-- Tries that ended in a failure; the others of "attempts" ended with their process.
alter table inbox add column failures int default 0 not null;
