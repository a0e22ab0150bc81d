-- A group of people inside an organisation. Its id is also the id of the space its members share.
create table team (
  id uuid primary key,
  organization_id uuid not null references organization,
  name text not null check (length(name) between 1 and 100),
  invite_code text not null unique check (invite_code ~ '^FOCUS-[0-9A-Z]{6}$'),
  created_by uuid not null references person,
  -- the creating client's own name for it
  client_ref text,
  created_at timestamptz not null,
  -- by the clock of whoever renamed it, never ahead of ours
  modified_at timestamptz not null,
  deleted_at timestamptz,
  unique (created_by, client_ref)
);
create index team_by_organization on team (organization_id);

create table team_member (
  team_id uuid not null references team,
  person_id uuid not null references person,
  id uuid not null unique,
  role text not null check (role in ('owner', 'admin', 'member')),
  client_ref text,
  joined_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (team_id, person_id)
);
create index team_member_by_person on team_member (person_id, joined_at);

-- Who has asked for a team by its code may join it for a while, also in a second request.
create table team_offer (
  person_id uuid not null references person,
  team_id uuid not null references team,
  expires_at timestamptz not null,
  primary key (person_id, team_id)
);
create index team_offer_by_team on team_offer (team_id);

create table team_block_item (
  space_id uuid not null references team,
  id uuid not null,
  item_type text not null check (item_type in ('app', 'website')),
  value text not null,
  added_by uuid not null references person,
  created_at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, item_type, value)
);

-- That somebody lets an organisation or a team see a topic of theirs. Without a row nobody does.
create table consent (
  space_id uuid not null references person,
  id uuid not null,
  topic text not null check (topic in ('sessions')),
  organization_id uuid references organization,
  team_id uuid references team,
  granted_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (space_id, id),
  unique nulls not distinct (space_id, topic, organization_id, team_id),
  check (num_nonnulls(organization_id, team_id) = 1)
);

-- What a person shows a team of one session: a copy of these figures and nothing else of it.
create table session_share (
  space_id uuid not null references team,
  id uuid not null,
  person_id uuid not null references person,
  -- the client's own names for the share and for the session
  local_id text not null,
  session_ref text not null,
  start_time timestamptz not null,
  end_time timestamptz,
  planned_minutes int not null check (planned_minutes between 1 and 480),
  duration_seconds bigint check (duration_seconds >= 0),
  completed boolean not null,
  shared_at timestamptz not null,
  -- by the client's clock, never ahead of ours
  modified_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (space_id, id),
  unique (space_id, person_id, local_id)
);
create index session_share_newest on session_share (space_id, start_time desc, id desc) where withdrawn_at is null;
create index session_share_changed on session_share (space_id, changed_at, id) where withdrawn_at is null;

-- The teams of whom the transaction speaks for, while they belong to the organisation of a team that has one.
-- They look past row security, because the policies below ask them.
create function current_teams() returns setof uuid language sql stable parallel safe security definer
  set search_path = public, pg_temp as $$
  select m.team_id from team_member m join team t on t.id = m.team_id join organization o on o.id = t.organization_id
    where m.person_id = current_person() and t.deleted_at is null and o.ended_at is null
      and (o.kind = 'personal' or exists (
        select from membership s where s.organization_id = o.id and s.person_id = m.person_id))
$$;
create function current_team_role(team uuid) returns text language sql stable parallel safe security definer
  set search_path = public, pg_temp
  return (select role from team_member where team_id = team and person_id = current_person() and team in (select current_teams()));

-- Teams and who is in them are read by their members, and written by the installation after the door has asked.
alter table team enable row level security;
create policy seen_by_members on team for select using (id in (select current_teams()));
alter table team_member enable row level security;
create policy seen_by_members on team_member for select using (team_id in (select current_teams()));
alter table team_offer enable row level security;
create policy own_offer on team_offer for select using (person_id = current_person());

alter table team_block_item enable row level security;
create policy seen_by_members on team_block_item for select using (space_id in (select current_teams()));
create policy made_by_leaders on team_block_item for insert
  with check (current_team_role(space_id) in ('owner', 'admin') and added_by = current_person());
create policy removed_by_leaders on team_block_item for delete using (current_team_role(space_id) in ('owner', 'admin'));

alter table consent enable row level security;
create policy own_space on consent using (space_id = current_person());

alter table session_share enable row level security;
create policy own_share on session_share for select using (person_id = current_person());
create policy seen_by_team on session_share for select
  using (withdrawn_at is null and space_id in (select current_teams()));
create policy shared_with_own_team on session_share for insert
  with check (person_id = current_person() and space_id in (select current_teams()));
create policy changed_by_oneself on session_share for update using (person_id = current_person());

create policy teammate on person for select using (exists (select from team_member m where m.person_id = person.id));

-- The names stand after own_space in the alphabet, so that a person's own rows do not ask for teams.
create policy space_of_team on stream using (space_id in (select current_teams()));
create policy space_of_team on change using (space_id in (select current_teams()));

-- Who lets the organisation the transaction acts in see a topic: members of now, who agreed since they became one.
-- It looks past row security, and so answers those alone who may see figures of the organisation.
create view consenting with (security_barrier) as
  select c.organization_id, c.space_id as person_id, c.topic, c.granted_at
  from consent c join membership m on m.organization_id = c.organization_id and m.person_id = c.space_id
  where c.organization_id = current_organization() and current_office() in ('owner', 'admin', 'analyst')
    and c.withdrawn_at is null and c.granted_at >= m.since;
revoke insert, update, delete on consenting from tidemark_app, tidemark_jobs;

create function tell(space uuid, kind text, thing uuid, is_gone boolean) returns void language sql as $$
    with counter as (
      insert into stream as s (space_id, usn) values (space, 1)
      on conflict (space_id) do update set usn = s.usn + 1
      returning s.usn)
    insert into change (space_id, entity_type, entity_id, usn, deleted, changed_at)
    select space, kind, thing, usn, is_gone, now() from counter
    on conflict (space_id, entity_type, entity_id) do update
      set usn = excluded.usn, deleted = excluded.deleted, device_id = null, changed_at = excluded.changed_at
$$;

-- Whichever way somebody leaves an organisation, they leave its teams: their shares go, a team without
-- an owner gets one, and a team without anybody ends.
create function leave_teams() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  left_team uuid;
  changed uuid;
begin
  for left_team in
    select t.id from team t join team_member m on m.team_id = t.id
    where t.organization_id = old.organization_id and m.person_id = old.person_id
    order by t.id for update of t
  loop
    for changed in
      update session_share set withdrawn_at = now(), changed_at = now()
      where space_id = left_team and person_id = old.person_id and withdrawn_at is null returning id
    loop
      perform tell(left_team, 'session_share', changed, true);
    end loop;
    delete from team_member where team_id = left_team and person_id = old.person_id returning id into changed;
    perform tell(left_team, 'team_member', changed, true);
    if not exists (select from team_member where team_id = left_team and role = 'owner') then
      update team_member set role = 'owner', changed_at = now()
      where team_id = left_team and person_id = (select person_id from team_member where team_id = left_team
        order by role = 'admin' desc, joined_at, person_id limit 1)
      returning id into changed;
      if found then
        perform tell(left_team, 'team_member', changed, false);
      else
        update team set deleted_at = now(), modified_at = now() where id = left_team;
        perform tell(left_team, 'team', left_team, true);
      end if;
    end if;
  end loop;
  return old;
end
$$;
create trigger leave_teams after delete on membership for each row execute function leave_teams();
