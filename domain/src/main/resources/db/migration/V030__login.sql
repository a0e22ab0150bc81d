-- Sessions of Keycloak's that it has said are over, until the last token of them is too.
create table left_login (
  session text primary key,
  left_at timestamptz not null
);
create index left_login_by_age on left_login (left_at);
-- No policy: it is looked at before anybody is known.
alter table left_login enable row level security;
revoke all on left_login from tidemark_app;
