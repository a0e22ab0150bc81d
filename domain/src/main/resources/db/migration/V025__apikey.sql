-- Whose key it is, for every request, before there is a caller whom row security could know: one statement in its owner's
-- name, so that no role has to be taken and given back around it.
create function live_key(shown bytea, at timestamptz)
  returns table (id uuid, person_id uuid, organization_id uuid, device_id uuid, scopes text, last_used_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select k.id, k.person_id, k.organization_id, k.device_id, k.scopes, k.last_used_at
  from api_key k join person p on p.id = k.person_id
  where (k.digest = shown or k.former_digest = shown and k.former_until > at)
    and k.revoked_at is null and (k.expires_at is null or k.expires_at > at)
    and p.disabled_at is null
$$;
revoke all on function live_key(bytea, timestamptz) from public;
grant execute on function live_key(bytea, timestamptz) to tidemark_app;
