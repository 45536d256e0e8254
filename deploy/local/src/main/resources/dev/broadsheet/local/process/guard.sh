# Runs a command in a process group of its own and stops it when standard input ends: at the parent's wish, or
# because the parent is gone, however it went. Prints the process id of the command.
# usage: bash -c <this> guard SIGNAL GRACE_SECONDS LOG COMMAND...
set -m
signal=$1 grace=$2 log=$3
shift 3
# Standard error is the log, which belongs to the command: what bash says of the ends of its jobs is nobody's news.
exec 2>/dev/null
# A signal to all is the parent's affair, which stops its children in order.
trap : INT HUP TERM
exec 4<&0
"$@" </dev/null >>"$log" 2>&1 4<&- &
child=$!
printf '%s\n' "$child"
(
  while read -r _ <&4; do :; done
  kill -s "$signal" "$child" 2>/dev/null
  for ((tenth = 0; tenth < grace * 10; tenth++)); do
    kill -0 "$child" 2>/dev/null || exit 0
    sleep 0.1
  done
  kill -s KILL -- "-$child" 2>/dev/null
) >/dev/null 2>&1 &
watcher=$!
exec >/dev/null
while kill -0 "$child" 2>/dev/null; do
  wait "$child" 2>/dev/null
  # Of one that is suspended, wait returns at once, again and again.
  kill -0 "$child" 2>/dev/null && sleep 0.2
done
wait "$child" 2>/dev/null
code=$?
kill -s KILL -- "-$watcher" 2>/dev/null
exit "$code"
