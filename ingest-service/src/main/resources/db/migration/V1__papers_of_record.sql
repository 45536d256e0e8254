-- A paper of record: the newest content that a source gave, whole, and what tells whether another differs from it.
create table paper (
    id           text primary key,
    revision     bigint      not null,
    content_hash text        not null,
    version      int         not null,
    source       text        not null,
    record       text        not null, -- PaperDiscovered as JSON
    withdrawn    boolean     not null,
    deleted      boolean     not null,
    first_seen_at timestamptz not null default clock_timestamp(),
    changed_at   timestamptz not null default clock_timestamp()
);

-- Its signals may be known before the paper is, so there is no foreign key.
create table paper_signals (
    id           text primary key,
    revision     bigint      not null,
    content_hash text        not null,
    record       text        not null, -- PaperSignals as JSON
    changed_at   timestamptz not null default clock_timestamp()
);

create table outbox (
    position    bigint generated always as identity primary key,
    bucket      smallint    not null,
    topic       text        not null,
    key         text        not null,
    value       bytea       not null,
    event_id    uuid        not null,
    event_type  text        not null,
    source      text        not null,
    occurred_at timestamptz not null,
    traceparent text
);
create index outbox_by_bucket on outbox (bucket, position);

create table outbox_lease (
    bucket     smallint primary key,
    owner      uuid,
    expires_at timestamptz not null
);
