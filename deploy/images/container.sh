#!/usr/bin/env bash
# Calls the container engine that the machine has, as it has to be called there: container.sh ARGUMENTS...
# podman, or docker where there is no podman; BROADSHEET_CONTAINER_ENGINE names another.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

engine=${BROADSHEET_CONTAINER_ENGINE:-}
if [ -z "$engine" ]; then
  for candidate in podman docker; do
    if command -v "$candidate" >/dev/null; then
      engine=$candidate
      break
    fi
  done
fi
if [ -z "$engine" ] || ! command -v "$engine" >/dev/null; then
  printf '%s\n' "Images are made and run by podman or docker, and neither was found." \
    "Install one, and run this again:" \
    "  Debian, Ubuntu:  sudo apt-get install podman crun fuse-overlayfs   (in a container or an old kernel: runc instead of crun)" \
    "  Fedora:          sudo dnf install podman" \
    "  macOS:           brew install podman && podman machine init && podman machine start" >&2
  exit 1
fi

options=()
if [ "$(basename "$engine")" = podman ] && [ "$(uname -s)" = Linux ]; then
  if [ ! -d /run/systemd/system ] && [ -z "${CONTAINERS_CONF:-}" ]; then
    export CONTAINERS_CONF=$here/containers.conf
  fi
  # crun refuses what runc takes: control groups of both versions side by side.
  if [ -d /sys/fs/cgroup/unified ] && command -v runc >/dev/null; then
    options=(--runtime runc)
  fi
fi
exec "$engine" ${options[@]+"${options[@]}"} "$@"
