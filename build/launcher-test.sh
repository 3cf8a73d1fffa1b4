#!/bin/sh
# Tests of ./bellwether, against the JDKs of this machine and made-up folders. Needs a built or buildable checkout.
set -eu

root=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# expect <name> <exit code> <text that the output must hold> <command ...>
expect() {
  name=$1 code=$2 text=$3
  shift 3
  actual=0
  output=$("$@" 2>&1) || actual=$?
  case $actual:$output in
    "$code":*"$text"*) printf 'ok      %s\n' "$name" ;;
    *)
      printf 'FAILED  %s: exit %s, expected %s with "%s"; output:\n%s\n' "$name" "$actual" "$code" "$text" "$output"
      failures=$((failures + 1))
      ;;
  esac
}

# A folder that looks like a JDK of the given version; its java prints its home and ends with 7.
make_jdk() {
  mkdir -p "$1/bin"
  printf 'IMPLEMENTOR="Test"\nJAVA_VERSION="%s"\n' "$2" >"$1/release"
  printf '#!/bin/sh\nprintf "ran on %%s:" "%s"\nprintf " [%%s]" "$@"\nexit 7\n' "$1" >"$1/bin/java"
  cp "$1/bin/java" "$1/bin/javac"
  chmod +x "$1/bin/java" "$1/bin/javac"
}

# A checkout whose jar is newer than its sources, and whose build says so and makes the jar.
make_checkout() {
  mkdir -p "$1/runner-cli/target/lib" "$1/runner-cli/src/main"
  cp "$root/bellwether" "$1/bellwether"
  touch "$1/pom.xml" "$1/runner-cli/pom.xml" "$1/runner-cli/src/main/Main.java"
  find "$1" -exec touch -t 202001010000 {} +
  printf '#!/bin/sh\necho "built by $JAVA_HOME"\ntouch runner-cli/target/bellwether.jar\n' >"$1/mvnw"
  chmod +x "$1/mvnw"
  mkdir "$1/.git"
  touch "$1/runner-cli/target/bellwether.jar"
}

# The launcher with nothing to find but what the arguments before -- set.
# (The tools it needs are linked into a folder of their own, as java may lie beside them.)
mkdir "$work/tools"
for tool in sh dirname readlink find head flock touch rm; do
  path=$(command -v "$tool") && ln -s "$path" "$work/tools/$tool"
done
bare() { env -i PATH="$work/tools" HOME="$work/home" BELLWETHER_JDK_FOLDERS="$work/none" "$@"; }

make_jdk "$work/jdks/jdk-17" 17.0.15
make_jdk "$work/jdks/jdk-21" 21.0.2
make_jdk "$work/more/jdk 25" 25.0.3
make_jdk "$work/more/jdk-8" 1.8.0_402
make_checkout "$work/checkout"
launcher=$work/checkout/bellwether

expect 'says what to install where there is no JDK' 69 \
  'bellwether: JDK 21 or later is needed to run Bellwether: install one (https://adoptium.net)' bare "$launcher" --version
expect 'says it in one line' 69 '1 line' \
  sh -c 'lines=$("$@" 2>&1) && code=0 || code=$?; echo "$(printf "%s\n" "$lines" | wc -l | tr -d " ") line"; exit $code' - \
  env -i PATH="$PATH" BELLWETHER_JDK_FOLDERS="$work/none" JAVA_HOME= HOME="$work/home" BELLWETHER_JAVA_HOME="$work/none" "$launcher"
expect 'names the JDK that is too old' 69 "found JDK 17 in $work/jdks/jdk-17." \
  bare JAVA_HOME="$work/jdks/jdk-17" "$launcher"
expect 'reads the old way of counting versions' 69 "found JDK 8 in $work/more/jdk-8." \
  bare JAVA_HOME="$work/more/jdk-8" "$launcher"
expect 'runs on 21 where there is nothing newer' 7 "ran on $work/jdks/jdk-21" \
  bare JAVA_HOME="$work/jdks/jdk-17" BELLWETHER_JDK_FOLDERS="$work/jdks" "$launcher"
expect 'prefers 25 in a folder to 21 in JAVA_HOME, blanks in its name included' 7 "ran on $work/more/jdk 25" \
  bare JAVA_HOME="$work/jdks/jdk-21" BELLWETHER_JDK_FOLDERS="$work/jdks $work/more" "$launcher"
expect 'obeys BELLWETHER_JAVA_HOME' 7 "ran on $work/jdks/jdk-21" \
  bare BELLWETHER_JAVA_HOME="$work/jdks/jdk-21" BELLWETHER_JDK_FOLDERS="$work/more" "$launcher"
expect 'refuses a BELLWETHER_JAVA_HOME that is too old' 69 \
  "BELLWETHER_JAVA_HOME must be the folder of a JDK 21 or later, was $work/jdks/jdk-17" \
  bare BELLWETHER_JAVA_HOME="$work/jdks/jdk-17" BELLWETHER_JDK_FOLDERS="$work/more" "$launcher"
expect 'hands on arguments and options as they are' 7 '[-Xmx1g] [-Da=*] [-cp]' \
  bare JAVA_HOME="$work/more/jdk 25" BELLWETHER_JAVA_OPTS='-Xmx1g -Da=*' "$launcher" 'a b' '*'
expect 'hands on arguments with blanks and stars' 7 'dev.bellwether.cli.Main] [a b] [*]' \
  bare JAVA_HOME="$work/more/jdk 25" "$launcher" 'a b' '*'

ln -s "$launcher" "$work/link-1"
mkdir "$work/bin" && ln -s ../link-1 "$work/bin/bw"
expect 'finds its folder through two symbolic links' 7 "[$work/checkout/runner-cli/target/bellwether.jar]" \
  bare JAVA_HOME="$work/more/jdk 25" sh -c "cd / && exec '$work/bin/bw'"
expect 'does not build when nothing has changed' 7 'ran on' bare JAVA_HOME="$work/more/jdk 25" "$launcher"
case $output in *built*) printf 'FAILED  it built: %s\n' "$output" && failures=$((failures + 1)) ;; esac

touch -t 203801010000 "$work/checkout/runner-cli/src/main/Main.java"
expect 'builds again when a source is newer' 7 "built by $work/more/jdk 25" \
  bare JAVA_HOME="$work/jdks/jdk-21" BELLWETHER_JDK_FOLDERS="$work/more" "$launcher"
expect 'says what a build needs, and what it found' 69 \
  'JDK 25 or later is needed to build Bellwether' bare JAVA_HOME="$work/jdks/jdk-21" "$launcher"
rm -r "$work/checkout/.git"
expect 'leaves a copy that is no git checkout as it is' 7 "ran on $work/jdks/jdk-21" \
  bare JAVA_HOME="$work/jdks/jdk-21" "$launcher"
rm "$work/checkout/runner-cli/target/bellwether.jar"
expect 'builds where there is no jar' 7 'building for the first time' bare JAVA_HOME="$work/more/jdk 25" "$launcher"
rm "$work/checkout/runner-cli/target/bellwether.jar"
printf '#!/bin/sh\necho "no network"\nexit 1\n' >"$work/checkout/mvnw"
expect 'says so when the build fails' 69 'the build failed, its messages are above; nothing was run.' \
  bare JAVA_HOME="$work/more/jdk 25" "$launcher"

# The real thing, on this machine.
expect 'starts the command line' 0 'bellwether' "$root/bellwether" --version
old=''
for release in /usr/lib/jvm/*/release; do
  if grep -q '^JAVA_VERSION="17' "$release" 2>/dev/null; then old=${release%/release}; fi
done
if [ -n "$old" ]; then
  expect "starts the command line with JAVA_HOME=$old" 0 'bellwether' env JAVA_HOME="$old" "$root/bellwether" --version
fi
ln -s "$root/bellwether" "$work/real"
expect 'starts the command line through a symbolic link' 0 'bellwether' sh -c "cd / && exec '$work/real' --version"

[ "$failures" -eq 0 ] || { printf '%s launcher tests failed\n' "$failures" && exit 1; }
