# Sourced by tools/luyke, tools/test and tools/bench: finds the project, installs
# missing packages, configures and builds. All talk goes to standard error.

root=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd)

say() { printf 'luyke: %s\n' "$*" >&2; }

die() {
  say "$@"
  exit 3
}

# Names of the packages of the given groups that are not installed.
missing_packages() {
  local group name of wanted=()
  for group in "$@"; do
    while read -r name of _; do
      [[ $of == "$group" ]] && wanted+=("$name")
    done < <(grep -v '^#' "$root/tools/packages.txt")
  done
  local installed
  installed=$(dpkg-query -W -f='${db:Status-Abbrev}|${Package}\n' "${wanted[@]}" 2>/dev/null || true)
  for name in "${wanted[@]}"; do
    [[ $'\n'$installed$'\n' == *$'\n'"ii |$name"$'\n'* ]] || printf '%s\n' "$name"
  done
}

# Installs what is missing of the given groups; asks for a password only when
# not root. Elsewhere than on Debian the build itself says what it lacks.
need_packages() {
  command -v dpkg-query >/dev/null || return 0
  local missing
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0
  local by_hand="install by hand: apt-get install ${missing[*]}"
  command -v apt-get >/dev/null || die "these packages are missing and there is no apt-get: ${missing[*]}"
  local as_root=()
  if ((EUID != 0)); then
    command -v sudo >/dev/null || die "not root and no sudo; $by_hand"
    as_root=(sudo)
  fi
  say "installing ${missing[*]}"
  local install=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends)
  "${install[@]}" "${missing[@]}" >&2 </dev/null && return 0
  say "refreshing the package lists"
  "${as_root[@]}" apt-get update -q >&2 </dev/null || true
  "${install[@]}" "${missing[@]}" >&2 </dev/null || die "the packages could not be installed; $by_hand"
}

# configure_and_build PRESET [TARGET…]
configure_and_build() {
  local preset=$1 build=$root/build/$1
  shift
  # A compiler cache needs a place even when there is no home folder.
  [[ -n ${HOME:-} && -w ${HOME:-} ]] || export CCACHE_DIR=${CCACHE_DIR:-$root/build/ccache}
  export LC_ALL=C.UTF-8
  mkdir -p "$build"
  # A build folder that was copied or moved belongs to another place.
  if [[ -f $build/CMakeCache.txt ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$build/CMakeCache.txt"; then
    rm -rf "$build/CMakeCache.txt" "$build/CMakeFiles"
  fi
  if [[ ! -f $build/build.ninja || ! -f $build/CMakeCache.txt ]]; then
    say "configuring $build"
    (cd "$root" && cmake --preset "$preset") >"$build/configure.log" 2>&1 || {
      cat "$build/configure.log" >&2
      die "configuring failed"
    }
  fi
  say "building $preset"
  ninja -C "$build" "$@" >&2 </dev/null || die "the build failed"
}

# build_once PRESET [TARGET…]: nothing when no source is newer than the last good
# build. Two starts at the same time wait for each other.
build_once() {
  local build=$root/build/$1
  local stamp=$build/ready
  is_fresh "$stamp" && return 0
  mkdir -p "$build"
  (
    flock 9
    is_fresh "$stamp" && exit 0
    need_packages build
    rm -f "$stamp"
    printf '%s\n' "$root" >"$stamp.new"
    configure_and_build "$@"
    mv "$stamp.new" "$stamp"
  ) 9>"$build/lock" || exit $?
}

is_fresh() {
  local place=
  [[ -f $1 && -x ${1%/*}/luyke ]] && read -r place <"$1" && [[ $place == "$root" ]] || return 1
  local newer
  newer=$(find "$root/src" "$root/tools" "$root/CMakeLists.txt" "$root/CMakePresets.json" -newer "$1" -print -quit) && [[ -z $newer ]]
}
