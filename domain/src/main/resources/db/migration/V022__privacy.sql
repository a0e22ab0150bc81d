-- Who saw what of whom, one row a read and person. Each row's digest is over the one before it: whoever changes or removes one breaks all
-- that follow.
create table sighting (
  space_id uuid not null references person,
  seq bigint not null,
  at timestamptz not null,
  viewer_id uuid not null,
  organization_id uuid,
  team_id uuid,
  what text not null check (what in ('team-activity', 'team-changes', 'team-statistics', 'insights')),
  from_at timestamptz,
  until_at timestamptz,
  rows bigint not null check (rows > 0),
  request text not null,
  digest bytea not null,
  primary key (space_id, seq)
);
alter table sighting enable row level security;
create policy own_space on sighting for select using (space_id = current_person());
-- Written by the installation alone, and never changed; it goes with the person.
revoke insert, update, delete on sighting from tidemark_app;
revoke update on sighting from tidemark_jobs;

create function sighting_digest(before bytea, s sighting) returns bytea language sql stable
  return sha256(coalesce(before, ''::bytea) || convert_to(concat_ws('|', s.space_id, s.seq, wire(s.at), s.viewer_id,
    coalesce(s.organization_id::text, ''), coalesce(s.team_id::text, ''), s.what, coalesce(wire(s.from_at), ''),
    coalesce(wire(s.until_at), ''), s.rows, s.request), 'UTF8'));

-- What an organisation lets be stored of what its devices record. Versions are only added.
create table organization_policy (
  organization_id uuid not null references organization,
  version int not null,
  -- {"rules": [filters], "hours": {…} or null, "salt": what texts are hashed with}
  policy json not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (organization_id, version)
);
alter table organization_policy enable row level security;
create policy seen_by_members on organization_policy for select
  using (organization_id in (select m.organization_id from membership m where m.person_id = current_person()));
create policy made_by_leaders on organization_policy for insert
  with check (organization_id = current_organization() and current_office() in ('owner', 'admin', 'privacy_officer')
    and created_by = current_person());
revoke update, delete on organization_policy from tidemark_app;
