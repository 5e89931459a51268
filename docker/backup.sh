#!/usr/bin/env bash
# Backs up the events in PostgreSQL into one new file, while everything runs. Views are not backed up: they are rebuilt.
#
#   docker/backup.sh FILE             by pg_dump on this machine; PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE say
#                                     where the events are
#   docker/backup.sh --compose FILE   by pg_dump in the container of the compose deployment in this folder
#
# pg_dump must not be older than the server. FILE is there only once it is whole, checked and on disk.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
# shellcheck source-path=SCRIPTDIR source=postgres.sh
. "$here/postgres.sh"

fail() {
  echo "Cannot back up: $1" >&2
  exit 1
}

use_postgres "$@"
[ -n "$file" ] || fail "the file to write is not named"
[ ! -e "$file" ] && [ ! -L "$file" ] || fail "$file is there already, and is not overwritten"
folder="$(dirname "$file")"
[ -d "$folder" ] || fail "there is no folder $folder"
has_tool pg_dump || fail "there is no pg_dump here"
has_tool pg_restore || fail "there is no pg_restore here"

umask 077
part="$(mktemp "$file.part.XXXXXX")" || fail "nothing can be written in $folder"
trap 'rm -f "$part"' EXIT

# One snapshot: everything up to a position, and nothing after it.
postgres pg_dump --format=custom --no-owner --no-privileges >"$part" ||
  fail "pg_dump did not come to its end"

# What is in the file itself: the positions in it are 1 to N, or the backup is worth nothing.
postgres pg_restore --data-only --table=domainevententry --file=- <"$part" |
  awk -F '\t' '
    /^COPY / { rows = 1; next }
    /^\\\.$/ { rows = 0 }
    rows     { count++; if ($1 > last) { last = $1 + 0; recorded = $10 } if ($1 < 1) bad = 1 }
    END      { print count + 0, last + 0, bad + 0, recorded }' >"$part.found" ||
  { rm -f "$part.found"; fail "the copy cannot be read"; }
read -r count position bad recorded <"$part.found"
rm -f "$part.found"
[ "$count" = "$position" ] && [ "$bad" = 0 ] || fail "the positions up to $position have a gap"

sync "$part"
mv -n "$part" "$file"
[ ! -e "$part" ] || fail "$file is there already, and is not overwritten"
sync "$folder"

echo "Backup    $file"
echo "Position  $position"
echo "Recorded  ${recorded:-nothing yet}"
echo "Bytes     $(stat -c %s "$file")"
echo "SHA-256   $(sha256sum <"$file" | cut -d ' ' -f 1)"
