#!/bin/sh
# Starts a bare platform workbench and ours in turn, each with settings and a home directory that exist already, and prints how
# long each took until its window had handled its first events, and the ratio of the medians. Linux; needs Xvfb. After a build:
#   tests/org.kneadwork.bareplatform/compare-start.sh [ROUNDS]
# Nothing is asserted: how long a start takes depends on the machine. The ratio should stay under 1.5.
set -eu

rounds=${1:-7}
here=$(CDPATH='' cd "$(dirname "$0")" && pwd -P)
checkout=$(dirname "$(dirname "$here")")
. "$checkout/releng/org.kneadwork.distribution/launcher/find-java.sh"
java_home=$(find_java java) || { echo 'compare-start: no Java of version 21 or newer was found.' >&2; exit 2; }

bare=$here/target/products/org.kneadwork.bareplatform/linux/gtk/x86_64
ours=$checkout/releng/org.kneadwork.product/target/products/org.kneadwork.product/linux/gtk/x86_64/kneadwork-workbench
driver=$(ls "$checkout"/tests/org.kneadwork.product.driver/target/org.kneadwork.product.driver-*.jar | grep -v sources | head -n 1)
for needed in "$bare/plugins" "$ours/plugins" "$driver"; do
  [ -e "$needed" ] || { echo "compare-start: $needed is missing; run ./mvnw package -DskipTests first." >&2; exit 2; }
done

work=$(mktemp -d)
number_file=$work/display
Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp 3>"$number_file" 2>/dev/null &
screen=$!
trap 'kill "$screen" 2>/dev/null; rm -rf "$work"' EXIT INT TERM
while ! [ -s "$number_file" ]; do sleep 0.1; done
DISPLAY=:$(cat "$number_file")
GDK_BACKEND=x11
export DISPLAY GDK_BACKEND

# One start of program $2, called $1; prints milliseconds.
start() {
  name=$1
  program=$2
  if ! [ -d "$work/$name" ]; then
    mkdir -p "$work/$name/settings" "$work/$name/home"
    sed "s|^osgi\\.bundles=.*|&,reference\\\\:file\\\\:$driver@4\\\\:start|" "$program/configuration/config.ini" >"$work/$name/settings/config.ini"
  fi
  HOME=$work/$name/home "$java_home/bin/java" -Duser.home="$work/$name/home" -Dkneadwork.drive=time -Dguice_bytecode_gen_option=DISABLED \
    -jar "$program"/plugins/org.eclipse.equinox.launcher_*.jar -configuration "$work/$name/settings" -data "$work/$name/workspace" 2>/dev/null |
    sed -n 's/^DRIVER started //p'
}

# The first start of each fills caches and shows the welcome page: it is not counted.
start bare "$bare" >/dev/null
start ours "$ours" >/dev/null
round=1
while [ "$round" -le "$rounds" ]; do
  start bare "$bare" >>"$work/bare.times"
  start ours "$ours" >>"$work/ours.times"
  echo "round $round: bare $(tail -n 1 "$work/bare.times") ms, ours $(tail -n 1 "$work/ours.times") ms"
  round=$((round + 1))
done
median() { sort -n "$1" | sed -n "$(((rounds + 1) / 2))p"; }
bare_median=$(median "$work/bare.times")
ours_median=$(median "$work/ours.times")
echo "median: bare $bare_median ms, ours $ours_median ms, ratio $(awk "BEGIN { printf \"%.2f\", $ours_median / $bare_median }")"
