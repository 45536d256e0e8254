-- Events of a bulk load wait for the others.
alter table outbox add column bulk boolean not null default false;
drop index outbox_by_bucket;
create index outbox_by_bucket on outbox (bucket, bulk, position);

-- The pods that share the buckets.
create table outbox_pod (
    pod        uuid primary key,
    expires_at timestamptz not null
);
