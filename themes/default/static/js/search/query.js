// Finds profiles in the index. It knows neither page nor network: it is given a function that loads a file of the index, so
// that node runs it as a browser does.

import { FUNCTION_WORDS, WORD, otherWords, parse, term, wordsOf } from "./words.js";
import { CONSONANT, mayBeMeant, near, replaced, spacedOtherwise } from "./slips.js";
import { Bound, IN_NAME, TITLE, asTexts, eachPlace, eachProfile } from "./lists.js";
import { FEW, LONG, MANY, Row, Scoring, WHOLE, borne, merged } from "./scoring.js";

// Which part of what a query may fetch neighbours may take in a row of more words than these, so that something is left for words alone; of
// these words, no more is guessed before all of them are looked for.
const [FOR_NEIGHBOURS, SENTENCE] = [0.6, 9];

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

/** One query. */
class Asking extends Bound {
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
}
