-- Which source has shown which paper, on which day and in which category: what reconciliation compares.
create table sighting (
    day      date not null,
    category text not null,
    source   text not null,
    id       text not null,
    new_paper boolean not null, -- submitted so lately that its announcement is of about this day
    seen_at  timestamptz not null default clock_timestamp(),
    primary key (day, category, source, id)
);
create index sighting_by_id on sighting (id, source);

-- Single papers to be asked for, and what was answered.
create table lookup (
    id          text primary key,
    reason      text        not null,
    wanted_at   timestamptz not null default clock_timestamp(),
    outcome     text        not null default 'PENDING',
    answered_at timestamptz
);
create index lookup_pending on lookup (wanted_at) where outcome = 'PENDING';
