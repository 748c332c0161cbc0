-- What is attached to a message that waits: where it lies, as JSON, and never what it holds. It goes with the text.
alter table inbox add column files varchar(1000000);
comment on column inbox.files is 'sealed';

-- Somebody pressed Stop while it was being answered: whichever instance answers looks for that.
alter table inbox add column stopped_at timestamp with time zone;
