-- The last warning that was given of a key: so many days before its end.
alter table api_key add column warned_days smallint;
create index api_key_ending on api_key (expires_at) where revoked_at is null;
