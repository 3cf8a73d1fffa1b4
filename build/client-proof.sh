#!/bin/sh
# Runs clients that we did not write against the sandbox: the official JavaScript clients of Alpaca
# and Massive (fetched from the npm registry), and alpaca-java. Needs node 20 or later.
set -eu
cd "$(dirname "$0")/.."
folder="$PWD/sandbox/target/client-proof"
mkdir -p "$folder"
cp build/client-proof/* "$folder/"
(cd "$folder" && npm install --no-audit --no-fund --ignore-scripts --loglevel=error)
./mvnw -q -ntp -pl sandbox -am -Dtest='ForeignClientsTest' -Dsurefire.failIfNoSpecifiedTests=false \
  -Dbellwether.clients="$folder" test
