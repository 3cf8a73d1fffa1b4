#!/bin/sh
# Restores the layout of every Java file (google-java-format) in all modules, or in those named:
#   build/format.sh [module ...]
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- $(ls -d */src | sed 's:/src$::')
modules=$(IFS=,; echo "$*")
exec ./mvnw -q -ntp -Dformat.mode=write -pl "$modules" \
  toolchains:select-jdk-toolchain@select-jdk dependency:copy@format-tool exec:exec@format
