#!/usr/bin/env bash
# What the search costs at some numbers of profiles: bytes of a first query, size of the index, and what a build pays for
# it. See benches/README.md.
set -euo pipefail
cd "$(dirname "$0")/../.."

sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(1000 10000)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
queries=("Lê Thị Đạt" "nong thi khanh" "Nông Minh Quân" "ngo duc yen" "Hồ Bảo Tùng" "số hóa kho tài liệu" "chuyển đổi số" "Nguyễn Thị Hòa" "\"số hóa kho tài liệu\"" "hỏi hài lòng với cách phục vụ mới")

# Builds with two threads and tells what it took.
build() {
  local guong=(target/release/guong build --root "$1" --out "$2" --today 2026-01-31 --jobs 2 --quiet)
  if [ -x /usr/bin/time ]; then
    /usr/bin/time -f '%U s user, %S s system, %M kB' "${guong[@]}" 2>&1 >/dev/null | tail -1
  else
    local TIMEFORMAT='%U s user, %S s system'
    { time "${guong[@]}" >/dev/null 2>&1; } 2>&1
  fi
}

for n in "${sizes[@]}"; do
  cargo bench --quiet --bench site -- --n "$n" --rounds 1 --dir "$folder" --keep >/dev/null
  out=$(echo "$folder"/guong-bench-*/"$n"/out-guong)
  echo
  echo "## $n profiles"
  echo
  node tests/search/wire.mjs "$out" "${queries[@]}"
  echo
  node benches/search/chance.mjs "$folder"/guong-bench-*/"$n"/site/content/profiles "$out" --limit $((n > 1000 ? 71680 : 15360))
  echo
  find "$out/tim-kiem" -name '*.bin' -printf '%s\n' | awk '{ sum += $1 } END { printf "Index: %d files, %.2f MB.\n", NR, sum / 1e6 }'
  site=$(echo "$folder"/guong-bench-*/"$n"/site)
  # Twice the same build, once without the index in its output: what it takes longer is the index.
  for gone in sitemap.xml tim-kiem/????????????; do
    build "$site" "$out" >/dev/null
    (cd "$out" && rm -r $gone)
    printf '%s: ' "$gone"
    build "$site" "$out"
  done
  rm -rf "$folder"/guong-bench-*
done
