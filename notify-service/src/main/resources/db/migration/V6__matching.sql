-- Interests whose place among those that papers are held against is not up to date. Whoever writes the table of
-- interests writes here, without knowing.
create table interest_change (
    position bigint generated always as identity primary key,
    interest text not null
);
create function note_interest_change() returns trigger language plpgsql as $$
begin
    insert into interest_change (interest) values (coalesce(new.key, old.key));
    return null;
end
$$;
create trigger interest_changed after insert or delete on interest
    for each row execute function note_interest_change();
insert into interest_change (interest) select key from interest;

-- For readers: the topic's name, the search as typed, the title of the paper.
alter table interest add column detail text;

-- Topics, categories and authors are looked up by what a paper has.
create table interest_key (
    key      text not null,
    interest text not null references interest on delete cascade,
    primary key (key, interest)
);
create index interest_key_by_interest on interest_key (interest);

-- The papers that an interest in similar ones names. Their vectors may come later than the interest.
create table interest_paper (
    paper    text not null,
    interest text not null references interest on delete cascade,
    primary key (paper, interest)
);
create index interest_paper_by_interest on interest_paper (interest);

-- What papers mean, as half-precision numbers, for interests in similar ones. Vectors of two generations never meet.
create table paper_vector (
    paper      text not null,
    generation text not null,
    vector     bytea not null,
    primary key (paper, generation)
);

-- Each paper, and what is to be matched of it.
create table paper_matching (
    paper          text primary key,
    revision       bigint not null,
    version        integer not null,
    withdrawn      boolean not null,
    published_at   timestamptz not null,
    -- As readers who had it know it; they may want to hear of what differs.
    told_version   integer not null,
    told_withdrawn boolean not null,
    -- What queries are held against, while the paper may be news.
    document       jsonb,
    -- Grows with every change of paper or signals, so that one that comes while an earlier one is matched is not lost.
    change         bigint not null default 1,
    due_since      timestamptz,
    claimed_until  timestamptz,
    failure        text
);
create index paper_matching_due on paper_matching (due_since) where due_since is not null;
create index paper_matching_kept on paper_matching (published_at) where document is not null;

create index paper_matching_failed on paper_matching (paper) where failure is not null;

create index paper_match_by_paper on paper_match (paper);
create index paper_match_by_subscription on paper_match (subscription, matched_at);
create index edition_paper_by_paper on edition_paper (paper);
create index subscriber_told_of_changes on subscriber (id) where tell_of_changes and state = 'CONFIRMED';
