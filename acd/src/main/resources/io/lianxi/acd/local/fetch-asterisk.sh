#!/usr/bin/env bash
# Unpacks Debian's Asterisk 22, espeak-ng and sox into a private prefix: no root, no chroot, no
# change to the machine.   fetch-asterisk.sh PREFIX
#
# Progress goes to standard output, one line each. On failure the last line says what to do.
# The prefix appears whole (by a rename) or not at all; two runs at once take turns.
set -euo pipefail

prefix=$1
suites='forky sid'
recipe=1 # raise it when what is below changes the prefix
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
own='bring your own with lianxi.asterisk.prefix=/usr (or lianxi.asterisk.host)'
want=(asterisk asterisk-modules asterisk-core-sounds-en-gsm asterisk-moh-opsound-gsm espeak-ng sox)

# Taken from apt's closure: programs and libraries, less those that only modules we never load use.
keep='^(asterisk.*|espeak-ng.*|sox|lib.*|zlib1g)$'
drop='^(asterisk-config|asterisk-core-sounds-en|lib(perl|snmp|codec2|icu|gnutls|tiff|webp|jpeg|jack|db5|samplerate|sybdb|radcli|spandsp|ical|neon|pci|sensors|portaudio|readline|pam|audit|semanage|sepol|hogweed|nettle|tasn|p11|lua|iksemel|resample|deflate|jbig|lerc|sharpyuv|newt|slang|proc2|npth|ksba|locale|debconf|nl-|ibverbs|rdmacm|attr|c-gconv|glib2.0-data|smartcols|udev|fdisk|rtmp|gmp|sox-fmt).*)$'

# What the product's modules.conf loads; each must link inside the prefix alone.
modules=(app_amd app_chanspy app_confbridge app_dial app_mixmonitor app_playback app_stack
  app_userevent app_verbose bridge_softmix chan_pjsip codec_resample format_pcm format_wav
  func_channel pbx_config res_agi res_convert res_http_websocket res_musiconhold res_mutestream
  res_pjsip res_pjsip_registrar res_pjsip_transport_websocket res_rtp_asterisk res_speech res_srtp)

say() { echo "$*"; }
die() {
  say "$*"
  exit 1
}

for tool in apt-get apt-cache dpkg dpkg-deb tar xargs flock; do
  command -v "$tool" >/dev/null || die "Cannot fetch Asterisk: $tool is missing; on a machine without apt, $own."
done
[ -r "$keyring" ] || die "Cannot fetch Asterisk: install the package debian-archive-keyring, or $own."
case $(dpkg --print-architecture) in
  amd64) triplet=x86_64-linux-gnu loader=ld-linux-x86-64.so.2 ;;
  arm64) triplet=aarch64-linux-gnu loader=ld-linux-aarch64.so.1 ;;
  *) die "Cannot fetch Asterisk for this kind of processor; $own." ;;
esac

parent=$(dirname "$prefix")
mkdir -p "$parent" 2>/dev/null || die "Cannot write to $parent; make it writable, or name another folder with lianxi.asterisk.prefix."
exec 9>"$prefix.lock" || die "Cannot write to $parent; make it writable, or name another folder with lianxi.asterisk.prefix."
flock -n 9 || {
  say 'another start is fetching it, waiting'
  flock 9
}
if [ "$(cat "$prefix/recipe" 2>/dev/null)" = "$recipe" ]; then exit 0; fi

free=$(df -Pm "$parent" | awk 'NR == 2 {print $4}')
[ "$free" -ge 450 ] || die "The disk that holds $parent is full ($free MB free, 450 MB needed for Asterisk); free some space, or name another folder with lianxi.asterisk.prefix."
rm -rf "$prefix".work.* # a killed run's
work=$(mktemp -d "$prefix.work.XXXXXX")
trap 'rm -rf "$work"' EXIT
log=$work/log

# A private apt: own lists, own (empty) dpkg status, own cache. The machine's apt.conf.d is still
# read, so its proxy and its settings hold here, too.
private_apt() {
  local suite=$1 d=$work/apt
  rm -rf "$d"
  mkdir -p "$d/state/lists/partial" "$d/cache/archives/partial"
  : >"$d/status"
  echo "deb [signed-by=$keyring] $mirror $suite main" >"$d/sources.list"
  cat >"$d/apt.conf" <<CONF
Dir::Etc::sourcelist "$d/sources.list";
Dir::Etc::sourceparts "/dev/null";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
Dir::State "$d/state";
Dir::State::status "$d/status";
Dir::Cache "$d/cache";
APT::Install-Recommends "false";
APT::Sandbox::User "";
Acquire::Languages "none";
Acquire::Retries "2";
CONF
  export APT_CONFIG=$d/apt.conf
  apt-get -qq update >>"$log" 2>&1 && apt-cache show asterisk >/dev/null 2>&1
}

unset APT_CONFIG
# shellcheck disable=SC2016 # the dollar is apt's, not the shell's
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 2>/dev/null | sort -u | grep -v security | head -1 || true)
[ -n "$mirror" ] || die "Cannot fetch Asterisk: apt on this machine knows no Debian mirror (run apt-get update once, or $own)."
suite=
for candidate in $suites; do
  say "reading the package index of Debian $candidate"
  if private_apt "$candidate"; then
    suite=$candidate
    break
  fi
done
[ -n "$suite" ] || die "Cannot fetch Asterisk: Debian's mirror does not answer; see that this machine's apt has a network, or $own."

apt-get install -y --print-uris --no-install-recommends "${want[@]}" 2>>"$log" |
  sed -n "s/^'.*' \([^_ ]*\)_[^ ]*\.deb .*/\1/p" | grep -E "$keep" | grep -vE "$drop" | sort >"$work/names" || true
[ -s "$work/names" ] || die "Cannot fetch Asterisk: Debian $suite does not have it whole today; try again later, or $own."
say "downloading $(wc -l <"$work/names") packages"
mkdir "$work/debs"
# apt checks each against the signed index
(cd "$work/debs" && xargs apt-get -qq download <"$work/names" >>"$log" 2>&1) ||
  die "Cannot fetch Asterisk: the download broke off; start again, or $own."

new=$work/prefix
mkdir "$new"
say "unpacking $(du -sh "$work/debs" | cut -f1)B"
# shellcheck disable=SC2016 # the inner shell expands them
find "$work/debs" -name '*.deb' -print0 | xargs -0 -P "$(nproc)" -I{} sh -c '
  dpkg-deb --fsys-tarfile "$1" | tar -x -C "$2" --no-same-owner --keep-directory-symlink \
    --exclude=./usr/share/doc --exclude=./usr/share/man --exclude=./usr/share/locale \
    --exclude=./usr/share/lintian --exclude=./usr/share/bug' _ {} "$new" >>"$log" 2>&1 ||
  die "Cannot unpack Asterisk into $parent; see that the disk has space."

# the packages' own scripts would make this link
ln -sfn en_US_f_Allison "$new/usr/share/asterisk/sounds/en"

# The prefix's own loader and libraries run each program; a link of the program's name to the
# loader gives the process its name.
mkdir -p "$new/bin" "$new/libexec"
program() {
  local name=$1 path=$2 line=$3
  ln -sfn "../usr/lib/$triplet/$loader" "$new/libexec/$name"
  cat >"$new/bin/$name" <<WRAP
#!/bin/sh
p=\$(CDPATH='' cd -- "\$(dirname -- "\$(readlink -f -- "\$0")")/.." && pwd)
${line}exec "\$p/libexec/$name" --inhibit-cache --library-path "\$p/usr/lib/$triplet:\$p/usr/lib/$triplet/pulseaudio" --argv0 "\$p/bin/$name" "\$p/$path" "\$@"
WRAP
  chmod 755 "$new/bin/$name"
}
program asterisk usr/sbin/asterisk ''
program espeak-ng usr/bin/espeak-ng "export ESPEAK_DATA_PATH=\"\$p/usr/lib/$triplet\"
"
program sox usr/bin/sox ''

say 'checking it'
links() {
  local file=$1 libraries=$new/usr/lib/$triplet out
  [ -e "$file" ] || die "Cannot use Debian's Asterisk: ${file##*/} is missing; $own."
  out=$("$new/libexec/asterisk" --inhibit-cache --library-path "$libraries:$libraries/pulseaudio" --list "$file" 2>&1) ||
    grep -q 'undefined symbol' <<<"$out" || # a module's, found in the program that loads it
    die "Cannot use Debian's Asterisk: ${file##*/} does not link ($(grep -m1 -E 'not found|cannot' <<<"$out")); $own."
  out=$(grep '=>' <<<"$out" | grep -v "=> $new/" | head -1 || true)
  [ -z "$out" ] || die "Cannot use Debian's Asterisk: ${file##*/} needs a library that is not with it (${out//[[:space:]]/ }); $own."
}
links "$new/usr/sbin/asterisk"
links "$new/usr/bin/espeak-ng"
links "$new/usr/bin/sox"
for module in "${modules[@]}"; do links "$new/usr/lib/$triplet/asterisk/modules/$module.so"; done
"$new/bin/asterisk" -V >/dev/null || die "Cannot use Debian's Asterisk: it does not run here; $own."
"$new/bin/espeak-ng" -v cmn-latn-pinyin --stdout 好 2>>"$log" | "$new/bin/sox" -t wav - -t raw -r 8000 -c 1 "$work/word" 2>>"$log"
[ -s "$work/word" ] || die "Cannot use Debian's espeak-ng and sox: they do not speak here; $own."

echo "$recipe" >"$new/recipe"
rm -rf "$prefix"
mv "$new" "$prefix"
say "ready: $("$prefix/bin/asterisk" -V | cut -d+ -f1), $(du -sh "$prefix" | cut -f1)B"
