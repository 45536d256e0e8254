-- What the front page asks of signals, in columns: one text that PostgreSQL cannot read as JSON must not stop it.
alter table paper_signals add column shown_day date;                            -- as published
alter table paper_signals add column listed_outside boolean not null default false; -- a list outside shows the paper
alter table paper_signals add column upvotes int not null default 0;            -- as published

-- By pattern, since there may be such texts already. Quotes within texts are escaped, so only the key itself matches.
update paper_signals
set shown_day      = cast(substring(record from '"listDay":"(\d{4}-\d{2}-\d{2})"') as date),
    listed_outside = coalesce(outside ~ '"listDay":"\d{4}-\d{2}-\d{2}"', false),
    upvotes        = coalesce(cast(substring(record from '"upvotes":(\d{1,9})[,}]') as int), 0);

drop index signals_by_list_day;
create index signals_by_shown_day on paper_signals (shown_day) where shown_day is not null;
create index signals_submitted on paper_signals (id) where submission is not null and shown_day is null;
