-- Who may ask a host, for the whole deployment. All times are the database's.
create table source_lease (
    name         text primary key,
    owner        uuid        not null,
    taken_at     timestamptz not null, -- the start of the owner's unbroken tenure
    expires_at   timestamptz not null,
    closed_until timestamptz not null  -- the host asked to be left alone until then
);

-- How each source is, for all pods and across restarts.
create table source_state (
    source          text primary key,
    condition       text        not null,
    since           timestamptz not null,
    why             text,
    last_success_at timestamptz,
    newest_day      date,
    failures        int         not null, -- in a row
    next_run_at     timestamptz not null
);

-- How far each source has come, part by part (a category, a list day). What a position says is the source's affair.
create table source_cursor (
    source     text        not null,
    part       text        not null,
    position   text        not null,
    changed_at timestamptz not null default clock_timestamp(),
    primary key (source, part)
);
