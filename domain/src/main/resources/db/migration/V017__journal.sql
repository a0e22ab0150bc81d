-- What a person's own clients keep of moods and assessments. Private for good: no policy below lets anybody but the person in, and no
-- table of teams or organisations refers to these. Ids come from the clients. The typed columns repeat what is in `data`, when it can be
-- read there.
--
-- `edited_at` and `edited_by` order two versions; `digest` is that of the data's canonical form, empty for a deleted record.
-- A purged record is an id that never comes back.
create table assessment_entry (
  space_id uuid not null references person,
  id uuid not null,
  assessment_type text,
  score double precision,
  severity text,
  taken_at timestamptz,
  -- as the client wrote it; gone a while after the deletion
  data json,
  digest text not null,
  edited_at timestamptz not null,
  edited_by uuid not null,
  deleted_at timestamptz,
  purged_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (space_id, id)
);

create table mood_entry (
  space_id uuid not null references person,
  id uuid not null,
  value double precision,
  note text,
  activities uuid[],
  recorded_at timestamptz,
  -- as the client wrote it; gone a while after the deletion
  data json,
  digest text not null,
  edited_at timestamptz not null,
  edited_by uuid not null,
  deleted_at timestamptz,
  purged_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (space_id, id),
  check (value between 1 and 10)
);

create table mood_activity (
  space_id uuid not null references person,
  id uuid not null,
  label text,
  color_hex text,
  icon text,
  -- as the client wrote it; gone a while after the deletion
  data json,
  digest text not null,
  edited_at timestamptz not null,
  edited_by uuid not null,
  deleted_at timestamptz,
  purged_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (space_id, id)
);

create table schedule (
  space_id uuid not null references person,
  id uuid not null,
  assessment_type text,
  frequency text,
  enabled boolean,
  next_due_at timestamptz,
  -- as the client wrote it; gone a while after the deletion
  data json,
  digest text not null,
  edited_at timestamptz not null,
  edited_by uuid not null,
  deleted_at timestamptz,
  purged_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (space_id, id),
  check (frequency in ('Daily', 'Weekly', 'Biweekly', 'Monthly'))
);

alter table assessment_entry enable row level security;
create policy own_space on assessment_entry using (space_id = current_person());
alter table mood_entry enable row level security;
create policy own_space on mood_entry using (space_id = current_person());
alter table mood_activity enable row level security;
create policy own_space on mood_activity using (space_id = current_person());
alter table schedule enable row level security;
create policy own_space on schedule using (space_id = current_person());

-- For wiping what was deleted a while ago.
create index assessment_entry_deleted on assessment_entry (space_id, updated_at) where deleted_at is not null and data is not null;
create index mood_entry_deleted on mood_entry (space_id, updated_at) where deleted_at is not null and data is not null;
create index mood_activity_deleted on mood_activity (space_id, updated_at) where deleted_at is not null and data is not null;
create index schedule_deleted on schedule (space_id, updated_at) where deleted_at is not null and data is not null;
