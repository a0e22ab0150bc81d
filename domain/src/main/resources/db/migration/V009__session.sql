-- The keys that sign our own tokens; the private half only as a ciphertext.
create table signing_key (
  kid text primary key,
  public_key text not null,
  sealed text not null,
  created_at timestamptz not null
);
-- No policy: only the installation itself sees them.
alter table signing_key enable row level security;
revoke all on signing_key from tidemark_app;

-- What a refresh token says is made of the seed and the generation, so the token itself is nowhere.
create table login_session (
  id uuid primary key,
  person_id uuid not null references person,
  organization_id uuid not null references organization,
  client text not null check (client in ('worktime', 'focusflow')),
  seed text not null,
  generation int not null default 0,
  created_at timestamptz not null,
  refreshed_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index login_session_by_person on login_session (person_id, created_at desc);

alter table login_session enable row level security;
create policy own_sessions on login_session using (person_id = current_person());
