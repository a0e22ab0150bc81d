create table setting (
  space_id uuid not null,
  key text not null,
  id uuid not null,
  value json not null,
  updated_at timestamptz not null,
  primary key (space_id, key)
);

alter table setting enable row level security;
create policy own_space on setting using (space_id = current_person());
