#!/bin/sh
# Restores the layout of every Java file (google-java-format), in all modules or those named: build/format.sh btm-core
set -eu
cd "$(dirname "$0")/.."
modules=$(IFS=,; echo "$*")
exec ./mvnw -q -ntp -Dformat.mode=write ${modules:+-pl "$modules"} \
  toolchains:select-jdk-toolchain@select-jdk dependency:copy@format-tool exec:exec@format
