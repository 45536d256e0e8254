-- A mail's own name: in its Message-ID, in its return path, and in the links of its web version. Nobody who did not get
-- the mail can guess it.
alter table email add column id uuid not null default gen_random_uuid();
create unique index email_by_id on email (id);
-- How often it was sent again although it may have gone before: the most duplicates that its reader can have got.
alter table email add column resent integer not null default 0;
-- Today's numbers.
create index email_by_time on email using brin (requested_at);

alter table email drop constraint email_kind_check;
alter table email add constraint email_kind_check
    check (kind in ('CONFIRMATION', 'DIGEST', 'WEEKLY_DIGEST', 'ALERT', 'UPDATE', 'BOUNCE_NOTICE'));

-- In which language mails are written; English where there is no translation.
alter table subscriber add column language text not null default 'en' check (language ~ '^[a-z]{2}$');

-- Addresses that get no mail. By their hash: what bounced stays known when its reader is deleted, the address does not.
create table suppression (
    address bytea primary key,
    cause   text not null check (cause in ('BOUNCE', 'COMPLAINT', 'OPERATOR')),
    detail  text,
    since   timestamptz not null
);

-- A row while an operator has stopped all sending.
create table sending_stop (
    single boolean primary key default true check (single),
    since  timestamptz not null
);

-- What readers said of papers in their mails; the last word counts.
create table feedback (
    subscriber uuid not null references subscriber on delete cascade,
    paper      text not null,
    wish       text not null check (wish in ('MORE', 'LESS')),
    given_at   timestamptz not null,
    primary key (subscriber, paper)
);
