-- When a reader wants mail: at their own hour of the day, in their own zone.
alter table subscriber drop constraint subscriber_frequency_check;
alter table subscriber add column time_zone text not null default 'UTC';
alter table subscriber add column deliver_at time not null default '18:00';
alter table subscriber add column weekly_on smallint not null default 1 check (weekly_on between 1 and 7);
alter table subscriber add column weekends boolean not null default true;
alter table subscriber add column tell_when_empty boolean not null default false;
alter table subscriber add column tell_of_changes boolean not null default false;
alter table subscriber add column paused_until timestamptz;
-- When the next digest, daily or weekly, is to be looked at: computed from the columns above whenever one of them changes.
alter table subscriber add column next_digest_at timestamptz;
create index subscriber_due on subscriber (next_digest_at) where state = 'CONFIRMED';

-- What subscriptions look for. Equal ones are stored, and matched, once: the key is a hash of kind and definition.
create table interest (
    key        text primary key,
    kind       text not null check (kind in ('TOPIC', 'CATEGORY', 'AUTHOR', 'SEARCH', 'SIMILAR')),
    definition jsonb not null,
    created_at timestamptz not null
);

-- What a reader asked for. The trending papers of the period have no interest of their own.
create table subscription (
    id         uuid primary key,
    subscriber uuid not null references subscriber on delete cascade,
    interest   text references interest,
    pace       text not null check (pace in ('INSTANT', 'DAILY', 'WEEKLY')),
    most       integer not null check (most between 1 and 100),
    created_at timestamptz not null,
    unique nulls not distinct (subscriber, interest, pace)
);
create index subscription_by_interest on subscription (interest);

-- A paper that matched a reader's interest, with the reason. One row a reader and paper, whatever versions, sources and
-- subscriptions it matches: a paper reaches a reader once. mail is null until a mail takes it.
create table paper_match (
    subscriber   uuid not null references subscriber on delete cascade,
    paper        text not null,
    subscription uuid references subscription on delete set null,
    pace         text not null check (pace in ('INSTANT', 'DAILY', 'WEEKLY')),
    reason       jsonb not null,
    score        real not null default 0,
    matched_at   timestamptz not null,
    mail         text,
    primary key (subscriber, paper)
);
create index paper_match_waiting on paper_match (subscriber, pace, matched_at) where mail is null;

-- Why each paper of a mail is in it, in the order of its papers; empty where all are there for the edition's sake.
alter table email add column reasons jsonb not null default '[]';
alter table email drop constraint email_kind_check;
alter table email add constraint email_kind_check
    check (kind in ('CONFIRMATION', 'DIGEST', 'WEEKLY_DIGEST', 'ALERT', 'UPDATE'));

-- Readers of before had the daily trending papers.
insert into subscription (id, subscriber, interest, pace, most, created_at)
select gen_random_uuid(), id, null, 'DAILY', 20, created_at from subscriber;
