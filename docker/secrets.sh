#!/usr/bin/env bash
# Makes the secrets that compose.yaml hands to the containers as files, where they are not there yet. Keep them as safe as
# the data: the databases know these passwords from their first start on.
set -euo pipefail
umask 077
folder="$(dirname "$0")/secrets"
mkdir -p "$folder"

secret() {
  if [ -e "$folder/$1" ]; then
    echo "$folder/$1 is there already"
  else
    head -c "$2" /dev/urandom | "${@:3}" | tr -d ' \n' > "$folder/$1"
    # Each container reads them as a user of its own; on this machine the folder keeps others out.
    chmod 444 "$folder/$1"
    echo "$folder/$1 made"
  fi
}

secret postgres-password 24 od -An -v -tx1
secret mongodb-root-password 24 od -An -v -tx1
secret mongodb-password 24 od -An -v -tx1
# Members of the replica set know each other by it.
secret mongodb-keyfile 384 base64
