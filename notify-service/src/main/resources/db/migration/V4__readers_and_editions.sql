-- How often is said by each subscription. Pods of before still write the column; it goes with a later release.
alter table subscriber alter column frequency drop not null;

-- What the reader's digests have dealt with: the last edition of a day and of a week (by its Monday) whose time had come,
-- and the last list day that was in one.
alter table subscriber add column last_daily date;
alter table subscriber add column last_weekly date;
alter table subscriber add column last_listed date;
-- Readers of before are looked at once, and then by their clocks.
update subscriber set next_digest_at = now(), last_daily = cast(now() at time zone 'UTC' as date) - 1,
  last_weekly = cast(date_trunc('week', now() at time zone 'UTC') as date) - 7,
  last_listed = (select max(edition) from email where email.subscriber = subscriber.id)
where state = 'CONFIRMED';

-- Whoever left, left everything.
delete from subscription using subscriber where subscriber.id = subscription.subscriber and state = 'UNSUBSCRIBED';

-- What somebody wrote into a form and the address's owner has not confirmed yet.
create table subscription_request (
    id           uuid primary key,
    subscriber   uuid not null references subscriber on delete cascade,
    interest     text,
    kind         text check (kind in ('TOPIC', 'CATEGORY', 'AUTHOR', 'SEARCH', 'SIMILAR')),
    definition   jsonb,
    pace         text not null check (pace in ('INSTANT', 'DAILY', 'WEEKLY')),
    most         integer not null check (most between 1 and 100),
    requested_at timestamptz not null,
    unique nulls not distinct (subscriber, interest, pace)
);
insert into subscription_request (id, subscriber, pace, most, requested_at)
select gen_random_uuid(), id, 'DAILY', 20, changed_at from subscriber where state = 'PENDING';
delete from subscription using subscriber where subscriber.id = subscription.subscriber and state = 'PENDING';

-- Weeks have editions too, named by their Monday.
alter table edition_paper drop constraint edition_paper_day_fkey;
alter table edition_paper drop constraint edition_paper_pkey;
alter table edition drop constraint edition_pkey;
alter table edition add column period text not null default 'DAY' check (period in ('DAY', 'WEEK'));
alter table edition_paper add column period text not null default 'DAY';
alter table edition add primary key (period, day);
alter table edition_paper add primary key (period, day, rank);
alter table edition_paper add foreign key (period, day) references edition;
