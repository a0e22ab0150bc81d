-- Append-only: the application may add and read, never alter.
create table audit_entry (
  id uuid primary key,
  at timestamptz not null,
  organization_id uuid,
  actor_id uuid,
  credential text,
  act text not null,
  target text,
  detail text,
  request text not null
);
create index audit_entry_by_organization on audit_entry (organization_id, at desc);
create index audit_entry_by_actor on audit_entry (actor_id, at desc);
revoke update, delete on audit_entry from tidemark_app, tidemark_jobs;

alter table audit_entry enable row level security;
create policy own_acts on audit_entry for select using (actor_id = current_person());
create policy own_hand on audit_entry for insert with check (actor_id = current_person());
