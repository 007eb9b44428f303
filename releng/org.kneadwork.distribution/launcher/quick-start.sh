# Sourced by the launcher: a cache by which Java starts several times faster. POSIX sh.
#
# It lies in the folder "cache" of the distribution, is made in the background by the first run, and belongs to one Java and
# to the jars as they are: when one of them changes, another one is made. It may be deleted at any time. Where the
# distribution cannot be written to, there is none, and everything works as well, only slower. KNEADWORK_QUICK_START=off does
# without; KNEADWORK_QUICK_START=now makes it before the command is run, as when an image of a machine is prepared.

# Prints a name for Java in folder $1 together with the jars of folder $2, where they are now, and the tuning $3.
quick_start_key() {
  { echo "$1 $2 $3"; cat "$1/release" 2>/dev/null || ls -ln "$1/bin/java"; ls -ln "$2"; } | cksum | tr ' ' '-'
}

# Makes the cache in folder $4/$5, for Java in folder $1 of the version $6, from the jars of folder $2, with the tuning $3.
# Each part appears under its name when it is whole, so that a process that is killed leaves nothing that is taken for it.
make_quick_start() {
  mkdir -p "$4" 2>/dev/null || return 1
  # Of several first runs one makes it. What a run that was killed left behind counts for nothing after a quarter of an hour.
  find "$4" -maxdepth 1 -name making -mmin +15 -exec rm -rf {} + 2>/dev/null
  mkdir "$4/making" 2>/dev/null || return 1
  quick_work=$4/making
  if [ "$6" -ge 25 ]; then quick_option=-XX:AOTCacheOutput; else quick_option=-XX:ArchiveClassesAtExit; fi
  # shellcheck disable=SC2086 # several options in one variable
  if { [ -d "$4/$5/lib" ] || {
        "$1/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$2/*" org.kneadwork.cli.startup.JarCopies "$2" "$quick_work/lib" &&
          mkdir -p "$4/$5" && mv "$quick_work/lib" "$4/$5/lib"; }; } &&
    "$1/bin/java" $3 "$quick_option=$quick_work/kneadwork.cache" -Dguice_bytecode_gen_option=DISABLED \
      -cp "$4/$5/lib/*:$2/*" org.kneadwork.cli.startup.Training &&
    mv "$quick_work/kneadwork.cache" "$4/$5/kneadwork.cache"; then
    # Those of other Javas and of earlier jars.
    find "$4" -mindepth 1 -maxdepth 1 ! -name "$5" ! -name making -exec rm -rf {} + 2>/dev/null
  fi
  rm -rf "$quick_work"
}

# Sets quick_class_path and quick_options for a run, and sees to it that there is a cache the next time.
# Takes the folder of Java, the distribution, and the tuning.
quick_start() {
  quick_class_path=$2/lib/*
  quick_options=
  [ "${KNEADWORK_QUICK_START:-}" != off ] || return 0
  quick_key=$(quick_start_key "$1" "$2/lib" "$3") || return 0
  quick_folder=$2/cache/$quick_key
  if ! [ -f "$quick_folder/kneadwork.cache" ] && [ -w "$2" ]; then
    quick_version=$(java_major "$1") || return 0
    if [ "${KNEADWORK_QUICK_START:-}" = now ]; then
      make_quick_start "$1" "$2/lib" "$3" "$2/cache" "$quick_key" "$quick_version" </dev/null >/dev/null 2>&1 || true
    else
      # It outlives the command and the window, and gives way to whatever else there is to do.
      (trap '' HUP INT; renice -n 19 -p "$(exec sh -c 'echo $PPID')"
        make_quick_start "$1" "$2/lib" "$3" "$2/cache" "$quick_key" "$quick_version") </dev/null >/dev/null 2>&1 &
    fi
  fi
  [ -f "$quick_folder/kneadwork.cache" ] || return 0
  # A copy that is missing or damaged is replaced by the jar itself, which stands behind it.
  quick_class_path=$quick_folder/lib/*:$quick_class_path
  if [ "$(java_major "$1")" -ge 25 ]; then
    quick_options="-XX:AOTCache=$quick_folder/kneadwork.cache"
  else
    quick_options="-XX:SharedArchiveFile=$quick_folder/kneadwork.cache"
  fi
}
