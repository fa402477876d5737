#!/usr/bin/env bash
# Backup and restore of みちしるべ, with proof.
#   backup.sh take FILE      the backup, and beside it FILE.fingerprint: every table and every document in it by hash
#   backup.sh restore FILE   into an empty database; then compares every table and document with the fingerprint: 0 differences or exit 1
# PostgreSQL (DATABASE_URL, DATABASE_USER, DATABASE_PASSWORD): take at any time as NAME_backup, restore as NAME_owner into a database
# made by "database.sh create"; sslmode and sslrootcert of the address hold for both. Embedded database (DATA_DIR, as for ./run): while it is stopped.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
war=${WAR:-$here/web/target/michishirube.war}
server=$here/web/target/server/payara-micro.jar
[ $# = 2 ] || { echo "usage: backup.sh take|restore FILE" >&2; exit 2; }
file=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && jar xf "$war" WEB-INF/lib && jar xf "$server" MICRO-INF/runtime/h2.jar)
if [ -n "${DATABASE_URL:-}" ]; then
  export PGUSER=${DATABASE_USER:?} PGPASSWORD=${DATABASE_PASSWORD:?}
  # pg_dump and pg_restore connect as guarded as the application does
  setting() {
    if [[ $DATABASE_URL =~ [?\&]$1=([^\&]+) ]]; then printf '%b' "${BASH_REMATCH[1]//%/\\x}"; fi
  }
  mode=$(setting sslmode)
  [ -n "$mode" ] || [ "$(setting ssl)" != true ] || mode=verify-full
  certificate=$(setting sslrootcert)
  [ -z "$mode" ] || export PGSSLMODE=$mode
  [ -z "$certificate" ] || export PGSSLROOTCERT=$certificate
else
  data=$(cd "${DATA_DIR:-$here/data}" && pwd)
  export DATABASE_USER=sa DATABASE_PASSWORD=embedded DATABASE_URL="jdbc:h2:file:$data/michishirube;IFEXISTS=TRUE"
fi

tool() {
  java -cp "$work/WEB-INF/lib/*:$work/MICRO-INF/runtime/h2.jar" jp.michishirube.installation.Backup "$@" 2> "$work/said" && return
  if grep -q 'already in use' "$work/said"; then
    echo "the embedded database is open: stop ./run first (or use PostgreSQL, which is backed up while it runs)" >&2
  else
    cat "$work/said" >&2
  fi
  return 1
}

restore() {
  if [ -n "${PGUSER:-}" ]; then
    url=${DATABASE_URL#jdbc:}
    pg_restore --exit-on-error --single-transaction --no-owner --no-privileges --dbname="${url%%\?*}" "$file"
  else
    [ ! -e "$data/michishirube.mv.db" ] || { echo "$data already holds a database: restore into an empty folder" >&2; exit 2; }
    (cd "$data" && jar xf "$file" michishirube.mv.db)
  fi
}

case $1 in
  take)
    [ ! -e "$file" ] || { echo "$file is there already" >&2; exit 2; }
    (umask 077; tool take "$file")
    echo "taken: $file, $(grep -c '^table' "$file.fingerprint") tables, $(grep -c '^document' "$file.fingerprint" || true) documents"
    ;;
  restore)
    [ -f "$file" ] && [ -f "$file.fingerprint" ] || { echo "$file or its fingerprint is missing" >&2; exit 2; }
    restore
    tool compare "$file" "$work/differences"
    cat "$work/differences"
    echo "restored: $(wc -l < "$work/differences") differences"
    [ ! -s "$work/differences" ]
    ;;
  *) echo "usage: backup.sh take|restore FILE" >&2; exit 2 ;;
esac
