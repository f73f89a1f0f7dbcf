#!/usr/bin/env python3
"""One corpus of profiles, written out as a whole project for each builder.

    gen.py N OUT [--for hugo,blades,eleventy,guong] [--seed 2025]

OUT/<builder>/ holds N Markdown profiles and templates that make the same pages of them:

    /                              home, the newest profiles
    /<year>/                       10 years, every profile of the year
    /<year>/quy-<q>/               40 quarters, every profile of the quarter
    N profile pages                breadcrumb, facts, story, previous and next
    3 indexes of 27 lists          units, kinds, movements; 20 profiles a page
    a feed, a site map, a stylesheet

Profile i has the same text for every N and every builder; the front matter differs, and so do some addresses.
"""
import argparse, datetime as dt, json, os, random, re, unicodedata

SITE = "https://guong.example.vn"
SITE_TITLE = "Gương điển hình tiên tiến"
YEARS = list(range(2016, 2026))
PER_PAGE, HOME_N, FEED_N = 20, 10, 20
VN = dt.timezone(dt.timedelta(hours=7))

UNITS = [
    ("van-phong", "Văn phòng"), ("to-chuc-can-bo", "Phòng Tổ chức cán bộ"),
    ("ke-hoach-tai-chinh", "Phòng Kế hoạch - Tài chính"), ("phap-che", "Phòng Pháp chế"),
    ("thanh-tra", "Thanh tra"), ("cong-nghe-thong-tin", "Trung tâm Công nghệ thông tin"),
    ("mot-cua", "Bộ phận Một cửa"), ("luu-tru", "Trung tâm Lưu trữ"),
    ("dao-tao", "Trung tâm Đào tạo, bồi dưỡng"), ("truyen-thong", "Ban Truyền thông"),
    ("quan-ly-dat-dai", "Phòng Quản lý đất đai"), ("moi-truong", "Phòng Bảo vệ môi trường"),
    ("thuy-loi", "Chi cục Thủy lợi"), ("kiem-lam", "Hạt Kiểm lâm"),
    ("thu-y", "Trạm Chăn nuôi và Thú y"), ("khuyen-nong", "Trung tâm Khuyến nông"),
    ("y-te-co-so", "Trạm Y tế liên xã"), ("giao-duc", "Phòng Giáo dục"),
    ("lao-dong-xa-hoi", "Phòng Lao động - Xã hội"), ("ha-tang", "Ban Quản lý hạ tầng"),
]
KINDS = [("tap-the", "Tập thể"), ("lanh-dao", "Lãnh đạo, quản lý"), ("ca-nhan", "Cá nhân")]
MOVEMENTS = [
    ("cai-cach-hanh-chinh", "Cải cách hành chính"), ("chuyen-doi-so", "Chuyển đổi số"),
    ("nong-thon-moi", "Xây dựng nông thôn mới"), ("vi-cong-dong", "Chung tay vì cộng đồng"),
]
LEVELS = [("cap-tinh", "Cấp tỉnh"), ("cap-co-so", "Cấp cơ sở")]
TAXES = [("donvi", "Đơn vị", UNITS), ("loai", "Loại gương", KINDS), ("phongtrao", "Phong trào", MOVEMENTS)]
NAME = {"donvi": dict(UNITS), "loai": dict(KINDS), "phongtrao": dict(MOVEMENTS), "capkhen": dict(LEVELS)}

HO = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Nông Lò Vi Hà".split()
DEM = "Văn Thị Hữu Đức Minh Thanh Ngọc Quang Thu Kim Xuân Gia Bảo Hoài Mỹ Tuấn".split()
TEN = ("An Bình Châu Chi Cường Dung Dũng Duy Đạt Giang Hà Hải Hạnh Hằng Hiền Hiếu Hoa Hòa Huệ Hùng Hương Khánh "
       "Lan Lâm Liên Linh Loan Long Mai Nam Nga Nghĩa Nhung Oanh Phúc Phương Quân Quyên Sơn Tâm Thảo Thắng Thủy "
       "Toàn Trang Trung Tú Tùng Tuyết Vân Việt Vinh Yến").split()
ACHIEVE = [
    "rút ngắn thời gian trả hồ sơ cho người dân", "số hóa kho tài liệu của cơ quan", "giữ sạch con kênh đầu nguồn",
    "dạy chữ buổi tối cho người lớn tuổi", "mang dữ liệu mở về từng thôn", "tiết kiệm điện ở công sở",
    "dựng lại tủ sách cho điểm trường xa", "gieo lại rừng trên đồi trọc", "xây cầu dân sinh bằng sức dân",
    "chăm sóc người già neo đơn", "đưa nông sản sạch ra chợ phiên", "giảm giấy tờ trong họp hành",
    "trực đêm mùa nước lên", "vận động hiến đất mở đường", "tư vấn pháp luật tận nhà",
    "phân loại rác tại nguồn", "hỗ trợ thanh niên lập nghiệp", "cứu đàn gia súc qua mùa rét",
]
TEAM = ["Tổ công tác", "Nhóm tình nguyện", "Tổ tiếp nhận", "Đội phản ứng nhanh", "Tổ sáng kiến", "Chi đoàn"]
LEAD = ["Trưởng phòng", "Phó trưởng phòng", "Giám đốc", "Trạm trưởng", "Đội trưởng", "Chánh văn phòng"]

S_OPEN = [
    "Buổi sáng ở {dv} thường bắt đầu bằng tiếng cửa sắt kéo lên lúc {gio}, khi hàng ghế chờ vẫn còn trống.",
    "Người trong vùng quen gọi {ai} bằng một cái tên giản dị, nhưng việc {ai} làm thì không hề nhỏ.",
    "Năm {nam}, {dv} nhận nhiệm vụ mới trong lúc biên chế chỉ còn {so} người.",
    "Khi được hỏi về thành tích, {ai} chỉ cười và mở cuốn sổ tay đã sờn gáy.",
    "Câu chuyện khởi đầu từ một buổi họp kéo dài {so} phút mà không ai chịu ra về.",
]
S_MID = [
    "Trong {so} tháng đầu, **{ai}** đi hết {so2} thôn để nghe bà con nói về chỗ vướng.",
    "Mỗi góp ý được ghi lại thành một dòng, có người chịu trách nhiệm và có *hạn trả lời* rõ ràng.",
    "Cách làm ấy chậm lúc đầu nhưng giúp {dv} không phải sửa đi sửa lại về sau.",
    "Số hồ sơ quá hạn giảm từ {so2} xuống còn {so} chỉ sau hai quý.",
    "Đồng nghiệp kể rằng {ai} hiếm khi nói to, song lời đã hứa thì *luôn làm đến cùng*.",
    "Có hôm mưa lớn, cả nhóm dầm mình đến {gio} tối để đưa tài liệu lên tầng cao.",
    "Kinh phí không nhiều, nên {dv} tận dụng máy cũ và tự viết biểu mẫu dùng chung.",
    "Bà con bảo rằng điều quý nhất là **được nghe giải thích đến khi hiểu**, chứ không chỉ nhận một tờ giấy hẹn.",
    "Từ việc nhỏ như dán lại biển chỉ đường, {ai} dần thuyết phục được cả những người khó tính nhất.",
    "Bài học rút ra là phải đo trước khi sửa, và sửa xong thì đo lại.",
    "Đến cuối năm {nam}, {so2} hộ đã tự nguyện tham gia, gấp đôi con số dự kiến.",
    "Không phải lần thử nào cũng thành công; có {so} lần phải làm lại từ đầu vì số liệu không khớp.",
    "Nhờ bảng theo dõi treo ngay lối vào, ai cũng biết việc của mình đang ở bước nào.",
    "Các đơn vị bạn đến học hỏi và mang về *ba việc có thể làm ngay*.",
    "{ai} thường nhắc lớp trẻ rằng sự tử tế cũng cần được luyện tập mỗi ngày.",
    "Những chuyến đi xa bằng xe máy, có khi hơn {so2} cây số, dần trở thành nếp quen.",
    "Kết quả khảo sát cho thấy {pt} phần trăm người được hỏi hài lòng với cách phục vụ mới.",
    "Phần thưởng được chia đều, một nửa góp vào quỹ giúp học sinh khó khăn.",
    "Mô hình được viết thành sổ tay {so} trang, in khổ nhỏ để bỏ vừa túi áo.",
    "Điều khiến mọi người nhớ lâu là thái độ *bình tĩnh và kiên trì* giữa lúc công việc dồn dập.",
    "Tháng nào nhóm cũng dành một buổi chiều để xem lại những việc chưa làm được.",
    "Sau {so} tuần chạy thử, {dv} họp lại, giữ điều hợp lý và mạnh dạn bỏ những bước chỉ có trên giấy.",
    "Lãnh đạo cơ quan không đứng ngoài mà cùng trực, cùng ăn cơm hộp và cùng chịu trách nhiệm khi có sai sót.",
    "Có gia đình ở cách trung tâm {so2} cây số vẫn đều đặn gửi thư cảm ơn viết tay mỗi dịp cuối năm.",
    "Tài liệu hướng dẫn được đọc thành tiếng và phát trên loa thôn để người không biết chữ cũng nắm được.",
    "Ý tưởng nảy ra từ một cuộc trò chuyện ở quán nước, rồi được thử ngay trong tuần sau.",
]
S_END = [
    "Phía trước còn nhiều việc, nhưng nền nếp đã có và niềm tin cũng đã có.",
    "Hoạt động tiếp tục trong năm tới với {so} việc cụ thể đã ghi vào kế hoạch.",
    "{ai} nói rằng phần thưởng lớn nhất là thấy người dân ra về với nụ cười.",
    "Câu chuyện này khép lại ở đây, còn công việc thì vẫn tiếp diễn mỗi sáng.",
]
H1 = ["Từ những ngày đầu khó khăn", "Bắt đầu từ việc nhỏ", "Chuyện ở cơ sở", "Một cách nghĩ khác"]
H2 = ["Con số biết nói", "Kết quả nhìn thấy được", "Đo bằng việc thật", "Những gì đã thay đổi"]
H3 = ["Lan tỏa và tiếp nối", "Chặng đường phía trước", "Điều còn ở lại", "Người đi cùng"]
BULLETS = [
    "Rà soát {so2} thủ tục và bỏ {so} bước trùng lặp", "Mở **sổ góp ý** tại nhà văn hóa thôn",
    "Hướng dẫn {so2} người dùng dịch vụ trực tuyến", "Trồng {so2} cây bản địa dọc tuyến đường mới",
    "Tổ chức {so} buổi tập huấn ngoài giờ", "Chia sẻ biểu mẫu cho {so} đơn vị bạn",
    "Lập nhóm trực *ngày nghỉ* và đêm mưa bão", "Công khai tiến độ trên bảng tin mỗi thứ Hai",
]
ROWS = ["Hồ sơ giải quyết đúng hạn", "Buổi tiếp dân lưu động", "Sáng kiến được áp dụng", "Lượt người được hỗ trợ",
        "Tài liệu đã số hóa", "Hộ tham gia mô hình", "Giờ tình nguyện"]
QUOTES = [
    "Làm việc gì cũng vậy, mình cứ coi người đến nhờ là người nhà thì tự khắc sẽ tìm ra cách nhanh nhất.",
    "Tôi không nghĩ đó là thành tích, tôi nghĩ đó là việc phải làm mà trước đây mình làm chưa tốt.",
    "Máy móc giúp mình nhanh hơn, còn lắng nghe mới giúp mình làm đúng.",
    "Một người đi thì nhanh, cả thôn cùng đi thì mới tới được chỗ xa.",
]


def slugify(s):
    s = unicodedata.normalize("NFD", s.replace("Đ", "D").replace("đ", "d"))
    s = "".join(c for c in s if not unicodedata.combining(c)).lower()
    return "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in s).split())


class Profile:
    __slots__ = ("i", "slug", "title", "description", "date", "year", "quarter", "unit", "kind", "movement", "level", "who", "back", "body")

    @property
    def path(self):
        return f"{self.year}/quy-{self.quarter}/{self.slug}"

    @property
    def iso(self):
        return self.date.isoformat()


def head(i, seed):
    """Profile i without its story; others link to it by this."""
    r = random.Random(f"{seed}/{i}")
    p = Profile()
    p.i = i
    p.kind = r.choice(KINDS)[0]
    p.unit, unit_name = r.choice(UNITS)
    p.movement = r.choice(MOVEMENTS)[0]
    p.level = r.choice(LEVELS)[0]
    who = f"{r.choice(HO)} {r.choice(DEM)} {r.choice(TEN)}"
    deed = r.choice(ACHIEVE)
    if p.kind == "tap-the":
        p.title = f"{r.choice(TEAM)} {unit_name}: {deed}"
    elif p.kind == "lanh-dao":
        p.title = f"{r.choice(LEAD)} {who} và hành trình {deed}"
    else:
        p.title = f"{who} – {deed}"
    p.description = (f"{NAME['loai'][p.kind]} tiêu biểu của {unit_name} trong phong trào "
                     f"{NAME['phongtrao'][p.movement]}: {deed} suốt {r.randint(2, 12)} năm.")
    day = dt.date(2016, 1, 1) + dt.timedelta(days=r.randrange(3653))
    p.date = dt.datetime(day.year, day.month, day.day, 8, tzinfo=VN) + dt.timedelta(seconds=i * 7 % 32400)
    p.year, p.quarter = day.year, (day.month + 2) // 3
    p.slug = f"{slugify(p.title)[:60].strip('-')}-{i:06d}"
    return p, who, r


def profile(i, seed):
    p, who, r = head(i, seed)
    dv, ai = NAME["donvi"][p.unit], (who if p.kind != "tap-the" else "cả tổ")

    def f(t):
        s = t.format(dv=dv, ai=ai, nam=p.year, so=r.randint(3, 19), so2=r.randint(20, 480),
                     gio=f"{r.randint(5, 9)} giờ", pt=r.randint(81, 99))
        return s[0].upper() + s[1:]

    mid = r.sample(S_MID, 24)
    para = lambda n: " ".join(f(mid.pop()) for _ in range(n))
    back, _, _ = head(r.randrange(i) if i else 0, seed)
    years = [p.year - 2, p.year - 1, p.year]
    p.who, p.back = who, back.path
    table = "| Chỉ tiêu | " + " | ".join(map(str, years)) + " |\n|---|---:|---:|---:|\n"
    for row in r.sample(ROWS, 4):
        a = r.randint(10, 400)
        table += f"| {row} | {a} | {a + r.randint(3, 90)} | **{a + r.randint(95, 400)}** |\n"
    p.body = "\n".join([
        f(r.choice(S_OPEN)) + " " + para(3), "",
        f"## {r.choice(H1)}", "", para(3), "", para(4), "",
        *[f"- {f(b)}" for b in r.sample(BULLETS, 5)], "",
        f"## {r.choice(H2)}", "", para(3), "", table, para(4), "",
        f"> {r.choice(QUOTES)}", "",
        f"## {r.choice(H3)}", "", para(4), "",
        f"Xem thêm câu chuyện [{back.title}](/{back.path}/) và "
        f"[kế hoạch của phong trào](https://thidua.example.vn/{p.movement}/{p.year}). " + para(3) + " " + f(r.choice(S_END)), "",
    ])
    return p


# ---------------------------------------------------------------- writing files
def q(s):
    return json.dumps(s, ensure_ascii=False)  # a valid TOML and YAML double-quoted string for our texts


class Out:
    def __init__(self, root):
        self.root, self.made = root, set()

    def __call__(self, path, text):
        full = os.path.join(self.root, path)
        d = os.path.dirname(full)
        if d not in self.made:
            os.makedirs(d, exist_ok=True)
            self.made.add(d)
        with open(full, "w", encoding="utf-8") as fh:
            fh.write(text)


CSS = "body{font-family:system-ui,sans-serif;line-height:1.6;max-width:60rem;margin:auto}table{border-collapse:collapse}\n"
NAV = ('<ul>\n<li><a href="/">Trang chủ</a></li>\n'
       + "".join(f'<li><a href="/{y}/">{y}</a></li>\n' for y in reversed(YEARS))
       + "".join(f'<li><a href="/{t}/">{n}</a></li>\n' for t, n, _ in TAXES) + "</ul>")
# The frame around every page. TITLE, DESC, URL and MAIN are replaced by each peer's own syntax.
FRAME = f"""<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>@TITLE@ | {SITE_TITLE}</title>
<meta name="description" content="@DESC@">
<link rel="canonical" href="@URL@">
<link rel="alternate" type="application/atom+xml" title="{SITE_TITLE}" href="/atom.xml">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<a class="skip" href="#noi-dung">Bỏ qua phần đầu trang</a>
<header><p class="site"><a href="/">{SITE_TITLE}</a></p>
<nav aria-label="Chính">
@NAV@
</nav></header>
<main id="noi-dung">
@MAIN@
</main>
<footer><p>Chuyên trang {SITE_TITLE}. Nội dung được phép trích dẫn khi ghi rõ nguồn.</p></footer>
</body>
</html>
"""


def frame(title, desc, url, main, nav=NAV):
    return (FRAME.replace("@TITLE@", title).replace("@DESC@", desc).replace("@URL@", url)
            .replace("@NAV@", nav).replace("@MAIN@", main))


ITEM = """<li><article><h2><a href="{url}">{title}</a></h2>
<p class="meta"><time datetime="{iso}">{dmy}</time> · <span>{unit}</span> · <span>{kind}</span></p>
<p>{desc}</p></article></li>"""
SHORT = '<li><time datetime="{iso}">{dmy}</time> <a href="{url}">{title}</a></li>'
PROFILE = """<nav class="crumbs" aria-label="Đường dẫn"><ol>
<li><a href="/">Trang chủ</a></li>
<li><a href="/{year}/">Năm {year}</a></li>
<li><a href="/{year}/quy-{quarter}/">Quý {quarter}</a></li>
<li aria-current="page">{title}</li>
</ol></nav>
<article>
<h1>{title}</h1>
<p class="lead">{desc}</p>
<table class="facts">
<tr><th scope="row">Đơn vị</th><td><a href="/donvi/{unit}/">{unit_name}</a></td></tr>
<tr><th scope="row">Loại gương</th><td><a href="/loai/{kind}/">{kind_name}</a></td></tr>
<tr><th scope="row">Phong trào</th><td><a href="/phongtrao/{movement}/">{movement_name}</a></td></tr>
<tr><th scope="row">Cấp khen</th><td>{level_name}</td></tr>
<tr><th scope="row">Ngày đăng</th><td><time datetime="{iso}">{dmy}</time></td></tr>
<tr><th scope="row">Kỳ</th><td>Quý {quarter} năm {year}</td></tr>
</table>
<div class="body">
{content}
</div>
<nav class="pn" aria-label="Hồ sơ khác">
{prevnext}
</nav>
</article>"""
PREV = '<a rel="prev" href="{url}">← {title}</a>'
NEXT = '<a rel="next" href="{url}">{title} →</a>'


def sub(t, **kw):
    for k, v in kw.items():
        t = t.replace("{" + k + "}", v)
    return t


def toml_front(p, extra=()):
    return "\n".join([f"title = {q(p.title)}", f"description = {q(p.description)}", f"date = {p.iso}", *extra])


# ---------------------------------------------------------------- Hugo
def hugo(root):
    o = Out(root)
    names = "\n".join(f"[params.{k}]\n" + "\n".join(f'{a} = {q(b)}' for a, b in d.items()) for k, d in NAME.items())
    o("hugo.toml", f"""baseURL = "{SITE}/"
title = {q(SITE_TITLE)}
defaultContentLanguage = "vi"
disableKinds = ["RSS", "404"]
timeout = "600s"
[pagination]
pagerSize = {PER_PAGE}
[taxonomies]
donvi = "donvi"
loai = "loai"
phongtrao = "phongtrao"
[outputs]
home = ["html", "atom"]
section = ["html"]
taxonomy = ["html"]
term = ["html"]
page = ["html"]
[mediaTypes."application/atom+xml"]
suffixes = ["xml"]
[outputFormats.atom]
mediaType = "application/atom+xml"
baseName = "atom"
[markup.goldmark.extensions.typographer]
disable = true
[params]
taxtitle = {{ {", ".join(f'{t} = {q(nm)}' for t, nm, _ in TAXES)} }}
{names}
""")
    L = "layouts/"
    o(L + "baseof.html", frame('{{ block "title" . }}{{ .Title }}{{ end }}', '{{ .Description }}', '{{ .Permalink }}',
                               '{{ block "main" . }}{{ end }}', '{{ partialCached "nav.html" . }}'))
    o(L + "_partials/nav.html", NAV)
    pn = lambda t, v: "{{ with ." + v + " }}" + sub(t, url="{{ .RelPermalink }}", title="{{ .Title }}") + "{{ end }}"
    ix = lambda k: "{{ index site.Params." + k + " . }}"
    first = lambda k: "{{ with index .Params." + k + " 0 }}"
    o(L + "page.html", '{{ define "main" }}' + sub(
        PROFILE, year="{{ .Params.nam }}", quarter="{{ .Params.quy }}", title="{{ .Title }}", desc="{{ .Description }}",
        unit="{{ index .Params.donvi 0 }}", unit_name=first("donvi") + ix("donvi") + "{{ end }}",
        kind="{{ index .Params.loai 0 }}", kind_name=first("loai") + ix("loai") + "{{ end }}",
        movement="{{ index .Params.phongtrao 0 }}", movement_name=first("phongtrao") + ix("phongtrao") + "{{ end }}",
        level_name="{{ index site.Params.capkhen .Params.capkhen }}", iso='{{ .Date.Format "2006-01-02" }}',
        dmy='{{ .Date.Format "02/01/2006" }}', content="{{ .Content }}",
        prevnext=pn(PREV, "Prev") + "\n" + pn(NEXT, "Next")) + "{{ end }}\n")
    o(L + "_partials/item.html", sub(
        ITEM, url="{{ .RelPermalink }}", title="{{ .Title }}", iso='{{ .Date.Format "2006-01-02" }}',
        dmy='{{ .Date.Format "02/01/2006" }}', unit=first("donvi") + ix("donvi") + "{{ end }}",
        kind=first("loai") + ix("loai") + "{{ end }}", desc="{{ .Description }}") + "\n")
    short = sub(SHORT, url="{{ .RelPermalink }}", title="{{ .Title }}", iso='{{ .Date.Format "2006-01-02" }}',
                dmy='{{ .Date.Format "02/01/2006" }}')
    o(L + "home.html", '{{ define "main" }}<h1>{{ site.Title }}</h1>\n<ul class="list">\n{{ range first ' + str(HOME_N)
      + ' site.RegularPages }}{{ partial "item.html" . }}{{ end }}</ul>{{ end }}\n')
    o(L + "section.html", """{{ define "main" }}<h1>{{ .Title }}</h1>
{{ if .Params.quy }}<p><a href="/{{ .Params.nam }}/">Năm {{ .Params.nam }}</a></p>
<ul class="list">
{{ range .RegularPages }}{{ partial "item.html" . }}{{ end }}</ul>
{{ else }}<ul class="quarters">{{ range .Sections.ByTitle }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> ({{ len .RegularPages }})</li>{{ end }}</ul>
<ul class="year">
{{ range .RegularPagesRecursive }}""" + short + """
{{ end }}</ul>
{{ end }}{{ end }}
""")
    o(L + "taxonomy.html", """{{ define "title" }}{{ index site.Params.taxtitle .Data.Plural }}{{ end }}{{ define "main" }}<h1>{{ index site.Params.taxtitle .Data.Plural }}</h1>
<ul class="terms">
{{ $n := index site.Params .Data.Plural }}{{ range .Data.Terms.Alphabetical }}<li><a href="/{{ $.Data.Plural }}/{{ .Name }}/">{{ index $n .Name }}</a> ({{ .Count }})</li>
{{ end }}</ul>{{ end }}
""")
    o(L + "term.html", """{{ define "title" }}{{ index (index site.Params .Data.Plural) .Data.Term }}{{ end }}{{ define "main" }}<h1>{{ index (index site.Params .Data.Plural) .Data.Term }}</h1>
{{ $p := .Paginate .Pages }}<ul class="list">
{{ range $p.Pages }}{{ partial "item.html" . }}{{ end }}</ul>
<nav class="pager">{{ if $p.HasPrev }}<a rel="prev" href="{{ $p.Prev.URL }}">Trang trước</a>{{ end }} <span>Trang {{ $p.PageNumber }}/{{ $p.TotalPages }}</span> {{ if $p.HasNext }}<a rel="next" href="{{ $p.Next.URL }}">Trang sau</a>{{ end }}</nav>{{ end }}
""")
    o(L + "home.atom.xml", """{{ printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
<title>{{ site.Title }}</title><id>{{ site.Home.Permalink }}</id><link href="{{ site.Home.Permalink }}"/>
<link rel="self" href="{{ site.Home.Permalink }}atom.xml"/>
<updated>{{ (index site.RegularPages 0).Date.Format "2006-01-02T15:04:05-07:00" }}</updated>
{{ range first """ + str(FEED_N) + """ site.RegularPages }}<entry><title>{{ .Title }}</title><id>{{ .Permalink }}</id><link href="{{ .Permalink }}"/>
<updated>{{ .Date.Format "2006-01-02T15:04:05-07:00" }}</updated><summary>{{ .Description }}</summary></entry>
{{ end }}</feed>
""")
    o(L + "sitemap.xml", """{{ printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{{ range .Data.Pages }}<url><loc>{{ .Permalink }}</loc>{{ if not .Lastmod.IsZero }}<lastmod>{{ .Lastmod.Format "2006-01-02" }}</lastmod>{{ end }}</url>
{{ end }}</urlset>
""")
    o("static/style.css", CSS)
    o("content/_index.md", f"+++\ntitle = {q(SITE_TITLE)}\ndescription = {q(SITE_TITLE)}\n+++\n")
    for y in YEARS:
        o(f"content/{y}/_index.md", f'+++\ntitle = "Năm {y}"\nnam = {y}\n+++\n')
        for k in range(1, 5):
            o(f"content/{y}/quy-{k}/_index.md", f'+++\ntitle = "Quý {k} năm {y}"\nnam = {y}\nquy = {k}\n+++\n')

    def one(p):
        o(f"content/{p.path}.md", "+++\n" + toml_front(p, [
            f'donvi = ["{p.unit}"]', f'loai = ["{p.kind}"]', f'phongtrao = ["{p.movement}"]', f'capkhen = "{p.level}"',
            f"nam = {p.year}", f"quy = {p.quarter}"]) + "\n+++\n\n" + p.body)
    return one


# ---------------------------------------------------------------- Blades
def blades(root):
    """Mustache has no tables to look names up in and no "first ten": names stand in each front matter, and home lists
    the years. Neighbours are those of the quarter. Feeds are off, for they would hold every page whole."""
    o = Out(root)
    o("Blades.toml", f"""title = {q(SITE_TITLE)}
url = "{SITE}"
rss = false
atom = false
[taxonomies.donvi]
title = "Đơn vị"
paginate_by = {PER_PAGE}
[taxonomies.loai]
title = "Loại gương"
paginate_by = {PER_PAGE}
[taxonomies.phongtrao]
title = "Phong trào"
paginate_by = {PER_PAGE}
""")
    T = "templates/"
    d = lambda f: "{{#date}}" + f + "{{/date}}"
    item = "{{#pages}}" + sub(ITEM, url="{{permalink}}", title="{{title}}", iso=d("{{y}}-{{m}}-{{d}}"), dmy=d("{{d}}/{{m}}/{{y}}"),
                              unit="{{donvi_ten}}", kind="{{loai_ten}}", desc="{{summary}}") + "\n{{/pages}}"
    short = sub(SHORT, url="{{permalink}}", title="{{title}}", iso=d("{{y}}-{{m}}-{{d}}"), dmy=d("{{d}}/{{m}}/{{y}}"))
    pn = lambda t, v: "{{#" + v + "}}" + sub(t, url="{{permalink}}", title="{{title}}") + "{{/" + v + "}}"
    o(T + "page.html", frame("{{title}}", "{{summary}}", "{{permalink}}", sub(
        PROFILE, year="{{nam}}", quarter="{{quy}}", title="{{title}}", desc="{{summary}}", unit="{{donvi_ma}}", unit_name="{{donvi_ten}}",
        kind="{{loai_ma}}", kind_name="{{loai_ten}}", movement="{{phongtrao_ma}}", movement_name="{{phongtrao_ten}}",
        level_name="{{capkhen_ten}}", iso=d("{{y}}-{{m}}-{{d}}"), dmy=d("{{d}}/{{m}}/{{y}}"), content="{{{content}}}",
        prevnext=pn(PREV, "previous") + "\n" + pn(NEXT, "next"))))
    o(T + "index.html", frame("{{title}}", "{{summary}}", "{{permalink}}",
                              '<h1>{{title}}</h1>\n<ul class="list">{{#subsections}}<li><a href="{{permalink}}">{{title}}</a></li>{{/subsections}}</ul>'))
    o(T + "year.html", frame("{{title}}", "", "{{permalink}}", "<h1>{{title}}</h1>\n"
      '<ul class="quarters">{{#subsections}}<li><a href="{{permalink}}">{{title}}</a></li>{{/subsections}}</ul>\n<ul class="year">\n'
      "{{#subsections}}{{#pages}}" + short + "\n{{/pages}}{{/subsections}}</ul>"))
    o(T + "quarter.html", frame("{{title}}", "", "{{permalink}}", '<h1>{{title}}</h1>\n<p><a href="/{{nam}}/">Năm {{nam}}</a></p>\n<ul class="list">\n' + item + "</ul>"))
    o(T + "taxonomy.html", frame("{{title}}", "", "{{permalink}}", '<h1>{{title}}</h1>\n<ul class="terms">\n{{#keys}}<li><a href="{{permalink}}">{{title}}</a></li>\n{{/keys}}</ul>'))
    pager = ('\n<nav class="pager">{{#pagination}}{{#previous}}<a rel="prev" href="{{previous}}.html">Trang trước</a>{{/previous}} '
             '<span>Trang {{current}}/{{length}}</span> {{#next}}<a rel="next" href="{{next}}.html">Trang sau</a>{{/next}}{{/pagination}}</nav>')
    o(T + "taxonomy_key.html", frame("{{title}}", "", "{{permalink}}", '<h1>{{title}}</h1>\n<ul class="list">\n' + item + "</ul>" + pager))
    o("assets/style.css", CSS)
    o("content/index.toml", f'title = {q(SITE_TITLE)}\nsummary = {q(SITE_TITLE)}\ntemplate = "index.html"\n')
    for y in YEARS:
        o(f"content/{y}/index.toml", f'title = "Năm {y}"\ntemplate = "year.html"\nnam = {y}\n')
        for k in range(1, 5):
            o(f"content/{y}/quy-{k}/index.toml", f'title = "Quý {k} năm {y}"\ntemplate = "quarter.html"\nnam = {y}\nquy = {k}\n')

    def one(p):
        o(f"content/{p.path}.md", f"""+++
title = {q(p.title)}
summary = {q(p.description)}
date = "{p.date:%Y-%m-%dT%H:%M:%S}"
nam = {p.year}
quy = {p.quarter}
donvi_ma = "{p.unit}"
donvi_ten = {q(NAME['donvi'][p.unit])}
loai_ma = "{p.kind}"
loai_ten = {q(NAME['loai'][p.kind])}
phongtrao_ma = "{p.movement}"
phongtrao_ten = {q(NAME['phongtrao'][p.movement])}
capkhen_ten = {q(NAME['capkhen'][p.level])}
[taxonomies]
donvi = ["{p.unit}"]
loai = ["{p.kind}"]
phongtrao = ["{p.movement}"]
+++

""" + p.body)
    return one


# ---------------------------------------------------------------- Eleventy
def eleventy(root):
    """Nunjucks for the pages and TOML for the front matter. Neighbours are found once, as the collection is sorted."""
    o = Out(root)
    o("eleventy.config.cjs", """const toml = require("@iarna/toml");
const NAMES = """ + json.dumps(NAME, ensure_ascii=False) + """;
const TAX = """ + json.dumps({t: nm for t, nm, _ in TAXES}, ensure_ascii=False) + """;
module.exports = function (cfg) {
  cfg.setFrontMatterParsingOptions({ language: "toml", engines: { toml: toml.parse.bind(toml) } });
  cfg.addPassthroughCopy({ "static": "." });
  cfg.addGlobalData("names", NAMES);
  cfg.addGlobalData("taxtitle", TAX);
  const p2 = (n) => String(n).padStart(2, "0");
  const vn = (d) => new Date(+d + 7 * 3600e3);
  cfg.addFilter("iso", (d) => vn(d).toISOString().slice(0, 10));
  cfg.addFilter("dmy", (d) => { d = vn(d); return p2(d.getUTCDate()) + "/" + p2(d.getUTCMonth() + 1) + "/" + d.getUTCFullYear(); });
  cfg.addFilter("rfc", (d) => new Date(d).toISOString());
  let sorted = null;
  const all = (api) => {
    if (sorted) return sorted;
    sorted = api.getFilteredByTag("hoso").slice().sort((a, b) => b.date - a.date);
    sorted.forEach((p, i) => { p.data.next_ = sorted[i - 1]; p.data.prev_ = sorted[i + 1]; });
    return sorted;
  };
  cfg.on("eleventy.before", () => { sorted = null; });
  cfg.addCollection("profiles", all);
  cfg.addCollection("latest", (api) => all(api).slice(0, """ + str(FEED_N) + """));
  const group = (api, key) => { const m = new Map(); for (const p of all(api)) { const k = key(p.data); if (!m.has(k)) m.set(k, []); m.get(k).push(p); } return m; };
  cfg.addCollection("years", (api) => [...group(api, (d) => d.nam)].map(([nam, items]) => ({ nam, items })));
  cfg.addCollection("quarters", (api) => [...group(api, (d) => d.nam * 10 + d.quy)].map(([k, items]) => ({ nam: Math.floor(k / 10), quy: k % 10, items })));
  cfg.addCollection("taxes", (api) => Object.keys(TAX).map((t) => ({ t, terms: [...group(api, (d) => d[t])].map(([k, i]) => ({ k, count: i.length })).sort((a, b) => (a.k < b.k ? -1 : 1)) })));
  cfg.addCollection("termpages", (api) => {
    const out = [];
    for (const t of Object.keys(TAX)) for (const [k, items] of group(api, (d) => d[t])) {
      const last = Math.ceil(items.length / """ + str(PER_PAGE) + """);
      const url = (i) => "/" + t + "/" + k + "/" + (i > 1 ? "page/" + i + "/" : "");
      for (let i = 1; i <= last; i++) out.push({ t, k, i, last, url: url(i), prev: i > 1 ? url(i - 1) : "", next: i < last ? url(i + 1) : "",
        items: items.slice((i - 1) * """ + str(PER_PAGE) + ", i * " + str(PER_PAGE) + """) });
    }
    return out;
  });
  return { dir: { input: "src", includes: "../_includes", data: "../_data" }, markdownTemplateEngine: false, htmlTemplateEngine: "njk", templateFormats: ["md", "njk"] };
};
""")
    o("src/hoso/hoso.11tydata.cjs", """module.exports = { layout: "profile.njk", tags: ["hoso"],
  permalink: (d) => "/" + d.nam + "/quy-" + d.quy + "/" + d.page.fileSlug + "/" };
""")
    o("_includes/base.njk", frame("{% block title %}{{ title }}{% endblock %}", "{{ description }}", SITE + "{{ page.url }}", "{% block main %}{% endblock %}"))
    dd = lambda v: dict(iso="{{ " + v + ".date | iso }}", dmy="{{ " + v + ".date | dmy }}")
    item = "{% for p in items %}" + sub(ITEM, url="{{ p.url }}", title="{{ p.data.title }}", **dd("p"), unit="{{ names.donvi[p.data.donvi] }}",
                                        kind="{{ names.loai[p.data.loai] }}", desc="{{ p.data.description }}") + "\n{% endfor %}"
    o("_includes/items.njk", item)
    pn = lambda t, v: "{% if " + v + " %}" + sub(t, url="{{ " + v + ".url }}", title="{{ " + v + ".data.title }}") + "{% endif %}"
    ext = '{% extends "base.njk" %}\n'
    o("_includes/profile.njk", ext + "{% block main %}" + sub(
        PROFILE, year="{{ nam }}", quarter="{{ quy }}", title="{{ title }}", desc="{{ description }}", unit="{{ donvi }}",
        unit_name="{{ names.donvi[donvi] }}", kind="{{ loai }}", kind_name="{{ names.loai[loai] }}", movement="{{ phongtrao }}",
        movement_name="{{ names.phongtrao[phongtrao] }}", level_name="{{ names.capkhen[capkhen] }}", **dd("page"),
        content="{{ content | safe }}", prevnext=pn(PREV, "prev_") + "\n" + pn(NEXT, "next_")) + "{% endblock %}\n")
    fm = lambda d: "---\n" + d + "\n---\n"
    pag = lambda coll, alias, link: fm(f'permalink = "{link}"\n[pagination]\ndata = "collections.{coll}"\nsize = 1\nalias = "{alias}"')
    o("src/index.njk", fm(f'permalink = "/"\ntitle = {q(SITE_TITLE)}\ndescription = {q(SITE_TITLE)}') + ext
      + '{% block main %}<h1>{{ title }}</h1>\n<ul class="list">\n{% set items = collections.latest.slice(0, ' + str(HOME_N) + ') %}{% include "items.njk" %}</ul>{% endblock %}\n')
    o("src/year.njk", pag("years", "y", "/{{ y.nam }}/") + ext + """{% block title %}Năm {{ y.nam }}{% endblock %}
{% block main %}<h1>Năm {{ y.nam }}</h1>
<ul class="quarters">{% for q in collections.quarters %}{% if q.nam == y.nam %}<li><a href="/{{ q.nam }}/quy-{{ q.quy }}/">Quý {{ q.quy }} năm {{ q.nam }}</a> ({{ q.items.length }})</li>{% endif %}{% endfor %}</ul>
<ul class="year">
{% for p in y.items %}""" + sub(SHORT, url="{{ p.url }}", title="{{ p.data.title }}", **dd("p")) + "\n{% endfor %}</ul>{% endblock %}\n")
    o("src/quarter.njk", pag("quarters", "q", "/{{ q.nam }}/quy-{{ q.quy }}/") + ext + """{% block title %}Quý {{ q.quy }} năm {{ q.nam }}{% endblock %}
{% block main %}<h1>Quý {{ q.quy }} năm {{ q.nam }}</h1>
<p><a href="/{{ q.nam }}/">Năm {{ q.nam }}</a></p>
<ul class="list">
{% set items = q.items %}{% include "items.njk" %}</ul>{% endblock %}
""")
    o("src/taxonomy.njk", pag("taxes", "x", "/{{ x.t }}/") + ext + """{% block title %}{{ taxtitle[x.t] }}{% endblock %}
{% block main %}<h1>{{ taxtitle[x.t] }}</h1>
<ul class="terms">
{% for t in x.terms %}<li><a href="/{{ x.t }}/{{ t.k }}/">{{ names[x.t][t.k] }}</a> ({{ t.count }})</li>
{% endfor %}</ul>{% endblock %}
""")
    o("src/term.njk", pag("termpages", "x", "{{ x.url }}") + ext + """{% block title %}{{ names[x.t][x.k] }}{% endblock %}
{% block main %}<h1>{{ names[x.t][x.k] }}</h1>
<ul class="list">
{% set items = x.items %}{% include "items.njk" %}</ul>
<nav class="pager">{% if x.prev %}<a rel="prev" href="{{ x.prev }}">Trang trước</a>{% endif %} <span>Trang {{ x.i }}/{{ x.last }}</span> {% if x.next %}<a rel="next" href="{{ x.next }}">Trang sau</a>{% endif %}</nav>{% endblock %}
""")
    o("src/atom.njk", fm('permalink = "/atom.xml"') + f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
<title>{SITE_TITLE}</title><id>{SITE}/</id><link href="{SITE}/"/>
<link rel="self" href="{SITE}/atom.xml"/>
""" + "<updated>{{ collections.latest[0].date | rfc }}</updated>\n{% for p in collections.latest %}<entry><title>{{ p.data.title }}</title><id>"
      + SITE + "{{ p.url }}</id><link href=\"" + SITE + "{{ p.url }}\"/>\n<updated>{{ p.date | rfc }}</updated><summary>{{ p.data.description }}</summary></entry>\n{% endfor %}</feed>\n")
    o("src/sitemap.njk", fm('permalink = "/sitemap.xml"') + """<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{% for p in collections.profiles %}<url><loc>""" + SITE + """{{ p.url }}</loc><lastmod>{{ p.date | iso }}</lastmod></url>
{% endfor %}{% for y in collections.years %}<url><loc>""" + SITE + """/{{ y.nam }}/</loc></url>
{% endfor %}{% for y in collections.quarters %}<url><loc>""" + SITE + """/{{ y.nam }}/quy-{{ y.quy }}/</loc></url>
{% endfor %}</urlset>
""")
    o("static/style.css", CSS)

    def one(p):
        o(f"src/hoso/{p.slug}.md", "---\n" + toml_front(p, [
            f'donvi = "{p.unit}"', f'loai = "{p.kind}"', f'phongtrao = "{p.movement}"', f'capkhen = "{p.level}"',
            f"nam = {p.year}", f"quy = {p.quarter}"]) + "\n---\n\n" + p.body)
    return one


# ---------------------------------------------------------------- guong
PLAN = "dien-hinh"
KIND_OF = {"tap-the": "collective", "lanh-dao": "leader", "ca-nhan": "staff"}
LEVEL_OF = {"cap-tinh": "province", "cap-co-so": "agency"}
LAUNCHER = {"cai-cach-hanh-chinh": "province", "chuyen-doi-so": "province", "nong-thon-moi": "prime-minister",
            "vi-cong-dong": "agency"}
EVIDENCE = [
    ("chap-hanh", "Gương mẫu chấp hành chủ trương, pháp luật.", "Không ai vi phạm kỷ luật; {so} cuộc kiểm tra đều đạt."),
    ("hieu-qua", "Việc làm có kết quả đo được.", "Kết quả được đo bằng {so} chỉ tiêu, ghi trong bảng của câu chuyện."),
    ("lan-toa", "Cách làm được nơi khác học theo.", "Đã có {so} đơn vị đến học và làm theo."),
]


def decision_of(p):
    return f"qd-{p.year}-quy-{p.quarter}-{p.level}"


def guong(root):
    """One agency and one plan for all years. Each quarter has a decision of either level; a profile names its own, its
    evidence and, for a person, the consent. The theme prints the same pages as the others' templates."""
    o = Out(root)
    units = "\n".join(f"  {{ id = {q(u)}, name = {q(name)}, type = \"division\" }}," for u, name in UNITS)
    site = f"""title = {q(SITE_TITLE)}
description = {q(SITE_TITLE)}
base_url = "{SITE}/"
language = "vi"
timezone = "+07:00"
theme = "peer"
sample = true
page_size = {PER_PAGE}

[[agencies]]
id = "tinh-mau"
name = "Tỉnh Mẫu"
units = [
{units}
]
"""
    for m, name in MOVEMENTS:
        by = LAUNCHER[m]
        whose = 'agency = "tinh-mau"\n' if by == "agency" else ""
        site += f'\n[[movements]]\nid = "{m}"\nname = {q(name)}\nlaunched_by = "{by}"\n{whose}years = {YEARS}\n'
    o("site.toml", site)
    plan = f"""+++
title = "Kế hoạch điển hình tiên tiến 2016–2025"
agency = "tinh-mau"
years = {YEARS}
kinds = ["collective", "leader", "staff"]

[source]
issuer = "Tỉnh Mẫu"
title = "Kế hoạch mẫu"
note = "Kế hoạch sinh tự động để đo tốc độ."

[[levels]]
id = "agency"
name = "Cấp cơ sở"
clause = "I"

[[levels]]
id = "province"
name = "Cấp tỉnh"
clause = "I"

[[acts]]
id = "cong-nhan"
name = "Quyết định công nhận"
clause = "I"
levels = ["agency", "province"]
owes = ["number", "date", "signer"]
"""
    for i, (key, text, _) in enumerate(EVIDENCE):
        plan += f'\n[[criteria]]\nid = "{key}"\nclause = "II.{i + 1}"\ntext = {q(text)}\ngeneral = true\ncheck = {{ kind = "evidence" }}\n'
    plan += """
[[criteria]]
id = "phong-trao"
clause = "II.4"
text = "Được phát hiện qua một phong trào thi đua của năm."
general = true
check = { kind = "movement", launched_by = ["prime-minister", "province", "agency"] }
+++

Kế hoạch mẫu cho mười năm.
"""
    o(f"content/plans/{PLAN}.md", plan)
    for y in YEARS:
        for k in range(1, 5):
            for place, (level, name) in enumerate(LEVELS):
                o(f"content/decisions/qd-{y}-quy-{k}-{level}.md", f"""+++
title = "Quyết định công nhận {name.lower()}, quý {k} năm {y}"
plan = "{PLAN}"
type = "cong-nhan"
level = "{LEVEL_OF[level]}"
authority = "Tỉnh Mẫu"
number = "{k * 10 + place}/QĐ-MẪU"
date = {y}-{3 * k - 2:02}-01
signer = "Đinh Công Hoan"
position = "Chủ tịch Hội đồng"
+++

Một đợt xét trong năm.
""")
    theme(o)

    def one(p):
        r = random.Random(f"guong/{p.i}")
        person = p.kind != "tap-the"
        front = [f"title = {q(p.title)}", f'kind = "{KIND_OF[p.kind]}"', f'unit = "{p.unit}"', f'plan = "{PLAN}"',
                 'stage = "recognised"', f"introduced = {p.date.date()}", f'movements = ["{p.movement}"]',
                 f"impact = {q(p.description)}", "", "[subject]", f'id = "nguoi-{p.i:06d}"', f"name = {q(p.who if person else p.title.split(':')[0])}",
                 f'{"position" if person else "composition"} = {q(NAME["loai"][p.kind])}']
        if person:
            front += ["", "[consent]", f"date = {p.date.date()}", 'form = "Văn bản đồng ý lưu tại Văn phòng"']
        front += ["", "[evidence]", *[f"{key} = {q(text.format(so=r.randint(2, 19)))}" for key, _, text in EVIDENCE],
                  "", "[[acts]]", f'decision = "{decision_of(p)}"']
        # A profile's address has no quarter here.
        body = p.body.replace(f"(/{p.back}/)", "(/" + re.sub("quy-./", "", p.back) + "/)")
        o(f"content/profiles/{p.year}/{p.slug}.md", "+++\n" + "\n".join(front) + "\n+++\n\n" + body)
    return one


def theme(o):
    """Templates for the same pages as the others'; what only guong has is kept short."""
    t = "themes/peer/templates/"
    o("themes/peer/theme.toml", 'styles = ["style.css"]\n')
    o("themes/peer/static/style.css", CSS)
    nav = NAV
    for tax, path in (("donvi", "don-vi"), ("phongtrao", "phong-trao")):
        nav = nav.replace(f'"/{tax}/"', f'"/{path}/"')
    base = frame("{{ head.title }}", "{{ head.description }}", "{{ head.canonical }}", "{% block content %}{% endblock %}", nav)
    base = base.replace("/atom.xml", "/feed.xml").replace("/style.css", "/{{ site.frame.stylesheet }}")
    o(t + "base.html", base)

    def page(name, main):
        o(t + f"pages/{name}.html", '{% extends "base.html" %}\n{% block content %}' + main + "{% endblock %}\n")

    item = "{% for c in CARDS %}" + sub(ITEM, url="/{{ c.path }}", title="{{ c.title }}", iso="{{ c.date_iso }}", dmy="{{ c.date }}",
                                        unit="{{ c.unit }}", kind="{{ c.kind_name }}", desc="{{ c.impact }}") + "\n{% endfor %}"
    short = sub(SHORT, url="/{{ c.path }}", title="{{ c.title }}", iso="{{ c.date_iso }}", dmy="{{ c.date }}")
    cards = lambda where: '<ul class="list">\n' + item.replace("CARDS", where) + "</ul>"
    page("home", "<h1>{{ site.title }}</h1>\n" + cards("page.latest"))
    page("year", '<h1>{{ head.title }}</h1>\n<ul class="quarters">{% for q in page.quarters %}<li><a href="/{{ q.path }}">{{ q.title }} '
         'năm {{ page.year }}</a> ({{ q.cards | length }})</li>{% endfor %}</ul>\n<ul class="year">\n'
         "{% for q in page.quarters %}{% for c in q.cards %}" + short + "\n{% endfor %}{% endfor %}</ul>")
    page("quarter", '<h1>{{ page.title }}</h1>\n<p><a href="/{{ page.year.path }}">{{ page.year.title }}</a></p>\n' + cards("page.cards"))
    page("list", "<h1>{{ page.title }}</h1>\n" + cards("page.cards") + '\n<nav class="pager">{% if page.pager.previous %}<a rel="prev" '
         'href="/{{ page.pager.previous.path }}">Trang trước</a>{% endif %} <span>Trang {{ page.pager.current }}/{{ page.pager.total }}'
         '</span> {% if page.pager.next %}<a rel="next" href="/{{ page.pager.next.path }}">Trang sau</a>{% endif %}</nav>')
    page("index", '<h1>{{ page.title }}</h1>\n<ul class="terms">\n{% for g in page.groups %}{% for i in g.items %}<li><a href="/{{ i.path }}">'
         "{{ i.title }}</a> ({{ i.count }})</li>\n{% endfor %}{% endfor %}</ul>")
    fact = lambda n: {"x": "{{ page.facts[" + str(n) + "].values[0].path }}", "name": "{{ page.facts[" + str(n) + "].values[0].title }}"}
    unit, kind, movement = fact(0), fact(1), fact(4)
    crumbs = sub(PROFILE, year="YEAR", quarter="QUARTER")
    crumbs = (crumbs.replace('<li><a href="/YEAR/">Năm YEAR</a></li>', '<li><a href="/{{ head.breadcrumbs[1].path }}">{{ head.breadcrumbs[1].title }}</a></li>')
              .replace('<li><a href="/YEAR/quy-QUARTER/">Quý QUARTER</a></li>', '<li><a href="/{{ page.quarter.path }}">{{ head.breadcrumbs[2].title }}</a></li>')
              .replace("Quý QUARTER năm YEAR", "{{ page.card.period }}")
              .replace("/donvi/{unit}/", "/" + unit["x"]).replace("/loai/{kind}/", "/" + kind["x"]).replace("/phongtrao/{movement}/", "/" + movement["x"]))
    assert "YEAR" not in crumbs and "QUARTER" not in crumbs
    pn = lambda text, v: "{% if page.neighbours." + v + " %}" + sub(
        text, url="/{{ page.neighbours." + v + ".path }}", title="{{ page.neighbours." + v + ".title }}") + "{% endif %}"
    page("profile", sub(
        crumbs, title="{{ page.card.title }}", desc="{{ page.card.impact }}", unit_name=unit["name"], kind_name=kind["name"],
        movement_name=movement["name"], level_name="{{ page.card.level }}", iso="{{ page.card.date_iso }}", dmy="{{ page.card.date }}",
        content="{{ page.story_html | safe }}", prevnext=pn(PREV, "previous") + "\n" + pn(NEXT, "next")))
    page("plan", '<h1>{{ head.title }}</h1>\n{% for g in page.groups %}<ul>{% for c in g.criteria %}<li>{{ c.text }}</li>{% endfor %}</ul>\n'
         "{% endfor %}<p>{{ page.cards | length }}</p>")
    page("decision", "<h1>{{ head.title }}</h1>\n<p>{{ page.cards | length }}</p>")
    page("figures", "<h1>{{ head.title }}</h1>\n<p>{{ page.total }}</p>")
    page("search", "<h1>{{ head.title }}</h1>")


WRITERS = {"hugo": hugo, "blades": blades, "eleventy": eleventy, "guong": guong}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("n", type=int)
    ap.add_argument("out")
    ap.add_argument("--for", dest="builders", default=",".join(WRITERS))
    ap.add_argument("--seed", type=int, default=2025)
    a = ap.parse_args()
    writers = [WRITERS[name](os.path.join(a.out, name)) for name in a.builders.split(",")]
    size = 0
    for i in range(a.n):
        p = profile(i, a.seed)
        size += len(p.body.encode())
        for one in writers:
            one(p)
    print(f"{a.n} profiles, mean story {size / max(a.n, 1):.0f} bytes, for {a.builders}")


if __name__ == "__main__":
    main()
