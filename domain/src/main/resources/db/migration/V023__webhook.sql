-- Where a person, or an organisation, wants to be told that something happened. The space is its owner's.
create table webhook (
  space_id uuid not null,
  id uuid not null,
  is_of_organization boolean not null,
  name text not null check (length(name) between 1 and 100),
  url text not null,
  types text[] not null,
  -- sealed with the installation's secret; the former one signs too for a while
  secret text not null,
  former_secret text,
  former_until timestamptz,
  created_at timestamptz not null,
  disabled_at timestamptz,
  disabled_for text check (disabled_for in ('asked', 'gone', 'failing')),
  -- since when nothing has arrived
  failing_since timestamptz,
  primary key (space_id, id),
  check ((disabled_at is null) = (disabled_for is null))
);

-- What is to be told, written in the transaction of what it tells of.
create table webhook_message (
  space_id uuid not null,
  id uuid not null,
  webhook_id uuid not null,
  type text not null,
  payload text not null,
  made_at timestamptz not null,
  state text not null check (state in ('waiting', 'delivered', 'failed')),
  -- since it was made, or asked for again
  tries int not null default 0,
  due_at timestamptz,
  primary key (space_id, id),
  foreign key (space_id, webhook_id) references webhook on delete cascade,
  check ((state = 'waiting') = (due_at is not null))
);
create index webhook_message_newest on webhook_message (space_id, webhook_id, id desc);
create index webhook_message_due on webhook_message (space_id, webhook_id, due_at) where state = 'waiting';

create table webhook_attempt (
  space_id uuid not null,
  message_id uuid not null,
  at timestamptz not null,
  outcome text not null,
  status int,
  took_millis int not null,
  answer text not null,
  primary key (space_id, message_id, at),
  foreign key (space_id, message_id) references webhook_message on delete cascade
);

-- The installation's own: when a webhook is looked after next, and which node does it until when.
create table webhook_lane (
  webhook_id uuid primary key,
  space uuid not null,
  due_at timestamptz,
  leased_until timestamptz,
  foreign key (space, webhook_id) references webhook (space_id, id) on delete cascade
);
create index webhook_lane_due on webhook_lane (due_at);

-- Rung by writers, who only add: they never wait for a delivery, or for each other.
create table webhook_bell (
  id bigint generated always as identity primary key,
  webhook_id uuid not null,
  space uuid not null
);

alter table webhook enable row level security;
create policy own_space on webhook using (space_id = current_person() and not is_of_organization);
create policy led_organization on webhook
  using (space_id = current_organization() and is_of_organization and current_office() in ('owner', 'admin'));
alter table webhook_message enable row level security;
create policy own_webhook on webhook_message
  using (exists (select from webhook w where w.space_id = webhook_message.space_id and w.id = webhook_message.webhook_id));
alter table webhook_attempt enable row level security;
create policy own_message on webhook_attempt for select
  using (exists (select from webhook_message m where m.space_id = webhook_attempt.space_id and m.id = webhook_attempt.message_id));
alter table webhook_lane enable row level security;
alter table webhook_bell enable row level security;

-- One message for each webhook and type, however many changes a statement makes: their first hundred ids are in it.
-- It looks past row security, because who changes something need not see who is told.
create function tell_webhooks() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- mostly nobody listens, and then this look is all it costs
  if not exists (
    select from (select distinct space_id from changed) p left join team t on t.id = p.space_id
    join webhook w on w.space_id = coalesce(t.organization_id, p.space_id)) then
    return null;
  end if;
  with place as (
    select distinct space_id as source from changed),
  listening as (
    -- held, so that a webhook that is being removed does not take the change along
    select p.source, w.space_id, w.id, w.types
    from place p left join team t on t.id = p.source
    join webhook w on w.space_id = coalesce(t.organization_id, p.source) and w.is_of_organization = (t.id is not null)
    where w.disabled_at is null for key share of w),
  news as (
    select l.space_id, l.id as webhook_id, l.source, c.type, max(c.usn) as usn, count(*) as number, max(c.changed_at) as at,
      json_agg(json_build_object('id', c.entity_id, 'usn', c.usn, 'deleted', c.deleted) order by c.usn)
        filter (where c.place <= 100) as changes
    from listening l join (
      select entity_type || '.changed' as type, space_id, entity_id, usn, deleted, changed_at,
        row_number() over (partition by space_id, entity_type order by usn) as place
      from changed) c on c.space_id = l.source and c.type = any (l.types)
    group by l.space_id, l.id, l.source, c.type),
  message as (
    insert into webhook_message (space_id, id, webhook_id, type, payload, made_at, state, due_at)
    select space_id, uuidv7(), webhook_id, type,
      json_build_object('type', type, 'timestamp', wire(at), 'data',
        json_build_object('space', source, 'count', number, 'usn', usn, 'changes', changes))::text,
      at, 'waiting', at
    from news returning space_id, webhook_id)
  insert into webhook_bell (webhook_id, space) select distinct webhook_id, space_id from message;
  return null;
end
$$;
create trigger tell_new after insert on change
  referencing new table as changed for each statement execute function tell_webhooks();
create trigger tell_moved after update on change
  referencing new table as changed for each statement execute function tell_webhooks();

create function tell_of_member() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  one membership := case when tg_op = 'DELETE' then old else new end;
  happened text := 'member.' || case tg_op when 'INSERT' then 'joined' when 'DELETE' then 'left' else 'changed' end;
begin
  with message as (
    insert into webhook_message (space_id, id, webhook_id, type, payload, made_at, state, due_at)
    select w.space_id, uuidv7(), w.id, happened,
      json_build_object('type', happened, 'timestamp', wire(now()), 'data',
        json_build_object('organization', one.organization_id, 'person', one.person_id, 'role', one.role))::text,
      now(), 'waiting', now()
    from webhook w
    where w.space_id = one.organization_id and w.is_of_organization and w.disabled_at is null and happened = any (w.types)
    for key share of w
    returning space_id, webhook_id)
  insert into webhook_bell (webhook_id, space) select webhook_id, space_id from message;
  return null;
end
$$;
create trigger tell_of_member after insert or delete on membership for each row execute function tell_of_member();
create trigger tell_of_role after update of role on membership for each row
  when (old.role is distinct from new.role) execute function tell_of_member();
