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
  reason text not null,
  -- null for a deletion
  data json,
  digest text not null,
  edited_at timestamptz not null,
  edited_by uuid not null,
  found_at timestamptz not null,
  restored_at timestamptz,
  primary key (space_id, id),
  unique (space_id, entity_type, entity_id, edited_by, edited_at, digest)
);
create index sync_conflict_newest on sync_conflict (space_id, found_at desc, id);
alter table sync_conflict enable row level security;
create policy own_space on sync_conflict using (space_id = current_person());
