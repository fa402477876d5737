#!/usr/bin/env bash
# Makes and upgrades the PostgreSQL database of みちしるべ with least-privilege roles. For a database NAME (default michishirube):
#   database.sh create [NAME]    once, as PostgreSQL's administrator (PGHOST, PGPORT, PGUSER …): the empty database and the roles
#                                NAME_owner, NAME_app, NAME_backup, NAME_retention with the passwords OWNER_PASSWORD, APP_PASSWORD,
#                                BACKUP_PASSWORD, RETENTION_PASSWORD. May be run again: it sets the passwords anew.
#   database.sh migrate [NAME]   at the first start and before every upgrade, as the owner: tables, and what each role may do with them
#                                (DATABASE_URL, DATABASE_USER=NAME_owner, DATABASE_PASSWORD)
# The application then runs with DATABASE_USER=NAME_app: no DDL, and no UPDATE or DELETE on events, payloads and anchors.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
war=${WAR:-$here/web/target/michishirube.war}
name=${2:-michishirube}
usage="usage: database.sh create|migrate [NAME]"
[[ $name =~ ^[a-z][a-z0-9_]{0,40}$ ]] || { echo "a database name has small letters, digits and _" >&2; exit 2; }

create() {
  : "${OWNER_PASSWORD:?}" "${APP_PASSWORD:?}" "${BACKUP_PASSWORD:?}" "${RETENTION_PASSWORD:?}"
  psql --no-psqlrc --quiet --dbname=postgres --set=ON_ERROR_STOP=1 --set=name="$name" \
    --set=owner="${name}_owner" --set=app="${name}_app" --set=backup="${name}_backup" --set=retention="${name}_retention" <<'SQL'
set client_min_messages = warning;
\getenv owner_password OWNER_PASSWORD
\getenv app_password APP_PASSWORD
\getenv backup_password BACKUP_PASSWORD
\getenv retention_password RETENTION_PASSWORD
select format('create role %I', r) from unnest(array[:'owner', :'app', :'backup', :'retention']) r
  where not exists (select from pg_roles where rolname = r) \gexec
alter role :"owner" login password :'owner_password';
alter role :"app" login password :'app_password';
alter role :"backup" login password :'backup_password';
alter role :"retention" login password :'retention_password';
grant pg_read_all_data to :"backup";
select format('create database %I owner %I encoding ''UTF8'' template template0', :'name', :'owner')
  where not exists (select from pg_database where datname = :'name') \gexec
revoke connect, temporary on database :"name" from public;
grant connect on database :"name" to :"app", :"backup", :"retention";
SQL
  echo "database $name is ready for: database.sh migrate $name"
}

migrate() {
  : "${DATABASE_URL:?}" "${DATABASE_USER:?}" "${DATABASE_PASSWORD:?}"
  libraries=$(mktemp -d)
  trap 'rm -rf "$libraries"' EXIT
  (cd "$libraries" && jar xf "$war" WEB-INF/lib)
  java -cp "$libraries/WEB-INF/lib/*" jp.michishirube.installation.Migrations "$name"
  echo "database $name is at the version of $(basename "$war")"
}

case ${1:-} in
  create) create ;;
  migrate) migrate ;;
  *) echo "$usage" >&2; exit 2 ;;
esac
