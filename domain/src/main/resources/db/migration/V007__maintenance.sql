-- One row a job: when it last ran, for how long, and what became of it.
create table job_run (
  job text primary key,
  started_at timestamptz not null,
  ended_at timestamptz,
  rows bigint,
  error text,
  runs bigint not null default 0
);
alter table job_run enable row level security;
