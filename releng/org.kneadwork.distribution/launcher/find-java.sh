# Sourced, not run: defines find_java for ./mvnw and for the launcher of the distribution. POSIX sh.

# Sets java_major_version to the major version of the Java installation in folder $1; fails when there is none. Starts no other
# program as a rule: each costs about a millisecond, and this is asked at every start.
look_for_java_major() {
  [ -x "$1/bin/java" ] || return 1
  java_major_version=
  # The release file answers in no time; starting a virtual machine to ask it takes a tenth of a second.
  if [ -r "$1/release" ]; then
    while IFS= read -r java_release_line; do
      case $java_release_line in
        JAVA_VERSION=\"*)
          java_major_version=${java_release_line#*\"}
          break
          ;;
      esac
    done <"$1/release"
  fi
  if [ -z "$java_major_version" ]; then
    java_major_version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p' | head -n 1)
  fi
  java_major_version=${java_major_version#1.}
  java_major_version=${java_major_version%%[!0-9]*}
  [ -n "$java_major_version" ]
}

# Prints the major version of the Java installation in folder $1; fails when there is none.
java_major() {
  look_for_java_major "$1" && echo "$java_major_version"
}

# Whether folder $1 holds a Java of version 21 or newer, with tool $2 (java or javac).
java_suits() {
  [ -n "$1" ] && [ -x "$1/bin/$2" ] && look_for_java_major "$1" && [ "$java_major_version" -ge 21 ]
}

# Sets java_found to the folder of a Java installation of version 21 or newer that has tool $1 (java, or javac for a JDK).
# Fails when there is none.
look_for_java() {
  java_found=${JAVA_HOME:-}
  if java_suits "$java_found" "$1"; then
    return 0
  fi
  java_on_path=$(command -v java 2>/dev/null || true)
  if [ -n "$java_on_path" ]; then
    java_on_path=$(readlink -f "$java_on_path" 2>/dev/null || echo "$java_on_path")
    java_found=${java_on_path%/*}
    java_found=${java_found%/*}
    if java_suits "$java_found" "$1"; then
      return 0
    fi
  fi
  for java_found in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-/nonexistent}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${SDKMAN_DIR:-${HOME:-/nonexistent}/.sdkman}"/candidates/java/* \
    "${HOME:-/nonexistent}"/.jdks/*; do
    if java_suits "$java_found" "$1"; then
      return 0
    fi
  done
  return 1
}

# Prints the folder that look_for_java finds.
find_java() {
  look_for_java "$1" && echo "$java_found"
}

# Prints the command that installs JDK 21 on this kind of machine, and Maven too where $1 is "maven".
how_to_install_java() {
  if [ "$(uname -s)" = Darwin ]; then
    echo "brew install openjdk@21${1:+ maven}"
  elif command -v apt-get >/dev/null 2>&1; then
    echo "sudo apt-get install openjdk-21-jdk${1:+ maven}"
  elif command -v dnf >/dev/null 2>&1; then
    echo "sudo dnf install java-21-openjdk-devel${1:+ maven}"
  elif command -v pacman >/dev/null 2>&1; then
    echo "sudo pacman -S jdk21-openjdk${1:+ maven}"
  else
    echo "your system's package manager, for JDK 21${1:+ and Maven}"
  fi
}
