#!/bin/sh
# Fills the empty stores of a new installation from a backup: sh deployment/restore.sh FOLDER
# The services have made their tables (started once) and are stopped. A store that holds an event is left alone.
# PSQL says how the superuser's psql is run; by default in the container of docker-compose.
set -eu
folder=${1:?the folder of the backup}
psql=${PSQL:-docker-compose exec -T postgres psql -U postgres}
for store in territory engagement programmation; do
  {
    cat <<SQL
\\set schema $store
begin;
set local search_path to :schema;
lock table event, event_log in access exclusive mode;
do \$\$ begin
  if exists (select from event) then raise exception 'The store holds events already: a backup goes into an empty one'; end if;
end \$\$;
SQL
    cat "$folder/$store.sql"
    cat <<SQL
do \$\$ begin
  perform setval(pg_get_serial_sequence('event', 'global_index'), max(global_index)) from event having count(*) > 0;
end \$\$;
call rebuild_recorded_facts();
call rebuild_codes_and_references();
call adopt_restored_events();
commit;
select '$store: ' || count(*) || ' events' from :schema.event;
SQL
  } | $psql -q -A -t -v ON_ERROR_STOP=1 -d "$store"
done
if [ -f "$folder/persons.sql" ]; then
  $psql -q -v ON_ERROR_STOP=1 -d territory < "$folder/persons.sql"
fi
if [ -f "$folder/notes.sql" ]; then
  $psql -q -v ON_ERROR_STOP=1 -d territory < "$folder/notes.sql"
fi
