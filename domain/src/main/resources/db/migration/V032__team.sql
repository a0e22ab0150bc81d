-- What of the sessions somebody has shared enters the figures of the team; the shares themselves are withdrawn one by one.
alter table team_member
  add column share_focus_time boolean not null default true,
  add column share_session_count boolean not null default true,
  add column share_streak boolean not null default false;
