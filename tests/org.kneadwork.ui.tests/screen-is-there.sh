#!/bin/sh
# Says in words what the tests of the user interface need, instead of letting them fail with "no more handles". POSIX sh.
set -eu

[ "$(uname -s)" = Linux ] || exit 0

missing() {
  echo "tests/org.kneadwork.ui.tests: $1" >&2
  echo "  On Debian or Ubuntu: sudo apt-get install $2" >&2
  exit 1
}

libraries=$(ldconfig -p 2>/dev/null || /sbin/ldconfig -p)
case $libraries in
  *libgtk-3.so.0*) ;;
  *) missing 'the library GTK 3, with which the workbench draws its windows, is not installed.' libgtk-3-0 ;;
esac
case $libraries in
  *libwebkit2gtk-4.1.so.0*) ;;
  *) missing 'the library WebKitGTK, with which the workbench shows the report, is not installed.' libwebkit2gtk-4.1-0 ;;
esac
[ -n "${DISPLAY:-}" ] || missing 'there is no screen: Xvfb, on which ./mvnw runs these tests, is not installed (DISPLAY is not set either).' xvfb
