// What a result shows of a text, and how well it answers.

import { LONGER, WORD, likeness, term } from "./words.js";

/**
 * Tells of each word of a text how long the row of a query's words is in which it stands (0 where it is none of them),
 * and how well the row's marks are those that were typed.
 */
function rowsIn(found, rows, written, prefix) {
  found.forEach((word) => Object.assign(word, { row: 0, fit: 0 }));
  for (const row of [...rows, ...written]) {
    const isLast = (place) => prefix.length > 1 && place === row.length - 1;
    const answers = (word, place) =>
      word.folded === row[place].folded || (isLast(place) && word.folded.startsWith(prefix));
    const fitOf = (word, place) => (word.folded === row[place].folded ? likeness(row[place], word.exact) : LONGER);
    found.forEach((_, start) => row.forEach((_, first) => {
      if (start && first && answers(found[start - 1], first - 1)) return;
      let [length, fit] = [0, 1];
      while (start + length < found.length && first + length < row.length && answers(found[start + length], first + length)) {
        fit = Math.min(fit, fitOf(found[start + length], first + length));
        length++;
      }
      // What an abbreviation stands for is all of its words or none.
      if (!rows.includes(row) && length < row.length) return;
      for (const word of found.slice(start, start + length)) {
        if (length > word.row || (length === word.row && fit > word.fit)) Object.assign(word, { row: length, fit });
      }
    }));
  }
}

/** What a row of a query's words in a text is worth: its length, and beside rows as long its marks. */
const worthOf = (length, asTyped) => length * 2 + (asTyped ? 1 : 0);

/** What a text is worth that has all words in a row as they were typed. */
export const fullWorth = ({ rows }) => (rows.length ? worthOf(rows[0].length, true) : 0);

/** A text in pieces, each with whether it is to be marked; of a long text, the part that answers best; and its worth. */
export function excerpt(text, { rows, written = [], prefix }, length = 220) {
  const found = [...text.matchAll(WORD)].map((match) => ({ at: match.index, end: match.index + match[0].length, ...term(match[0]) }));
  rowsIn(found, rows, written, prefix);
  const longest = Math.max(0, ...found.map(({ row }) => row));
  const fit = Math.max(0, ...found.filter(({ row }) => row === longest).map((word) => word.fit));
  // Beside words in a row, single ones say little; beside words as they were typed, so do others.
  const marks = found.filter((word) => word.row && word.row >= Math.min(longest, 2) && (fit < 1 || word.fit === 1));
  let [from, to] = [0, text.length];
  if (text.length > length) {
    const inside = (start) => marks.filter(({ at, end }) => at >= start && end <= start + length);
    const within = (start) => {
      const shown = inside(start);
      return 100 * Math.max(0, ...shown.map(({ row }) => row)) + new Set(shown.map(({ folded }) => folded)).size;
    };
    const starts = [0, ...marks.map(({ at }) => Math.max(0, at - 40))];
    const start = starts.reduce((best, next) => (within(next) > within(best) ? next : best), 0);
    const shown = found.filter(({ at, end }) => at >= start && end <= start + length);
    if (shown.length) [from, to] = [start && shown[0].at, shown[shown.length - 1].end];
  }
  const pieces = [];
  const add = (part, marked) => part && pieces.push({ text: part, marked });
  let at = from;
  if (from > 0) add("… ", false);
  for (const mark of marks.filter((mark) => mark.at >= from && mark.end <= to)) {
    add(text.slice(at, mark.at), false);
    add(text.slice(mark.at, mark.end), true);
    at = mark.end;
  }
  add(text.slice(at, to), false);
  if (to < text.length) add(" …", false);
  return { pieces, worth: worthOf(longest, longest && fit === 1) };
}
