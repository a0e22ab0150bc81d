#!/bin/sh
# Runs once, when the cluster is made: the roles and the two databases, as the launcher makes them elsewhere.
set -eu
psql --set ON_ERROR_STOP=1 --username postgres --dbname postgres \
  --set owner="$(cat /run/secrets/db-owner)" --set app="$(cat /run/secrets/db-app)" --set keycloak="$(cat /run/secrets/db-keycloak)" <<'SQL'
create role tidemark_owner login password :'owner';
create role tidemark_app login nobypassrls password :'app';
create role keycloak login password :'keycloak';
create role tidemark_ingest nologin bypassrls;
create role tidemark_jobs nologin bypassrls;
grant tidemark_ingest, tidemark_jobs to tidemark_app with inherit false, set true;
create database tidemark owner tidemark_owner;
revoke all on database tidemark from public;
grant connect on database tidemark to tidemark_app;
create database keycloak owner keycloak;
revoke all on database keycloak from public;
SQL
