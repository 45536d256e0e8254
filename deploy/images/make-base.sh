#!/usr/bin/env bash
# Makes a base image without a registry, of Debian's packages (debootstrap) and a Java runtime cut from the machine's JDK (jlink),
# unless it is there; prints its name. In production name a base that somebody keeps up to date, by its digest.
set -euo pipefail
images=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

: "${JAVA_HOME:?names the JDK that the runtime is cut from}"
version=$(sed -n 's/^JAVA_VERSION="\([^"]*\)".*/\1/p' "$JAVA_HOME/release")
suite=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release 2>/dev/null || true)
name=localhost/broadsheet/base:java-${version:?}-${suite:-none}
if "$images/container.sh" image inspect "$name" >/dev/null 2>&1; then
  printf '%s\n' "$name"
  exit
fi
how="Or name a base with bash and Java 21 or newer: ./dev images --base docker.io/library/eclipse-temurin:25-jre@sha256:..."
command -v debootstrap >/dev/null || fail "A base is made by debootstrap, and it was not found: sudo apt-get install debootstrap" "$how"
[ "$(id -u)" -eq 0 ] || fail "A base can be made by root alone, as debootstrap will." "$how"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
printf 'Making the base image %s, once.\n' "$name" >&2

# Beside what the services use: encryption and DNS through the JDK's own providers, archives, measurements of the JVM.
modules=java.se,jdk.charsets,jdk.crypto.cryptoki,jdk.crypto.ec,jdk.httpserver,jdk.jfr,jdk.localedata,jdk.management,jdk.management.agent
modules=$modules,jdk.naming.dns,jdk.net,jdk.security.auth,jdk.security.jgss,jdk.unsupported,jdk.zipfs
debootstrap --variant=minbase "$suite" "$work/root" >"$work/debootstrap.log" 2>&1 \
  || fail "$(tail -n 20 "$work/debootstrap.log")" "debootstrap failed." "$how"
"$JAVA_HOME/bin/jlink" --add-modules "$modules" --no-header-files --no-man-pages --generate-cds-archive --output "$work/root/opt/java" >&2
# Nobody installs anything in it later.
rm -rf "$work"/root/var/cache/apt/* "$work"/root/var/lib/apt/lists/* "$work"/root/var/log/* "$work"/root/usr/share/{doc,info,locale,man}
tar -C "$work/root" --numeric-owner -c . | "$images/container.sh" import \
  --change 'ENV PATH=/opt/java/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' \
  --change 'ENV JAVA_HOME=/opt/java' - "$name" >&2
printf '%s\n' "$name"
