#!/usr/bin/env bash
# Runs a service from its image in the foreground, held as the manifests hold it, on the machine's own network:
# run.sh SERVICE NAME [OPTIONS of the engine...] [-- ARGUMENTS for the image...]
set -euo pipefail
images=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
service=$1 name=$2
shift 2
case $service in
  ingest-service | notify-service) memory=640m ;;
  *) memory=1g ;;
esac
options=()
while [ $# -gt 0 ]; do
  argument=$1
  shift
  [ "$argument" != -- ] || break
  options+=("$argument")
done
image=broadsheet/$service:${BROADSHEET_VERSION:-$("$images/version.sh")}
if ! "$images/container.sh" image inspect "$image" >/dev/null; then
  printf '%s\n' "There is no image $image. Make it: ./dev images" >&2
  exit 1
fi
# Of one that was killed before it could be removed.
"$images/container.sh" rm --force "$name" >/dev/null 2>&1 || true
# A native library is unpacked to /tmp, and run from there.
exec "$images/container.sh" run --rm --name "$name" --network host --memory "$memory" --read-only --tmpfs /tmp:exec,mode=1777,size=256m \
  --cap-drop all --security-opt no-new-privileges --stop-timeout 60 --log-driver none \
  ${options[@]+"${options[@]}"} "$image" "$@"
