-- A run works in batches: `rows` grows with each, `touched_at` says when the last one was, `capped` that something was left.
-- `wanted_at`: somebody waits for it to run.
alter table job_run
  add column touched_at timestamptz,
  add column wanted_at timestamptz,
  add column capped boolean not null default false;
-- What was begun by an earlier release and never ended.
update job_run set ended_at = started_at where ended_at is null;

-- How long events are kept. Without a rule: for ever. The rule of a type of bucket comes before the one of all.
create table retention_rule (
  space_id uuid not null references person,
  id uuid not null,
  bucket_type text,
  days int not null check (days between 1 and 36500),
  changed_at timestamptz not null,
  primary key (space_id, id),
  unique nulls not distinct (space_id, bucket_type)
);
alter table retention_rule enable row level security;
create policy own_space on retention_rule using (space_id = current_person());

-- The same for what devices enrolled in an organisation recorded. The shorter rule counts.
create table organization_retention (
  id uuid primary key,
  organization_id uuid not null references organization,
  bucket_type text,
  days int not null check (days between 1 and 36500),
  changed_by uuid not null,
  changed_at timestamptz not null,
  unique nulls not distinct (organization_id, bucket_type)
);
alter table organization_retention enable row level security;
create policy seen_by_members on organization_retention for select
  using (organization_id in (select m.organization_id from membership m where m.person_id = current_person()));
create policy made_by_leaders on organization_retention for insert
  with check (organization_id = current_organization() and current_office() in ('owner', 'admin', 'privacy_officer')
    and changed_by = current_person());
create policy removed_by_leaders on organization_retention for delete
  using (organization_id = current_organization() and current_office() in ('owner', 'admin', 'privacy_officer'));

-- What was deleted because of a rule, and of whose: the person's own without an organisation.
create table retention_receipt (
  space_id uuid not null references person,
  id uuid not null,
  bucket_id uuid not null,
  bucket_type text not null,
  organization_id uuid,
  days int not null,
  older_than timestamptz not null,
  events bigint not null,
  purged_at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, bucket_id, older_than)
);
create index retention_receipt_newest on retention_receipt (space_id, purged_at desc, id);
alter table retention_receipt enable row level security;
create policy own_space on retention_receipt for select using (space_id = current_person());

-- Who wants to be erased, and who was: afterwards only the digest of the subject stays, so that nobody comes back by a restored backup.
create table erasure (
  id uuid primary key,
  -- SHA-256 of Keycloak's id of the person
  digest bytea not null,
  status text not null check (status in ('asked', 'wanted', 'erased', 'done')),
  -- SHA-256 of what confirms it
  token bytea not null,
  asked_at timestamptz not null,
  wanted_at timestamptz,
  done_at timestamptz,
  -- until it is done
  person_id uuid,
  subject text,
  companies text[] not null default '{}',
  -- how many rows of what
  counts json not null default '{}',
  receipt text
);
create unique index erasure_of_person on erasure (person_id);
create index erasure_by_digest on erasure (digest);
create index erasure_waiting on erasure (wanted_at) where status in ('wanted', 'erased');
-- No policy: only the installation itself sees them.
alter table erasure enable row level security;
revoke all on erasure from tidemark_app;

-- A person's place in every team: shares and membership go, what they made for others gets another maker, and a team without anybody
-- goes as a whole. So do the empty teams of organisations that end with the person.
create function erase_from_teams(who uuid, ended uuid[]) returns bigint language plpgsql set search_path = public, pg_temp as $$
declare
  of_team uuid;
  heir uuid;
  changed uuid;
  done bigint := 0;
begin
  for of_team in
    select id from team where created_by = who or organization_id = any (ended)
      or id in (select team_id from team_member where person_id = who)
      or id in (select space_id from team_block_item where added_by = who)
    order by id for update
  loop
    done := done + 1;
    for changed in delete from session_share where space_id = of_team and person_id = who returning id loop
      perform tell(of_team, 'session_share', changed, true);
    end loop;
    delete from team_member where team_id = of_team and person_id = who returning id into changed;
    if found then
      perform tell(of_team, 'team_member', changed, true);
    end if;
    heir := (select person_id from team_member where team_id = of_team
      order by role = 'owner' desc, role = 'admin' desc, joined_at, person_id limit 1);
    if heir is null then
      delete from team_block_item where space_id = of_team;
      delete from session_share where space_id = of_team;
      delete from team_offer where team_id = of_team;
      delete from consent where space_id is not null and team_id = of_team;
      delete from change where space_id = of_team;
      delete from stream where space_id = of_team;
      delete from team where id = of_team;
      continue;
    end if;
    update team_block_item set added_by = heir where space_id = of_team and added_by = who;
    update team_member set role = 'owner', changed_at = now()
      where team_id = of_team and person_id = heir and role <> 'owner' returning id into changed;
    if found then
      perform tell(of_team, 'team_member', changed, false);
    end if;
    update team set created_by = heir, client_ref = null where id = of_team and created_by = who;
    update team t set organization_id = (select personal_organization_id from person where id = heir)
      where t.id = of_team and t.organization_id = any (ended);
  end loop;
  return done;
end
$$;

-- The trail is added to and never changed, but for this: what somebody did in their own organisation goes with them, and of what they did
-- in others only the facts stay.
create function erase_from_trail(who uuid, ended uuid[]) returns bigint language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  done bigint;
begin
  delete from audit_entry where organization_id = any (ended);
  get diagnostics done = row_count;
  update audit_entry set detail = null, impersonator = null where actor_id = who;
  return done;
end
$$;
revoke execute on function erase_from_trail(uuid, uuid[]) from public;
grant execute on function erase_from_trail(uuid, uuid[]) to tidemark_jobs;
