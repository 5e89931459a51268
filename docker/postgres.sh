# How backup.sh and restore.sh reach PostgreSQL and its tools; read by both, of no use alone.
# shellcheck shell=bash

compose=""
file=""

# Takes [--compose] FILE.
use_postgres() {
  if [ "${1:-}" = "--compose" ]; then
    compose=yes
    shift
  fi
  file="${1:-}"
}

# Runs one of PostgreSQL's own programs where the server is reached. In the container (of the service "postgres", or
# what CTAX_POSTGRES_SERVICE says) its own user and database hold.
postgres() {
  if [ -n "$compose" ]; then
    # shellcheck disable=SC2016 # expanded in the container
    (cd "$here" && docker compose exec -T "${CTAX_POSTGRES_SERVICE:-postgres}" \
      sh -c 'export PGUSER="$POSTGRES_USER" PGDATABASE="${POSTGRES_DB:-$POSTGRES_USER}"
        if [ -n "${POSTGRES_PASSWORD_FILE:-}" ]; then PGPASSWORD="$(cat "$POSTGRES_PASSWORD_FILE")"; export PGPASSWORD; fi
        exec "$@"' sh "$@")
  else
    "$@"
  fi
}

has_tool() {
  [ -n "$compose" ] || command -v "$1" >/dev/null
}
