-- What the caller is in the organisation the transaction acts in; null for whoever is no member (any more).
-- It looks past row security, because the policies below ask it.
create function current_office() returns text language sql stable parallel safe security definer
  set search_path = public, pg_temp
  return (select role from membership where organization_id = current_organization() and person_id = current_person());

alter table organization add column followed_at timestamptz;

-- Read by all its members, changed by who leads it, made and ended by the installation alone.
drop policy member_of on organization;
create policy seen_by_members on organization for select
  using (exists (select from membership m where m.organization_id = organization.id and m.person_id = current_person()));
create policy changed_by_leaders on organization for update
  using (id = current_organization() and current_office() in ('owner', 'admin'));
