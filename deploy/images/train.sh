#!/bin/bash
# Runs in the image while it is built: starts the service as far as it comes with nothing to reach, asks what a cluster asks first,
# and lets the JVM archive the classes that this took: train.sh SERVICE PORT
set -euo pipefail
service=$1 port=$2
archive=/opt/broadsheet/classes.jsa
log=/tmp/train.log

fail() {
  printf '%s\n' "$service: $1" >&2
  tail -n 40 "$log" >&2 || true
  exit 1
}

# The archive stands on that of the JDK's own classes, which a JRE may have come without.
java -Xshare:on -Xlog:disable -version >/dev/null 2>&1 || java -Xshare:dump >/dev/null

# There is no database to migrate. What is secret is given when the service runs; here it must only be there.
export QUARKUS_FLYWAY_MIGRATE_AT_START=false BROADSHEET_LINKS_SECRET=0123456789abcdef0123456789abcdef
export KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:1 BROADSHEET_OPENSEARCH_URL=http://127.0.0.1:1

java -XX:ArchiveClassesAtExit="$archive" -Xmx384m --enable-native-access=ALL-UNNAMED -jar /opt/broadsheet/quarkus-run.jar >"$log" 2>&1 &
pid=$!

for ((tenth = 0; tenth < 1200; tenth++)); do
  grep -q 'Listening on' "$log" && break
  kill -0 "$pid" 2>/dev/null || fail 'ended before it listened'
  sleep 0.1
done
[ "$tenth" -lt 1200 ] || fail 'did not listen within two minutes'

for path in /q/health/started /q/health/live /q/health/ready /q/metrics; do
  exec 3<>"/dev/tcp/127.0.0.1/$port"
  printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$path" >&3
  timeout 20 cat <&3 >/dev/null || true
  exec 3>&-
done

kill -TERM "$pid"
code=0
wait "$pid" || code=$?
# 128 and the number of SIGTERM: so a JVM ends that was asked to.
[ "$code" -eq 143 ] || [ "$code" -eq 0 ] || fail "ended with $code"
[ -s "$archive" ] || fail 'left no archive'
chmod 444 "$archive"
printf '%s\n' "$service: $(($(wc -c <"$archive") / 1048576)) MiB of classes archived"
