// Words as they are compared: a query is a row of words, which in Vietnamese are syllables. Each has a folded form (no case,
// no marks) by which it is found, and an exact one by which it is ranked.

const TONES = { "\u0300": "`", "\u0301": "'", "\u0303": "~", "\u0309": "?", "\u0323": "." };

/** Lower case without marks. */
export const fold = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d");

/** Letters and digits of a folded text, joined by hyphens, as addresses are made. */
export const slug = (text) => fold(text).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

/** Lower case, the tone behind the letters: "hòa" and "hoà" are one. */
const exactly = (word) => {
  let sign = "";
  const letters = word.normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (tone) => {
    sign = TONES[tone];
    return "";
  });
  return letters.toLowerCase().normalize("NFC") + sign;
};

export const toneless = (exact) => exact.replace(/[`'~?.]$/, "");

export const WORD = /[\p{L}\p{N}\p{M}]+/gu;

export const wordsOf = (text) => (text.match(WORD) || []).map(fold);

export const term = (word) => ({ folded: fold(word), exact: exactly(word) });

/** A query's words, and which of them stand in quotation marks: [first, last] of each row of words. */
export function parse(query) {
  const terms = [];
  const phrases = [];
  query.split(/["“”„«»]/).forEach((part, index, parts) => {
    const first = terms.length;
    terms.push(...(part.match(WORD) || []).map(term));
    const closed = index % 2 === 1 && index < parts.length - 1;
    if (closed && terms.length > first + 1) phrases.push([first, terms.length - 1]);
  });
  return { terms: terms.slice(0, 24), phrases, open: /[\p{L}\p{N}\p{M}]$/u.test(query) };
}

// Words that say little of what is looked for, folded.
export const FUNCTION_WORDS = new Set(("ai bi cac cho co cua cung da de den do duoc gi hay hoac khi khong la lam ma mot muon nao " +
  "nay nguoi nhu nhung o ra rang se tai the theo thi tim toi trong tu va vao ve vi voi").split(" "));
export const ADDRESSES = /^(anh|ba|bac|cau|chi|chu|co|cu|di|dong|em|ong|thay)$/;
// What a word is worth whose marks are not those that were typed.
const [OTHER_TONE, OTHER_MARKS] = [0.6, 0.3];
// What one is worth that begins with the last word of the query, which may still be typed.
export const LONGER = 0.6;

/** How well a word of the index answers one that was typed: 1 when nothing that was typed differs. */
export function likeness(typed, exact) {
  if (typed.exact === exact || typed.exact === typed.folded) return 1;
  return typed.exact === toneless(exact) ? OTHER_TONE : OTHER_MARKS;
}

/** The same query with an abbreviation written out, whose words then stand in a row, or the other way round. */
export function otherWords(terms, phrases, abbreviations) {
  if (phrases.length) return [];
  const others = [];
  for (const [short, long] of abbreviations) {
    const [brief, full] = [short, long].map((text) => (text.match(WORD) || []).map(term));
    for (const [from, to] of [[brief, full], [full, brief]]) {
      const at = terms.findIndex((_, place) => from.every(({ folded }, next) =>
        terms[place + next] && terms[place + next].folded === folded));
      if (at < 0) continue;
      const row = to.length > 1 ? [[at, at + to.length - 1]] : [];
      others.push({ terms: [...terms.slice(0, at), ...to, ...terms.slice(at + from.length)], phrases: row });
    }
  }
  return others.slice(0, 3);
}
