-- For forgetting answers that were kept long enough.
create index attempt_by_age on attempt (space_id, made_at);
