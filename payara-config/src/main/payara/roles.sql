do $$
declare
  wanted text;
begin
  foreach wanted in array array['tidemark_owner', 'tidemark_app', 'tidemark_ingest', 'tidemark_jobs', 'keycloak'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %%I', wanted);
    end if;
  end loop;
end
$$;
alter role tidemark_owner login password '%s';
alter role tidemark_app login nobypassrls password '%s';
alter role keycloak login password '%s';
alter role tidemark_ingest nologin bypassrls;
alter role tidemark_jobs nologin bypassrls;
grant tidemark_ingest, tidemark_jobs to tidemark_app with inherit false, set true;
