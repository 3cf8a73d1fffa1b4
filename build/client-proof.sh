#!/bin/sh
# Runs clients that we did not write against the sandbox: the official JavaScript clients of Alpaca
# and Massive, fetched from the npm registry. (alpaca-java is a test of every build.) Needs node 20
# or later; where that or the registry is missing it says so and ends well.
#
#   build/client-proof.sh             fetches the clients and runs their test
#   build/client-proof.sh --fetch     fetches them and prints their folder, for
#                                     ./mvnw verify -Dbellwether.clients=FOLDER; nothing if skipped
#   build/client-proof.sh --required  fails where it would skip
set -eu
cd "$(dirname "$0")/.."
mode=${1-}

skip() {
  printf 'client proof: SKIPPED, %s\n' "$1" >&2
  [ "$mode" != --required ] || exit 1
  exit 0
}

command -v node >/dev/null && command -v npm >/dev/null || skip 'there is no node, or no npm'
version=$(node --version)
major=${version#v}
[ "${major%%.*}" -ge 20 ] || skip "node 20 or later is needed, this is $version"

folder="$PWD/sandbox/target/client-proof"
mkdir -p "$folder"
cp build/client-proof/* "$folder/"
(cd "$folder" && npm install --no-audit --no-fund --ignore-scripts --loglevel=error \
  --fetch-retries=1 --fetch-timeout=20000 >&2) ||
  skip 'npm could not fetch the clients; its message is above'

if [ "$mode" = --fetch ]; then
  printf '%s\n' "$folder"
  exit 0
fi
./mvnw -q -ntp -pl sandbox -am -Dtest='ForeignClientsTest' -Dsurefire.failIfNoSpecifiedTests=false \
  -Dbellwether.clients="$folder" test
printf 'client proof: the official clients of Alpaca and Massive trade on the sandbox\n'
