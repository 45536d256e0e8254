#!/usr/bin/env bash
# Prints the version of the project, which is the tag of its images.
set -euo pipefail
sed -n 's|.*<version>\(.*\)</version>.*|\1|p' "$(dirname "${BASH_SOURCE[0]}")/../../pom.xml" | head -n 1
