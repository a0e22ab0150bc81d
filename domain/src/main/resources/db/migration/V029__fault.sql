-- What went wrong in clients, as they tell it: one row for each sort, however many tell of it, and nobody's name.
create table fault (
  id uuid primary key,
  -- SHA-256, in hexadecimal digits, over the client, the type and the first frames
  fingerprint text not null unique,
  client text not null,
  version text not null,
  type text not null,
  message text not null,
  trace text not null,
  reports bigint not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  resolved_at timestamptz
);
create index fault_by_age on fault (last_at);
-- No policy: whoever hosts the installation sees them, by the installation itself.
alter table fault enable row level security;
revoke all on fault from tidemark_app;

-- A checkup says whether all migrations were applied.
grant select on flyway_schema_history to tidemark_jobs;
