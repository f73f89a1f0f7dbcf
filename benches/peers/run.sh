#!/bin/sh
# run.sh N… [--rounds K] [--with 'COMMAND {src} {out}'] [--peers hugo,blades,eleventy] [--serve]
#
# Measures guong beside its peers at each number of profiles; ../README.md says what and how.
# Everything large goes below $PEERS (default /tmp/peers), where the peers are looked for, too.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
: "${PEERS:=/tmp/peers}"
export PEERS
cd "$here/../.."
cargo build --release --quiet
bench=$(cargo bench --bench site --no-run --message-format=json 2>/dev/null \
    | sed -n 's/.*"kind":\["bench"\].*"executable":"\([^"]*\)".*/\1/p' | tail -n 1)
[ -x "$bench" ] || { echo "run.sh: the bench program could not be built" >&2; exit 1; }
target=$(dirname "$(dirname "$bench")")
FLOOR="$bench" GUONG="${GUONG:-$target/guong}" exec python3 "$here/compare.py" "$@"
