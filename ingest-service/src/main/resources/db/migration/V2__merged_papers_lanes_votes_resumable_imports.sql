-- What each source said last of a paper, as hashes: equal content is no news, whatever the others said meanwhile.
alter table paper rename column content_hash to found;
update paper set found = '';
-- The sources' own words where what readers see was rewritten, and which source each part was taken from; both as JSON.
alter table paper add column original text;
alter table paper add column provenance text;

alter table paper_signals rename column content_hash to found;
update paper_signals set found = '';
alter table paper_signals add column outside text;    -- what is said of it outside, as JSON
alter table paper_signals add column votes int not null default 0;
alter table paper_signals add column submission text; -- who put it forward here, as JSON
alter table paper_signals add column list_day date;   -- chosen here, for papers that no list outside shows
alter table paper_signals add column deleted boolean not null default false;
update paper_signals set outside = record;

create table vote (
    paper_id   text        not null,
    voter      text        not null,
    created_at timestamptz not null default clock_timestamp(),
    primary key (paper_id, voter)
);

-- Events of a bulk load wait for those of live papers.
alter table outbox add column bulk boolean not null default false;
drop index outbox_by_bucket;
create index outbox_by_bucket on outbox (bucket, bulk, position);
create index outbox_bulk_by_key on outbox (key) where bulk;

-- How far the file of an unfinished import was read, written with the papers of its lines.
create table import_position (
    key        text primary key,
    line       bigint      not null,
    updated_at timestamptz not null default clock_timestamp()
);

-- The pods that share the buckets.
create table outbox_pod (
    pod        uuid primary key,
    expires_at timestamptz not null
);
