// What the engine promises, apart from how good its answers are: node engine.mjs SITE, with the demonstration's site.

import assert from "node:assert/strict";
import { open } from "./site.mjs";

const { search, fold, parse, excerpt, isOneSlip } = await open(process.argv[2]);
const best = async (query, filters) => {
  const { hits } = await search.find(query, filters);
  return (await search.cards(hits.slice(0, 10))).map(({ path }) => path);
};
const all = (await search.catalog()).profiles;

// However it is typed.
for (const query of ["Lục Thị Hòe", "Lục Thị Hoè", "luc thi hoe", "LỤC THỊ HÒE", "Lục Thị Hòe".normalize("NFD")]) {
  assert.equal((await best(query))[0], "2025/luc-thi-hoe-thanh-tra/", query);
}
assert.equal(fold("Đường Hoà"), "duong hoa");

// Marks that were typed count: of two who are the same without them, the one who was asked for comes first.
assert.match((await best("Nhàn"))[0], /nhan/);
const [copper, east] = [await search.find("đồng"), await search.find("đông")];
assert.deepEqual(new Set(copper.hits), new Set(east.hits));
assert.notDeepEqual(copper.hits, east.hits);

// Of a single word, texts that have it as it was typed come before all others.
const typed = (await best("hòa")).slice(0, 4);
assert.ok(typed.includes("2025/cao-van-thin-thanh-tra/") && typed.includes("2024/dang-van-muoi/"), typed);

// A recognition is found by its number and by who signed it; a profile that has not all words is no whole answer.
assert.ok((await search.find('"207/QĐ-MẪU"')).hits.length > 0);
assert.ok((await search.find('"Đinh Công Hoan"')).hits.length > 0);
assert.ok((await search.find("hồ sơ")).complete && !(await search.find("hồ sơ qwxz vbkj")).complete);

// While typing.
assert.equal((await best("lê min"))[0], "2024/le-minh-khuyen/");
assert.equal((await best("trieu din"))[0], "2023/trieu-dinh-que/");

// Quotation marks: the words in a row, or nothing.
assert.deepEqual(await best('"câu lạc bộ ngoại ngữ"'), ["2023/trung-tam-dich-vu-doi-ngoai-sng/"]);
assert.deepEqual(await best('"ngoại ngữ bộ lạc câu"'), []);
assert.deepEqual(parse('a "b c" d').phrases, [[1, 2]]);

// Abbreviations, both ways. What one stands for must stand in a row.
const [short, long, inRow] = await Promise.all(
  ["UBND", "ủy ban nhân dân", '"ủy ban nhân dân"'].map(async (query) => (await search.find(query)).hits));
assert.ok(short.length > 0);
assert.ok(inRow.every((profile) => short.includes(profile)));
assert.ok(short.every((profile) => long.includes(profile)));
assert.ok(short.length < all);

// Filters combine, with words and without.
const of2024 = await search.find("", { nam: "2024" });
const quarter = await search.find("", { nam: "2024", quy: "2" });
assert.ok(of2024.hits.length > quarter.hits.length && quarter.hits.length > 0);
for (const { path } of await search.cards(of2024.hits)) assert.match(path, /^2024\//);
const narrow = await search.find("hồ sơ", { nam: "2024", "don-vi": "sxd-quan-ly-nha", loai: "tap-the" });
assert.ok(narrow.hits.length > 0 && narrow.hits.length < of2024.hits.length);
assert.deepEqual((await search.find("hồ sơ", { "don-vi": "khong-co" })).hits, []);
assert.equal((await search.find("")).hits.length, all);

// Slips of the keyboard, only where the words themselves found nothing.
const slip = await search.find("hoang ba tuyem");
assert.equal(slip.instead, "hoang ba tuyen");
assert.equal((await search.find("hoang ba tuyen")).instead, "");
// In a long name too; and what a unit is called stands for all of its people.
const team = await search.find("tổ khảo sát vật lieuu trung tâm kiểm định chất lượng công trình");
assert.equal(team.instead, "to khao sat vat lieu trung tam kiem dinh chat luong cong trinh");
assert.equal((await search.cards(team.hits.slice(0, 1)))[0].path, "2024/to-khao-sat-vat-lieu/");
// All but the word that was mistyped stands in the name: the name's own word is told, and nothing else is found than by
// the right words, wherever the slip is.
for (const [typed, meant] of [
  ["doan thanh tra chuyen de dat dia", "doan thanh tra chuyen de dat dai"],
  ["tuung tam dich vu doi ngoai", "trung tam dich vu doi ngoai"],
  ["phong phat trienn do thi va ha tang", "phong phat trien do thi va ha tang"],
  ["phong hop tacc quoc te", "phong hop tac quoc te"],
]) {
  const [mistyped, right] = [await search.find(typed), await search.find(meant)];
  assert.equal(mistyped.instead, meant);
  assert.deepEqual(mistyped.hits, right.hits, typed);
  assert.equal((await search.find(typed, {}, true)).instead, "");
}
// A word that is none of the name's is left as it is, and looked for; so are two that were mistyped, numbers, and words
// that all stand somewhere.
for (const query of ["phong hop qwxz quoc te", "trung tam dichh vuu doi ngoai", "sẽ tìm hồ sơ thanh tra"]) {
  assert.equal((await search.find(query)).instead, "", query);
}
const added = await search.find("tổ giải quyết đơn phức tạp nhất");
assert.ok(added.complete && added.hits.length > 5);
assert.ok((await search.find("bộ phận tiếp nhận và trả kết quả VP Sở")).complete);
assert.equal((await search.find("tuung tam dich vu doi ngoai", { nam: "2021" })).instead, "");
const unit = await best("Phòng Quản lý hoạt động xây dựng");
assert.ok(unit.length > 2);
assert.deepEqual((await best("phong quan ly hoat dong xaay dung")).slice(0, unit.length), unit);
// A word that stands in texts is no slip, nor are names of others; and what a filter lets through is looked for.
assert.equal((await search.find("tổ khảo sát vật liệu trung tâm kiểm định chất lượng công trình vòng")).instead, "");
assert.ok((await search.find("trinh ba thoan")).hits.length > 1);
assert.ok((await best("trinh ba thoan", { nam: "2024" })).includes("2024/le-thi-kim-thoan/"));
assert.ok((await search.find("Sáu mươi sáu nhà chưa tới", { nam: "2023" })).hits.length > 0);
assert.ok((await search.find("ho so", { nam: "2021" })).hits.length > 3);
// What a movement is called stands for all who take part, though their texts do not name it.
assert.ok((await search.find("lao động giỏi")).hits.length > 10);
// Of several words that would fit, the one that stands there.
assert.equal((await search.find("bo phan tiep nhan va tra ket qua vn phong so")).instead,
  "bo phan tiep nhan va tra ket qua van phong so");
assert.equal((await search.find("to khao sat vat lieu trunh tam kiem dinh chat luong cong trinh")).instead,
  "to khao sat vat lieu trung tam kiem dinh chat luong cong trinh");
// A space too early, too late, within a word or none; but words that stand somewhere are what they are.
for (const typed of ["hoan gba tuyen", "hoang bat uyen", "ho ang ba tuyen", "hoangba tuyen", "hoangtuyen"]) {
  assert.equal((await best(typed))[0], typed === "hoangtuyen" ? undefined : "2021/hoang-ba-tuyen/", typed);
}
for (const query of ["và nhà", "thin gan"]) assert.equal((await search.find(query)).instead, "", query);
// A question in plain words finds something, though not all of it is asked.
const question = await search.find("tôi muốn tìm câu chuyện về người đã giúp đỡ bà con làm hồ sơ nhà đất nhanh hơn trước");
assert.ok(question.hits.length > 0 && !question.sure);
// What is found depends neither on what was asked before nor on what was asked beside it.
for (const query of ["CCHC UBND TĐKT", "nguoi dan den lam thu tuc ở bo phan mot cua", "hoang ba tuyem", "\"một cửa\" hồ sơ"]) {
  const { search: fresh } = await open(process.argv[2]);
  const [alone, beside] = await Promise.all([fresh.find(query), fresh.find("hồ sơ đất đai")]);
  assert.ok(beside.hits.length > 0);
  assert.deepEqual((await search.find(query)).hits, alone.hits, query);
}
// All words of a name, in whatever row, are that name.
assert.equal((await best("đất đai đoàn thanh tra chuyên đề"))[0], "2025/doan-dat-dai-thanh-tra/");
assert.ok(isOneSlip("dao", "doa") && isOneSlip("dao", "dap") && isOneSlip("dao", "da") && isOneSlip("ao", "dao"));
assert.ok(!isOneSlip("dao", "oad") && !isOneSlip("dao", "dapo1"));

// Marked words.
const marks = { rows: [parse("thị đào").terms, parse("ngu").terms], prefix: "ngu" };
const { pieces } = excerpt("Bà Nguyễn Thị Đào.", marks);
assert.deepEqual(pieces.filter(({ marked }) => marked).map(({ text }) => text), ["Thị", "Đào"]);
const markedIn = (text, query, prefix = "") =>
  excerpt(text, { rows: [parse(query).terms], prefix }).pieces.filter(({ marked }) => marked).map(({ text }) => text);
assert.deepEqual(markedIn("Bà Nguyễn Thị Đào.", "ngu", "ngu"), ["Nguyễn"]);
assert.deepEqual(markedIn("Một việc của ông ở bộ phận Một cửa.", "một cửa"), ["Một", "cửa"]);
assert.deepEqual(markedIn("Tổ hóa giải của bà Hòa: giải quyết, hòa giải.", "hòa giải"), ["Hòa", "giải", "hòa", "giải"]);
assert.deepEqual(markedIn("Tiết kiệm là quốc sách; kiểm tra sau.", "tiet kiem"), ["Tiết", "kiệm"]);
assert.equal(pieces.map(({ text }) => text).join(""), "Bà Nguyễn Thị Đào.");
const cut = excerpt(`${"chữ ".repeat(200)}Đào ${"chữ ".repeat(200)}`, marks, 100);
assert.ok(cut.pieces.some(({ text, marked }) => marked && text === "Đào") && cut.pieces[0].text === "… ");

// Whatever is asked, there is an answer.
for (const query of ["", " ", "\"", "…", "<img src=x onerror=alert(1)>", "a".repeat(5000), "đ ".repeat(50), "__proto__", "constructor"]) {
  assert.ok(Array.isArray((await search.find(query)).hits), query);
}
