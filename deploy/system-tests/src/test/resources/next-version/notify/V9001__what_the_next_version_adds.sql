-- Whatever a migration may add: a nullable column, one with a default, a table, an index.
alter table paper add column added_nullable text;
alter table subscriber add column added_with_default integer not null default 0;
alter table email add column added_with_default boolean not null default false;
alter table outbox add column added_nullable text;
create table added (subscriber uuid primary key references subscriber on delete cascade);
create index email_added on email (added_with_default);
