#!/bin/sh
# Copies the three event stores into a folder, each as it was at one moment: sh deployment/backup.sh FOLDER
# Kafka and reporting are made from them, so they are not copied. Services may go on meanwhile.
# PSQL says how the superuser's psql is run; by default in the container of docker-compose.
set -eu
folder=${1:?a folder to write to}
psql=${PSQL:-docker-compose exec -T postgres psql -U postgres}
mkdir -p "$folder"
for store in territory engagement programmation; do
  $psql -q -v ON_ERROR_STOP=1 -d "$store" > "$folder/$store.sql.part" <<SQL
\\set schema $store
begin isolation level repeatable read read only;
set local search_path to :schema;
\\echo 'copy event (global_index, event_id, aggregate_id, sequence, aggregate_type, type, revision, stored_at, payload, metadata, settled_after) from stdin;'
copy (select global_index, event_id, aggregate_id, sequence, aggregate_type, type, revision, stored_at, payload, metadata, settled_after from event order by global_index) to stdout;
\\echo '\\\\.'
\\echo 'copy event_log (position, global_index, recorded_at, leaf_hash) from stdin;'
copy (select position, global_index, recorded_at, leaf_hash from event_log order by position) to stdout;
\\echo '\\\\.'
\\echo 'copy command_receipt (actor, key, body_hash, answer, received_at) from stdin;'
copy (select actor, key, body_hash, answer, received_at from command_receipt order by actor, key) to stdout;
\\echo '\\\\.'
commit;
SQL
  mv "$folder/$store.sql.part" "$folder/$store.sql"
  echo "$store: $(wc -c < "$folder/$store.sql") bytes"
done
# Names behind pseudonyms in a file of their own: erase them there, too.
$psql -q -v ON_ERROR_STOP=1 -d territory > "$folder/persons.sql.part" <<SQL
\\echo 'copy territory.person (actor, name, since) from stdin;'
copy (select actor, name, since from territory.person order by actor) to stdout;
\\echo '\\\\.'
SQL
mv "$folder/persons.sql.part" "$folder/persons.sql"
# What users typed, likewise. Later than the events: every note that they commit to is there.
for store in territory engagement programmation; do
  $psql -q -v ON_ERROR_STOP=1 -d "$store" <<SQL
\\echo '\\\\connect $store'
\\echo 'copy $store.note (ref, territory, author, commitment, salt, text, written_at, erased_at, held_by) from stdin;'
copy (select ref, territory, author, commitment, salt, text, written_at, erased_at, held_by from $store.note order by ref) to stdout;
\\echo '\\\\.'
SQL
done > "$folder/notes.sql.part"
mv "$folder/notes.sql.part" "$folder/notes.sql"
