create table device (
  space_id uuid not null,
  id uuid not null,
  organization_id uuid not null references organization,
  external_id text not null,
  hostname text not null,
  name text not null,
  created_at timestamptz not null,
  last_sync_at timestamptz,
  revoked_at timestamptz,
  primary key (space_id, id),
  unique (space_id, external_id)
);
create index device_by_hostname on device (space_id, hostname);

alter table device enable row level security;
create policy own_space on device using (space_id = current_person());
