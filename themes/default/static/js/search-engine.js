// Finds profiles in the index that guong builds (src/search). It knows neither page nor network: it is given a function
// that loads a file of the index, so that node runs it as a browser does.
//
// A query is a row of words, which in Vietnamese are syllables. Each has a folded form (no case, no marks) by which it is
// found, and an exact one by which it is ranked. Neighbours in the query that are neighbours in a text count most.

const TONES = { "\u0300": "`", "\u0301": "'", "\u0303": "~", "\u0309": "?", "\u0323": "." };

/** Lower case without marks. */
export const fold = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d");

/** Letters and digits of a folded text, joined by hyphens, as addresses are made. */
const slug = (text) => fold(text).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

/** Lower case, the tone behind the letters: "hòa" and "hoà" are one. */
const exactly = (word) => {
  let sign = "";
  const letters = word.normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (tone) => {
    sign = TONES[tone];
    return "";
  });
  return letters.toLowerCase().normalize("NFC") + sign;
};

const toneless = (exact) => exact.replace(/[`'~?.]$/, "");

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

const wordsOf = (text) => (text.match(WORD) || []).map(fold);

const term = (word) => ({ folded: fold(word), exact: exactly(word) });

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

// How many bytes of lists a query may fetch from the index of up to a thousand profiles, and how that grows with more. With
// the catalogue and ten cards it is some 15 KB then.
const [BUDGET, GROWTH] = [9300, 0.65];
// Which part of it neighbours may take in a row of more words than these, so that something is left for words alone; of
// these words, no more is guessed before all of them are looked for.
const [FOR_NEIGHBOURS, SENTENCE] = [0.6, 9];
// With fewer answers than this, those that lack a word are shown behind them.
const FEW = 10;
// So many words are more than most names.
const MANY = 4;
// In a row of so many words every other pair of neighbours tells enough.
const LONG = 6;

// Where the positions of the headline begin, and those of the text; before these is the one that stands for any of them
// (src/search/corpus.rs).
const TITLE = 64;
const BODY = 192;
const SOMEWHERE = BODY - 1;
// What a profile may be about (src/terms.rs).
const KINDS = ["collective", "leader", "staff"];
// What a word is in a profile's head (src/search/lists.rs).
const [IN_NAME, ENDS_NAME] = [1, 4];

// What it is worth to be found in the name, the headline, the text, or in the name of a unit, a movement, …
const WORTH = { name: 6, title: 4, value: 2.5, body: 1 };
const RUN = { name: 30, title: 14, value: 12, body: 7 };
// In which of them all words stand in a row: the more it says, the higher.
const WHOLE = { name: 3, title: 2, value: 2, body: 1 };
// What it is worth to have all words in the name, though not in a row.
const SCATTERED = 20;
// What it is worth to bear the given name behind a form of address: "chị Thoan", "bác tài Mười".
const CALLED = 10;
const ROMAN = /^[ivx]+$/;
const CONSONANT = /^[b-df-hj-np-tv-xz]$/;
// Words that say little of what is looked for, folded.
const FUNCTION_WORDS = new Set(("ai bi cac cho co cua cung da de den do duoc gi hay hoac khi khong la lam ma mot muon nao " +
  "nay nguoi nhu nhung o ra rang se tai the theo thi tim toi trong tu va vao ve vi voi").split(" "));
const ADDRESSES = /^(anh|ba|bac|cau|chi|chu|co|cu|di|dong|em|ong|thay)$/;
// What a word is worth whose marks are not those that were typed.
const [OTHER_TONE, OTHER_MARKS, LONGER] = [0.6, 0.3, 0.6];

/** How well a word of the index answers one that was typed: 1 when nothing that was typed differs. */
function likeness(typed, exact) {
  if (typed.exact === exact || typed.exact === typed.folded) return 1;
  return typed.exact === toneless(exact) ? OTHER_TONE : OTHER_MARKS;
}

/** Reads numbers and texts as src/search/bytes.rs writes them. */
class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  get more() {
    return this.at < this.bytes.length;
  }

  number() {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.bytes[this.at++];
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  slice() {
    const length = this.number();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  text() {
    return new TextDecoder().decode(this.slice());
  }
}

/** Sorted texts, each behind a capital that says how many letters it shares with the one before (src/search/bytes.rs). */
function sortedTexts(coded) {
  let before = "";
  return [...coded.matchAll(/([A-Z])([^A-Z]*)/g)].map(([, same, rest]) => (before = before.slice(0, same.charCodeAt(0) - 65) + rest));
}

const asTexts = (bytes) => sortedTexts(new TextDecoder().decode(bytes));
const asJson = (bytes) => JSON.parse(new TextDecoder().decode(bytes));

/** Calls back with each profile of a list and its bits. */
function eachProfile(bytes, bits, take) {
  const reader = new Reader(bytes);
  for (let next = 0; reader.more; next++) {
    const number = reader.number();
    next += number >> bits;
    take(next, number & ((1 << bits) - 1), reader);
  }
}

/** Calls back with each place of a list of rows. */
function eachPlace(bytes, take) {
  eachProfile(bytes, 1, (document, several, reader) => {
    let position = 0;
    for (let count = several ? reader.number() : 1; count > 0; count--) {
      position += reader.number();
      take(document, position);
    }
  });
}

/** The last of some sorted texts that is not behind a key. */
function shardOf(firsts, key) {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle] <= key) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The index: its files, each of which is loaded once. */
export class Search {
  /** `load(name)` gives the bytes of a file of the index, unpacked, and its size on the wire. */
  constructor(load) {
    const known = new Map();
    this.files = (name, read) => {
      if (!known.has(name)) {
        known.set(name, load(name).then(({ bytes, size }) => ({ value: read(bytes), size })));
        known.get(name).catch(() => known.delete(name));
      }
      return known.get(name);
    };
  }

  find(query, filters, typing) {
    return new Asking(this.files).find(query, filters, typing);
  }

  cards(profiles) {
    return new Asking(this.files).cards(profiles);
  }

  catalog() {
    return new Asking(this.files).catalog();
  }
}

/** What would fetch more than a query may. */
class TooMuch extends Error {}

/**
 * One query. What it fetches is counted as if nothing had been loaded before, and sizes are taken where nothing is under
 * way, so that its answer depends on the index alone: neither on other queries nor on what arrived first.
 */
class Asking {
  constructor(files) {
    this.files = files;
    // The sizes of the files that were asked for: the largest that they may have, until it is known.
    this.sizes = new Map();
    this.underWay = new Map();
    this.budget = Infinity;
  }

  /** A file of the index, which must not be one too many. */
  async list(name, read) {
    if (!this.sizes.has(name)) {
      const { largest } = await this.catalog();
      const most = largest[name.replace(/-.*/, "")];
      if (this.spent() + most > this.budget) throw new TooMuch(name);
      this.sizes.set(name, most);
    }
    const loading = this.files(name, read);
    this.underWay.set(name, loading);
    return (await loading).value;
  }

  /** What was asked for, in bytes on the wire. */
  spent() {
    let sum = 0;
    for (const size of this.sizes.values()) sum += size;
    return sum;
  }

  /** Takes the sizes of all files, as soon as none is under way. */
  async settle() {
    for (const [name, loading] of [...this.underWay]) {
      this.sizes.set(name, (await loading).size);
      this.underWay.delete(name);
    }
  }

  /** What is found by something that may fetch no more than is left, or than a part of what a query may; else nothing. */
  async within(look, part = 1) {
    const { profiles } = await this.catalog();
    const budget = BUDGET * Math.max(1, profiles / 1000) ** GROWTH * part;
    try {
      return await look(Object.assign(Object.create(this), { budget: Math.min(budget, this.budget) }));
    } catch (error) {
      if (!(error instanceof TooMuch)) throw error;
      await Promise.all(this.underWay.values());
      return null;
    }
  }

  /**
   * Looks something up for each of some places of the query, or other things, while it fetches no more than it may; and
   * again for those that were left out, as soon as it is known what the others took. Whether none was left out.
   */
  async each(things, look, part) {
    for (let left = things; ; ) {
      const asked = await Promise.all(left.map((thing) => this.within((bound) => look(thing, bound), part)));
      await this.settle();
      const rest = left.filter((_, at) => !asked[at]);
      if (!rest.length || rest.length === left.length) return !rest.length;
      left = rest;
    }
  }

  async catalog() {
    const loaded = await this.files("catalog", (bytes) => {
      const catalog = asJson(bytes);
      let next = catalog.profiles;
      for (const facet of catalog.facets) {
        facet.first = next;
        next += facet.count;
      }
      catalog.documents = next;
      for (const kind of ["heads", "bodies", "pairs"]) catalog[kind] = sortedTexts(catalog[kind]);
      return catalog;
    });
    return loaded.value;
  }

  /** The values of each profile, by place, of one facet. */
  async values(facet) {
    const { profiles } = await this.catalog();
    return this.list(`facet-${facet.name}`, (bytes) => {
      const reader = new Reader(bytes);
      const many = (count, read) => Array.from({ length: count }, read);
      const sets = many(reader.number(), () => many(reader.number(), () => reader.number()));
      return many(profiles, () => sets[reader.number()]);
    });
  }

  /** Lists by their folded name: those of one name, or with `prefix` of all that begin so, from a few files at most. */
  async lists(kind, name, prefix) {
    const firsts = kind === "triple"
      ? await this.list("triples", asTexts)
      : (await this.catalog())[{ head: "heads", body: "bodies", pair: "pairs" }[kind]];
    if (!firsts.length) return [];
    const from = shardOf(firsts, name);
    const to = prefix ? Math.min(shardOf(firsts, `${name}\uffff`), from + 3) : from;
    const shards = [];
    for (let shard = from; shard <= to; shard++) {
      shards.push(this.list(`${kind}-${shard}`, (bytes) => {
        const lists = new Map();
        for (const reader = new Reader(bytes); reader.more; ) {
          const exact = Array.from({ length: { pair: 2, triple: 3 }[kind] || 1 }, () => reader.text());
          const key = exact.map((word) => fold(toneless(word))).join(" ");
          if (!lists.has(key)) lists.set(key, []);
          lists.get(key).push({ key, exact, bytes: reader.slice() });
        }
        return lists;
      }));
    }
    const read = await Promise.all(shards);
    if (!prefix) return read[0].get(name) || [];
    return read.flatMap((lists) => [...lists].filter(([key]) => key.startsWith(name)).flatMap(([, found]) => found));
  }

  /**
   * Profiles that answer a query, best first, among those that `filters` lets through. `marks` says which words of a
   * text to mark, `instead` which words were taken for those typed, when those found nothing, `complete` whether any of
   * them has all words, and `sure` whether no other can have. While somebody is still `typing`, no slip of the keyboard
   * is looked for.
   */
  async find(query, filters = {}, typing = false) {
    const { terms, phrases, open } = parse(query);
    const catalog = await this.catalog();
    const passes = await this.filter(filters);
    const those = (test) => {
      const profiles = [];
      for (let profile = 0; profile < catalog.profiles; profile++) {
        if (test(profile) && passes(profile)) profiles.push(profile);
      }
      return profiles;
    };
    if (!terms.length) return { hits: those(() => true), marks: { rows: [], written: [], prefix: "" }, instead: "", complete: true, sure: true };
    const ways = otherWords(terms, phrases, catalog.abbreviations);
    const mayBeSlip = !phrases.length && !typing;
    let slip = null;
    // What has an abbreviation in it is first looked for written out.
    const early = mayBeSlip && !ways.length;
    const mistyped = async (scoring) => {
      const meant = early && (await this.within((bound) => bound.meant(scoring, open, passes)));
      if (meant && meant.found.scores.some((score, profile) => score > 0 && passes(profile))) slip = meant;
      return slip;
    };
    let own = await this.answer(terms, { phrases, open, passes, mistyped, mayBeSlip: early });
    if (own.meant) {
      slip = { terms: own.meant, found: await this.answer(own.meant, { phrases: [], open: false, passes }) };
      own = slip.found;
    }
    // Where all words are somebody's name, or many stand in a row, no part of them stands for anything else.
    const isTold = own.whole === WHOLE.name || (own.whole && terms.length >= LONG) || slip !== null;
    const abbreviations = isTold ? [] : ways;
    const answers = [own];
    for (const [index, way] of abbreviations.entries()) {
      const written = (asking) => asking.answer(way.terms, { phrases: way.phrases, exactly: false, open, passes });
      // What several abbreviations stand for, or one beside many words, may be too much.
      answers.push(await (index || terms.length >= LONG ? this.within(written) : written(this)));
    }
    let found = merged(answers.filter(Boolean));
    if (!found.whole && mayBeSlip) slip ||= await this.within((bound) => bound.slips(terms, found.count > 0, passes));
    if (slip) found = merged([found, slip.found]);
    const rows = slip ? [terms, slip.terms] : [terms];
    const instead = slip ? slip.terms.map((term) => term.folded).join(" ") : "";
    const hits = those((profile) => found.scores[profile] > 0);
    hits.sort((a, b) => found.scores[b] - found.scores[a] || a - b);
    const written = abbreviations.map((way) => way.terms);
    const marks = { rows, written, prefix: open ? terms[terms.length - 1].folded : "" };
    return { hits, marks, instead, complete: found.count > 0, sure: found.sure };
  }

  /** A test of profiles by what readers chose: nam, quy, don-vi, loai, linh-vuc, cap. */
  async filter({ nam, quy, "don-vi": unit, loai: kind, "linh-vuc": category, cap: level }) {
    const wanted = { period: nam || quy, unit, kind, category, level };
    const inPeriod = (id) => (!nam || id.split("-")[0] === nam) && (!quy || id.split("-")[1] === quy);
    const { facets } = await this.catalog();
    const tests = facets.filter(({ name }) => wanted[name]).map(async (facet) => {
      const fits = facet.name === "period" ? inPeriod : (id) => id === wanted[facet.name];
      const values = await this.values(facet);
      return (profile) => values[profile].some((place) => fits(facet.ids[place]));
    });
    const all = await Promise.all(tests);
    return (profile) => all.every((test) => test(profile));
  }

  /**
   * The score of each profile for a row of words. As soon as enough is found of what `passes`, no more is asked; and before
   * texts are asked for words that stand in no row, `mistyped` tells whether one of them was, and then they are not. Of a
   * name with one slip in it that `mayBeSlip` it says no more than what was `meant`.
   */
  async answer(terms, { phrases, exactly = true, open, passes, mistyped = async () => null, mayBeSlip = false }) {
    const catalog = await this.catalog();
    const last = terms.length - 1;
    const scoring = new Scoring(terms, catalog, passes);
    const longer = (index) => open && index === last && terms[index].folded.length > 1;
    // Of what an abbreviation stands for, and of a long phrase, every other pair is enough.
    const isWhole = ([first, end]) => exactly && end - first < LONG;
    const inPhrase = (index) => phrases.some(([first, end]) =>
      first <= index && index < end && (isWhole([first, end]) || (index - first) % 2 === 0 || index + 1 === end));
    const isQuoted = (index) => phrases.some(([first, end]) => first <= index && index <= end);
    const allQuoted = terms.every((_, index) => isQuoted(index));
    const head = async (index, asking) => {
      const lists = await asking.lists("head", terms[index].folded, longer(index));
      lists.forEach((list) => scoring.head(index, list));
      return true;
    };
    const pair = async (index, asking) => {
      const name = `${terms[index].folded} ${terms[index + 1].folded}`;
      scoring.pairs[index] = await asking.lists("pair", name, open && index + 1 === last);
      scoring.asked[index] = scoring.asked[index + 1] = true;
      return true;
    };
    const body = async (index, asking) => {
      const lists = await asking.lists("body", terms[index].folded);
      lists.forEach((list) => scoring.body(index, list));
      scoring.asked[index] = true;
      return true;
    };
    // What says most is asked first.
    const says = (index) => (FUNCTION_WORDS.has(terms[index].folded) ? 0 : 1);
    const inTurn = (places) => [...places].sort((a, b) => says(b) - says(a));
    const pairsInTurn = (places) => [...places].sort((a, b) => says(b) + says(b + 1) - says(a) - says(a + 1));
    // Many words stand together, or in no headline; and what stands in quotation marks is found by its neighbours.
    const asRow = allQuoted || terms.length >= MANY;
    const others = [...terms.keys()].slice(0, last);
    // In a long row every other pair tells where all of the words are; the others are asked when that finds little.
    // Of phrases all pairs must be known, but not those that join them to what stands beside.
    const isLoose = (index) => !isQuoted(index) && !isQuoted(index + 1);
    const isEnough = (index) => (phrases.length ? isLoose(index) : terms.length < LONG || index % 2 === 0 || index + 1 === last);
    const first = others.filter(isEnough);
    const rest = phrases.length ? [] : others.filter((index) => !isEnough(index));
    const isSentence = terms.length > SENTENCE;
    const part = isSentence ? FOR_NEIGHBOURS : 1;
    await Promise.all([
      ...(asRow ? [last] : [...others, last]).map((index) => head(index, this)),
      ...others.filter(inPhrase).map((index) => pair(index, this)),
      this.each(pairsInTurn(first), pair, part),
    ]);
    await this.settle();
    scoring.runs();
    // Where all that were asked stand together, so may the others.
    const left = first.filter((index) => !scoring.pairs[index]);
    if (left.length && scoring.together(first.length - left.length)) {
      await this.each(left, pair);
      scoring.runs();
    }
    const guess = async (look) => mayBeSlip && scoring.strange().length > 0 && (await this.within(look));
    let meant = (!isSentence && (await guess((bound) => bound.spaced(terms, true, passes)))) ||
      (await guess((bound) => bound.slipIn(scoring, rest.length ? 3 : FEW)));
    if (rest.length && !scoring.told() && !meant && (scoring.strange().length || scoring.together(2))) {
      await this.each(pairsInTurn(rest), pair, part);
      scoring.runs();
      meant = await guess((bound) => bound.slipIn(scoring, FEW));
    }
    if (meant) return { meant };
    // A syllable that stands beside its neighbour in many profiles is part of that word: alone it would be another's.
    const alone = (index) => !scoring.isCommon(index);
    if (asRow && !allQuoted && !isSentence && !scoring.told()) await this.each(inTurn(others.filter(alone)), head);
    scoring.quoted = await Promise.all(phrases.map((phrase) => this.quoted(terms, phrase, scoring.pairs, isWhole(phrase))));
    scoring.scattered();
    scoring.called();
    await this.each(scoring.speaking(), async ([facet, places], asking) => {
      scoring.spread(facet, places, await asking.values(facet));
      return true;
    });
    // A name that was found is what was looked for, and so are texts with all words beside their neighbours; else the
    // words may stand anywhere, unless all are in quotation marks.
    if (terms.length === 1 || !(scoring.told() || allQuoted)) {
      if (!isSentence && !scoring.inRow() && (await mistyped(scoring))) return { ...scoring.result(), sure: false };
      const places = inTurn(terms.keys());
      const lonely = places.filter(alone);
      const common = places.filter((index) => !alone(index));
      lonely.forEach((index) => (scoring.asked[index] = false));
      const both = async (index, asking) => {
        await Promise.all([body(index, asking), asRow && index < last && head(index, asking)]);
        return true;
      };
      const all = await this.each(lonely, isSentence ? both : body);
      const found = scoring.result();
      if (found.hits >= FEW) return { ...found, sure: all && !common.length };
      const sure = await this.each(common, both);
      return { ...scoring.result(), sure: all && sure };
    }
    return { ...scoring.result(), sure: allQuoted };
  }

  /** Which documents have the words of a phrase in a row, or if not `exactly`, mostly those. */
  async quoted(terms, [first, last], pairs, exactly) {
    const { documents } = await this.catalog();
    let [row, before] = [null, first];
    for (let index = first; index < last; index++) {
      if (!pairs[index]) continue;
      const name = `${terms[index].folded} ${terms[index + 1].folded}`;
      const next = new Row(documents, pairs[index].filter(({ key }) => key === name));
      if (row) {
        // Where a pair stands everywhere, the list of three words says which texts have them in a row. Texts in which all
        // pairs stand have them in a row, but for a few: that is enough where the list were too much.
        const three = `${terms[index - 1].folded} ${name}`;
        const isAsked = exactly && (row.everywhere || next.everywhere);
        const triples = isAsked ? await this.within((bound) => bound.lists("triple", three)) : exactly ? [] : null;
        next.follow(row, index - before, triples);
        await this.settle();
      }
      [row, before] = [next, index];
    }
    return row.documents;
  }

  /** The name that a row of words is but for a space; if `surely`, one beside which stands what is no word at all. */
  async spaced(terms, surely, passes) {
    const names = new Set(await this.list("names", asTexts));
    const rows = spacedOtherwise(terms, names);
    if (!rows.length) return null;
    const words = new Set(await this.list("words", asTexts));
    const isStrange = ({ folded }) => !names.has(folded) && !words.has(folded);
    for (const { row } of rows.filter(({ instead }) => !surely || instead.some(isStrange)).slice(0, 3)) {
      await this.settle();
      const found = await this.answer(row, { phrases: [], open: false, passes });
      if (found.whole === WHOLE.name) return row;
    }
    return null;
  }

  /** What a row of words is but for one, which stands nowhere at all: in no name, headline or text. */
  async meant(scoring, open, passes) {
    const { terms } = scoring;
    if (terms.length < 2) return null;
    const names = await this.list("names", asTexts);
    const known = new Set(names);
    const strange = [...terms.keys()].filter((place) => !known.has(terms[place].folded));
    const [index, ...others] = strange.filter((place) => scoring.isLonely(place));
    if (index === undefined || others.length) return null;
    const [{ folded }, isLast] = [terms[index], open && index === terms.length - 1];
    const lists = await Promise.all([this.lists("head", folded, isLast), this.lists("body", folded)]);
    if (lists.flat().length && !CONSONANT.test(folded)) return null;
    const named = strange.length === 1 && terms.length < LONG && (await this.slip(terms, [index], names, true, passes, this.namesakes));
    return named || this.slip(terms, [index], names.concat(await this.list("words", asTexts)), false, passes, this.neighbours);
  }

  /** The name that a row of words is but for one that was mistyped, as one of the likeliest profiles' cards tells. */
  async slipIn(scoring, most) {
    const { terms } = scoring;
    const nearest = scoring.nearly();
    // Mostly the first one tells; and mostly a name was typed from its beginning.
    const later = (profile) => Math.min(1, nearest.get(profile));
    const likely = [...nearest.keys()].sort((a, b) => later(a) - later(b) || scoring.bonus[b] - scoring.bonus[a]).slice(0, most);
    for (const profile of likely) {
      const [{ name }] = await this.cards([profile]);
      const words = wordsOf(name).slice(nearest.get(profile));
      const [index, ...others] = [...terms.keys()].filter((place) => words[place] !== terms[place].folded);
      if (!others.length && words[index] && mayBeMeant(terms[index].folded, words[index])) {
        return replaced(terms, index, words[index]);
      }
    }
    return null;
  }

  /**
   * The row of words nearest to one that found little: one of them with one letter more, less, other or swapped. Names
   * come first, since they are what is mostly mistyped and their lists are the shortest.
   */
  async slips(terms, something, passes) {
    if (something && (terms.length < 2 || terms.length > 4)) return null;
    const apart = !something && (await this.spaced(terms, false, passes));
    if (apart) return { terms: apart, found: await this.answer(apart, { phrases: [], open: false, passes }) };
    const { alone, others } = await this.doubtful(terms);
    const places = alone.length ? alone : others;
    const names = await this.list("names", asTexts);
    const named = terms.length > 1 && (await this.slip(terms, places, names, something, passes, this.namesakes));
    if (named || something) return named;
    const words = names.concat(await this.list("words", asTexts));
    // A word that stands beside one of its neighbours, or in a long row one that stands anywhere, was hardly mistyped.
    const known = new Set(terms.length > MANY || !alone.length ? words : []);
    const strange = places.filter((place) => !known.has(terms[place].folded));
    return this.slip(terms, strange, words, false, passes, this.neighbours);
  }

  /** The best row with another word at one of some places, of those words that `fitting` chooses. */
  async slip(terms, places, words, something, passes, fitting) {
    let best = null;
    for (const index of places) {
      for (const { word, found: known } of await fitting.call(this, terms, index, near(terms[index].folded, words))) {
        const instead = replaced(terms, index, word);
        await this.settle();
        const found = known || (await this.within((bound) => bound.answer(instead, { phrases: [], open: false, passes })));
        if (!found) return best;
        // Where the typed words were found after all, only a whole name or headline speaks for another word.
        const better = found.count > 0 && (!something || found.whole > 1) && (!best || found.top > best.found.top);
        if (better) best = { terms: instead, found };
      }
    }
    return best;
  }

  /** The places of words that never stand beside their neighbours, and of those that stand beside but one of them. */
  async doubtful(terms) {
    const pairs = terms.slice(1).map(({ folded }, index) => this.lists("pair", `${terms[index].folded} ${folded}`));
    const known = (await Promise.all(pairs)).map((lists) => lists.length > 0);
    const places = [...terms.keys()];
    const [alone, others] = [[], []];
    for (const place of places) {
      if (!known[place - 1] && !known[place]) alone.push(place);
      else if (!known[place - 1] || !known[place]) others.push(place);
    }
    return { alone, others };
  }

  /** Those of some words that stand beside the neighbours of the word whose place they take. */
  async neighbours(terms, index, near) {
    const [before, after] = [terms[index - 1], terms[index + 1]];
    if (before) {
      const behind = await this.lists("pair", `${before.folded} `, true);
      const seconds = new Set(behind.map(({ key }) => key.slice(before.folded.length + 1)));
      near = near.filter((word) => seconds.has(word));
    }
    const fits = (word) => this.within(async (bound) => {
      if (after) return (await bound.lists("pair", `${word} ${after.folded}`)).length > 0 && word;
      return (before || (await bound.lists("head", word)).length > 0) && word;
    });
    await this.settle();
    // Pairs of different first words lie far apart.
    return (await Promise.all(near.slice(0, before ? 16 : 6).map(fits))).filter(Boolean).slice(0, 8).map((word) => ({ word }));
  }

  /** Those of some words that stand in a name with all other words; and what is found, where that is known already. */
  async namesakes(terms, index, near) {
    if (!near.length) return [];
    const asked = near.slice(0, 24);
    const others = terms.filter((_, place) => place !== index).map(({ folded }) => folded);
    await this.settle();
    const bearers = await this.bearing(others);
    const { profiles } = await this.catalog();
    const people = bearers.filter((document) => document < profiles);
    // The cards of a few say more than the lists of all words that may have been meant.
    if (people.length <= FEW) {
      const names = (await this.cards(people)).map(({ name }) => (name.match(WORD) || []).map(term));
      const inRow = near.map((word) => ({ word, found: borne(profiles, people, names, replaced(terms, index, word)) }));
      const borneBy = inRow.filter(({ found }) => found.count);
      if (borneBy.length || people.length === bearers.length) return borneBy;
    }
    // Names that begin alike lie together, so that pairs tell more cheaply than words, but for the first word.
    const before = index > 0 && terms[index - 1].folded;
    const having = (bound, word) => (before ? bound.inNames(bearers, before, word) : bound.bearing([...others, word]));
    const fits = (word) => this.within(async (bound) => (await having(bound, word)).length > 0 && word);
    await this.settle();
    return (await Promise.all(asked.map(fits))).filter(Boolean).slice(0, 3).map((word) => ({ word }));
  }

  /** Which of some documents have a word behind another in their names. */
  async inNames(documents, before, word) {
    const those = new Set(documents);
    const found = [];
    for (const { bytes } of await this.lists("pair", `${before} ${word}`)) {
      eachPlace(bytes, (document, position) => position < TITLE && those.has(document) && found.push(document));
    }
    return found;
  }

  /** The documents that have all of some words in their names. That none has, the first words mostly tell. */
  async bearing(words) {
    const bearers = async (word) => {
      const documents = new Set();
      for (const { bytes } of await this.lists("head", word)) {
        eachProfile(bytes, 3, (document, bits) => bits & IN_NAME && documents.add(document));
      }
      return documents;
    };
    let all = null;
    for (let at = 0; at < words.length && (!all || all.length); at += 2) {
      for (const documents of await Promise.all(words.slice(at, at + 2).map(bearers))) {
        all = all ? all.filter((document) => documents.has(document)) : [...documents];
      }
    }
    return all;
  }

  /** What some results show. */
  async cards(profiles) {
    const { batch, facets } = await this.catalog();
    const shown = (name, place) => facets.find((facet) => facet.name === name).shown[place] || ["", ""];
    return Promise.all(profiles.map(async (profile) => {
      const cards = await this.list(`card-${Math.floor(profile / batch)}`, asJson);
      const card = cards[profile % batch];
      const [address, same, title, name, role, impact, level, date, portrait, monogram, unit, period, flags] = card;
      const [unitName, agency] = shown("unit", unit);
      const path = address.replace("/", `/${slug(same < 0 ? name : title).slice(0, Math.abs(same))}`);
      return {
        path, title, name, role, impact, level, date, portrait, monogram, unit: unitName, agency, period: shown("period", period)[0],
        draft: (flags & 1) > 0, unitSaid: (flags & 2) > 0, province: (flags & 4) > 0, kind: KINDS[flags >> 3],
      };
    }));
  }
}

// How a document has a row of words: in its text, nobody knows where; or at known places.
const [IN_TEXT, AT_PLACE] = [1, 2];

/** Where words stand in a row. */
class Row {
  constructor(documents, lists) {
    this.documents = new Uint8Array(documents);
    this.places = new Set();
    this.everywhere = false;
    for (const { bytes } of lists) {
      eachPlace(bytes, (document, position) => {
        if (position === SOMEWHERE) {
          this.documents[document] |= IN_TEXT;
          this.everywhere = true;
        } else {
          this.add(document * 65536 + position);
        }
      });
    }
  }

  add(place) {
    this.places.add(place);
    this.documents[Math.floor(place / 65536)] |= AT_PLACE;
  }

  /** Keeps what a row of words goes on to, which is so many words longer by that. Without `triples`, any text that has both. */
  follow(before, step, triples) {
    const [own, places] = [this.documents, this.places];
    const told = triples ? new Uint8Array(own.length) : before.documents;
    for (const { bytes } of triples || []) eachProfile(bytes, 0, (document) => (told[document] = before.documents[document]));
    this.documents = own.map((how, document) => (told[document] ? how & IN_TEXT : 0));
    this.places = new Set();
    for (const place of places) {
      const inText = place % 65536 >= BODY && told[Math.floor(place / 65536)] & IN_TEXT;
      if (inText || before.places.has(place - step)) this.add(place);
    }
  }
}

/** Gathers what the lists say of each document. Documents are profiles, and behind them the values of facets. */
class Scoring {
  constructor(terms, catalog, passes) {
    Object.assign(this, { terms, catalog, passes });
    this.pairs = [];
    // The best place of each word in each document.
    this.best = terms.map(() => new Float32Array(catalog.documents));
    // How well each word fits one of the name.
    this.names = terms.map(() => new Float32Array(catalog.profiles));
    // What neighbours are worth; where all words stand in a row (WHOLE).
    this.bonus = new Float32Array(catalog.documents);
    // Which documents have each word beside one of its neighbours.
    this.beside = terms.map(() => new Uint8Array(catalog.documents));
    // How many neighbours of the query stand in each document, however often.
    this.echo = new Uint16Array(catalog.documents);
    this.whole = new Uint8Array(catalog.documents);
    // Which documents have a word with the marks that were typed.
    this.exact = new Uint8Array(catalog.documents);
    this.ends = new Set();
    // How many pairs stand in names where they do in the query, by where its first word would stand.
    this.aligned = new Map();
    // Which words were asked for: not all, where that were too much.
    this.asked = terms.map(() => false);
    // How many pairs of the row each document has, and which was the last.
    this.distinct = new Uint8Array(catalog.documents);
    this.latest = new Uint8Array(catalog.documents);
    // Which documents have each phrase.
    this.quoted = [];
    this.named = false;
  }

  raise(index, document, worth) {
    const best = this.best[index];
    if (best[document] < worth) best[document] = worth;
  }

  head(index, { key, exact, bytes }) {
    const typed = this.terms[index];
    const fit = key === typed.folded ? likeness(typed, exact[0]) : LONGER;
    eachProfile(bytes, 3, (document, bits) => {
      if (fit === 1) this.exact[document] = 1;
      this.raise(index, document, fit * (bits & IN_NAME ? WORTH.name : WORTH.title));
      const names = this.names[index];
      if (bits & IN_NAME && names[document] < fit) names[document] = fit;
      if (bits & ENDS_NAME && index === this.terms.length - 1 && key === typed.folded) this.ends.add(document);
    });
  }

  body(index, { exact, bytes }) {
    const fit = likeness(this.terms[index], exact[0]);
    eachProfile(bytes, 0, (document) => {
      if (fit === 1) this.exact[document] = 1;
      this.raise(index, document, WORTH.body * fit);
    });
  }

  /** Rows of neighbours, each as long as it can be. */
  runs() {
    const length = this.terms.length;
    this.aligned.clear();
    const { documents } = this.catalog;
    // Where the rows end: by document and position, twice the number of their words and their fit; and the longest in each
    // document's text, and whether it ends nobody knows where.
    const ends = () => ({ places: new Map(), longest: new Float64Array(documents), somewhere: new Uint8Array(documents) });
    let [before, step] = [ends(), 0];
    this.echo.fill(0);
    this.distinct.fill(0);
    this.latest.fill(0);
    for (const [index, lists] of this.pairs.entries()) {
      step++;
      if (!lists) continue;
      const here = ends();
      const [first, second] = [this.terms[index], this.terms[index + 1]];
      const name = `${first.folded} ${second.folded}`;
      for (const { key, exact, bytes } of lists) {
        const fit = likeness(first, exact[0]) * (key === name ? likeness(second, exact[1]) : LONGER);
        eachPlace(bytes, (document, position) => {
          const place = document * 65536 + position;
          if (index <= position && position < TITLE) {
            this.aligned.set(place - index, (this.aligned.get(place - index) || 0) + 1);
          }
          const inText = position === SOMEWHERE || (position > BODY && before.somewhere[document]);
          const longer = (position !== SOMEWHERE && before.places.get(place - step)) || (inText && before.longest[document]);
          const words = longer ? Math.floor(longer / 2) + step : 2;
          const worst = longer ? Math.min(longer % 2, fit) : fit;
          const row = 2 * words + worst;
          if (position === SOMEWHERE) here.somewhere[document] = 1;
          else here.places.set(place, row);
          if (position >= SOMEWHERE && Math.floor(here.longest[document] / 2) < words) here.longest[document] = row;
          this.run(document, position, index + 1, words, worst, length);
        });
      }
      [before, step] = [here, 0];
    }
  }

  /** Whether a word stands beside none of its neighbours, as far as that was asked. */
  isLonely(index) {
    return [index - 1, index].every((pair) => !this.pairs[pair] || !this.pairs[pair].length);
  }

  /** The places of those pairs that stand nowhere. */
  strange() {
    return [...this.pairs.keys()].filter((index) => this.pairs[index] && !this.pairs[index].length);
  }

  /**
   * Who has a name in which all pairs of a row stand but those of one word, which stand nowhere; and where in the name the
   * row begins.
   */
  nearly() {
    const strange = this.strange();
    const others = this.pairs.filter(Boolean).length - strange.length;
    if (this.terms.length <= MANY || others < 2 || !strange.length || strange[strange.length - 1] - strange[0] > 1) return new Map();
    const rows = [...this.aligned].filter(([, count]) => count === others);
    const nearest = rows.map(([place]) => [Math.floor(place / 65536), place % 65536]);
    // Where the last word was not mistyped, it stands in the name.
    const last = this.terms.length - 1;
    const ends = (document) => strange[0] === last - 1 || this.names[last][document] > 0;
    return new Map(nearest.filter(([document]) => document < this.catalog.profiles && this.passes(document) && ends(document)));
  }

  /** Counts a row of words that ends with the word at `last`, the one before it standing at a position. */
  run(document, position, last, words, fit, length) {
    const isValue = document >= this.catalog.profiles;
    const field = isValue ? "value" : position < TITLE ? "name" : position < SOMEWHERE ? "title" : "body";
    // The words before these two were counted with the row that ends with them.
    for (let index = last - 1; index <= last; index++) {
      this.raise(index, document, WORTH[field] * fit);
      this.beside[index][document] = 1;
      if (field === "name") this.names[index][document] = Math.max(this.names[index][document], fit);
    }
    const isWhole = words === length;
    const begins = isWhole && field === "name" && position === length - 2;
    const exactName = begins && this.ends.has(document) ? 1.5 : 1;
    const worth = RUN[field] * fit * exactName * (isWhole ? 2 : 1) * ((words - 1) / (length - 1));
    if (this.bonus[document] < worth) this.bonus[document] = worth;
    this.echo[document] += words - 1;
    if (this.latest[document] !== last) this.distinct[document]++;
    this.latest[document] = last;
    if (isWhole) {
      this.whole[document] = Math.max(this.whole[document], WHOLE[field]);
      if (field === "name" && this.passes(document)) this.named = true;
    }
  }

  /** Whether all words stand in a row anywhere. */
  inRow() {
    const { profiles } = this.catalog;
    return this.whole.some((whole, document) => whole > 0 && (document >= profiles || this.passes(document)));
  }

  /**
   * Whether their neighbours tell where the words are: in a name, in as many profiles as are shown at once, or, when
   * there are many, in a row.
   */
  told() {
    return this.named || this.paired() || (this.terms.length >= LONG && this.inRow());
  }

  /** Whether any document has so many pairs of the row. */
  together(least) {
    return this.distinct.some((pairs) => pairs >= least);
  }

  /** Whether a word stands beside one of its neighbours in the query in more than a few profiles. */
  isCommon(index) {
    return this.isInMany((profile) => this.beside[index][profile]);
  }

  /** Whether all of the words do, in the same profiles. */
  paired() {
    return this.isInMany((profile) => this.beside.every((beside) => beside[profile]));
  }

  isInMany(test) {
    let count = 0;
    for (let profile = 0; profile < this.catalog.profiles && count < FEW; profile++) {
      if (this.passes(profile) && test(profile)) count++;
    }
    return count >= FEW;
  }

  /** A name that has all the words, though not side by side, such as the surname and the given name. */
  scattered() {
    if (this.terms.length < 2) return;
    const [least, ...others] = this.names.map((names) => names.slice());
    for (const names of others) {
      for (let profile = 0; profile < least.length; profile++) if (names[profile] < least[profile]) least[profile] = names[profile];
    }
    for (let profile = 0; profile < least.length; profile++) {
      if (least[profile] > 0) this.bonus[profile] = Math.max(this.bonus[profile], SCATTERED * least[profile]);
    }
  }

  /** Somebody called by the given name alone: what stands between it and the form of address may be anything. */
  called() {
    const last = this.terms.length - 1;
    if (last < 1 || last > 2 || !ADDRESSES.test(this.terms[0].folded)) return;
    for (const profile of this.ends) {
      if (profile >= this.catalog.profiles) continue;
      const fit = this.names[last][profile];
      this.terms.forEach((_, index) => this.raise(index, profile, WORTH.body * fit));
      this.bonus[profile] = Math.max(this.bonus[profile], CALLED * fit);
    }
  }

  /**
   * Facets with those of their values that say something: two neighbours of the query, a number, or all of it; beside a
   * name that has all words in a row, all of them in a row.
   */
  speaking() {
    const says = (value) => this.named ? this.whole[value] > 0 : this.bonus[value] > 0 || this.terms.some(({ folded }, index) =>
      this.best[index][value] > 0 && (this.terms.length === 1 || /^\d+$/.test(folded)));
    return this.catalog.facets
      .map((facet) => [facet, new Set([...Array(facet.count).keys()].filter((place) => says(facet.first + place)))])
      .filter(([, places]) => places.size);
  }

  /** Gives each profile what its values are worth. */
  spread(facet, places, values) {
    values.forEach((own, profile) => own.filter((place) => places.has(place)).forEach((place) => {
      const value = facet.first + place;
      this.best.forEach((best, term) => this.raise(term, profile, Math.min(best[value], WORTH.value)));
      this.bonus[profile] = Math.max(this.bonus[profile], this.bonus[value]);
      this.whole[profile] = Math.max(this.whole[profile], this.whole[value]);
      this.exact[profile] |= this.exact[value];
      this.quoted.forEach((quoted) => (quoted[profile] ||= quoted[value]));
    }));
  }

  /** The score of each profile that has enough of the words: all of them, or where hardly any has, most. */
  result() {
    const { profiles } = this.catalog;
    // What was not asked says nothing: neither that a profile has it nor that it has not.
    const asked = this.best.filter((_, index) => this.asked[index]);
    const length = asked.length;
    const isAll = length === this.terms.length;
    const rarity = asked.map((best) => {
      let count = 0;
      for (let profile = 0; profile < profiles; profile++) if (best[profile] > 0) count++;
      return 1 + Math.log((profiles + 1) / (count + 1)) / Math.log(profiles + 1);
    });
    // Of a single word its marks are all that it says of itself: what bears them comes before all that does not.
    const byMarks = this.terms.length === 1 && this.terms[0].exact !== this.terms[0].folded;
    const have = new Uint8Array(profiles);
    const counts = new Array(length + 1).fill(0);
    for (const best of asked) {
      for (let profile = 0; profile < profiles; profile++) if (best[profile] > 0) have[profile]++;
    }
    for (let profile = 0; profile < profiles; profile++) {
      if (!this.quoted.every((quoted) => quoted[profile])) have[profile] = 0;
      counts[have[profile]]++;
    }
    // A name was found or not; of other rows of words most will do, where hardly any profile has all. Where not all were
    // asked for, those who have most of them are better than nobody.
    const largest = have.reduce((most, count) => Math.max(most, count), 0);
    const most = Math.min(Math.ceil(length * 0.6), isAll ? length : largest);
    const least = this.named ? length : Math.max(1, most);
    let enough = length;
    for (let found = counts[length]; found < FEW && enough > least; found += counts[enough]) enough--;
    const scores = new Float32Array(profiles);
    let [hits, count, top, whole] = [0, 0, 0, 0];
    for (let profile = 0; profile < profiles; profile++) {
      if (have[profile] < enough || !have[profile]) continue;
      let score = this.bonus[profile] + Math.log1p(this.echo[profile]);
      for (let index = 0; index < length; index++) score += (asked[index][profile] * rarity[index]) / length;
      scores[profile] = score * (have[profile] / length) ** 2 + (byMarks && this.exact[profile] ? 2 * WORTH.name : 0);
      hits++;
      if (have[profile] === length && (isAll || this.whole[profile])) count++;
      top = Math.max(top, scores[profile]);
      whole = Math.max(whole, this.terms.length === 1 ? 1 : this.whole[profile]);
    }
    return { scores, hits, count, top, whole };
  }
}

/** What is found when some profiles' names alone are asked for a row of words. */
function borne(profiles, bearers, names, terms) {
  const found = { scores: new Float32Array(profiles), count: 0, top: 0, whole: WHOLE.name, sure: false };
  bearers.forEach((profile, place) => {
    const name = names[place];
    const start = name.findIndex((_, at) => terms.every(({ folded }, next) => name[at + next] && name[at + next].folded === folded));
    if (start < 0) return;
    const fit = Math.min(...terms.map((typed, next) => likeness(typed, name[start + next].exact)));
    const score = 2 * RUN.name * fit * (name.length === terms.length ? 1.5 : 1);
    found.scores[profile] = score;
    found.top = Math.max(found.top, score);
    found.count++;
  });
  return { ...found, hits: found.count };
}

/** The best of several answers for each profile. */
function merged(answers) {
  const scores = answers[0].scores.slice();
  for (const answer of answers.slice(1)) {
    for (let profile = 0; profile < scores.length; profile++) scores[profile] = Math.max(scores[profile], answer.scores[profile]);
  }
  const most = (name) => Math.max(...answers.map((answer) => answer[name]));
  const sure = answers.every((answer) => answer.sure);
  return { scores, count: most("count"), top: most("top"), whole: most("whole"), sure };
}

/** The same query with an abbreviation written out, whose words then stand in a row, or the other way round. */
function otherWords(terms, phrases, abbreviations) {
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

/** Those of some known words that may have been meant by one that was typed; first the one of which a letter was typed twice. */
function near(typed, known) {
  if (typed.length < 2 && !CONSONANT.test(typed)) return [];
  const once = typed.replace(/(.)\1/, "$1");
  return known.filter((word) => mayBeMeant(typed, word)).sort((a, b) => (b === once) - (a === once));
}

/** Whether somebody who typed one word may have meant another: numbers, Roman ones too, are what they are. */
function mayBeMeant(typed, word) {
  const isNumber = /\d/.test(typed + word) || (ROMAN.test(typed) && ROMAN.test(word));
  return typed !== word && !isNumber && isOneSlip(typed, word);
}

/** A row of words with another one at a place. */
const replaced = (terms, index, word) =>
  terms.map((term, place) => (place === index ? { folded: word, exact: word } : term));

/**
 * Rows of known words that differ from one by a space, typed too early or too late, where there is none, or not at all; and
 * instead of which words.
 */
function spacedOtherwise(terms, known) {
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
