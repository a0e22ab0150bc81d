-- Every table belongs to tidemark_owner. The application connects as tidemark_app, under row-level security.
grant usage on schema public to tidemark_app, tidemark_ingest, tidemark_jobs;
alter default privileges in schema public grant select, insert, update, delete on tables to tidemark_app, tidemark_jobs;
alter default privileges in schema public grant usage on sequences to tidemark_app, tidemark_ingest, tidemark_jobs;

-- Who the running transaction speaks for; null (and so: sees nothing) unless a door has bound it.
create function current_person() returns uuid language sql stable parallel safe
  return nullif(current_setting('tidemark.person', true), '')::uuid;
create function current_organization() returns uuid language sql stable parallel safe
  return nullif(current_setting('tidemark.organization', true), '')::uuid;

-- The counter row of a space: whoever changes something synced holds it until commit.
create table stream (
  space_id uuid primary key,
  usn bigint not null default 0,
  floor_usn bigint not null default 0,
  epoch int not null default 1
) with (fillfactor = 50);

create table change (
  space_id uuid not null,
  entity_type text not null,
  entity_id uuid not null,
  usn bigint not null,
  deleted boolean not null,
  device_id uuid,
  changed_at timestamptz not null,
  primary key (space_id, entity_type, entity_id),
  unique (space_id, usn)
);

alter table stream enable row level security;
create policy own_space on stream using (space_id = current_person());
alter table change enable row level security;
create policy own_space on change using (space_id = current_person());
