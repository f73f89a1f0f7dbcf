// The files of the index that guong builds (src/search): how they are read, and how many of them a query may fetch.

import { fold, slug, toneless } from "./words.js";

// How many bytes of lists a query may fetch from the index of up to a thousand profiles, and how that grows with more. With
// the catalogue and ten cards it is some 15 KB then.
const [BUDGET, GROWTH] = [9300, 0.65];

// Where the positions of the headline begin, and those of the text; before these is the one that stands for any of them
// (src/search/corpus.rs).
export const TITLE = 64;
export const BODY = 192;
export const SOMEWHERE = BODY - 1;
// What a profile may be about (src/terms.rs).
const KINDS = ["collective", "leader", "staff"];
// What a word is in a profile's head (src/search/lists.rs).
export const [IN_NAME, ENDS_NAME] = [1, 4];

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

export const asTexts = (bytes) => sortedTexts(new TextDecoder().decode(bytes));
const asJson = (bytes) => JSON.parse(new TextDecoder().decode(bytes));

/** Calls back with each profile of a list and its bits. */
export function eachProfile(bytes, bits, take) {
  const reader = new Reader(bytes);
  for (let next = 0; reader.more; next++) {
    const number = reader.number();
    next += number >> bits;
    take(next, number & ((1 << bits) - 1), reader);
  }
}

/** Calls back with each place of a list of rows. */
export function eachPlace(bytes, take) {
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

/** What would fetch more than a query may. */
class TooMuch extends Error {}

/**
 * The index as one query asks it. What it fetches is counted as if nothing had been loaded before, and sizes are taken where
 * nothing is under way, so that its answer depends on the index alone: neither on other queries nor on what arrived first.
 */
export class Bound {
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
