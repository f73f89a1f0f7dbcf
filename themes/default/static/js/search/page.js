// The search page: what is typed and chosen goes into the address, results come from the index. Texts of results are put
// in as text alone, never as HTML.

import { Search } from "./query.js";
import { excerpt, fullWorth } from "./excerpt.js";

const PAGE_SIZE = 10;
// What a text is worth that has one word of the query, with other marks.
const LONE = 2;
const form = document.getElementById("tim");
const input = form.elements.q;
const status = document.getElementById("tim-so");
const section = document.getElementById("tim-thay");
const list = document.getElementById("tim-danh-sach");
const more = document.getElementById("tim-them");
const choices = [...form.querySelectorAll("select")];
const narrow = document.getElementById("tim-hep");
const { root, index } = form.dataset;

const search = new Search(async (name) => {
  const response = await fetch(`${index}${name}.bin`);
  if (!response.ok) throw new Error(`${response.status} ${name}`);
  const packed = await response.blob();
  const unpacked = packed.stream().pipeThrough(new DecompressionStream("deflate"));
  return { bytes: new Uint8Array(await new Response(unpacked).arrayBuffer()), size: packed.size };
});

/** An element with a class and with what it holds: elements and texts. */
function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

const marked = ({ pieces }) => pieces.map(({ text, marked }) => (marked ? element("mark", "", text) : text));

/** A small portrait; the name stands beside it. */
function photo(address) {
  const image = element("img", "");
  [image.src, image.alt] = [address, ""];
  return element("span", "g-disc g-disc--photo", image);
}

function cardOf(card, marks) {
  const shown = [card.title, card.name, card.role, card.impact, card.unit, card.agency].filter(Boolean);
  const best = Math.max(...shown.map((text) => excerpt(text, marks, 1000).worth));
  // Beside what was typed, a single word with other marks ("Sở" for "sơ") says nothing.
  const words = (text) => {
    const part = excerpt(text, marks, 1000);
    return part.worth > LONE || best <= LONE ? marked(part) : [text];
  };
  const link = element("a", "", ...words(card.title));
  link.href = root + card.path;
  const disc = card.portrait ? photo(root + card.portrait) : element("span", "g-disc", card.monogram);
  disc.setAttribute("aria-hidden", "true");
  const who = element("p", "g-card__who", element("b", "", ...words(card.name)), ...(card.role ? [", ", ...words(card.role)] : []));
  const told = element("p", "g-card__impact", ...words(card.impact));
  const meta = element("p", "g-card__meta");
  if (card.draft) meta.append(element("span", "g-card__draft", "Bản nháp"), " ");
  if (card.level) {
    const province = card.province ? " g-level--province" : "";
    meta.append(element("span", `g-level${province}`, card.level), " ");
  }
  for (const text of [!card.unitSaid && card.unit, card.agency]) {
    if (text) meta.append(...words(text), "\u00a0· ");
  }
  const time = element("time", "", card.period);
  time.dateTime = card.date;
  meta.append(time);
  const text = element("div", "g-card__text", element("h3", "g-card__title", link), who, told, meta);
  const province = card.province ? " g-card--province" : "";
  const item = element("li", `g-card g-card--${card.kind}${province}`, disc, text);
  const { worth } = excerpt(shown.join(" "), marks, Infinity);
  if (worth < fullWorth(marks)) {
    unread.set(item, () => fromStory(link.href, marks, told, worth).catch(() => {}));
    sight.observe(item);
  }
  return item;
}

// Most cards are below the screen: their stories are not read before they are about to be seen.
const unread = new WeakMap();
const sight = new IntersectionObserver((entries) => {
  for (const { target } of entries.filter(({ isIntersecting }) => isIntersecting)) {
    sight.unobserve(target);
    unread.get(target)();
  }
}, { rootMargin: "120px" });

// What ends a paragraph, a cell, a heading: the words on both sides are no neighbours.
const BLOCKS = "p, li, h1, h2, h3, h4, td, th, dt, dd, figcaption, blockquote, summary, caption";

/** Words that are not on the card stand in the story, or elsewhere on its page, which is read for the sentences around them. */
async function fromStory(address, marks, told, worth) {
  const response = await fetch(address);
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  // The card says what stands in the head; what is said of other profiles is none of this one's.
  page.querySelectorAll(".g-profile__head, .g-related, nav").forEach((part) => part.remove());
  page.querySelectorAll(BLOCKS).forEach((block) => block.append(" · "));
  page.querySelectorAll("br").forEach((line) => line.replaceWith(" · "));
  const parts = [".g-profile__story", "main"].map((name) => page.querySelector(name)).filter(Boolean);
  // The story goes before the rest, unless that answers better.
  for (const part of parts) {
    const text = part.textContent.replace(/\s+/g, " ").replace(/( ·)+ ?/g, " · ").replace(/([.:;,!?…]) · /g, "$1 ").trim();
    const found = excerpt(text, marks);
    if (found.worth > worth) {
      told.replaceChildren(...marked(found));
      worth = found.worth;
    }
  }
}

const chosen = () => Object.fromEntries(choices.map((choice) => [choice.name, choice.value]));

/** Only the newest query may show what it found. */
let turn = 0;
let found = { hits: [], marks: { rows: [], written: [], prefix: "" } };

async function run(typing = false) {
  const mine = ++turn;
  const query = input.value.trim();
  const filters = chosen();
  if (!query && !Object.values(filters).some(Boolean)) {
    section.hidden = true;
    status.textContent = "";
    return;
  }
  try {
    const answer = await search.find(input.value.trimStart(), filters, typing);
    const cards = await search.cards(answer.hits.slice(0, PAGE_SIZE));
    if (mine !== turn) return;
    found = answer;
    sight.disconnect();
    list.replaceChildren(...cards.map((card) => cardOf(card, answer.marks)));
    section.hidden = !cards.length;
    more.hidden = answer.hits.length <= PAGE_SIZE;
    status.textContent = told(query, answer);
  } catch (error) {
    if (mine !== turn) return;
    section.hidden = true;
    status.textContent = "Không tải được dữ liệu tìm kiếm. Mời bạn tải lại trang, hoặc xem theo các danh mục dưới đây.";
  }
}

function told(query, { hits, instead, complete, sure }) {
  const quoted = /["“”„«»]/.test(query) ? query : `“${query}”`;
  const asked = query ? ` cho ${quoted}` : "";
  if (!hits.length) return `Không tìm thấy hồ sơ nào${asked}. Bạn thử dùng ít từ hơn hoặc bỏ bớt điều kiện lọc.`;
  const count = `Tìm thấy ${hits.length.toLocaleString("vi")} hồ sơ${asked}`;
  if (instead) return `${count}, gồm cả kết quả gần giống “${instead}”.`;
  if (complete) return `${count}.`;
  const most = `${hits.length.toLocaleString("vi")} hồ sơ có phần lớn các từ`;
  return sure ? `Không có hồ sơ nào đủ các từ ${quoted}. Dưới đây là ${most} ấy.` : `Dưới đây là ${most} ${quoted}.`;
}

more.addEventListener("click", async () => {
  const [answer, mine, from] = [found, turn, list.children.length];
  const cards = await search.cards(answer.hits.slice(from, from + PAGE_SIZE));
  if (mine !== turn) return;
  list.append(...cards.map((card) => cardOf(card, answer.marks)));
  more.hidden = answer.hits.length <= list.children.length;
  const first = list.children[from] && list.children[from].querySelector("a");
  if (first) first.focus();
});

/** The address says what is shown, so that it can be passed on. */
function toAddress(how) {
  const said = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
  const address = said.toString() ? `?${said}` : location.pathname;
  if (address !== (location.search || location.pathname)) history[how](null, "", address);
}

function fromAddress() {
  const said = new URLSearchParams(location.search);
  input.value = said.get("q") || "";
  for (const choice of choices) {
    choice.value = said.get(choice.name) || "";
    if (choice.selectedIndex < 0) choice.value = "";
  }
  if (narrow && choices.some(({ value }) => value)) narrow.open = true;
  run();
}

// A short pause between keys shows what is there; a long one ends the typing.
let pauses = [];
const settle = () => pauses.forEach(clearTimeout);
input.addEventListener("input", () => {
  settle();
  const short = setTimeout(() => {
    toAddress("replaceState");
    run(true);
  }, 150);
  pauses = [short, setTimeout(run, 900)];
});
form.addEventListener("change", (event) => {
  if (event.target === input) return;
  toAddress("pushState");
  run();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  settle();
  toAddress("pushState");
  run();
});
addEventListener("popstate", () => {
  settle();
  fromAddress();
});

// On a phone the choices would stand before every result.
if (narrow) narrow.open = matchMedia("(min-width: 48rem)").matches;

if (typeof DecompressionStream === "function") {
  fromAddress();
} else {
  form.hidden = true;
  status.textContent = "Trình duyệt này đã cũ nên không tìm kiếm được. Mời bạn xem hồ sơ theo các danh mục dưới đây.";
}
