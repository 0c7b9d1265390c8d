#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The scanner for other languages finds nothing amiss in what the engine's library shows.
# introspection.sh SOURCE-ROOT BUILD-ROOT
set -eu

if ! command -v g-ir-scanner >/dev/null; then
  echo 'skipped: g-ir-scanner is not installed'
  exit 77
fi
source=$1
build=$2
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# scan NAMESPACE SYMBOL-PREFIX OPTION... FILE...
scan ()
{
  namespace=$1
  prefix=$2
  shift 2
  # shellcheck disable=SC2046 # flags are words
  LD_LIBRARY_PATH=$build/src/citeproc g-ir-scanner --quiet --warn-all --warn-error \
    --namespace="$namespace" --nsversion=1 --identifier-prefix="$namespace" --symbol-prefix="$prefix" \
    --no-libtool --library=csl-1 -L"$build/src/citeproc" --include=Gio-2.0 --add-include-path="$out" \
    $(pkg-config --cflags gio-2.0 json-glib-1.0) -D_GNU_SOURCE \
    -I"$build" -I"$source/src/text" -I"$source/src/bib" -I"$source/src/citeproc" \
    --output="$out/$namespace-1.gir" "$@"
}

cd "$source/src"
scan Hk hk --include=Json-1.0 text/hk-calendar.[ch] bib/hk-citer.[ch] bib/hk-date.[ch] bib/hk-name.[ch] \
  bib/hk-variable.[ch] bib/hk-work.[ch] bib/hk-work-json.[ch]
scan Csl csl --include=Hk-1 citeproc/csl.h citeproc/csl-error.h citeproc/csl-term.h \
  citeproc/csl-citer.[ch] citeproc/csl-index.[ch] citeproc/csl-locale.[ch] citeproc/csl-options.[ch] \
  citeproc/csl-processor.[ch] citeproc/csl-store.[ch] citeproc/csl-style.[ch]
for namespace in Hk Csl; do
  [ -s "$out/$namespace-1.gir" ] || { echo "no description of $namespace"; exit 1; }
done
