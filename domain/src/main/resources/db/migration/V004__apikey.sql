create table api_key (
  id uuid primary key,
  person_id uuid not null references person,
  organization_id uuid not null references organization,
  device_id uuid,
  name text not null,
  prefix text not null,
  digest bytea not null unique,
  scopes text not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_key_by_person on api_key (person_id, created_at desc);

alter table api_key enable row level security;
create policy own_keys on api_key using (person_id = current_person());
