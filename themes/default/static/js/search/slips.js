// What may have been meant by words in which the keyboard slipped.

const ROMAN = /^[ivx]+$/;
export const CONSONANT = /^[b-df-hj-np-tv-xz]$/;

/** Those of some known words that may have been meant by one that was typed; first the one of which a letter was typed twice. */
export function near(typed, known) {
  if (typed.length < 2 && !CONSONANT.test(typed)) return [];
  const once = typed.replace(/(.)\1/, "$1");
  return known.filter((word) => mayBeMeant(typed, word)).sort((a, b) => (b === once) - (a === once));
}

/** Whether somebody who typed one word may have meant another: numbers, Roman ones too, are what they are. */
export function mayBeMeant(typed, word) {
  const isNumber = /\d/.test(typed + word) || (ROMAN.test(typed) && ROMAN.test(word));
  return typed !== word && !isNumber && isOneSlip(typed, word);
}

/** A row of words with another one at a place. */
export const replaced = (terms, index, word) =>
  terms.map((term, place) => (place === index ? { folded: word, exact: word } : term));

/**
 * Rows of known words that differ from one by a space, typed too early or too late, where there is none, or not at all; and
 * instead of which words.
 */
export function spacedOtherwise(terms, known) {
  const words = terms.map(({ folded }) => folded);
  const rows = [];
  const add = (at, count, ...others) => {
    const row = [...words.slice(0, at), ...others, ...words.slice(at + count)];
    if (!row.every((word) => known.has(word))) return;
    rows.push({ row: row.map((word) => ({ folded: word, exact: word })), instead: terms.slice(at, at + count) });
  };
  words.forEach((word, index) => {
    for (let at = 2; at < word.length - 1; at++) add(index, 1, word.slice(0, at), word.slice(at));
    const next = words[index + 1];
    if (!next) return;
    add(index, 2, word + next);
    add(index, 2, word + next[0], next.slice(1));
    add(index, 2, word.slice(0, -1), word[word.length - 1] + next);
  });
  return rows;
}

/** Whether two words differ by one letter more, less or other, or by two that are swapped. */
export function isOneSlip(one, other) {
  if (one.length > other.length) [one, other] = [other, one];
  if (other.length - one.length > 1) return false;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  if (one.length < other.length) return one.slice(same) === other.slice(same + 1);
  if (one.slice(same + 1) === other.slice(same + 1)) return true;
  return one[same] === other[same + 1] && one[same + 1] === other[same] && one.slice(same + 2) === other.slice(same + 2);
}
