-- While a key is rotated, its former text opens the door beside the new one.
alter table api_key
  add column former_digest bytea unique,
  add column former_until timestamptz,
  add check ((former_digest is null) = (former_until is null));
