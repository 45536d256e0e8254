-- Records that could not be read. The same bytes from the same source are one row, however often they come.
create table quarantine (
    id            bigint generated always as identity primary key,
    source        text        not null,
    raw_hash      text        not null,
    position      text        not null,
    cause         text        not null,
    raw           bytea       not null,
    first_seen_at timestamptz not null default clock_timestamp(),
    last_seen_at  timestamptz not null default clock_timestamp(),
    times         bigint      not null default 1,
    unique (source, raw_hash)
);
