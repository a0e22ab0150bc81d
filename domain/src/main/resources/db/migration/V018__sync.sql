-- Which history the numbers of all streams belong to. Raised after the database was set back: every cursor made before then is refused.
create table feed_epoch (
  only_row boolean primary key default true check (only_row),
  epoch int not null
);
insert into feed_epoch (epoch) values (1);
alter table feed_epoch enable row level security;
create policy everybody on feed_epoch for select using (current_person() is not null);
revoke insert, update, delete on feed_epoch from tidemark_app;
alter table stream drop column epoch;

-- What two devices wrote without knowing of each other, and did not become the record. Kept 30 days.
create table sync_conflict (
  space_id uuid not null references person,
  id uuid not null,
  entity_type text not null,
  entity_id uuid not null,
  -- whether it was the record until a later version replaced it unseen
  was_record boolean not null,
  -- null for a deletion
  data json,
  digest text not null,
  edited_at timestamptz not null,
  edited_by uuid not null,
  found_at timestamptz not null,
  restored_at timestamptz,
  primary key (space_id, id),
  unique (space_id, entity_type, entity_id, edited_by, digest)
);
create index sync_conflict_newest on sync_conflict (space_id, found_at desc, id);
alter table sync_conflict enable row level security;
create policy own_space on sync_conflict using (space_id = current_person());

-- A time as clients read it.
create function wire(at timestamptz) returns text language sql stable parallel safe
  return to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

-- For forgetting what was deleted long ago.
create index change_deleted on change (space_id, changed_at) where deleted;
