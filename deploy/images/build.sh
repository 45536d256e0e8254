#!/usr/bin/env bash
# Makes the images of the four services from what ./dev build left: build.sh [--base IMAGE] [--tag TAG] [--platform OS/ARCH]
# Without a base, one is made of the machine's JDK and Debian's packages (make-base.sh).
set -euo pipefail
images=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$images/../.." && pwd)
base="" tag=${BROADSHEET_VERSION:-} platform=()

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

while [ $# -gt 0 ]; do
  case $1 in
    --base) base=${2:?--base IMAGE} ;;
    --tag) tag=${2:?--tag TAG} ;;
    --platform) platform=(--platform "${2:?--platform OS/ARCH}") ;;
    *) fail "./dev images knows --base IMAGE, --tag TAG and --platform OS/ARCH." ;;
  esac
  shift 2
done

container() {
  "$images/container.sh" "$@"
}

[ -n "$tag" ] || tag=$("$images/version.sh")
if [ -z "$base" ]; then
  [ ${#platform[@]} -eq 0 ] || fail "A base for another machine is not made here: name one with --base."
  base=$("$images/make-base.sh")
fi
case $base in
  *@sha256:* | localhost/*) ;;
  *) printf '%s\n' "$base has no digest: for production name it as NAME@sha256:..., which stays what it is." >&2 ;;
esac

revision=$(git -C "$root" rev-parse HEAD 2>/dev/null || echo unknown)
# The time of the commit, so that the same commit has the same labels.
seconds=$(git -C "$root" log -1 --format=%ct 2>/dev/null || date +%s)
created=$(date -u -d "@$seconds" +%Y-%m-%dT%H:%M:%SZ 2>/dev/null || date -u -r "$seconds" +%Y-%m-%dT%H:%M:%SZ)
# A base that a registry has is fetched by the build; only then does it have a digest to write down.
container image inspect "$base" >/dev/null 2>&1 || container pull ${platform[@]+"${platform[@]}"} "$base" >&2
digest=$(container image inspect --format '{{.Digest}}' "$base" 2>/dev/null || true)
case $base in *@*) digest=${base#*@} ;; esac

# Folders in the order of how often they change: what others published, the model, what is ours, what Quarkus generated.
stage() {
  local service=$1 folder=$2 app=$root/$1/target/quarkus-app
  [ -f "$app/quarkus-run.jar" ] || fail "$service is not built: ./dev build"
  rm -rf "$folder"
  mkdir -p "$folder"/{lib,model/main,own/main,quarkus,app/app}
  cp -R "$app/lib/." "$folder/lib"
  find "$folder/lib/main" -name 'dev.broadsheet.broadsheet-text-encoder-*' -exec mv {} "$folder/model/main" \;
  find "$folder/lib/main" -name 'dev.broadsheet.*' -exec mv {} "$folder/own/main" \;
  cp -R "$app/quarkus/." "$folder/quarkus"
  cp -R "$app/app/." "$folder/app/app"
  cp "$app/quarkus-run.jar" "$app/quarkus-app-dependencies.txt" "$folder/app"
  cp "$root/$service/target/quarkus-run-cyclonedx.json" "$folder/app/sbom.cdx.json"
  cp "$images/train.sh" "$folder"
  chmod -R u=rwX,go=rX "$folder"
  # The same files make the same layer. The archive of classes remembers the time of the jar.
  find "$folder" -exec env TZ=UTC touch -h -t 202601010000 {} +
}

port() {
  sed -n 's/^quarkus\.http\.port=//p' "$root/$1/src/main/resources/application.properties"
}

for service in ingest-service enrich-service search-service notify-service; do
  folder=$root/target/images/$service
  stage "$service" "$folder"
  container build ${platform[@]+"${platform[@]}"} --network none --file "$images/Containerfile" --tag "broadsheet/$service:$tag" \
    --build-arg BASE="$base" --build-arg BASE_NAME="$base" --build-arg BASE_DIGEST="$digest" \
    --build-arg SERVICE="$service" --build-arg PORT="$(port "$service")" --build-arg VERSION="$tag" \
    --build-arg REVISION="$revision" --build-arg CREATED="$created" "$folder"
  printf '%s\n' "broadsheet/$service:$tag"
done
