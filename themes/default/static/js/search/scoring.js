// What the lists say of each profile, and what that is worth. Neighbours in the query that are neighbours in a text count most.

import { ADDRESSES, LONGER, likeness } from "./words.js";
import { BODY, ENDS_NAME, IN_NAME, SOMEWHERE, TITLE, eachPlace, eachProfile } from "./lists.js";

// With fewer answers than this, those that lack a word are shown behind them.
export const FEW = 10;
// So many words are more than most names.
export const MANY = 4;
// In a row of so many words every other pair of neighbours tells enough.
export const LONG = 6;

// What it is worth to be found in the name, the headline, the text, or in the name of a unit, a movement, …
const WORTH = { name: 6, title: 4, value: 2.5, body: 1 };
const RUN = { name: 30, title: 14, value: 12, body: 7 };
// In which of them all words stand in a row: the more it says, the higher.
export const WHOLE = { name: 3, title: 2, value: 2, body: 1 };
// What it is worth to have all words in the name, though not in a row.
const SCATTERED = 20;
// What it is worth to bear the given name behind a form of address: "chị Thoan", "bác tài Mười".
const CALLED = 10;

// How a document has a row of words: in its text, nobody knows where; or at known places.
const [IN_TEXT, AT_PLACE] = [1, 2];

/** Where words stand in a row. */
export class Row {
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
export class Scoring {
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
export function borne(profiles, bearers, names, terms) {
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
export function merged(answers) {
  const scores = answers[0].scores.slice();
  for (const answer of answers.slice(1)) {
    for (let profile = 0; profile < scores.length; profile++) scores[profile] = Math.max(scores[profile], answer.scores[profile]);
  }
  const most = (name) => Math.max(...answers.map((answer) => answer[name]));
  const sure = answers.every((answer) => answer.sure);
  return { scores, count: most("count"), top: most("top"), whole: most("whole"), sure };
}
