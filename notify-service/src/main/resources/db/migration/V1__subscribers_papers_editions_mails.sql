-- Readers. The address is stored here and nowhere else; everything that leaves this database names the id.
create table subscriber (
    id           uuid primary key,
    address      text not null,
    normalised   text not null unique,
    state        text not null check (state in ('PENDING', 'CONFIRMED', 'UNSUBSCRIBED')),
    frequency    text not null check (frequency in ('DAILY')),
    created_at   timestamptz not null,
    changed_at   timestamptz not null
);
create index subscriber_confirmed on subscriber (id) where state = 'CONFIRMED';

-- What a mail says of a paper. Two topics write it, each its own columns under its own revision; either may come first,
-- so a row without a title is a paper of which only the signals are known.
create table paper (
    id               text primary key,
    paper_revision   bigint not null default 0,
    title            text,
    author_count     integer not null default 0,
    first_authors    text,
    summary          text,
    code_url         text,
    withdrawn        boolean not null default false,
    deleted          boolean not null default false,
    signals_revision bigint not null default 0,
    list_day         date,
    upvotes          integer not null default 0,
    comments         integer not null default 0,
    github_repo      text,
    signals_deleted  boolean not null default false
);
create index paper_by_list_day on paper (list_day) where list_day is not null;

-- The papers of a list day in the order in which every reader gets them, frozen when the first mail is asked for.
create table edition (
    day         date primary key,
    composed_at timestamptz not null
);
create table edition_paper (
    day   date not null references edition,
    rank  integer not null,
    paper text not null,
    primary key (day, rank)
);

-- The scheduled digests that were dealt with, by the day on which they were due.
create table digest_run (
    day         date primary key,
    edition     date,
    finished_at timestamptz not null
);

-- One row per mail ever asked for. The key is claimed here before the SMTP conversation and settled after it.
create table email (
    idempotency_key text primary key,
    subscriber      uuid not null references subscriber on delete cascade,
    kind            text not null check (kind in ('CONFIRMATION', 'DIGEST')),
    edition         date,
    papers          text[] not null,
    state           text not null check (state in ('REQUESTED', 'SENDING', 'SENT', 'DEFERRED', 'BOUNCED', 'SUPPRESSED')),
    attempts        integer not null default 0,
    requested_at    timestamptz not null,
    claim           uuid,
    claimed_at      timestamptz,
    claimed_until   timestamptz,
    next_attempt_at timestamptz,
    -- The last attempt ended without the server's word: the mail may have gone, and the next one may be a second.
    uncertain       boolean not null default false,
    sent_at         timestamptz,
    last_error      text
);
create index email_by_subscriber on email (subscriber, kind, requested_at);
create index email_deferred on email (next_attempt_at) where state = 'DEFERRED';
create index email_sending on email (claimed_until) where state = 'SENDING';
create index email_unsent on email (requested_at) where state in ('REQUESTED', 'SENDING', 'DEFERRED');

-- The transactional outbox that contracts' relay publishes.
create table outbox (
    position    bigint generated always as identity primary key,
    bucket      smallint not null,
    topic       text not null,
    key         text not null,
    value       bytea not null,
    event_id    uuid not null,
    event_type  text not null,
    source      text not null,
    occurred_at timestamptz not null,
    traceparent text
);
create index outbox_by_bucket on outbox (bucket, position);
create table outbox_lease (
    bucket     smallint primary key,
    owner      uuid,
    expires_at timestamptz not null
);
