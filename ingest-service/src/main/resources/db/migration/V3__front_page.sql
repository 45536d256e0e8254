-- What the front page chooses by.
alter table paper add column category text;
alter table paper add column published_at timestamptz;
update paper
set category     = record::json -> 'categories' ->> 0,
    published_at = (record::json ->> 'publishedAt')::timestamptz;
create index paper_by_publication on paper (published_at, category);
create index signals_by_list_day on paper_signals (list_day);
