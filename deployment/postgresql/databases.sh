#!/bin/sh
# One database and one role for each service: nobody but its owner can connect to a database. Run once, by the image.
set -eu
create() {
  psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" -v service="$1" -v password="$2" <<'SQL'
create role :"service" login nosuperuser nocreatedb nocreaterole noreplication password :'password';
create database :"service" owner :"service";
revoke all on database :"service" from public;
-- How long transactions of the cluster have been open delays every service's events: each may see it.
grant pg_read_all_stats to :"service";
SQL
}
create territory "$TERRITORY_PASSWORD"
create engagement "$ENGAGEMENT_PASSWORD"
create programmation "$PROGRAMMATION_PASSWORD"
create reporting "$REPORTING_PASSWORD"
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" -c 'revoke all on database postgres from public'
