-- The code is kept as a hash, so that whoever reads the table cannot join by it.
create table invitation (
  id uuid primary key,
  organization_id uuid not null references organization,
  email text,
  role text not null check (role in ('owner', 'admin', 'privacy_officer', 'analyst', 'lead', 'member')),
  digest bytea not null unique,
  created_by uuid not null references person,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('accepted', 'declined', 'cancelled')),
  answered_by uuid references person,
  check ((ended_at is null) = (outcome is null))
);
create index invitation_by_organization on invitation (organization_id, id);

-- Seen and changed by who leads the organisation; answered by the installation, for whoever shows the code.
alter table invitation enable row level security;
create policy seen_by_leaders on invitation for select
  using (organization_id = current_organization() and current_office() in ('owner', 'admin'));
create policy made_by_leaders on invitation for insert
  with check (organization_id = current_organization() and current_office() in ('owner', 'admin')
    and created_by = current_person());
create policy changed_by_leaders on invitation for update
  using (organization_id = current_organization() and current_office() in ('owner', 'admin'));
