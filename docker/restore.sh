#!/usr/bin/env bash
# Restores the events from a backup into a database of PostgreSQL that is empty. Stop all services before, start them
# after: they bring the schema up to date and rebuild the views.
#
#   docker/restore.sh FILE             by pg_restore on this machine; PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE say
#                                      where the events are to be
#   docker/restore.sh --compose FILE   by pg_restore in the container of the compose deployment in this folder
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
# shellcheck source-path=SCRIPTDIR source=postgres.sh
. "$here/postgres.sh"

fail() {
  echo "Cannot restore: $1" >&2
  exit 1
}

ask() {
  postgres psql --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 --command="$1"
}

use_postgres "$@"
[ -n "$file" ] || fail "the backup is not named"
[ -r "$file" ] || fail "there is no backup $file"
has_tool pg_restore || fail "there is no pg_restore here"
has_tool psql || fail "there is no psql here"

tables="$(ask "SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = 'public'")" ||
  fail "the database cannot be reached"
[ "$tables" = 0 ] || fail "the database is not empty, and is not overwritten: give it a new one"
services="$(ask "SELECT count(*) FROM pg_catalog.pg_stat_activity
                  WHERE datname = current_database() AND application_name LIKE 'ctax-%'")"
[ "$services" = 0 ] || fail "services are still connected to the database: stop them all"

# All of it or nothing.
# shellcheck disable=SC2016 # expanded where it runs: the container has variables of its own
postgres sh -c 'exec pg_restore --single-transaction --exit-on-error --no-owner --no-privileges \
  --dbname="${PGDATABASE:-${PGUSER:?}}"' <"$file" ||
  fail "pg_restore did not come to its end, and nothing is restored"
ask "ANALYZE"

read -r count position recorded <<<"$(ask "SELECT count(*) || ' ' || coalesce(max(globalIndex), 0) || ' '
  || coalesce((SELECT timeStamp FROM DomainEventEntry ORDER BY globalIndex DESC LIMIT 1), 'nothing yet')
  FROM DomainEventEntry")"
[ "$count" = "$position" ] || fail "the positions up to $position have a gap"

echo "Restored  $file"
echo "Position  $position"
echo "Recorded  $recorded"
