#!/bin/sh
# Restores the layout of every Java file (google-java-format), or of those in the folders named:
#   build/format.sh [folder ...]
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- .
for folder; do
  ./mvnw -q -ntp -N -Pformat -Dformat.folder="$PWD/$folder" initialize
done
