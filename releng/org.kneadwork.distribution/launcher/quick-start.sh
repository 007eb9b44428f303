# Sourced by the launcher: a cache by which Java starts several times faster. POSIX sh.
#
# It lies in the folder "cache" of the distribution, is made in the background by the first run, and belongs to one Java and
# to the jars as they are: when one of them changes, another one is made. It may be deleted at any time. Where the
# distribution cannot be written to, there is none, and everything works as well, only slower. KNEADWORK_QUICK_START=off does
# without; KNEADWORK_QUICK_START=now makes it before the command is run, as when an image of a machine is prepared.

# The files that a cache is made of and those that it consists of, with their sizes and times: Java in folder $1, the jars in folder
# $2, the copies and the cache in folder $3. What is not there is not in the list.
quick_start_files() {
  LC_ALL=C TZ=UTC0 ls -ln "$1/bin/java" "$1/release" "$2" ${3:+"$3/lib" "$3/kneadwork.cache"} 2>/dev/null || true
}

# Makes the cache in a folder of $4 whose name begins with $5, for Java in folder $1 of the version $6, from the jars of folder $2,
# with the tuning $3. A cache counts when the list of its files is there, which is written last, so that a process that is killed
# leaves nothing that is taken for one.
make_quick_start() {
  mkdir -p "$4" 2>/dev/null || return 1
  # Of several first runs one makes it. What a run that was killed left behind counts for nothing after a quarter of an hour.
  find "$4" -maxdepth 1 -name making -mmin +15 -exec rm -rf {} + 2>/dev/null
  mkdir "$4/making" 2>/dev/null || return 1
  quick_work=$4/making
  quick_key=$5-$({ echo "$1 $2 $3"; quick_start_files "$1" "$2" ''; } | cksum | tr ' ' '-')
  quick_made=$4/$quick_key
  quick_option=-XX:ArchiveClassesAtExit
  if [ "$6" -ge 25 ]; then
    quick_option=-XX:AOTCacheOutput
    case $3 in
      # The quick compiler has no use for what was learnt in the training about methods: to read it takes longer than it saves.
      *TieredStopAtLevel=1*)
        quick_option="-XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining $quick_option"
        ;;
    esac
  fi
  # shellcheck disable=SC2086 # several options in one variable
  if "$1/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$2/*" org.kneadwork.cli.startup.JarCopies "$2" "$quick_work/lib" &&
    rm -rf "$quick_made" && mkdir -p "$quick_made" && mv "$quick_work/lib" "$quick_made/lib" &&
    "$1/bin/java" $3 $quick_option="$quick_work/kneadwork.cache" -Dguice_bytecode_gen_option=DISABLED \
      -cp "$quick_made/lib/*" org.kneadwork.cli.startup.Training &&
    mv "$quick_work/kneadwork.cache" "$quick_made/kneadwork.cache" &&
    quick_start_files "$1" "$2" "$quick_made" >"$quick_work/files" && mv "$quick_work/files" "$quick_made/files"; then
    # Those of other Javas and of earlier jars, with the same tuning.
    find "$4" -mindepth 1 -maxdepth 1 -name "$5-*" ! -name "$quick_key" -exec rm -rf {} + 2>/dev/null
  fi
  rm -rf "$quick_work"
}

# Sets quick_class_path and quick_options where there is a cache in a folder of $3 whose name begins with $4, for Java in folder $1 and
# the jars of folder $2, all of it as it was when the cache was made; fails where there is none.
use_quick_start() {
  for quick_folder in "$3/$4"-*; do
    if [ -f "$quick_folder/files" ] && [ "$(cat "$quick_folder/files")" = "$(quick_start_files "$1" "$2" "$quick_folder")" ]; then
      # Only the copies: whatever looks for a class that is nowhere opens all jars of the class path.
      quick_class_path=$quick_folder/lib/*
      look_for_java_major "$1" || return 1
      if [ "$java_major_version" -ge 25 ]; then
        quick_options="-XX:AOTCache=$quick_folder/kneadwork.cache"
      else
        quick_options="-XX:SharedArchiveFile=$quick_folder/kneadwork.cache"
      fi
      return 0
    fi
  done
  return 1
}

# Sets quick_class_path and quick_options for a run, and sees to it that there is a cache the next time.
# Takes the folder of Java, the distribution, and the tuning.
quick_start() {
  quick_class_path=$2/lib/*
  quick_options=
  [ "${KNEADWORK_QUICK_START:-}" != off ] || return 0
  # The language server has another tuning than commands, and a cache of its own: SerialGC-…, G1GC-….
  quick_kind=${3##*+Use}
  if use_quick_start "$1" "$2/lib" "$2/cache" "$quick_kind" || ! [ -w "$2" ]; then
    return 0
  fi
  look_for_java_major "$1" || return 0
  if [ "${KNEADWORK_QUICK_START:-}" = now ]; then
    make_quick_start "$1" "$2/lib" "$3" "$2/cache" "$quick_kind" "$java_major_version" </dev/null >/dev/null 2>&1 || true
    use_quick_start "$1" "$2/lib" "$2/cache" "$quick_kind" || true
  else
    # It outlives the command and the window, and gives way to whatever else there is to do.
    (trap '' HUP INT; renice -n 19 -p "$(exec sh -c 'echo $PPID')"
      make_quick_start "$1" "$2/lib" "$3" "$2/cache" "$quick_kind" "$java_major_version") </dev/null >/dev/null 2>&1 &
  fi
}
