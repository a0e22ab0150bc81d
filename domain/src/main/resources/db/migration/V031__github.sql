-- The organisation of GitHub whose administrators are this organisation's too, as long as they are its members here.
create table github_link (
  organization_id uuid primary key references organization,
  login text not null check (length(login) between 1 and 39),
  -- may read who administers it; sealed with the installation's secret
  token text not null,
  linked_at timestamptz not null,
  asked_at timestamptz not null,
  answered_at timestamptz not null,
  -- why GitHub's last answer was none
  problem text
);
create index github_link_due on github_link (asked_at);
alter table github_link enable row level security;
create policy led_organization on github_link
  using (organization_id = current_organization() and current_office() in ('owner', 'admin'));

-- Until when GitHub's word counts that a member is an administrator. The role that was given stays beside it.
alter table membership add column vouched_until timestamptz;

-- What a member is at this moment: GitHub makes nobody less than they are.
create function office(role text, vouched_until timestamptz) returns text language sql stable parallel safe
  return case when role <> 'owner' and vouched_until > now() then 'admin' else role end;

create or replace function current_office() returns text language sql stable parallel safe security definer
  set search_path = public, pg_temp
  return (select office(role, vouched_until) from membership
    where organization_id = current_organization() and person_id = current_person());
