# Thông điệp của guong, tiếng Việt. Mỗi thông điệp nói điều đã thấy và điều cần có; thuộc tính help nói cách sửa.
# Khóa trùng với tên quy tắc là thông điệp thường dùng của quy tắc đó. Đối số do chương trình đưa vào.

### Mức độ

severity-error = lỗi
severity-warning = cảnh báo
severity-note = ghi chú

### Tệp và cú pháp

not-utf8 = Không đọc được chữ ở dòng { $line }: tệp không lưu bằng bảng mã UTF-8.
    .help = Mở tệp bằng phần mềm đã soạn ra nó rồi lưu lại với bảng mã UTF-8. Nếu văn bản dùng phông chữ cũ, chuyển sang Unicode trước khi lưu.
not-utf8-wide = Tệp lưu bằng bảng mã { $encoding }, không phải UTF-8.
    .help = Mở tệp bằng phần mềm đã soạn ra nó (Notepad, phần mềm soạn thảo), chọn «Lưu thành», bảng mã UTF-8, rồi lưu đè lên tệp cũ.
not-utf8-damaged = Từ dòng { $line } trở đi tệp bị hỏng hoặc bị cắt ngang: ở chỗ này có byte không thành chữ nào.
    .help = Mở tệp, viết lại chỗ bị hỏng rồi lưu với bảng mã UTF-8; nếu tệp bị cắt khi chép, chép lại từ bản gốc.
not-utf8-lost = Tệp lưu bằng bảng mã ANSI của Windows, không phải UTF-8, nên nhiều chữ có dấu đã bị thay bằng dấu hỏi, ví dụ «{ $value }».
    .help = Chữ đã mất thì không lấy lại được từ tệp này: chép lại từ bản gốc (hoặc gõ lại), rồi lưu với bảng mã UTF-8.
not-utf8-legacy = Không đọc được chữ ở dòng { $line }: có vẻ là bảng mã cũ { $encoding }, không phải UTF-8.
    .help = Chuyển văn bản từ { $encoding } sang Unicode bằng công cụ chuyển mã của bộ gõ (UniKey: Ctrl+Shift+F6), rồi lưu tệp với bảng mã UTF-8.
unreadable-file = Không đọc được tệp này: { $error }.
    .help = Chép lại tệp từ bản gốc vào đúng chỗ này, rồi chạy lại.
unreadable-file-permission = Không đọc được tệp này: người đang chạy chương trình không có quyền đọc.
    .help = Mở quyền đọc cho tệp, hoặc mở tệp bằng phần mềm soạn thảo rồi lưu lại dưới cùng tên.
unreadable-file-kind = Đây không phải là một tệp đọc được: là thư mục, hoặc là liên kết dẫn tới chỗ không còn tệp nào.
    .help = Thư mục thì đổi tên, bỏ đuôi .md. Liên kết thì thay bằng chính tệp mà nó dẫn tới. Không dùng thì xóa đi.
missing-front-matter = Tệp không có phần khai báo: dòng đầu tiên phải là +++, và một dòng +++ nữa khép phần khai báo lại.
    .help = Viết +++ ở dòng đầu, các trường ở dưới, rồi một dòng +++, sau đó mới đến bài viết.
missing-front-matter-empty = Tệp trống, chưa có gì để đọc.
    .help = Viết hồ sơ vào tệp này, hoặc xóa tệp đi.
missing-front-matter-unclosed = Phần khai báo mở ra ở dòng này nhưng không có dòng +++ nào khép lại.
    .help = Thêm một dòng chỉ có +++ ngay dưới trường cuối cùng, trước bài viết.
missing-front-matter-again = Bên dưới phần khai báo lại có một dòng +++: phần khai báo bị khép quá sớm hoặc bị dán hai lần. Mọi điều đứng dưới dòng +++ thứ hai đều hiện lên trang như bài viết, kể cả phần khai báo.
    .help = Xem từ đầu tệp đến dòng này: chỉ giữ một phần khai báo, đứng giữa hai dòng +++; xóa dòng +++ thừa.
missing-front-matter-fence = Dòng này khép phần khai báo nhưng viết chưa đúng: phải có đúng ba dấu cộng.
    .help = Sửa dòng này thành: +++
toml-syntax = Dòng này viết sai quy cách nên không đọc được.
    .help = Mỗi dòng khai báo có dạng: tên trường = giá trị; chữ đặt trong ngoặc kép thẳng "…".
toml-syntax-duplicate = Trường hoặc phần này đã được khai ở trên, không được khai hai lần.
    .help = Giữ một chỗ, xóa chỗ kia.
toml-syntax-duplicate-of = Trường hoặc phần này đã được khai ở dòng { $line }, không được khai hai lần.
    .help = Giữ một chỗ, xóa chỗ kia.
toml-syntax-duplicate-of-part = Trường này đã được khai ở dòng { $line }, không được khai hai lần.
    .help = Nếu dòng này thuộc một phần khác ({ $heads }) mà mất dòng tiêu đề thì thêm lại dòng tiêu đề vào trên dòng đầu của phần ấy; nếu không thì giữ một chỗ, xóa chỗ kia.
toml-syntax-quote = Đoạn chữ này thiếu hoặc thừa dấu ngoặc kép thẳng (").
    .help = Đặt cả đoạn chữ giữa hai dấu " trên cùng một dòng; dấu " ở bên trong viết là \".
toml-syntax-unclosed = Có dấu ngoặc đã mở mà chưa đóng.
    .help = Đếm lại các cặp [ ] và { "{" } { "}" } từ chỗ này trở xuống, thêm dấu còn thiếu.
toml-syntax-unclosed-item = Mục này mở bằng dấu { "{" } mà chưa đóng.
    .help = Thêm dấu { "}" } vào cuối mục, trước dấu phẩy.
toml-syntax-unopened-item = Mục này thiếu dấu { "{" } ở đầu.
    .help = Thêm dấu { "{" } vào đầu mục.
toml-syntax-list-not-opened = Danh sách ở các dòng dưới thiếu dấu [ mở đầu.
    .help = Thêm dấu [ vào sau dấu bằng.
toml-syntax-unclosed-text = Đoạn chữ mở bằng ba dấu ngoặc kép ở đây mà chưa đóng.
    .help = Thêm ba dấu ngoặc kép trên một dòng riêng ở cuối đoạn chữ: """
toml-syntax-slashes = Lời ghi chú trong phần khai báo bắt đầu bằng dấu #, không phải hai dấu gạch chéo.
    .help = Thay hai dấu gạch chéo bằng dấu #.
toml-syntax-colon = Trong dấu ngoặc nhọn, giữa tên trường và giá trị cũng là dấu =, không phải dấu hai chấm.
    .help = Thay dấu hai chấm bằng dấu =.
toml-syntax-equals = Giữa tên trường và giá trị chỉ có một dấu =.
    .help = Thay bằng một dấu =.
toml-syntax-semicolon = Giữa các giá trị là dấu phẩy, không phải dấu chấm phẩy.
    .help = Thay dấu chấm phẩy bằng dấu phẩy.
toml-syntax-backslash = Dấu \ trong ngoặc kép có nghĩa riêng nên không đọc được.
    .help = Trong đường dẫn dùng dấu /, ví dụ "anh/chan-dung.jpg". Nếu là lời văn thì bỏ dấu ấy.
toml-syntax-two-keys = Một dòng chỉ khai một trường; từ đây là trường thứ hai.
    .help = Xuống dòng trước trường thứ hai.
toml-syntax-two-values = Dòng này có hai giá trị.
    .help = Chỉ giữ một giá trị sau dấu =.
toml-syntax-head = Tên phần đặt trong ngoặc vuông.
    .help = Viết { $right }
toml-syntax-number-parted = Số viết liền, không có dấu cách.
    .help = Viết lại thành: { $right }
toml-syntax-list = Danh sách đặt trong ngoặc vuông.
    .help = Viết lại thành: { $right }
toml-syntax-own-disk = Đây là đường dẫn trên máy tính hoặc mạng nội bộ; ảnh phải nằm cùng chỗ với bài viết.
    .help = Chép ảnh vào thư mục của bài viết rồi chỉ ghi tên tệp, ví dụ "chan-dung.jpg".
wrong-type-written = Giá trị viết chưa đúng: ở đây cần { $expected }.
    .help = Viết lại giá trị theo dạng cần có.
toml-syntax-number-with-words = Ở đây chỉ ghi số, không kèm chữ.
    .help = Viết lại thành: { $right }
toml-syntax-zeros = Số không viết số 0 ở đầu.
    .help = Viết lại thành: { $right }
toml-syntax-key-space-right = Tên trường viết liền, không có dấu cách.
    .help = Viết { $right }
toml-syntax-key-space = Tên trường viết liền, không có dấu cách.
    .help = Chép đúng tên từ mẫu (guong new), ví dụ sent_to_province.
more-of-the-same = Từ đây trở đi tệp này còn nhiều chỗ sai cùng loại, không nêu từng chỗ.
    .help = Sửa các chỗ đã nêu rồi kiểm tra lại.
toml-syntax-more = Từ dòng này còn những chỗ viết sai khác, chưa nêu ở đây.
    .help = Sửa các chỗ đã nêu rồi kiểm tra lại.
toml-syntax-no-value = Trường này chưa có giá trị sau dấu =.
    .help = Viết giá trị sau dấu =, hoặc xóa cả dòng nếu chưa có gì để ghi.
toml-syntax-line-break = Đoạn chữ này bị ngắt sang dòng sau.
    .help = Nối các dòng thành một dòng, chỉ để dấu ngoặc kép ở đầu và ở cuối.
share-of-percentages = Trong tỷ lệ { "{" } count = …, of = … { "}" }, count và of là số đếm, không ghi %.
    .help = Ghi hai số đếm, ví dụ { "{" } count = 6, of = 9 { "}" }; nếu chỉ biết tỷ lệ thì ghi một mình tỷ lệ: "75%"
date-form-none = Không có ngày «{ $value }» trong lịch.
    .help = Xem lại ngày, tháng và năm, rồi viết dạng năm-tháng-ngày, không có ngoặc kép.
date-form = Ngày «{ $value }» viết chưa đúng dạng. Cần dạng năm-tháng-ngày, không có ngoặc kép.
    .help = Viết lại thành: { $right }
decimal-comma = Số «{ $value }» dùng dấu phẩy. Trong phần khai báo, phần thập phân viết sau dấu chấm.
    .help = Trang đăng lên vẫn hiện dấu phẩy. Viết lại thành: { $right }
decimal-comma-thousands = Số «{ $value }» dùng dấu phẩy, chưa rõ là hàng nghìn hay phần thập phân.
    .help = Nếu là hàng nghìn, viết liền: { $whole }. Nếu là số thập phân, viết: { $right }
curly-quotes = Dấu ngoặc ở đây là ngoặc cong, do phần mềm soạn thảo tự đổi. Phần khai báo chỉ nhận ngoặc kép thẳng (").
    .help = Thay cả dấu mở và dấu đóng bằng ". Nên tắt chức năng tự đổi dấu ngoặc của phần mềm soạn thảo.
unknown-key = Ở phần này không có trường nào tên là «{ $key }».
    .help = Các trường dùng được ở đây: { $known }.
unknown-key-many = Phần này không có trường { $keys }.
    .help = Có lẽ ngay trên dòng này thiếu dòng tiêu đề của phần chứa các trường ấy ({ $heads }): thêm dòng tiêu đề vào. Nếu không phải vậy, các trường dùng được ở đây là { $known }.
unknown-key-near = Ở phần này không có trường nào tên là «{ $key }». Có lẽ là «{ $near }».
    .help = Sửa tên trường thành { $near }, hoặc xóa dòng nếu không cần.
missing-key = Thiếu { $key }, là điều bắt buộc phải có.
    .help = Thêm trường ấy vào chỗ được chỉ và ghi giá trị.
missing-key-of-act = Mục [[acts]] này không dẫn tới quyết định nào (decision), và thiếu { $keys }.
    .help = Thêm dòng decision = "…" (tên tệp trong content/decisions), hoặc khai đủ type và date tại đây.
missing-key-empty = Trường { $key } còn để trống.
    .help = Viết nội dung vào giữa hai dấu ngoặc kép của { $key }.
missing-key-to-come = Trường { $key } mới ghi «{ $value }», chưa có nội dung.
    .help = Viết nội dung thật vào { $key }; khi chưa có, để hồ sơ ở giai đoạn trước khi công nhận.
wrong-type = Sai kiểu giá trị: ở đây là { $found }, trong khi cần { $expected }.
    .help = Viết lại giá trị theo dạng cần có.
wrong-type-right = Sai kiểu giá trị: ở đây là { $found }, trong khi cần { $expected }.
    .help = Viết lại thành: { $right }
wrong-type-range = Số { $value } nằm ngoài khoảng dùng được: ở đây cần { $expected }.
    .help = Xem lại con số.
wrong-type-section = Chỗ này có thể có nhiều mục nên phải là danh sách.
    .help = Đặt giá trị trong ngoặc vuông: [{ "{" } … { "}" }]
wrong-type-head-several = Phần này có thể có nhiều mục, nên tên phần đặt trong hai cặp ngoặc vuông.
    .help = Viết { $right }
wrong-type-head-one = Phần này chỉ có một, nên tên phần đặt trong một cặp ngoặc vuông.
    .help = Viết { $right }

expected-string = đoạn chữ trong ngoặc kép, ví dụ "Văn phòng Sở"
expected-bool = true (có) hoặc false (không), không đặt trong ngoặc kép
expected-count = số nguyên từ 0 trở lên, ví dụ 14
expected-year = năm từ 1900 đến 2199, ví dụ 2024
expected-date = ngày dạng năm-tháng-ngày, không đặt trong ngoặc kép, ví dụ 2024-12-20
expected-number = số, ví dụ 97.5, hoặc tỷ lệ trong ngoặc kép, ví dụ "75%"
expected-share = số liệu, ví dụ { "{" } count = 6, of = 9 { "}" }, "75%" hoặc 75
expected-array = danh sách trong ngoặc vuông, ví dụ ["…", "…"]
expected-table = nhóm trường, tức một phần [ten-phan] hoặc { "{" } truong = "…" { "}" }
expected-statement = đoạn chữ trong ngoặc kép, hoặc { "{" } text = "…", documents = [{ "{" } number = "…", date = 2024-12-20, authority = "…" { "}" }] { "}" }
expected-check = nhóm trường có kind, ví dụ { "{" } kind = "evidence" { "}" }
expected-when = ngày (2024-11-30), tháng ("2024-12"), quý ("2025-Q2"), nửa năm ("2023-H1") hoặc tên một dịp trong ngoặc kép

found-string = đoạn chữ trong ngoặc kép
found-integer = số nguyên
found-float = số có phần thập phân
found-boolean = giá trị true hoặc false
found-datetime = ngày hoặc giờ
found-array = danh sách trong ngoặc vuông
found-table = nhóm trường

bad-value = Giá trị này không dùng được.
    .help = Xem lại giá trị theo hướng dẫn soạn tệp.
bad-id = Mã «{ $value }» không hợp lệ: mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.
    .help = Viết lại mã, ví dụ: phong-quan-ly-nha
bad-color = Không đọc được màu «{ $value }».
    .help = Viết màu bằng dấu # và sáu chữ số thập lục phân, ví dụ: color = "#0b4f8a"
bad-phone = «{ $value }» không phải số điện thoại.
    .help = Ghi số có từ ba đến mười lăm chữ số, có thể có dấu cách, dấu chấm, +84: phones = ["0271 3888 999"]
bad-email = «{ $value }» không phải địa chỉ thư điện tử.
    .help = Ghi cả địa chỉ: emails = ["vanphong@mau.example.vn"]
bad-domain = «{ $value }» không phải tên miền của hộp thư.
    .help = Ghi phần đứng sau dấu @: domains = ["mau.example.vn"]
bad-logo = Biểu trưng «{ $value }» không phải tệp ảnh dùng được.
    .help = Dùng tệp .svg, .png, .webp hoặc .jpg đặt trong static/ của giao diện, ví dụ: logo = "logo.png"
bad-day = Không có ngày «{ $value }».
    .help = Sửa day (ngày) và month (tháng) thành một ngày có thật.
bad-base-url = Địa chỉ «{ $value }» không dùng được: địa chỉ phải bắt đầu bằng https:// hoặc http:// và không có khoảng trắng.
    .help = Ghi địa chỉ đầy đủ của chuyên trang, ví dụ: "https://sxd.example.gov.vn/guong/"
bad-language = Không có ngôn ngữ «{ $value }» cho thông báo của chương trình.
    .help = Ghi "vi" (tiếng Việt) hoặc "en" (tiếng Anh).
bad-timezone = Múi giờ «{ $value }» viết chưa đúng dạng.
    .help = Ghi độ lệch so với giờ quốc tế; giờ Việt Nam là "+07:00".
document-number-words = Trường number chỉ ghi số và ký hiệu của văn bản, không ghi chữ «Số» và không ghi ngày.
    .help = Viết lại thành: { $right }. Ngày của văn bản ghi ở date.
document-number = Số, ký hiệu «{ $value }» viết chưa đúng thể thức.
    .help = Viết lại thành: { $right }
document-number-empty = Văn bản này chưa có số: trước dấu / còn bỏ trống.
    .help = Điền số khi văn thư đã cấp; chưa có số thì chưa đăng.
thousands-point = Dấu chấm trong số { $value } được hiểu là dấu thập phân, không phải dấu ngăn hàng nghìn.
    .help = Nếu là hàng nghìn thì bỏ dấu chấm: { $right }. Nếu đúng là số thập phân thì thêm một chữ số 0: { $value }0
bad-date-year = Năm của ngày { $value } có lẽ bị gõ nhầm.
    .help = Ghi ngày theo dạng năm-tháng-ngày, năm từ 1900 đến 2199, ví dụ: 2024-12-20
bad-when = «{ $value }» không phải là một tháng, một quý hay nửa năm.
    .help = Tháng ghi 2024-12, quý ghi 2024-Q4, nửa năm ghi 2024-H1; ngày ghi 2024-12-20, không có ngoặc kép; dịp khác thì ghi bằng lời.
bad-page-size = Số điển hình trên một trang không thể là { $value }.
    .help = Ghi một số từ 1 đến 1000; thường dùng 24.
bad-license-url = Địa chỉ giấy phép «{ $value }» không dùng được: địa chỉ phải bắt đầu bằng https:// hoặc http:// và không có khoảng trắng.
    .help = Ghi địa chỉ trang có nguyên văn giấy phép, ví dụ: "https://creativecommons.org/licenses/by/4.0/deed.vi"
bad-portal-latest = Số gương mới đưa lên cổng không thể là { $value }.
    .help = Ghi một số từ 1 đến 50; thường dùng 6.
bad-life = Ngày cuối ({ $until }) lại trước ngày đầu ({ $from }).
    .help = Kiểm lại from (ngày bắt đầu hoạt động) và until (ngày cuối cùng còn hoạt động).
bad-successor = «{ $value }» không thể là đơn vị kế tiếp của chính nó.
    .help = Ghi mã của đơn vị hoặc cơ quan tiếp nhận nhiệm vụ vào succeeded_by, hoặc xóa dòng này.
other-kind-key = Trường { $key } không dùng cho kind = "{ $kind }", nên điều ghi ở đây không có tác dụng.
    .help = Nếu ghi nhầm kind thì sửa kind; nếu không thì xóa trường này.
bad-focus = Tâm ảnh «{ $value }» viết chưa đúng dạng.
    .help = Ghi "top" (phía trên), "bottom" (phía dưới), "left" (bên trái), "right" (bên phải), "center" (chính giữa), hoặc hai tỷ lệ tính từ mép trái và mép trên, ví dụ "40% 20%".
bad-widths = Danh sách bề rộng ảnh [{ $value }] không dùng được.
    .help = Ghi từ một đến tám số, mỗi số từ 16 đến 4096, tính bằng điểm ảnh, ví dụ [320, 640, 1280].
file-too-large = Tệp quá lớn ({ $value } MB), trong khi một tệp bài viết nhiều nhất là 4 MB.
    .help = Kiểm tra xem có phải tệp ảnh hay tệp khác bị đặt nhầm tên .md không; nếu là bài viết, chia ra hoặc rút gọn.
act-contradicts-decision = Trường { $key } ghi ở đây khác với tệp quyết định «{ $decision }».
    .help = Xóa { $key } ở đây, vì hồ sơ lấy theo tệp quyết định; nếu tệp quyết định sai thì sửa ở đó.
plan-group-number = Số tiêu chí phải đạt của nhóm không khớp với các tiêu chí thuộc nhóm.
    .help = Ghi any_of = true, hoặc at_least_of từ 1 đến số tiêu chí có group là nhóm này.
plan-cadence-update-month = Thành tích mới chỉ theo dõi được theo quý.
    .help = Ghi every = "quarter", và nếu cần thì nêu các quý ở quarters.
plan-impossible-quarter = Không có quý này.
    .help = Quý là một số từ 1 đến 4.
plan-impossible-number = Con số { $value } không thể là một ngưỡng.
    .help = Tỷ lệ nằm trong khoảng từ 0 đến 100; số đếm không nhỏ hơn 0.
plan-fraction = Ngưỡng { $value }% quá nhỏ; có lẽ đã ghi phân số thay cho phần trăm.
    .help = Tỷ lệ ghi theo phần trăm: một nửa là 50, chín phần mười là 90.
plan-points-twice = Phần «{ $value }» được nêu hai lần.
    .help = Đặt cho mỗi phần một id riêng.
plan-points-minimum = Điểm tối thiểu ({ $value }) lớn hơn số điểm có thể đạt.
    .help = Sửa minimum, hoặc maximum của từng phần.
plan-rating-step = «{ $value }» không phải là một mức của thang đánh giá.
    .help = Viết đúng một mức đã nêu trong scale.
decision-of-other-plan = «{ $decision }» được ban hành theo kế hoạch khác ({ $plan }), không phải kế hoạch của hồ sơ này.
    .help = Chọn đúng quyết định ở decision, hoặc sửa lại kế hoạch ở plan.
consent-too-late = Ý kiến đồng ý của { $name } ghi sau ngày giới thiệu ({ $date }).
    .help = Chỉ giới thiệu khi người được nêu tên đã đồng ý: sửa lại ngày nếu ghi nhầm, hoặc lùi introduced.
consent-to-come = Ý kiến đồng ý của { $name } ghi một ngày chưa tới ({ $date }).
    .help = Sửa lại ngày nếu ghi nhầm. Chỉ giới thiệu khi người được nêu tên đã đồng ý.
number-too-large = Con số { $value } quá lớn hoặc có quá nhiều chữ số thập phân.
    .help = Ghi số nhỏ hơn 1.000.000.000.000, nhiều nhất sáu chữ số sau dấu chấm.
unknown-key-misplaced = Trường «{ $key }» thuộc phần đầu tệp, nhưng đang nằm dưới một tiêu đề [ ].
    .help = Đưa dòng này lên trên tiêu đề [ ] đầu tiên của tệp.
unknown-key-of-part = Trường «{ $key }» thuộc phần { $head }, nhưng đang nằm ở phần khác.
    .help = Chuyển dòng này xuống dưới dòng { $head }. Nếu tệp chưa có dòng ấy thì thêm vào ngay trên dòng này.
unknown-key-lost-head = Thiếu dòng tiêu đề { $head } ở ngay trên dòng này, nên các dòng từ đây bị tính vào phần đứng trước.
    .help = Thêm dòng { $head } vào ngay trên dòng này.
unknown-key-commented-head = Tiêu đề «{ $head }» còn mang dấu # ở đầu dòng, nên các dòng bên dưới bị tính vào phần đứng trước.
    .help = Xóa dấu # trước { $head }.
toml-syntax-key-quotes = Tên có dấu hoặc dấu cách phải nằm trong dấu ngoặc kép.
    .help = Sửa thành: { $right }
toml-syntax-key-unknown = Tên trường ở dòng này có chữ mang dấu hoặc ký tự lạ.
    .help = Tên trường chỉ gồm chữ không dấu, chữ số, dấu - và _; chép đúng tên từ mẫu (guong new), ví dụ title cho tiêu đề, impact cho tác động.
toml-syntax-key = Tên trường ở dòng này có chữ mang dấu hoặc ký tự lạ.
    .help = Tên trường chỉ gồm chữ không dấu, chữ số, dấu - và _; có lẽ là: { $right }
toml-syntax-no-equals = Dòng này thiếu dấu = giữa tên trường và giá trị.
    .help = Viết theo dạng: tên trường = giá trị.
toml-syntax-stray-words = Dòng này không phải là một trường: không có dấu =.
    .help = Nếu là lời giải thích, đặt dấu # ở đầu dòng; nếu là bài viết, đưa xuống dưới dòng +++ thứ hai.
toml-syntax-head-unknown = Tên phần trong [ ] viết không dấu và phải là một tên có sẵn.
    .help = Các phần dùng được ở đây: { $known }.
toml-syntax-unclosed-quote = Đoạn chữ bắt đầu ở đây thiếu dấu ngoặc kép đóng (").
    .help = Thêm " vào cuối đoạn chữ, trước dấu phẩy hoặc trước ] và { "}" } đóng lại.
toml-syntax-odd-quotes = Dòng này thiếu một dấu ngoặc kép ("): mỗi đoạn chữ phải có một dấu mở và một dấu đóng.
    .help = Đọc lại dòng từ trái sang phải, thêm dấu " còn thiếu ở đầu hoặc cuối một đoạn chữ.
toml-syntax-votes = Ở đây chỉ ghi số phiếu tán thành; số người có mặt ghi ở present của kỳ họp.
    .help = Viết lại thành: in_favour = { $right }, và xem present đã đúng chưa.
toml-syntax-unquoted = Đoạn chữ ở đây chưa đặt trong ngoặc kép.
    .help = Đặt đoạn chữ giữa hai dấu ". Giá trị đúng, sai ghi là true, false; số thì không cần ngoặc.
toml-syntax-date-none = Không có ngày { $value } trong lịch.
    .help = Xem lại ngày, tháng và năm.
toml-syntax-years = Các năm phải kể ra từng năm, không viết khoảng năm.
    .help = Viết lại thành: { $right }
toml-syntax-date = Ngày này viết chưa đúng dạng hoặc không có trong lịch.
    .help = Viết đủ bốn số của năm, hai số của tháng, hai số của ngày, ví dụ 2024-03-05.
toml-syntax-unseen = Dòng này có một ký tự lạ không nhìn thấy được ({ $code }), thường do dán từ Word hoặc từ trang mạng.
    .help = Xóa chỗ được đánh dấu rồi gõ lại bằng phím cách.
toml-syntax-bullet = Đầu dòng thừa dấu gạch đầu dòng.
    .help = Xóa dấu ấy: mỗi dòng khai báo bắt đầu ngay bằng tên trường.
toml-syntax-sign = Cuối dòng thừa dấu «{ $sign }».
    .help = Xóa dấu ấy: mỗi dòng khai báo kết thúc ngay sau giá trị.
toml-syntax-wide = Dòng này có chữ số hoặc dấu rộng gấp đôi bình thường (kiểu chữ Trung, chữ Nhật, thường do sao chép), máy không đọc được.
    .help = Gõ lại các ký tự ấy bằng bộ gõ tiếng Việt.
toml-syntax-comma = Giữa hai giá trị ở đây thiếu dấu phẩy.
    .help = Thêm dấu phẩy vào chỗ được đánh dấu.
toml-syntax-flag = «{ $value }» chưa đặt trong ngoặc kép.
    .help = Nếu trường này hỏi đúng hay sai, viết { $right }; nếu là chữ, đặt giữa hai dấu ".
toml-syntax-capital = «{ $value }» phải viết bằng chữ thường.
    .help = Viết lại thành: { $right }
toml-syntax-hash = Mã màu chưa đặt trong ngoặc kép: từ dấu # trở đi bị coi là ghi chú.
    .help = Viết lại thành: { $right }
toml-syntax-share = Tỷ lệ viết chưa đúng dạng.
    .help = Viết lại thành: { $right }
answer-in-wrong-section = Tiêu chí «{ $value }» không được trả lời ở phần này.
    .help = Chuyển sang { $right }.
stray-file-ending = Tệp này không có đuôi .md nên chương trình bỏ qua, không đăng.
    .help = Nếu là hồ sơ hoặc trang viết, đổi tên để tệp kết thúc bằng .md (Windows có thể đang ẩn đuôi .txt); tệp Word thì mở bằng Word, chép chữ sang một tệp .md mới; nếu không, chuyển ra khỏi content.
missing-theme-file = Giao diện «{ $theme }» không có tệp «{ $value }».
    .help = Đặt tệp ấy vào themes/{ $theme }/{ $value }, hoặc sửa lại tên.
plan-without-years = Kế hoạch chưa ghi áp dụng cho năm nào.
    .help = Thêm mọi năm thi đua mà kế hoạch bao gồm, ví dụ: years = [2024]
plan-without-acts = Kế hoạch chưa ghi hình thức công nhận nào, nên không hồ sơ nào được đăng.
    .help = Thêm ít nhất một phần [[acts]] với id, name, clause và owes.
plan-deadline-day = Thời hạn này phải có một trong hai trường before và by, không có cả hai.
    .help = before: ngày đó đã là muộn; by: ngày đó vẫn còn kịp. Giữ đúng một trường.
plan-level-after = Cấp này được ghi là xét sau chính nó hoặc sau một cấp cao hơn (after), nên sẽ không bao giờ kiểm tra được thứ tự.
    .help = Ghi ở after một cấp thấp hơn, ví dụ after = "agency", hoặc xóa dòng đó.
plan-quota-range = Ít nhất { $minimum } mà nhiều nhất { $maximum }: không đơn vị nào đạt được chỉ tiêu này.
    .help = Xem lại minimum và maximum.
plan-day-of-no-year = Ngày { $date } không thuộc năm nào của kế hoạch ({ $years }) và cũng không thuộc năm liền sau, nên không hồ sơ nào được xét theo ngày này.
    .help = Sửa lại năm của ngày này, hoặc xem lại years.
plan-quota-number = Chỉ tiêu này chưa có con số nào.
    .help = Thêm minimum (ít nhất), maximum (nhiều nhất) hoặc maximum_share (nhiều nhất, tính bằng % số người).
plan-cadence-act = Trường act đi cùng what = "pick", và chỉ đi cùng giá trị đó.
    .help = Nếu là giới thiệu gương định kỳ (pick), ghi act là mã của hình thức giới thiệu; nếu là cập nhật (update), xóa act.
plan-without-ballot = Có hình thức công nhận đòi bỏ phiếu, nhưng kế hoạch chưa có phần [ballot].
    .help = Thêm phần [ballot] với clause và secret, hoặc bỏ "ballot" khỏi owes.
duplicate-id = Mã «{ $id }» đã được dùng ở dòng { $line }.
    .help = Đặt một mã khác; nếu mã này đã được dẫn ở tệp khác thì sửa cả ở đó.
duplicate-in-list = «{ $id }» xuất hiện hai lần trong danh sách này.
    .help = Xóa một trong hai chỗ.

### Tên gọi và chỗ của tệp

unknown-name-empty = Ở đây chưa ghi { $what } nào.
    .help = Ghi mã của { $what } vào giữa hai dấu ngoặc kép.
unknown-name = Không có { $what } nào mang tên «{ $value }».
    .help = Xem lại chính tả, hoặc khai { $what } đó trước khi dẫn tới.
unknown-name-full = Ở đây ghi mã, không ghi tên đầy đủ hay số hiệu. «{ $value }» có mã: { $near }
    .help = Sửa thành mã ấy; nếu có nhiều mã thì chọn mã của cơ quan mình.
unknown-name-of-ours = Không có { $what } nào mang tên «{ $value }». Có lẽ là «{ $near }»?
    .help = Sửa thành: { $near }. Các tên dùng được có trong sổ tay.
unknown-name-near = Không có { $what } nào mang tên «{ $value }». Có lẽ là «{ $near }»?
    .help = Nếu đúng thì sửa thành: { $near }. Nếu không, khai { $what } «{ $value }» trước khi dẫn tới.
unknown-choice = Giá trị «{ $value }» không nằm trong các giá trị được dùng ở đây.
    .help = Chọn một trong: { $known }.
unknown-choice-near = Giá trị «{ $value }» không nằm trong các giá trị được dùng ở đây. Có lẽ là «{ $near }».
    .help = Sửa thành "{ $near }", hoặc chọn một trong: { $known }.

what-rule = quy tắc
what-agency = cơ quan
what-unit = đơn vị
what-plan = kế hoạch
what-act = hình thức công nhận
what-category = lĩnh vực
what-criterion = tiêu chí
what-movement = phong trào thi đua
what-decision = quyết định
what-profile = hồ sơ
what-group = nhóm tiêu chí
what-check = kiểu kiểm tra
what-part = phần điểm
what-theme = giao diện
what-language = ngôn ngữ
what-kind = loại điển hình
what-year = năm

unit-of-other-agency = Đơn vị «{ $unit }» thuộc «{ $agency }», không thuộc cơ quan ghi ở đây.
    .help = Xóa trường agency (đơn vị đã cho biết cơ quan), hoặc sửa lại đơn vị.
wrong-folder-decision = Tệp này có các trường của một quyết định nhưng nằm trong thư mục của hồ sơ.
    .help = Chuyển tệp sang content/decisions.
wrong-folder-profile = Tệp này có các trường của một hồ sơ nhưng nằm trong thư mục của quyết định.
    .help = Chuyển tệp sang content/profiles, vào thư mục của năm thi đua.
wrong-folder-to-come = Ngày giới thiệu ghi { $date }, chưa tới, còn hồ sơ nằm trong thư mục năm { $folder }.
    .help = Thường là gõ nhầm năm: đối chiếu rồi sửa introduced. Nếu ngày đúng thì chuyển tệp sang thư mục năm ấy.
wrong-folder = Hồ sơ nằm trong thư mục năm { $folder } nhưng thuộc { $period }.
    .help = Chuyển tệp sang thư mục đúng năm. Nếu tệp đã đúng chỗ, xem lại ngày introduced hoặc ngày của quyết định.
stray-file = Tệp này không nằm trong thư mục nào mà chương trình đọc, nên không được đăng.
    .help = Hồ sơ để ở content/profiles/<năm>/, kế hoạch ở content/plans/, quyết định ở content/decisions/, trang khác ở content/pages/. Tệp không dùng thì chuyển ra ngoài content/.
file-name-folded = Tên tệp có dấu, khoảng trắng hoặc chữ hoa; địa chỉ trang sẽ dùng «{ $slug }».
    .help = Không bắt buộc sửa. Nên đổi tên thành { $slug } để tên tệp và địa chỉ giống nhau.
text-not-nfc = Tệp gõ tiếng Việt bằng dấu rời (Unicode tổ hợp). Chương trình đã đọc thành chữ có dấu dựng sẵn.
    .help = Không bắt buộc sửa. Nên chọn bảng mã «Unicode dựng sẵn» trong bộ gõ và lưu lại tệp.

### Tiêu chí của kế hoạch

outside-plan = Kế hoạch không áp dụng cho năm { $year }, chỉ áp dụng cho: { $years }.
    .help = Chọn kế hoạch của năm { $year } ở trường plan, hoặc chuyển tệp sang thư mục của năm mà kế hoạch áp dụng.
outside-plan-agency = Kế hoạch này là của «{ $agency }», không phải của cơ quan có đơn vị ghi trong hồ sơ.
    .help = Chọn kế hoạch của đúng cơ quan ở trường plan, hoặc sửa lại đơn vị ở trường unit.
outside-plan-kind = Kế hoạch không xét loại điển hình «{ $kind }», chỉ xét: { $known }.
    .help = Sửa trường kind thành một loại mà kế hoạch xét, hoặc chọn kế hoạch khác.
missing-category = Hồ sơ ghi chưa đủ lĩnh vực: kế hoạch yêu cầu ít nhất { $owed }.
    .help = Ghi vào trường categories. Các lĩnh vực của kế hoạch: { $known }.
missing-evidence = Chưa có minh chứng cho tiêu chí { $id }, mục { $clause } của kế hoạch: «{ $criterion }»
    .help = Thêm dưới [evidence] một dòng: { $id } = "…", nêu việc đã làm và số liệu cụ thể.
missing-evidence-copied = Minh chứng cho tiêu chí { $id }, mục { $clause } của kế hoạch, mới chép lại lời của tiêu chí: «{ $criterion }»
    .help = Viết một hai câu nêu việc đã làm và số liệu cụ thể.
missing-evidence-to-come = Minh chứng cho tiêu chí { $id }, mục { $clause } của kế hoạch, mới ghi «{ $value }»: «{ $criterion }»
    .help = Viết một hai câu nêu việc đã làm và số liệu cụ thể.
missing-evidence-empty = Minh chứng cho tiêu chí { $id }, mục { $clause } của kế hoạch, còn để trống: «{ $criterion }»
    .help = Viết một hai câu nêu việc đã làm và số liệu cụ thể.
missing-document = Chưa có văn bản của cấp có thẩm quyền cho tiêu chí { $id }, mục { $clause } của kế hoạch: «{ $criterion }»
    .help = Ghi dưới [evidence]: { $id } = { "{" } text = "…", documents = [{ "{" } number = "…", date = 2024-12-20, authority = "…" { "}" }] { "}" }
missing-document-keys = Văn bản cho tiêu chí { $id }, mục { $clause } của kế hoạch, còn thiếu: { $keys }. Tiêu chí: «{ $criterion }»
    .help = Thêm những trường ấy. Văn bản cần đủ number (số, ký hiệu), date (ngày) và authority (cơ quan ban hành).
missing-document-count = Tiêu chí { $id }, mục { $clause } của kế hoạch, cần ít nhất { $owed } văn bản kèm theo, mới có { $found }: «{ $criterion }»
    .help = Thêm văn bản vào documents = [ … ] của { $id } dưới [evidence].
missing-measure = Chưa có số liệu cho tiêu chí { $id }, mục { $clause } của kế hoạch: «{ $criterion }»
    .help = Thêm dưới [measures] một dòng: { $id } = { "{" } count = …, of = … { "}" } nếu là tỷ lệ, hoặc { $id } = … nếu là số đếm.
missing-measure-per-unit = Tiêu chí { $id }, mục { $clause } của kế hoạch, cần số liệu riêng của từng phòng phụ trách: «{ $criterion }»
    .help = Viết thành danh sách: { $id } = [{ "{" } unit = "mã-phòng", count = …, of = … { "}" }], mỗi phòng trong in_charge một mục.
missing-measure-unit = Tiêu chí { $id }, mục { $clause } của kế hoạch, chưa có số liệu của phòng «{ $unit }»: «{ $criterion }»
    .help = Thêm vào danh sách { $id } một mục: { "{" } unit = "{ $unit }", count = …, of = … { "}" }
missing-measure-in-charge = Hồ sơ chưa ghi cá nhân phụ trách phòng nào, nên chưa xét được tiêu chí { $id }, mục { $clause } của kế hoạch: «{ $criterion }»
    .help = Thêm dưới [subject]: in_charge = ["mã-phòng", …], rồi ghi số liệu của từng phòng dưới [measures].
impossible-measure = Số liệu «{ $reached }» của tiêu chí { $id }, mục { $clause } của kế hoạch, không thể đúng. Kế hoạch yêu cầu: { $required }. Tiêu chí: «{ $criterion }»
    .help = Kiểm lại: số không được âm, phần (count) không lớn hơn tổng (of), tổng phải lớn hơn 0, tỷ lệ từ 0 đến 100%.
impossible-measure-share = Tiêu chí { $id }, mục { $clause } của kế hoạch, cần một số đếm chứ không phải tỷ lệ «{ $reached }». Kế hoạch yêu cầu: { $required }. Tiêu chí: «{ $criterion }»
    .help = Ghi một số, ví dụ: { $id } = 0
impossible-measure-list = Tiêu chí { $id }, mục { $clause } của kế hoạch, chỉ cần một số liệu chung, không cần danh sách theo phòng: «{ $criterion }»
    .help = Ghi một số liệu, ví dụ: { $id } = { "{" } count = 6, of = 9 { "}" }
impossible-points = Điểm «{ $reached }» của phần «{ $part }», tiêu chí { $id }, mục { $clause } của kế hoạch, không thể đúng: «{ $criterion }»
    .help = Ghi số điểm từ 0 đến mức tối đa của phần đó.
below-minimum = Chưa đạt mức tối thiểu của tiêu chí { $id }, mục { $clause } của kế hoạch: số liệu là { $reached }, cần { $required }. Tiêu chí: «{ $criterion }»
    .help = Kiểm lại số liệu. Nếu số liệu đúng, hồ sơ chưa đủ điều kiện công nhận: để stage là "nominated" hoặc "fostering".
above-maximum = Vượt mức tối đa của tiêu chí { $id }, mục { $clause } của kế hoạch: số liệu là { $reached }, yêu cầu { $required }. Tiêu chí: «{ $criterion }»
    .help = Kiểm lại số liệu. Nếu số liệu đúng, hồ sơ chưa đủ điều kiện công nhận: để stage là "nominated" hoặc "fostering".
missing-rating = Chưa có kết quả xếp loại «{ $item }» cho tiêu chí { $id }, mục { $clause } của kế hoạch: «{ $criterion }»
    .help = Thêm dưới [ratings.{ $id }] một dòng: { $key } = "…"
missing-rating-all = Chưa có kết quả xếp loại cho tiêu chí { $id }, mục { $clause } của kế hoạch: «{ $criterion }»
    .help = Thêm phần [ratings.{ $id }] và ghi kết quả xếp loại từng nội dung.
missing-rating-near = Trong các nội dung xếp loại không có «{ $given }». Có lẽ là { $key } ({ $item }), nội dung mà tiêu chí { $id }, mục { $clause } của kế hoạch, còn thiếu: «{ $criterion }»
    .help = Sửa tên thành { $key }.
missing-rating-rest = Tiêu chí { $id }, mục { $clause } của kế hoạch, còn thiếu kết quả xếp loại các nội dung khác: «{ $criterion }»
    .help = Ngoài các nội dung kế hoạch nêu tên, thêm dưới [ratings.{ $id }] ít nhất một dòng: "Tên nội dung" = "…"
rating-too-low = Xếp loại «{ $item }» là «{ $reached }», cần từ «{ $required }» trở lên. Tiêu chí { $id }, mục { $clause } của kế hoạch: «{ $criterion }»
    .help = Kiểm lại kết quả xếp loại. Nếu ghi đúng, hồ sơ chưa đủ điều kiện công nhận: để stage là "nominated" hoặc "fostering".
rating-unknown = Mức «{ $reached }» của «{ $item }» không có trong thang xếp loại. Tiêu chí { $id }, mục { $clause } của kế hoạch: «{ $criterion }»
    .help = Dùng đúng một mức của thang (từ thấp đến cao): { $scale }
rating-unknown-near = Mức «{ $reached }» của «{ $item }» không có trong thang xếp loại. Có lẽ là «{ $near }». Tiêu chí { $id }, mục { $clause } của kế hoạch: «{ $criterion }»
    .help = Sửa thành "{ $near }". Thang xếp loại (từ thấp đến cao): { $scale }
missing-points = Chưa có điểm phần «{ $part }» cho tiêu chí { $id }, mục { $clause } của kế hoạch: «{ $criterion }»
    .help = Thêm dưới [points.{ $id }] một dòng: { $key } = …
missing-points-all = Chưa có điểm cho tiêu chí { $id }, mục { $clause } của kế hoạch: «{ $criterion }»
    .help = Thêm phần [points.{ $id }] và ghi điểm từng phần.
points-too-low = Điểm phần «{ $part }» là { $reached }, cần { $required }. Tiêu chí { $id }, mục { $clause } của kế hoạch: «{ $criterion }»
    .help = Kiểm lại điểm. Nếu ghi đúng, hồ sơ chưa đủ điều kiện công nhận: để stage là "nominated" hoặc "fostering".
points-too-low-sum = Tổng điểm là { $reached }, cần { $required }. Tiêu chí { $id }, mục { $clause } của kế hoạch: «{ $criterion }»
    .help = Kiểm lại điểm từng phần. Nếu ghi đúng, hồ sơ chưa đủ điều kiện công nhận: để stage là "nominated" hoặc "fostering".
missing-title-holder-blank = Danh hiệu «{ $title }» chưa ghi ai đạt (holder), nên chưa được tính. Tiêu chí { $id }, mục { $clause } của kế hoạch: «{ $criterion }»
    .help = Ghi holder = "họ và tên người đạt danh hiệu".
missing-title-holder-other = Danh hiệu ở đây ghi «{ $value }», còn kế hoạch ghi «{ $title }», nên chưa được tính. Tiêu chí { $id }, mục { $clause } của kế hoạch: «{ $criterion }»
    .help = Nếu là một danh hiệu, viết lại thành: title = "{ $title }". Nếu là danh hiệu khác, thêm một phần [[titles]] cho danh hiệu mà kế hoạch yêu cầu.
missing-title-holder = Cần ít nhất { $owed } người có danh hiệu «{ $title }», mới có { $found }. Tiêu chí { $id }, mục { $clause } của kế hoạch: «{ $criterion }»
    .help = Thêm một phần [[titles]] cho mỗi người: title = "{ $title }", holder = "…", year = … (năm được tặng không sau năm thi đua).
missing-initiative = Cần ít nhất { $owed } sáng kiến được công nhận, mới có { $found }. Tiêu chí { $id }, mục { $clause } của kế hoạch: «{ $criterion }»
    .help = Thêm một phần [[initiatives]] cho mỗi sáng kiến, có name, authority, number và date.
missing-initiative-keys = Sáng kiến này còn thiếu: { $keys }. Tiêu chí { $id }, mục { $clause } của kế hoạch: «{ $criterion }»
    .help = Thêm những trường ấy: sáng kiến phải do cấp có thẩm quyền (authority) công nhận bằng văn bản có số (number) và ngày (date).
movement-not-listed = Hồ sơ chưa ghi phong trào thi đua nào của năm { $year } do một trong các cấp sau phát động: { $bodies }. Tiêu chí { $id }, mục { $clause } của kế hoạch: «{ $criterion }»
    .help = Ghi mã phong trào vào movements = ["…"]; phong trào phải được khai ở [[movements]] của site.toml với đúng năm và cấp phát động.
collective-not-recognised = Tập thể «{ $collective }» chưa được công nhận theo cùng kế hoạch và cùng năm. Tiêu chí { $id }, mục { $clause } của kế hoạch: «{ $criterion }»
    .help = Hoàn thiện hồ sơ của tập thể, hoặc nêu văn bản xác nhận: { $id } = { "{" } documents = [{ "{" } number = "…", date = 2024-12-20, authority = "…" { "}" }] { "}" } dưới [evidence].
collective-faulty = Hồ sơ của tập thể «{ $collective }» còn lỗi nên chưa được tính là đã công nhận. Tiêu chí { $id }, mục { $clause } của kế hoạch: «{ $criterion }»
    .help = Sửa hồ sơ của tập thể trước; khi đó lỗi này tự hết.
collective-of-other-unit = Tập thể «{ $collective }» thuộc đơn vị khác, không phải đơn vị mà cá nhân này đứng đầu (tiêu chí { $id }, mục { $clause } của kế hoạch: «{ $criterion }»).
    .help = Ghi ở collective hồ sơ của tập thể do chính cá nhân này đứng đầu, hoặc kèm văn bản xác nhận ở { $id } dưới [evidence].
collective-not-named = Hồ sơ chưa cho biết tập thể mà cá nhân này đứng đầu. Tiêu chí { $id }, mục { $clause } của kế hoạch: «{ $criterion }»
    .help = Thêm dưới [subject]: collective = "năm/tên-tệp" của hồ sơ tập thể, hoặc nêu văn bản xác nhận ở { $id } dưới [evidence].
collective-withdrawn = Hồ sơ tập thể «{ $collective }» đã được rút. Tiêu chí { $id }, mục { $clause } của kế hoạch: «{ $criterion }»
    .help = Việc đăng không bị chặn. Nên xem lại việc công nhận cá nhân, hoặc nêu văn bản xác nhận ở { $id } dưới [evidence].
lower-level-missing = Chưa thấy đã được công nhận ở «{ $level }» trước. Tiêu chí { $id }, mục { $clause } của kế hoạch: «{ $criterion }»
    .help = Thêm phần [[acts]] của lần công nhận ở «{ $level }», hoặc kiểm lại mã subject.id cho khớp với hồ sơ trước.
too-few-of-group = Nhóm tiêu chí ở mục { $clause } của kế hoạch cần đạt ít nhất { $owed }, mới đạt { $found }: «{ $group }»
    .help = Bổ sung minh chứng hoặc số liệu cho một trong các tiêu chí: { $known }.

### Quyết định và bỏ phiếu

missing-act = Hồ sơ ghi đã được công nhận nhưng chưa có quyết định hay hình thức công nhận nào.
    .help = Thêm phần [[acts]]. Kế hoạch chấp nhận: { $acts }. Nếu chưa công nhận, đổi stage thành "nominated" hoặc "fostering".
incomplete-act = «{ $act }» còn thiếu { $field }, là điều mục { $clause } của kế hoạch yêu cầu.
    .help = Ghi { $key } = "…" vào phần [[acts]] này.
incomplete-act-decision = «{ $act }» còn thiếu { $field }, là điều mục { $clause } của kế hoạch yêu cầu.
    .help = Ghi { $key } = "…" trong tệp quyết định này, một lần cho mọi hồ sơ dẫn đến nó.
field-date = ngày
field-number = số, ký hiệu
field-signer = người ký
field-certificate = số giấy công nhận
field-ballot = kết quả bỏ phiếu
act-outside-plan = Theo kế hoạch, «{ $act }» không có ở «{ $level }».
    .help = Sửa trường level, hoặc chọn ở trường type một hình thức mà kế hoạch có cho cấp này.
act-in-future = Quyết định ghi ngày { $date }, chưa tới; hồ sơ chưa được đăng cho đến ngày đó.
    .help = Nếu ngày đúng thì không cần làm gì: chạy lại chương trình từ ngày đó. Nếu sai thì sửa ngày.
act-in-future-beside-another = Quyết định ghi ngày { $date }, chưa tới; lần công nhận này chưa hiện trên trang cho đến ngày đó.
    .help = Nếu ngày đúng thì không cần làm gì: chạy lại chương trình từ ngày đó. Nếu sai thì sửa ngày.
act-far-in-future = Quyết định ghi ngày { $date }, còn hơn một năm nữa mới tới.
    .help = Sửa lại năm: không quyết định nào ghi ngày xa như vậy.
same-act = Lần công nhận này đã ghi ở dòng { $line }.
    .help = Xóa một trong hai phần [[acts]]. Nếu là hai văn bản khác nhau, ghi đúng số và ngày của từng văn bản.
conflicting-number = Số { $number } ở đây ghi ngày { $here }, còn ở tệp { $file } ghi ngày { $there }.
    .help = Đối chiếu với bản gốc rồi sửa cho giống nhau; nếu là hai văn bản khác nhau thì sửa số.
conflicting-number-signer = Số { $number } ở đây ghi người ký «{ $here }», còn ở tệp { $file } ghi người ký «{ $there }».
    .help = Đối chiếu với bản gốc rồi sửa cho giống nhau; nếu là hai văn bản khác nhau thì sửa số.
level-out-of-order = Công nhận ở «{ $level }» khi chưa có công nhận ở «{ $lower }» trước đó hoặc cùng ngày (mục { $clause } của kế hoạch).
    .help = Thêm phần [[acts]] của lần công nhận ở «{ $lower }», hoặc kiểm lại ngày và mã subject.id.
act-before-ballot = Văn bản ghi ngày { $date }, trước ngày Hội đồng bỏ phiếu ({ $voted }).
    .help = Kiểm lại ngày văn bản và ngày họp Hội đồng trong biên bản kiểm phiếu, rồi sửa ngày ghi nhầm.
ballot-missing = Chưa có kết quả bỏ phiếu của Hội đồng, là điều mục { $clause } của kế hoạch yêu cầu.
    .help = Ghi phần [ballot] trong tệp quyết định (members, present, secret) và in_favour trong phần [[acts]] này.
ballot-missing-counts = Kết quả bỏ phiếu của Hội đồng còn thiếu: { $keys } (mục { $clause } của kế hoạch).
    .help = Ghi những trường ấy. members: số thành viên Hội đồng; present: số người dự họp; in_favour: số phiếu tán thành cho hồ sơ này.
ballot-not-secret = Cuộc bỏ phiếu chưa được ghi là bỏ phiếu kín, là điều mục { $clause } của kế hoạch yêu cầu.
    .help = Nếu Hội đồng đã bỏ phiếu kín, ghi secret = true. Nếu không, Hội đồng cần bỏ phiếu lại.
ballot-impossible = Số người dự họp (present = { $part }) nhiều hơn số thành viên Hội đồng (members = { $whole }).
    .help = Đối chiếu với biên bản kiểm phiếu rồi sửa số ghi nhầm.
ballot-impossible-cast = Số phiếu đã bỏ (cast = { $part }) nhiều hơn số người dự họp (present = { $whole }).
    .help = Đối chiếu với biên bản kiểm phiếu rồi sửa số ghi nhầm.
ballot-impossible-in-favour = Số phiếu tán thành (in_favour = { $part }) nhiều hơn số phiếu đã bỏ ({ $whole }).
    .help = Đối chiếu với biên bản kiểm phiếu rồi sửa số ghi nhầm; không ghi cast thì số phiếu đã bỏ là số người dự (present).
ballot-too-low = Tỷ lệ tán thành chưa đủ: { $reached } { $base }, cần ít nhất { $required } (mục { $clause } của kế hoạch).
    .help = Kiểm lại số phiếu theo biên bản. Nếu ghi đúng, hồ sơ không đủ điều kiện công nhận: để stage là "fostering" hoặc "nominated".
base-members = trên tổng số thành viên Hội đồng
base-cast = trên số phiếu đã bỏ

### Thời hạn, chỉ tiêu, định kỳ

day-long-before = Ngày { $what } ghi { $date }, trong khi kế hoạch bắt đầu từ năm { $year }.
    .help = Đối chiếu với giấy tờ rồi sửa ngày; thường là gõ nhầm năm.
days-out-of-order = Ngày { $first } ({ $date }) lại sau ngày { $second } ({ $before }).
    .help = Đối chiếu hai ngày với giấy tờ rồi sửa ngày ghi nhầm. Nếu đúng là như vậy và có lý do, ghi: allow = [{ "{" } rule = "days-out-of-order", reason = "…" { "}" }]
word-day-nominated = đăng ký
word-day-dossier = nhận hồ sơ
word-day-recognised = công nhận
word-day-introduced = giới thiệu
word-day-update = của kết quả mới
word-day-document = của văn bản chứng minh
word-day-act = của quyết định
day-to-come = Ngày { $what } ghi { $date }, chưa tới.
    .help = Đối chiếu với giấy tờ rồi sửa ngày; thường là gõ nhầm năm hay tháng.
withdrawal-to-come = Ngày rút hồ sơ ghi { $date }, chưa tới; hồ sơ vẫn được gỡ ngay từ lần xuất bản này.
    .help = Nếu gõ nhầm thì sửa ngày. Nếu đến ngày ấy mới rút thì xóa phần [withdrawal], đến ngày hãy ghi.
introduction-to-come = Ngày giới thiệu ghi { $date }, chưa tới; hồ sơ được đăng từ ngày công nhận, không đợi ngày này.
    .help = Nếu gõ nhầm thì sửa ngày. Nếu chưa muốn đăng, tạm để stage ở bước trước cho đến ngày giới thiệu.
update-to-come = Kết quả này ghi ngày { $date }, chưa tới; đến ngày ấy mới hiện trên trang.
    .help = Nếu ngày đúng thì không cần làm gì. Nếu gõ nhầm thì sửa.
unit-not-there = «{ $unit }» thôi hoạt động sau ngày { $end }, trước ngày công nhận ({ $date }).
    .help = Ghi đơn vị nơi đang công tác khi được công nhận, hoặc kiểm lại until trong site.toml. Nếu vẫn ghi đơn vị cũ là đúng, ghi: allow = [{ "{" } rule = "unit-not-there", reason = "…" { "}" }]
unit-not-there-succeeded = «{ $unit }» thôi hoạt động sau ngày { $end }, trước ngày công nhận ({ $date }).
    .help = Nếu đã chuyển sang đơn vị kế tiếp thì ghi unit = "{ $successor }". Nếu vẫn ghi đơn vị cũ là đúng, ghi: allow = [{ "{" } rule = "unit-not-there", reason = "…" { "}" }]
unit-not-there-yet = «{ $unit }» hoạt động từ ngày { $end }, sau ngày công nhận ({ $date }).
    .help = Ghi đơn vị nơi công tác khi được công nhận, hoặc kiểm lại from trong site.toml. Nếu ghi đơn vị mới là đúng, ghi: allow = [{ "{" } rule = "unit-not-there", reason = "…" { "}" }]
deadline-missed = Ngày { $date } đã quá thời hạn ({ $deadline }), mục { $clause } của kế hoạch: «{ $what }»
    .help = Kiểm lại ngày. Nếu muộn thật và có lý do, ghi: allow = [{ "{" } rule = "deadline-missed", reason = "…" { "}" }]
dossier-not-sent = Hồ sơ chưa ghi ngày nộp (dossier) mà đã quá thời hạn ({ $deadline }), mục { $clause } của kế hoạch: «{ $what }»
    .help = Nếu đã nộp, ghi dossier = năm-tháng-ngày. Nếu chưa, báo Hội đồng trước khi nộp muộn.
not-recognised-in-time = Chưa được công nhận mà đã quá thời hạn ({ $deadline }), mục { $clause } của kế hoạch: «{ $what }»
    .help = Nếu đã có quyết định, chạy guong recognise hoặc ghi [[acts]] và stage = "recognised". Nếu chưa, hỏi Hội đồng.
recognition-near = Còn { $days } ngày để công nhận ({ $deadline }), mục { $clause } của kế hoạch: «{ $what }»
    .help = Có quyết định thì chạy guong recognise.
recognition-today = Hôm nay là ngày cuối để công nhận ({ $deadline }), mục { $clause } của kế hoạch: «{ $what }»
    .help = Có quyết định thì chạy guong recognise.
deadline-near = Còn { $days } ngày để nộp hồ sơ ({ $deadline }), mục { $clause } của kế hoạch: «{ $what }»
    .help = Hoàn thiện hồ sơ; khi nộp, ghi dossier = năm-tháng-ngày.
quota-near = Còn { $days } ngày ({ $deadline }) mà «{ $over }» có { $found } điển hình trong khi cần ít nhất { $owed } cho năm { $year }, mục { $clause } của kế hoạch: «{ $text }»
    .help = Nhắc đơn vị đăng ký; hồ sơ đã đăng ký thì ghi ngày nominated.
deadline-today = Hôm nay là ngày cuối để nộp hồ sơ ({ $deadline }), mục { $clause } của kế hoạch: «{ $what }»
    .help = Nộp hồ sơ trong hôm nay, rồi ghi dossier = năm-tháng-ngày.
quota-today = Hôm nay là ngày cuối ({ $deadline }) mà «{ $over }» có { $found } điển hình trong khi cần ít nhất { $owed } cho năm { $year }, mục { $clause } của kế hoạch: «{ $text }»
    .help = Nhắc đơn vị đăng ký ngay; hồ sơ đã đăng ký thì ghi ngày nominated.
stage-behind = Hồ sơ đã ghi quyết định ngày { $date } nhưng stage vẫn là "{ $stage }", nên không được đăng.
    .help = Sửa thành stage = "recognised". Nếu quyết định không công nhận hồ sơ này, xóa phần [[acts]].
waiting-long = Hồ sơ đăng ký từ ngày { $date }, đã hơn một năm mà chưa được công nhận.
    .help = Xem lại với đơn vị: bồi dưỡng tiếp thì đăng ký vào năm mới, không tiếp tục thì đưa tệp ra khỏi content.
date-not-recorded = Hồ sơ chưa ghi ngày { $key }, nên chưa xét được thời hạn ({ $deadline }), mục { $clause } của kế hoạch: «{ $what }»
    .help = Ghi { $key } = năm-tháng-ngày. Nếu không còn biết ngày, ghi: allow = [{ "{" } rule = "date-not-recorded", reason = "…" { "}" }]
same-subject = «{ $name }» đã có hồ sơ { $file } theo cùng kế hoạch và năm thi đua này.
    .help = Mỗi người hoặc tập thể chỉ có một hồ sơ trong một năm: gộp hai hồ sơ làm một. Nếu là người khác, đặt id khác.
same-subject-name = Mã «{ $id }» ở hồ sơ { $file } là của «{ $name }».
    .help = Nếu là hai người hoặc hai tập thể, đặt cho mỗi bên một id. Nếu là một, ghi tên như nhau.
quota-not-met = Năm { $year }, «{ $over }» có { $found } điển hình trong khi cần ít nhất { $owed }, mục { $clause } của kế hoạch: «{ $text }»
    .help = Bổ sung hồ sơ còn thiếu, hoặc ghi ngày nominated nếu đã đăng ký đúng hạn. Mức độ của quy tắc đặt ở [rules] trong site.toml.
quota-not-met-in-time = Năm { $year }, «{ $over }» có { $found } điển hình được ghi nhận trong hạn (trong số { $all } hồ sơ), trong khi cần ít nhất { $owed }, mục { $clause } của kế hoạch: «{ $text }»
    .help = Hồ sơ đã đăng ký đúng hạn thì ghi ngày nominated; hồ sơ chưa ghi ngày thì chưa được tính. Mức độ của quy tắc đặt ở [rules] trong site.toml.
quota-exceeded = Năm { $year }, «{ $over }» có { $found } điển hình trong khi nhiều nhất là { $allowed }, mục { $clause } của kế hoạch: «{ $text }»
    .help = Kiểm lại các hồ sơ được tính; giữ đúng số lượng kế hoạch cho phép.
quota-headcount-unknown = Chưa xét được chỉ tiêu tính theo số người: năm { $year }, «{ $over }» chưa ghi số người. Mục { $clause } của kế hoạch: «{ $text }»
    .help = Ghi headcount = … cho cơ quan hoặc đơn vị này trong site.toml.
pick-missing = Năm { $year } có { $count } { $every } chưa giới thiệu gương nào ({ $missing }), mục { $clause } của kế hoạch.
    .help = Thêm hồ sơ được giới thiệu trong thời gian đó, hoặc ghi [[acts]] còn thiếu vào hồ sơ đã giới thiệu.
every-month = tháng
every-quarter = quý
update-missing = Chưa có thành tích mới trong { $period }, là điều mục { $clause } của kế hoạch yêu cầu.
    .help = Thêm phần [[updates]] với date trong quý đó, title và text. Nếu không có gì mới, ghi: allow = [{ "{" } rule = "update-missing", reason = "…" { "}" }]

### Liên kết, ảnh, bài viết

address-taken = Địa chỉ «{ $address }» đã có trang khác dùng.
    .help = Đổi tên một trong hai tệp, hoặc xóa địa chỉ này khỏi aliases. Tệp đã dùng địa chỉ: { $file }
address-reserved = Địa chỉ «{ $address }» dành riêng cho chương trình, tệp khác không dùng được.
    .help = Đổi tên tệp, hoặc xóa địa chỉ này khỏi aliases.
bad-alias = Địa chỉ cũ «{ $value }» viết chưa đúng dạng.
    .help = Viết đường dẫn trong chuyên trang, chỉ gồm chữ thường không dấu, chữ số, gạch nối và dấu /, ví dụ: "/2024/ten-cu/"
raw-html = Bài viết có thẻ HTML. Thẻ HTML không được đưa lên trang.
    .help = Viết bằng Markdown: **chữ đậm**, *chữ nghiêng*, - danh sách, [chữ](địa chỉ). Dấu < trong câu viết là \<.
unsafe-link = Liên kết «{ $url }» không an toàn nên không được đưa lên trang.
    .help = Dùng địa chỉ bắt đầu bằng https://, http://, mailto: hoặc tel:, hay đường dẫn tới một tệp .md của chuyên trang.
unsafe-image = Ảnh «{ $url }» lấy từ nơi khác. Ảnh phải nằm cùng chỗ với bài viết.
    .help = Chép tệp ảnh vào cạnh tệp bài viết rồi ghi tên tệp, ví dụ: ![Mô tả ảnh](anh.jpg)
broken-link = Liên kết trỏ tới «{ $address }», là trang không có trên chuyên trang.
    .help = Kiểm lại đường dẫn. Trang được trỏ tới có thể đã đổi tên hoặc chưa được đăng.
broken-link-empty = Liên kết này chưa có địa chỉ.
    .help = Ghi địa chỉ vào giữa hai dấu ngoặc tròn, hoặc bỏ liên kết, chỉ để lại chữ.
broken-link-scheme = Liên kết «{ $url }» thiếu phần đầu nên không dẫn ra ngoài chuyên trang.
    .help = Viết đủ: { $right }
broken-link-backslash = Liên kết «{ $url }» dùng dấu \, trong khi địa chỉ trên mạng dùng dấu /.
    .help = Viết { $right }
broken-link-own-disk = Liên kết «{ $url }» trỏ tới tệp trên máy tính hoặc mạng nội bộ; người đọc không mở được.
    .help = Đưa văn bản lên cổng thông tin rồi dẫn tới địa chỉ ở đó, hoặc bỏ liên kết.
broken-link-near = Liên kết trỏ tới «{ $address }», là trang không có trên chuyên trang. Có lẽ là «{ $near }».
    .help = Sửa thành { $near }. Nếu đường dẫn vốn đúng, trang được trỏ tới có thể chưa được đăng.
broken-link-fragment = Liên kết trỏ tới mục «{ $fragment }» của «{ $address }», nhưng trang đó không có mục này.
    .help = Sửa hoặc xóa phần sau dấu #. Tên mục lấy từ tiêu đề của mục, viết không dấu, có gạch nối.
broken-link-fragment-near = Liên kết trỏ tới mục «{ $fragment }» của «{ $address }», nhưng trang đó không có mục này. Có lẽ là «{ $near }».
    .help = Sửa phần sau dấu # thành { $near }, hoặc xóa đi.
broken-link-withdrawn = Liên kết trỏ tới «{ $address }», là trang của một hồ sơ đã được rút.
    .help = Xóa liên kết này. Việc đăng không bị chặn.
missing-image-near = Không thấy tệp ảnh { $path }, nhưng ở đó có { $near }.
    .help = Nếu là ảnh ấy, ghi đúng tên: { $near }
missing-image = Không thấy tệp ảnh { $path }.
    .help = Chép ảnh vào đúng chỗ đó, hoặc sửa tên tệp ảnh (phân biệt chữ hoa và chữ thường).
missing-image-backslash = Tên ảnh dùng dấu \, trong khi chương trình dùng dấu / giữa thư mục và tên tệp.
    .help = Viết { $right }
missing-image-own-disk = «{ $name }» là ảnh ở nơi khác trên máy tính này hoặc mạng nội bộ; ảnh phải nằm cùng chỗ với bài viết.
    .help = Chép ảnh vào thư mục của bài viết rồi chỉ ghi tên tệp.
huge-image = Tệp ảnh { $path } quá lớn ({ $size } MB), trong khi nhiều nhất là 40 MB.
    .help = Mở ảnh bằng phần mềm xem ảnh, đổi kích thước để cạnh dài còn khoảng 4000 điểm ảnh, rồi lưu lại thành JPEG.
huge-image-pixels = Ảnh { $path } có { $size } triệu điểm ảnh, quá lớn để xử lý.
    .help = Mở ảnh bằng phần mềm xem ảnh, đổi kích thước để cạnh dài còn khoảng 4000 điểm ảnh, rồi lưu lại thành JPEG.
huge-image-passes = Ảnh { $path } được nén thành { $count } lớp chồng lên nhau, đọc quá lâu.
    .help = Mở ảnh bằng phần mềm xem ảnh rồi lưu lại thành JPEG thường (không chọn kiểu «progressive»).
truncated-image = Tệp ảnh { $path } bị thiếu phần cuối, có lẽ do việc chép hoặc tải tệp bị đứt quãng.
    .help = Chép hoặc tải lại ảnh từ bản gốc. Nếu không còn bản đủ, chọn ảnh khác.
disguised-image = Tệp { $path } mang đuôi của ảnh nhưng nội dung là { $kind } nên không đăng được.
    .help = Mở tệp bằng phần mềm đọc được { $kind } rồi lưu thành ảnh JPEG. Chỉ đổi đuôi tệp thì chưa đủ.
disguised-image-heic = Tệp { $path } mang đuôi của ảnh thường nhưng nội dung là HEIC, dạng ảnh của iPhone, nên không đăng được.
    .help = Mở ảnh bằng ứng dụng Ảnh (Photos) của Windows hoặc Xem trước (Preview) của macOS rồi lưu thành JPEG. Để iPhone chụp thẳng ra JPEG: Cài đặt > Camera > Định dạng > Tương thích nhất.
disguised-image-ending = Đuôi của tệp { $path } không đúng: nội dung là ảnh { $kind }. Ảnh vẫn được đăng.
    .help = Đổi tên để tệp kết thúc bằng .{ $ending }, và sửa tên ảnh ở chỗ này.
unreadable-image = Không đọc được ảnh { $path }: tệp bị hỏng hoặc không phải là ảnh.
    .help = Mở ảnh bằng phần mềm xem ảnh và lưu lại thành JPEG. Nếu phần mềm ấy cũng không mở được, chép lại từ bản gốc hoặc chọn ảnh khác.
unreadable-image-kind = Ảnh { $path } ở dạng { $kind }, là dạng không đăng được. Các dạng đăng được: JPEG, PNG, WebP.
    .help = Mở ảnh bằng phần mềm xem ảnh, lưu lại thành JPEG, rồi ghi tên tệp mới ở chỗ này.
unreadable-image-heic = Ảnh { $path } ở dạng HEIC, dạng ảnh của iPhone, là dạng không đăng được.
    .help = Mở ảnh bằng ứng dụng Ảnh (Photos) của Windows hoặc Xem trước (Preview) của macOS rồi lưu thành JPEG. Để iPhone chụp thẳng ra JPEG: Cài đặt > Camera > Định dạng > Tương thích nhất.
missing-alt-text-name = Lời mô tả ảnh mới chỉ là tên tệp «{ $value }».
    .help = Thay bằng một câu ngắn nói ảnh có gì, cho người không nhìn thấy ảnh.
missing-alt-text = Ảnh chưa có lời mô tả cho người không nhìn thấy ảnh.
    .help = Ghi một câu ngắn nói ảnh có gì: portrait_alt = "…" cho ảnh chân dung, hoặc ![lời mô tả](tên ảnh) trong bài.
empty-story = Chưa có bài viết dưới phần khai báo.
    .help = Viết câu chuyện của điển hình dưới dòng +++ thứ hai; tiêu đề mục bắt đầu bằng ##.

### Chữ và bố cục của bài

hidden-character-name = Trong tên hoặc giá trị này có ký tự không nhìn thấy ({ $code }), nên không đọc được.
    .help = Xóa ký tự ấy; khi chép từ nơi khác thì dán dưới dạng chữ thuần.
hidden-character = Dòng này có ký tự không nhìn thấy ({ $code }), làm sai việc tìm kiếm và sắp xếp.
    .help = Xóa đoạn được chỉ rồi gõ lại bằng tay; khi chép từ nơi khác thì dán dưới dạng chữ thuần.
mixed-script-name = Trong tên này có chữ cái { $foreign } trông giống «{ $latin }» nhưng là chữ khác, nên không tra được tên.
    .help = Gõ lại cả từ «{ $value }» bằng bàn phím.
mixed-script = Từ «{ $value }» có chữ cái { $foreign } trông giống «{ $latin }» nhưng là chữ khác, nên tìm không ra và máy đọc sai.
    .help = Gõ lại cả từ bằng bàn phím tiếng Việt.
legacy-encoding-lines = Có { $count } dòng viết bằng bảng mã cũ { $encoding }, ví dụ «{ $value }» là chữ «{ $right }»; trên trang các dòng ấy hiện thành chữ vô nghĩa.
    .help = Chuyển cả văn bản sang Unicode bằng công cụ chuyển mã của bộ gõ (UniKey: Ctrl+Shift+F6, bảng mã nguồn { $encoding }) rồi dán lại.
legacy-encoding-replaced = Ở đây có ký tự � thay cho một chữ đã mất khi chuyển bảng mã.
    .help = Gõ lại chữ ấy theo bản gốc.
legacy-encoding-lost = Các chữ có dấu trong tệp đã bị thay bằng dấu hỏi, ví dụ «{ $value }»: tệp được lưu bằng bảng mã không có chữ Việt.
    .help = Chữ đã mất thì không lấy lại được từ tệp này: chép lại từ bản gốc (hoặc gõ lại), rồi lưu với bảng mã UTF-8.
legacy-encoding = «{ $value }» là chữ «{ $right }» theo bảng mã cũ { $encoding }; trên trang nó hiện thành chữ vô nghĩa.
    .help = Chuyển đoạn văn sang Unicode bằng công cụ chuyển mã của bộ gõ (UniKey: Ctrl+Shift+F6, bảng mã nguồn { $encoding }) rồi dán lại.
placeholder-left = Nội dung mẫu ở đây chưa được thay.
    .help = Thay bằng tên thật rồi xóa { "(sửa ở đây)" }.
placeholder-left-address = «{ $value }» là địa chỉ của mẫu, chưa phải địa chỉ thật của chuyên trang.
    .help = Ghi địa chỉ thật vào base_url trước khi đăng; khi còn thử thì ghi sample = true.
empty-section-to-come = Mục này mới chỉ ghi là sẽ cập nhật, chưa có nội dung.
    .help = Viết nội dung cho mục, hoặc xóa cả mục cho đến khi có.
empty-section = Dưới tiêu đề này không có nội dung.
    .help = Viết nội dung cho mục, hoặc xóa tiêu đề.
skipped-heading-level = Tiêu đề nhảy cấp: { $value } đứng ở chỗ của { $right }, người nghe bằng máy đọc màn hình tưởng thiếu một phần.
    .help = Đổi { $value } thành { $right }.
stray-markup-indent = Đoạn này thụt đầu dòng nên sẽ hiện như mã máy, không phải lời văn.
    .help = Xóa khoảng trắng ở đầu dòng; trang tự trình bày các đoạn.
stray-markup-heading = Dấu { "##" } viết liền chữ nên dòng này không thành tiêu đề.
    .help = Thêm một dấu cách sau { "##" }.
stray-markup-list = Dấu đầu dòng của trình soạn thảo (như •) không tạo thành danh sách; các dòng sẽ nối liền thành một đoạn.
    .help = Đầu mỗi dòng dùng dấu gạch nối và một dấu cách: { "- " }
stray-markup-dashes = Các dòng bắt đầu bằng gạch ngang này sẽ nối liền thành một đoạn.
    .help = Nếu là lời thoại, để một dòng trống giữa các câu. Nếu là danh sách, đầu mỗi dòng dùng dấu gạch nối và một dấu cách: { "- " }
stray-markup-table-parted = Có dòng trống giữa hàng đầu và dòng kẻ của bảng, nên không thành bảng.
    .help = Xóa dòng trống ở trên dòng này.
stray-markup-link-parted = Giữa chữ và địa chỉ của liên kết có dấu cách, nên không thành liên kết.
    .help = Xóa dấu cách giữa ] và (.
stray-markup-table = Các dòng này viết như bảng nhưng thiếu dòng kẻ dưới hàng đầu, nên không thành bảng.
    .help = Dưới hàng đầu thêm một dòng kẻ có đủ số cột, ví dụ: |---|---|
stray-markup-cells = Hàng này có nhiều ô hơn hàng đầu của bảng ({ $columns } cột); ô thừa sẽ không hiện.
    .help = Thêm cột vào hàng đầu và dòng kẻ, hoặc bớt ô. Dấu | nằm trong lời thì viết \|
stray-markup-fence = Khối này mở bằng ba dấu nháy mà không đóng, nên mọi thứ từ đây đến hết phần này hiện như mã máy.
    .help = Xóa dòng này, hoặc thêm một dòng cùng ba dấu ấy ở cuối khối.
stray-markup-footnote = Chú thích này không có lời ở cuối bài nên hiện nguyên các dấu ngoặc.
    .help = Thêm dòng { "[^1]: lời chú thích" } ở cuối bài, hoặc xóa dấu chú thích.
stray-markup-emphasis = Hai dấu sao này không tạo thành chữ đậm nên sẽ hiện nguyên.
    .help = Chữ đậm có hai dấu sao sát chữ ở cả hai đầu, bên ngoài là dấu cách: **chữ đậm**
stray-markup = Chỗ này viết như liên kết hoặc ảnh nhưng sẽ hiện nguyên các dấu ngoặc.
    .help = Nếu đường dẫn hay tên tệp có khoảng trắng, đặt trong dấu < >: [chữ](<tên tệp.jpg>), hoặc đổi tên tệp.
vague-link-text = Liên kết tên là «{ $value }» không nói dẫn tới đâu; người nghe riêng danh sách liên kết không biết chọn.
    .help = Đặt liên kết vào tên của điều nó dẫn tới, ví dụ: [kế hoạch năm 2024](địa chỉ).

### Dữ liệu cá nhân và bỏ qua quy tắc

missing-consent = Chưa ghi sự đồng ý của { $name } về việc đăng thông tin.
    .help = Thêm phần [consent] với date (ngày đồng ý) và form (hình thức, nơi lưu). Không đăng khi chưa có sự đồng ý.
expired-consent = Sự đồng ý của { $name } hết hạn ngày { $until }.
    .help = Xin lại sự đồng ý rồi sửa [consent], hoặc rút hồ sơ bằng phần [withdrawal].
identity-number = «{ $value }» có vẻ là số giấy tờ tùy thân: dữ liệu cá nhân, đăng lên rồi thì không thu lại được.
    .help = Xóa số ấy khỏi hồ sơ. Nếu là số của hồ sơ, văn bản thì ghi rõ «mã hồ sơ», «số hiệu» ngay trước nó.
phone-number = «{ $value }» có vẻ là số điện thoại riêng: dữ liệu cá nhân, không đăng lên trang công khai.
    .help = Xóa hoặc thay bằng số của cơ quan; số của cơ quan khai một lần trong site.toml: [contacts] phones = ["…"]
private-email = «{ $value }» không phải hộp thư của cơ quan: thư riêng là dữ liệu cá nhân.
    .help = Thay bằng hộp thư công vụ; hộp thư hoặc tên miền của cơ quan khai trong site.toml: [contacts] emails = ["…"] hoặc domains = ["…"]
home-address = «{ $value }» có vẻ là nơi ở của một người: dữ liệu cá nhân.
    .help = Bỏ số nhà, đường, ngõ, thôn, tổ; cần thiết thì chỉ nêu xã, phường.
birth-date = «{ $value }» là ngày sinh đầy đủ của một người: dữ liệu cá nhân, dễ bị dùng để giả danh.
    .help = Chỉ nêu năm sinh, hoặc bỏ hẳn.
bank-account = «{ $value }» có vẻ là số tài khoản ngân hàng: dữ liệu cá nhân phải giữ kín.
    .help = Xóa số tài khoản; chỉ người đọc tới đơn vị tiếp nhận.
vehicle-plate = «{ $value }» có vẻ là biển số xe: dữ liệu cá nhân, dẫn tới người chủ xe.
    .help = Bỏ biển số; trong ảnh cũng nên che.
health-named = «{ $value }» cho biết bệnh tật của một người: dữ liệu cá nhân nhạy cảm.
    .help = Chỉ giữ khi người ấy đã đồng ý cho chính chi tiết này; không thì nói nhẹ đi hoặc bỏ.
religion-named = «{ $value }» cho biết tôn giáo của một người: dữ liệu cá nhân nhạy cảm.
    .help = Chỉ giữ khi câu chuyện cần và người ấy đã đồng ý; không thì bỏ.
ethnicity-named = «{ $value }» cho biết dân tộc của một người: dữ liệu cá nhân nhạy cảm.
    .help = Chỉ giữ khi câu chuyện cần và người ấy muốn nêu; không thì bỏ.
forbidden-allow = Quy tắc «{ $rule }» không thể bỏ qua bằng allow.
    .help = Xóa mục này khỏi allow và sửa điều quy tắc nêu. Chỉ bỏ qua được quy tắc về thời hạn, chỉ tiêu, định kỳ, liên kết, dữ liệu cá nhân trong bài và cách viết.
forbidden-weight = Mức độ của quy tắc «{ $rule }» không thể đổi trong [rules].
    .help = Xóa dòng này. Chỉ đổi được mức độ của quy tắc về thời hạn, chỉ tiêu, định kỳ, liên kết, dữ liệu cá nhân trong bài và cách viết.
allow-without-reason = Quy tắc «{ $rule }» được bỏ qua mà không nêu lý do.
    .help = Ghi lý do vào reason = "…", để người sau hiểu vì sao.
unused-allow = Hồ sơ bỏ qua quy tắc «{ $rule }», nhưng không còn điều gì để bỏ qua.
    .help = Xóa mục này khỏi allow.

### Lỗi khi chạy chương trình

error-io = Không { $doing } được { $path }: { $reason }
    .help = Kiểm tra xem tệp hoặc thư mục có tồn tại, có quyền truy cập và đĩa còn chỗ không, rồi chạy lại.
doing-reading = đọc
doing-writing = ghi
doing-creating = tạo
doing-removing = xóa
doing-renaming = đổi tên
doing-listening = mở
system-not-found = không tìm thấy tệp hoặc thư mục
system-permission = không có quyền truy cập
system-exists = tên này đã có sẵn
system-no-folder = một phần của đường dẫn là tệp, không phải thư mục
system-folder = đây là thư mục, không phải tệp
system-not-empty = thư mục còn tệp bên trong
system-read-only = ổ đĩa chỉ cho đọc, không cho ghi
system-full = ổ đĩa đã đầy hoặc đã hết hạn mức
system-busy = một chương trình khác đang sử dụng, hoặc đó là nơi gắn một ổ đĩa (khi ấy hãy chọn một thư mục bên trong)
system-name = tên quá dài hoặc có ký tự không dùng được
system-address-in-use = địa chỉ hoặc cổng đang có chương trình khác dùng
system-address = máy này không có địa chỉ đó
error-no-site = Không thấy tệp site.toml trong { $path }.
    .help = Chạy chương trình trong thư mục của chuyên trang, hoặc chỉ rõ thư mục đó.
error-theme = Giao diện có lỗi: { $reason }
    .help = Kiểm tra tệp mẫu được nêu trong thư mục themes/, hoặc bỏ trường theme trong site.toml để dùng giao diện mặc định.
error-foreign-output = Thư mục { $path } đã có sẵn và không phải do guong tạo ra, nên không được ghi đè.
    .help = Chọn một thư mục khác để xuất, hoặc tự chuyển nội dung cũ đi chỗ khác.
error-damaged-output = Danh mục tệp của guong trong { $path } đã bị sửa hoặc bị mất một phần, nên không còn phân biệt được tệp của guong với tệp của người khác.
    .help = Chuyển các tệp cần giữ ra chỗ khác, xóa thư mục này rồi chạy lại.
error-output-taken = { $path } không phải do guong tạo ra và nằm đúng chỗ của một trang cần ghi, nên không được ghi đè.
    .help = Chuyển tệp này đi chỗ khác hoặc đổi tên, rồi chạy lại.
error-output-in-output = Không thể xuất vào { $path }, vì thư mục này nằm trong { $outer }, nơi chương trình đã xuất một chuyên trang khác: mọi tệp trong đó đều được đưa lên mạng cùng chuyên trang ấy.
    .help = Chọn một thư mục khác, nằm ngoài { $outer }.
error-output-holds-sources = Không thể xuất vào { $path }, vì thư mục này chứa chính các tệp nguồn của chuyên trang.
    .help = Chọn một thư mục xuất nằm riêng, ví dụ: public
error-drafts-into-published = Không thể xuất bản xem trước vào { $path }, vì đó là nơi chứa trang đã đăng.
    .help = Chọn một thư mục khác cho bản xem trước.
error-exists = Tệp { $path } đã có sẵn, nên không tạo lại.
    .help = Sửa tệp đã có, hoặc đặt tên khác.
error-exists-profile = Tệp { $path } đã có sẵn, nên không tạo lại.
    .help = Sửa tệp đã có; nếu là người khác trùng họ tên thì thêm --slug (ví dụ: --slug nguyen-van-an-2).
error-unknown = Không có { $what } nào mang tên «{ $name }».
    .help = Những tên dùng được: { $known }.
error-unknown-year = Kế hoạch này không áp dụng cho năm { $name }.
    .help = Các năm của kế hoạch: { $known }.
error-unknown-none = Không có { $what } nào mang tên «{ $name }».
    .help = Xem lại tên đã gõ.
error-bad-argument = Không hiểu giá trị «{ $value }» của { $argument }.
    .help = Viết theo dạng: { $example }
error-nothing-published = Chưa có trang nào được xuất ở { $path }, nên không có gì để rút.
    .help = Chỉ đúng thư mục đã xuất, hoặc xuất cả chuyên trang trước.
error-workbook = Không lập được tệp xlsx: { $reason }
    .help = Xem có trường nào quá dài không; một ô của bảng tính chứa nhiều nhất 32.767 ký tự.
error-argument-needed = { $with } cần có { $argument }.
    .help = Ví dụ: { $example }
error-unreadable = Tệp { $path } có lỗi, nên chưa làm tiếp được.
    .help = Sửa các lỗi của tệp này (guong check cho xem lại), rồi làm lại.

### Kết quả kiểm tra và xuất bản

word-help = cách sửa
summary = Lỗi: { $errors }; cảnh báo: { $warnings }; ghi chú: { $notes }. Hồ sơ được đăng: { $published }; chưa đăng: { $drafts }; đã rút: { $withdrawn }.
summary-unseen = Lỗi: { $errors }; cảnh báo: { $warnings }; ghi chú: { $notes }. Mới xem được cách viết phần khai báo của các tệp, chưa xét được hồ sơ nào, vì site.toml có lỗi. Hãy sửa các lỗi của tệp này trước.
summary-review-title = Kết quả kiểm tra: { $errors } lỗi, { $warnings } cảnh báo, { $notes } ghi chú
summary-review-clean = Không có gì phải sửa.
summary-review-line = dòng { $line }
summary-review-silenced = Đã bỏ qua, có lý do
report-written = Đã ghi báo cáo vào { $path }.
report-left-out = { $file } chưa được đưa vào báo cáo ({ $rules }).
report-incomplete = Báo cáo chưa đầy đủ. Chạy guong check để xem từng lỗi và cách sửa.
report-held-back = Không lập tệp gửi đi, vì danh sách sẽ thiếu các hồ sơ trên. Chạy guong check để xem từng lỗi và cách sửa, rồi lập lại báo cáo.
report-empty = Chưa có gì để báo cáo: chuyên trang chưa có kế hoạch nào, hoặc kế hoạch chưa có năm nào đã bắt đầu.
report-not-made = Chưa lập được báo cáo: sửa các lỗi trên rồi làm lại.
summary-allowed = Đã bỏ qua quy tắc «{ $rule }» ở { $file }. Lý do: { $reason }
summary-built = Đăng { $published } hồ sơ (chưa đăng { $drafts }, đã rút { $withdrawn }) vào { $path }: { $files } tệp, { $megabytes } MB; ghi mới { $written }, giữ nguyên { $reused }, xóa { $removed }; { $seconds } giây; lỗi { $errors }, cảnh báo { $warnings }, ghi chú { $notes }.
summary-taken-off = Đã gỡ khỏi trang: { $profiles }.
summary-nothing-taken-off = Chưa gỡ thêm hồ sơ nào: không hồ sơ đang đăng nào có phần [withdrawal]. Xem lại tên tệp và dòng [withdrawal].
summary-untouched = Không ghi tệp nào. Trang đã xuất trước đây giữ nguyên.
explain-unknown = Không có quy tắc «{ $rule }». Chạy guong explain để xem tên mọi quy tắc.
explain-unknown-near = Không có quy tắc «{ $rule }». Có lẽ là: guong explain { $near }

### Lệnh viết sai

usage-unknown-command = Không có lệnh «{ $argument }».
usage-unknown-command-near = Không có lệnh «{ $argument }». Có lẽ là: guong { $near }
usage-argument-near = Lệnh này không nhận «{ $argument }». Có lẽ là: { $near }
usage-stray-file = Lệnh này làm việc với cả chuyên trang, không nhận riêng tệp «{ $argument }». Bỏ tên tệp đi: điều gì tìm thấy ở tệp nào đều ghi rõ tên tệp và số dòng.
usage-stray-word = Lệnh này không nhận «{ $argument }». Nếu đó là một phần của tên có dấu cách thì đặt cả tên trong ngoặc kép: "Nguyễn Thị Hoa". Nếu đó là thư mục của chuyên trang thì ghi trước tên lệnh: --root { $argument }
usage-unknown-argument = Không có tham số «{ $argument }» ở lệnh này.
usage-missing-argument = Lệnh còn thiếu: { $argument }
usage-bad-value = Giá trị «{ $value }» không dùng được cho { $argument }.
usage-other = Lệnh viết chưa đúng.
    .help = Chạy guong --help để xem các lệnh, hoặc guong <lệnh> --help để xem cách dùng một lệnh.

### Trợ giúp dòng lệnh

cli-about = Lập chuyên trang điển hình tiên tiến từ các tệp Markdown và đối chiếu từng hồ sơ với kế hoạch của cơ quan.
cli-usage = Cách dùng
cli-commands = Các lệnh
cli-options = Tham số
cli-root = Thư mục của chuyên trang, nơi có site.toml
cli-lang = Ngôn ngữ của thông báo
cli-quiet = Không in phần tổng kết
cli-help = Xem trợ giúp
cli-version = Xem phiên bản
cli-init = Tạo một chuyên trang mới
cli-init-dir = Thư mục sẽ tạo; chỉ có --ci mà không nêu thư mục thì thêm vào chuyên trang đang có
cli-init-ci = Thêm tệp để nơi lưu mã tự kiểm tra mỗi đề xuất và tự công bố
cli-init-plan = Kế hoạch có sẵn đưa vào chuyên trang; dùng được nhiều lần
cli-new = Tạo một hồ sơ mới, có sẵn chỗ ghi cho từng tiêu chí
cli-new-name = Tên cá nhân hoặc tập thể
cli-new-kind = Loại điển hình: tập thể, lãnh đạo hoặc cá nhân
cli-new-unit = Mã đơn vị trong site.toml
cli-new-plan-id = Mã kế hoạch
cli-new-slug = Tên tệp, khi đã có người khác trùng họ tên
cli-new-period = Năm và quý của hồ sơ
cli-new-plan = Tạo một kế hoạch mới
cli-new-plan-name = Mã của kế hoạch mới
cli-new-plan-from = Chép từ kế hoạch này
cli-new-plan-years = Các năm thi đua mà kế hoạch áp dụng
cli-recognise = Ghi một quyết định công nhận vào các hồ sơ
cli-recognise-decision = Mã quyết định trong content/decisions/
cli-recognise-profiles = Các hồ sơ, ví dụ 2024/phong-quan-ly-nha
cli-fix = Tự sửa những lỗi có cách sửa chắc chắn, thêm dòng mẫu còn thiếu vào hồ sơ chưa được công nhận
cli-dry-run = Chỉ cho xem sẽ sửa gì, không ghi
author-mended = Đã sửa { $path }, dòng { $line }: { $fault }
author-completed = Đã thêm vào { $path } các dòng mẫu còn thiếu: { $keys }
summary-completed = Đã thêm dòng mẫu còn thiếu vào { $files } hồ sơ chưa được công nhận: bỏ dấu # ở đầu dòng khi đã có thông tin.
summary-would-complete = Có thể thêm dòng mẫu còn thiếu vào { $files } hồ sơ chưa được công nhận. Chưa ghi gì.
summary-nothing-to-mend = Không có chỗ nào tự sửa được.
summary-mended = Đã tự sửa { $faults } chỗ trong { $files } tệp.
summary-left-to-mend = Phần còn lại dưới đây cần người viết sửa.
summary-would-mend = Có thể tự sửa { $faults } chỗ trong { $files } tệp. Chưa ghi gì.
cli-check = Kiểm tra mọi tệp, không ghi gì
cli-build = Kiểm tra rồi xuất chuyên trang thành các tệp HTML
cli-serve = Xem thử chuyên trang trong trình duyệt, kể cả hồ sơ chưa đăng; trang tự cập nhật khi tệp thay đổi
cli-port = Cổng; nếu bận, dùng cổng kế tiếp. Nếu không nêu, là 8000
cli-host = Địa chỉ mạng; nếu không nêu, chỉ máy này xem được
cli-open = Mở trình duyệt
cli-poll = Xem lại các tệp mỗi nửa giây, cho ổ đĩa mạng
cli-report = Lập báo cáo gửi cấp trên: danh sách điển hình, kết quả thực hiện chỉ tiêu, lịch của kế hoạch
cli-report-plan = Mã kế hoạch; nếu không nêu, là mọi kế hoạch
cli-report-year = Năm thi đua; nếu không nêu, là mọi năm đã bắt đầu của kế hoạch
cli-report-part = Chỉ lấy một phần: list (danh sách), coverage (chỉ tiêu) hoặc calendar (lịch). Dạng csv luôn chỉ có một phần, thường là list
cli-report-format = Dạng báo cáo: table để xem, csv cho bảng tính, json cho máy, xlsx để in và ký; nếu không nêu, theo đuôi của --out
cli-report-out = Tệp sẽ ghi; nếu không nêu, in ra màn hình
cli-schema = In lược đồ JSON Schema để phần mềm soạn thảo gợi ý và kiểm tra khi gõ; trong thư mục chuyên trang thì gợi ý cả mã
cli-schema-subject = Loại tệp: plan (kế hoạch), profile (hồ sơ), decision (quyết định) hoặc site (site.toml)
cli-schema-plan = Mã kế hoạch: gợi ý tiêu chí, hình thức công nhận, đơn vị của kế hoạch này
cli-schema-kind = Loại điển hình: chỉ gợi ý tiêu chí của loại này
cli-explain = Giải thích một quy tắc, hoặc liệt kê mọi quy tắc
cli-explain-rule = Tên quy tắc
cli-out = Thư mục xuất; nếu không nêu, là public trong thư mục của chuyên trang
cli-base-url = Địa chỉ của chuyên trang, thay cho base_url trong site.toml
cli-drafts = Xuất cả hồ sơ chưa đăng để xem trước; cần nêu --out riêng
cli-withdraw-only = Chỉ gỡ những hồ sơ đã rút khỏi bản xuất gần nhất, không xét các lỗi khác
cli-links = Kiểu liên kết: web cho máy chủ, file để mở thẳng từ ổ đĩa
cli-jobs = Số việc chạy cùng lúc
cli-timings = In thời gian từng bước
cli-format = Dạng kết quả: human cho người đọc; json, github, gitlab, sarif hoặc markdown cho chương trình khác
cli-deny-warnings = Coi cảnh báo như lỗi
cli-today = Ngày dùng để xét thời hạn; nếu không nêu, là hôm nay

### Khi chạy không có lệnh

guide-outside =
    guong lập chuyên trang điển hình tiên tiến từ các tệp Markdown.
    Thư mục này chưa phải là chuyên trang, vì không có tệp site.toml.

      guong init chuyen-trang              tạo một chuyên trang mới
      guong --root chuyen-trang check      kiểm tra chuyên trang đó

    Xem đủ các lệnh: guong --help
guide-press-enter = Nhấn Enter để đóng cửa sổ.

### Xem thử: serve

serve-at = Xem thử tại { $url } (Ctrl+C để dừng)
serve-exposed = Lưu ý: máy khác trong mạng cũng mở được địa chỉ này và thấy cả hồ sơ chưa đăng.
serve-looked = Đã xem lại các tệp ({ $ms } ms). Lỗi: { $errors }; cảnh báo: { $warnings }; ghi chú: { $notes }.
serve-polling = Hệ thống không báo khi tệp thay đổi ({ $reason }), nên chương trình xem lại các tệp mỗi nửa giây.
serve-no-browser = Không mở được trình duyệt. Hãy tự mở địa chỉ trên.
serve-errors = { $count } lỗi
serve-warnings = { $count } cảnh báo
serve-notes = { $count } ghi chú
serve-help = Cách sửa:
serve-still-old = Trong lúc chờ sửa, trang vẫn hiện bản đọc được gần nhất.
serve-nothing = Chưa có gì để xem
serve-nothing-yet = Trang sẽ tự hiện ra khi những điểm dưới đây được sửa.
serve-sheet = Kết quả kiểm tra trang này
serve-this-page = Trang này có
serve-page-not-yet = Chưa lập được trang này:
serve-page-none = Chuyên trang không có địa chỉ này
serve-lost = Không tệp nào trong thư mục content lập nên trang này. Kiểm tra lại tên tệp và đường dẫn.
serve-page-old = Đang hiện bản cũ của trang
serve-page-fine = Trang này không có gì phải sửa
serve-page-derived = Trang này được lập tự động
serve-made-from = Nội dung trang lấy từ tệp { $file }.
serve-made-from-all = Chương trình lập trang này từ nhiều tệp. Muốn sửa nội dung, hãy mở trang của từng hồ sơ.
serve-all = Toàn bộ kết quả: { $count }
serve-panel = Kết quả kiểm tra chuyên trang
serve-panel-home = Về trang chủ của chuyên trang
serve-panel-findings = Những điểm cần xem
serve-panel-no-findings = Không có lỗi, cảnh báo hay ghi chú nào.
serve-panel-page = Xem trang
serve-panel-drafts = Hồ sơ chưa đăng
serve-panel-no-drafts = Mọi hồ sơ đều đã được đăng hoặc đã rút.
serve-count-errors = Lỗi
serve-count-warnings = Cảnh báo
serve-count-notes = Ghi chú
serve-count-published = Hồ sơ được đăng
serve-count-drafts = Hồ sơ chưa đăng
serve-count-withdrawn = Hồ sơ đã rút
serve-looked-at = Xem lại các tệp lần gần nhất lúc { $time }, mất { $ms } ms.
serve-stage-nominated = Đã giới thiệu
serve-stage-fostering = Đang bồi dưỡng
serve-stage-recognised = Đã ghi là được công nhận
serve-lacks = Còn phải bổ sung hoặc sửa:
serve-waits-for-act = Hồ sơ không có lỗi. Trang được đăng khi hồ sơ ghi quyết định công nhận và stage là "recognised".
serve-waits-for-day = Hồ sơ không có lỗi. Trang được đăng kể từ ngày ghi trong quyết định công nhận.

### Tạo và sửa tệp nguồn: init, new, new-plan, recognise

author-created = Đã tạo { $path }
author-init-ci-elsewhere = Thư mục gốc của kho mã là { $root }: nơi lưu mã chỉ đọc tệp này ở đó. Chuyển tệp tới thư mục gốc và thêm --root { $dir } vào các lệnh guong trong tệp.
author-init-next-ci = Tự động kiểm tra: ghi địa chỉ và mã SHA-256 của bản guong cho Linux vào tệp { $path }.
author-init-next =

    Việc tiếp theo:
      1. Mở { $dir }/site.toml, sửa tên cơ quan, đơn vị và phong trào.
      2. Mở hồ sơ vừa tạo trong content/profiles, điền theo lời giải thích trong tệp.
      3. Vừa viết vừa xem trang và những gì còn thiếu:  guong --root { $typed } serve --open
author-init-next-plan =

    Việc tiếp theo:
      1. Mở { $dir }/site.toml, sửa tên cơ quan, đơn vị và phong trào.
      2. Tạo kế hoạch:  guong --root { $dir } new-plan MÃ --years NĂM
      3. Tạo hồ sơ:  guong --root { $dir } new "TÊN" --kind LOẠI --unit ĐƠN_VỊ --plan MÃ
author-new-next = Việc tiếp theo: mở tệp, điền theo lời giải thích trong tệp; chạy guong serve --open để vừa viết vừa xem trang và những gì còn thiếu.
author-new-plan-next = Việc tiếp theo: mở tệp, thay phần mẫu bằng tiêu chí, quy trình và lịch của kế hoạch, rồi chạy guong check.
author-carried-next = Việc tiếp theo: mở tệp, xem lại những dòng có chữ «Xem lại», sửa phần [source] và lời giới thiệu, rồi chạy guong check.
author-recognised = Đã ghi quyết định vào { $path }
author-recognised-before = Đã có quyết định từ trước, giữ nguyên: { $path }
author-recognised-next = Việc tiếp theo: chạy guong check để kiểm tra các hồ sơ vừa được công nhận.
author-recognised-next-ballot = Việc tiếp theo: ghi số phiếu tán thành (in_favour) vào từng hồ sơ theo biên bản kiểm phiếu, rồi chạy guong check.

what-profile-of-decision = hồ sơ chưa rút, cùng kế hoạch với quyết định này,

### Chú giải của lược đồ cho phần mềm soạn thảo: schema

key-act = Hình thức: mã hình thức giới thiệu định kỳ, đi cùng what = "pick"
key-acts = Công nhận: các quyết định, hình thức công nhận hồ sơ này
key-plan-acts = Hình thức công nhận: những hình thức mà kế hoạch thừa nhận
key-after = Cấp trước: cấp phải công nhận trước
key-agencies = Cơ quan: ít nhất một cơ quan
key-agency = Cơ quan: mã cơ quan trong site.toml
key-aliases = Địa chỉ cũ: ví dụ "/2024/ten-cu/"
key-allow = Bỏ qua: các quy tắc không xét ở hồ sơ này, mỗi quy tắc kèm lý do
key-any_of = Một là đủ: đạt một tiêu chí của nhóm là được
key-at_least_of = Số phải đạt: ít nhất bao nhiêu tiêu chí của nhóm
key-authority = Cơ quan ban hành: nơi ra văn bản
key-ballot = Bỏ phiếu: phiên họp của Hội đồng
key-plan-ballot = Bỏ phiếu: quy định của kế hoạch
key-base_url = Địa chỉ chuyên trang: đầy đủ, bắt đầu bằng https://
key-before = Trước ngày: đúng ngày đó đã là muộn
key-by = Chậm nhất ngày: đúng ngày đó vẫn còn kịp
key-cadence = Định kỳ: việc lặp lại hằng tháng hoặc hằng quý
key-calendar = Lịch: các mốc nhắc việc, không đối chiếu với hồ sơ
key-cast = Số phiếu phát ra: nếu không ghi, bằng số người dự họp
key-categories = Lĩnh vực: mã lĩnh vực, mô hình của kế hoạch
key-plan-categories = Lĩnh vực: các lĩnh vực, mô hình của kế hoạch
key-categories_required = Số lĩnh vực: mỗi hồ sơ phải nêu ít nhất bấy nhiêu
key-certificate = Giấy công nhận: số của giấy
key-check = Cách kiểm tra: kind chọn kiểu, các trường khác là tham số
key-check-kind = Kiểu kiểm tra: ví dụ "evidence"
key-clause = Mục: mục của văn bản mà phần này nhắc lại
key-collective = Tập thể: hồ sơ tập thể do người này đứng đầu, ví dụ "2024/van-phong-so"
key-color = Màu của cơ quan: ví dụ "#0b4f8a"
key-composition = Thành phần: số người, cơ cấu của tập thể
key-consent = Đồng ý: ý kiến đồng ý cho giới thiệu của cá nhân
key-privacy-consent = Đồng ý: có bắt buộc ghi ý kiến đồng ý của cá nhân không
key-count = Số đạt: tử số của tỷ lệ, hoặc chính con số
key-criteria = Tiêu chí: theo thứ tự của văn bản
key-date = Ngày: dạng năm-tháng-ngày, ví dụ 2024-12-20
key-day = Ngày: từ 1 đến 31
key-deadlines = Thời hạn: các hạn của quy trình
key-decision = Quyết định: mã tệp trong content/decisions
key-description = Giới thiệu: một câu
key-documents = Văn bản: những văn bản chứng minh
key-check-documents = Văn bản: có bắt buộc kèm văn bản không
key-dossier = Ngày nhận hồ sơ: ngày hồ sơ đến văn phòng
key-effect = Hiệu quả: sáng kiến đem lại điều gì
key-every = Chu kỳ: hằng tháng hoặc hằng quý
key-evidence = Thành tích: mỗi tiêu chí một hoặc hai câu, kèm văn bản nếu có
key-footer = Chân trang: tệp HTML trong templates/ của giao diện
key-consent-form = Hình thức: đồng ý bằng cách nào, giấy lưu ở đâu; không đăng
key-from = Từ ngày: ngày đầu tiên
key-general = Tiêu chuẩn chung: thuộc nhóm tiêu chuẩn chung
key-group = Nhóm: mã nhóm tiêu chí thay thế nhau
key-groups = Nhóm tiêu chí: các nhóm chỉ cần đạt một số
key-head = Người đứng đầu: true nếu là cấp trưởng, không phải cấp phó
key-headcount = Số người: để tính chỉ tiêu theo tỷ lệ
key-header = Đầu trang: tệp HTML trong templates/ của giao diện
key-heads_only = Chỉ cấp trưởng: không áp dụng cho cấp phó
key-holder = Người đạt: ai đạt danh hiệu
key-id = Mã: chữ thường không dấu, chữ số và dấu gạch nối
key-impact = Điều đã thay đổi: một câu, cho ai và thay đổi gì
key-in_charge = Phụ trách: mã các đơn vị mà lãnh đạo phụ trách
key-in_favour = Số phiếu tán thành: cho riêng hồ sơ này
key-initiatives = Sáng kiến: các sáng kiến đã được công nhận
key-introduced = Ngày giới thiệu: quyết định năm và quý của hồ sơ
key-issuer = Nơi ban hành: cơ quan ban hành kế hoạch
key-kind = Loại điển hình: tập thể, lãnh đạo hoặc cá nhân
key-kinds = Loại điển hình: những loại mà phần này áp dụng; bỏ trống là tất cả
key-language = Ngôn ngữ: vi hoặc en, cho thông báo của chương trình
key-launched_by = Nơi phát động: cấp đã phát động phong trào
key-launcher = Tên nơi phát động: ghi cho người đọc
key-letterhead = Thể thức: của Nhà nước hoặc của Đảng, cho báo cáo
key-level = Cấp: cấp công nhận
key-levels = Cấp: các cấp công nhận
key-logo = Biểu trưng: tệp ảnh trong static/ của giao diện
key-maximum = Nhiều nhất: con số không được vượt
key-maximum_share = Tỷ lệ nhiều nhất: tính theo số người, ví dụ "20%"
key-measures = Số liệu: mỗi tiêu chí một con số hoặc tỷ lệ
key-members = Số thành viên: của Hội đồng
key-minimum = Ít nhất: mức thấp nhất phải đạt
key-month = Tháng: từ 1 đến 12
key-movements = Phong trào: mã các phong trào thi đua mà điển hình được phát hiện qua đó
key-site-movements = Phong trào: các phong trào thi đua
key-name = Tên: tên đầy đủ
key-named = Nội dung nêu riêng: mỗi nội dung có mức riêng phải đạt
key-next_year = Của năm sau: ngày thuộc năm liền sau năm thi đua
key-nominated = Ngày đơn vị giới thiệu, đăng ký
key-note = Ghi chú: hiện trên trang kế hoạch
key-number = Số, ký hiệu: ví dụ "15/QĐ-SXD"
key-of = Trên tổng số: mẫu số của tỷ lệ
key-ballot-of = Tính trên: số thành viên hoặc số phiếu phát ra
key-check-of = Tính trên: nói bằng chữ con số đếm gì
key-owes = Phải ghi: những điều mà hình thức này phải nêu
key-page_size = Số điển hình một trang: từ 1 đến 1000
key-parts = Các phần điểm: mỗi phần có điểm tối đa
key-per = Tính theo: từng đơn vị hoặc cả cơ quan
key-per_unit = Từng đơn vị: mỗi đơn vị phụ trách một số liệu
key-place = Địa danh: ghi trước ngày tháng ở đầu báo cáo
key-plan = Kế hoạch: mã tệp trong content/plans
key-points = Điểm: mỗi tiêu chí một bảng điểm theo phần
key-portrait = Ảnh chân dung: tên tệp ảnh cạnh hồ sơ
key-portrait_alt = Mô tả ảnh: ảnh cho thấy điều gì
key-position = Chức vụ: của người được nêu tên
key-present = Số người dự họp: thành viên Hội đồng có mặt
key-privacy = Dữ liệu cá nhân: đồng ý và rút hồ sơ
key-quarters = Các quý: chỉ tính những quý này
key-quotas = Chỉ tiêu: số điển hình phải có hoặc được có
key-ratings = Xếp loại: mỗi tiêu chí một bảng xếp loại theo nội dung
key-reading = Cách hiểu: chỗ văn bản chưa rõ được hiểu thế nào
key-reason = Lý do: không đăng
key-registered_in = Đăng ký trong quý: chỉ áp dụng cho hồ sơ đăng ký trong các quý này
key-rest = Các nội dung còn lại: mức thấp nhất
key-rule = Quy tắc: tên quy tắc, xem guong explain
key-rules = Mức độ của quy tắc: tắt, ghi chú, cảnh báo hoặc lỗi
key-sample = Nội dung mẫu: trang ghi rõ đây không phải người thật
key-scale = Thang xếp loại: từ thấp đến cao
key-secret = Bỏ phiếu kín: true hoặc false
key-sent_to_province = Ngày gửi tỉnh: để tuyên truyền trên báo, đài của tỉnh
key-severity = Mức độ: khi chưa đạt là lỗi hay cảnh báo
key-signer = Người ký: họ và tên
key-source = Văn bản nguồn: kế hoạch đã công bố
key-check-source = Nguồn: thang xếp loại lấy ở đâu
key-stage = Giai đoạn: giới thiệu, bồi dưỡng hay đã công nhận
key-subject = Đối tượng: cá nhân hoặc tập thể
key-subject-id = Mã đối tượng: giữ nguyên qua các năm, các hồ sơ
key-succeeded_by = Kế thừa: mã cơ quan, đơn vị thay thế
key-superior = Cơ quan chủ quản: ghi ở đầu báo cáo
key-text = Nội dung: viết bằng lời của cơ quan
key-theme = Giao diện: thư mục trong themes/
key-timezone = Múi giờ: giờ Việt Nam là "+07:00"
key-title = Tên: tiêu đề ngắn
key-titles = Danh hiệu: các danh hiệu thi đua đã đạt
key-tombstone = Trang báo: hồ sơ đã rút có để lại một trang báo ngắn không
key-type = Hình thức: mã hình thức công nhận trong kế hoạch
key-units-type = Loại đơn vị: văn phòng, phòng, trung tâm …
key-unit = Đơn vị: mã đơn vị trong site.toml
key-check-unit = Đơn vị tính: ví dụ "%"
key-unit_types = Loại đơn vị: những loại phải thực hiện; bỏ trống là tất cả
key-units = Đơn vị: các phòng, trung tâm, đơn vị trực thuộc
key-criteria-units = Đơn vị: chỉ áp dụng cho các đơn vị này
key-until = Đến ngày: ngày cuối cùng
key-updates = Thành tích mới: bổ sung ở các quý sau
key-what = Việc: việc phải làm
key-when = Thời gian: ngày, tháng, quý, nửa năm hoặc một dịp
key-withdrawal = Rút hồ sơ: gỡ trang khỏi chuyên trang
key-year = Năm: gồm bốn chữ số
key-years = Các năm: những năm thi đua áp dụng
key-contacts = Liên hệ công vụ: số điện thoại, thư điện tử, tên miền được công bố, không coi là dữ liệu cá nhân
key-data = Dữ liệu mở: giấy phép của dữ liệu
key-domains = Tên miền: của thư điện tử công vụ
key-emails = Thư điện tử: địa chỉ công vụ được công bố
key-latest = Số gương mới nhất: hiện ở khối nhúng vào cổng thông tin
key-license = Giấy phép: tên giấy phép của dữ liệu
key-license_url = Địa chỉ giấy phép: toàn văn trên mạng
key-phones = Điện thoại: số công vụ được công bố
key-portal = Cổng thông tin: khối nhúng vào cổng của cơ quan
key-abbreviations = Chữ viết tắt: mỗi chữ và cụm từ đầy đủ, để tìm chữ này ra chữ kia
key-cover = Ảnh bìa: tên tệp ảnh cạnh hồ sơ
key-cover_alt = Mô tả ảnh bìa: ảnh cho thấy điều gì
key-cover_focus = Tâm ảnh bìa: phần được giữ lại khi cắt ảnh
key-images = Ảnh: các bề rộng được đăng
key-portrait_focus = Tâm ảnh chân dung: phần được giữ lại khi cắt ảnh
key-search = Tìm kiếm: chữ viết tắt mà bạn đọc hay gõ
key-story = Ảnh trong bài: các bề rộng, tính bằng điểm ảnh
schema-plan = Kế hoạch công nhận điển hình tiên tiến
schema-profile = Hồ sơ điển hình tiên tiến
schema-decision = Quyết định công nhận, phiên họp Hội đồng
schema-site = Cấu hình của chuyên trang (site.toml)
value-BallotBase-members = Tổng số thành viên Hội đồng
value-BallotBase-cast = Số phiếu phát ra
value-ConsentPolicy-required = Bắt buộc
value-ConsentPolicy-optional = Không bắt buộc
value-CriterionWeight-warn = Cảnh báo
value-CriterionWeight-error = Lỗi
value-Every-month = Hằng tháng
value-Every-quarter = Hằng quý
value-Kind-collective = Tập thể
value-Kind-leader = Cá nhân giữ chức vụ lãnh đạo, quản lý
value-Kind-staff = Công chức, viên chức, người lao động
value-Launcher-prime-minister = Thủ tướng Chính phủ
value-Launcher-central = Trung ương
value-Launcher-ministry = Bộ, ngành
value-Launcher-province = Tỉnh
value-Launcher-bloc = Khối thi đua
value-Launcher-agency = Cơ quan
value-Launcher-union = Công đoàn
value-Letterhead-state = Thể thức văn bản hành chính của Nhà nước
value-Letterhead-party = Thể thức văn bản của Đảng
value-Level-agency = Cấp cơ quan
value-Level-province = Cấp tỉnh
value-Milestone-nomination = Giới thiệu, đăng ký
value-Milestone-dossier = Nộp hồ sơ
value-Milestone-recognition = Công nhận
value-OwedField-date = Ngày
value-OwedField-number = Số, ký hiệu
value-OwedField-signer = Người ký
value-OwedField-certificate = Giấy công nhận
value-OwedField-ballot = Kết quả bỏ phiếu
value-Per-unit = Từng đơn vị
value-Per-agency = Cả cơ quan
value-Rhythm-pick = Giới thiệu gương định kỳ
value-Rhythm-update = Cập nhật thành tích mới
value-Stage-nominated = Mới giới thiệu, đăng ký
value-Stage-fostering = Đang bồi dưỡng
value-Stage-recognised = Đã công nhận
value-UnitType-office = Văn phòng
value-UnitType-division = Phòng
value-UnitType-center = Trung tâm
value-UnitType-affiliate = Đơn vị trực thuộc khác
value-UnitType-inspection-team = Đoàn thanh tra
value-UnitType-complaint-group = Tổ giải quyết đơn
value-UnitType-other = Loại khác
value-Weight-off = Tắt
value-Weight-note = Ghi chú
value-Weight-warn = Cảnh báo
value-Weight-error = Lỗi
