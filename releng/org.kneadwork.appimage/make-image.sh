#!/bin/sh
# Makes the image: JAVA_HOME PRODUCT JAR TARGET. POSIX sh.
set -eu

java_home=$1
product=$2
jar=$3
target=$4

fail() {
  echo "app-image: $1" >&2
  exit 1
}
[ "$(uname -s)" = Linux ] || fail 'the image is made on Linux only.'
[ -x "$java_home/bin/jpackage" ] || fail "the JDK in $java_home has no jpackage; a full JDK has."
[ -d "$product/plugins" ] || fail "there is no product in $product."

input=$target/input
rm -rf "$input" "$target/kneadwork"
mkdir -p "$input"
cp -R "$product/." "$input"
# The scripts look for a Java of the machine: here it lies inside.
rm -f "$input"/kneadwork-workbench* "$input/find-java.sh"
cp "$jar" "$input/start.jar"
launcher=$(basename "$(ls "$input"/plugins/org.eclipse.equinox.launcher_*.jar | tail -n 1)")

"$java_home/bin/jpackage" --type app-image --name kneadwork --dest "$target" \
  --input "$input" --main-jar start.jar --main-class org.kneadwork.start.Start \
  --java-options '-Dguice_bytecode_gen_option=DISABLED' \
  --icon "$(dirname "$0")/kneadwork.png"
# Of all jars in the image only two are for the class path; the others are OSGi's.
configuration=$target/kneadwork/lib/app/kneadwork.cfg
sed -i -e '/^app\.classpath=/d' -e "s|^\[Application\]\$|[Application]\napp.classpath=\$APPDIR/start.jar\napp.classpath=\$APPDIR/plugins/$launcher|" "$configuration"
rm -rf "$input"
echo "Made $target/kneadwork; start it with $target/kneadwork/bin/kneadwork"
