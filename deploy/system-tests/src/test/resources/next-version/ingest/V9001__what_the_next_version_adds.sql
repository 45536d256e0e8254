-- Whatever a migration may add: a nullable column, one with a default, a table, an index.
alter table paper add column added_nullable text;
alter table paper_signals add column added_with_default integer not null default 0;
alter table outbox add column added_with_default boolean not null default false;
create table added (id text primary key references paper);
create index paper_added on paper (added_nullable);
