/**
 * The transactional outbox: a change and the event that tells of it are written in one PostgreSQL transaction, and the
 * event is published afterwards. A service brings the two tables in its own migrations:
 *
 * <pre>{@code
 * create table outbox (
 *   position    bigint generated always as identity primary key,
 *   bucket      smallint not null,     -- OutboxRelay.bucketOf(key)
 *   topic       text not null,
 *   key         text not null,
 *   value       bytea not null,
 *   event_id    uuid not null,
 *   event_type  text not null,
 *   source      text not null,
 *   occurred_at timestamptz not null,
 *   traceparent text,
 *   bulk        boolean not null default false -- waits for the BulkGate, and for live rows
 * );
 * create index outbox_by_bucket on outbox (bucket, bulk, position);
 * create table outbox_lease (bucket smallint primary key, owner uuid, expires_at timestamptz not null);
 * create table outbox_pod (pod uuid primary key, expires_at timestamptz not null);
 * }</pre>
 *
 * <p>Two transactions that write the same key must take turns (both lock the row that the key names), or the order of
 * their rows is not the order of their commits.
 */
package dev.broadsheet.contracts.outbox;
