# Messages of guong in English. Each message says what was found and what was expected; the attribute help says how to
# mend it. A key that is a rule's name is the rule's usual message. The program gives the arguments; names, criteria and
# requirements come from the site and are in Vietnamese.

### Severities

severity-error = error
severity-warning = warning
severity-note = note

### Files and syntax

not-utf8 = The text at line { $line } cannot be read: the file is not saved as UTF-8.
    .help = Open the file in the program that made it and save it as UTF-8. If the text uses an old font, convert it to Unicode first.
not-utf8-wide = The file is saved as { $encoding }, not as UTF-8.
    .help = Open it in the program that made it (Notepad, a word processor), choose Save as, the encoding UTF-8, and save it over the old one.
not-utf8-damaged = From line { $line } on the file is damaged or cut: the bytes here make no letter.
    .help = Open the file, write the damaged place again and save it as UTF-8; if it was cut while it was copied, copy it again.
not-utf8-lost = The file is saved in the ANSI encoding of Windows, not in UTF-8, so that many letters with marks have become question marks, as in “{ $value }”.
    .help = What is lost cannot be had back from this file: copy it from the original again, or type it, and save it as UTF-8.
not-utf8-legacy = The text at line { $line } cannot be read: it looks like the old encoding { $encoding }, not UTF-8.
    .help = Convert the text from { $encoding } to Unicode with a Vietnamese keyboard program’s tool (UniKey: Ctrl+Shift+F6) and save the file as UTF-8.
unreadable-file = This file cannot be read: { $error }.
    .help = Copy the file anew from its original to this place, and run again.
unreadable-file-permission = This file cannot be read: whoever runs the program may not read it.
    .help = Allow the file to be read, or open it in an editor and save it under the same name.
unreadable-file-kind = This is no file that can be read: it is a folder, or a link to where no file is any more.
    .help = Give a folder a name without .md. Put the file itself in the place of a link to it. Delete what is not used.
missing-front-matter = The file has no header: its first line must be +++, and another line +++ closes the header.
    .help = Write +++ on the first line, the fields below it, a line +++, and then the text.
missing-front-matter-empty = The file is empty; there is nothing to read.
    .help = Write the profile into this file, or delete it.
missing-front-matter-unclosed = The header begins at this line, but no line +++ closes it.
    .help = Add a line with nothing but +++ right below the last field, before the text.
missing-front-matter-again = Below the header there is one more line +++: the header was closed too early, or put in twice. All that stands below the second line +++ is shown on the page as the story, header or not.
    .help = Look from the top of the file to this line: keep one header, between two lines +++, and delete the line +++ too many.
missing-front-matter-fence = This line closes the header but is not written as it must be: exactly three plus signs.
    .help = Change this line to: +++
toml-syntax = This line is not written in the right form and cannot be read.
    .help = A line of the header has the form: field = value; text stands between straight quotes "…".
toml-syntax-duplicate = This field or section was already given above; it may be given only once.
    .help = Keep one of the two and delete the other.
toml-syntax-duplicate-of = This field or section was already given in line { $line }; it may be given only once.
    .help = Keep one of the two and delete the other.
toml-syntax-duplicate-of-part = This field was already given in line { $line }; it may be given only once.
    .help = If this line belongs to another part ({ $heads }) that lost its head, put the head back above the first line of that part; otherwise keep one of the two and delete the other.
toml-syntax-quote = A straight quote (") is missing here, or there is one too many.
    .help = Put the whole text between two " on one line; a " inside it is written \".
toml-syntax-unclosed = A bracket was opened and never closed.
    .help = Count the pairs [ ] and { "{" } { "}" } from here downwards and add the one that lacks.
toml-syntax-unclosed-item = This item is opened by { "{" } and never closed.
    .help = Add { "}" } at its end, before the comma.
toml-syntax-unopened-item = This item lacks its opening { "{" }.
    .help = Add { "{" } at its beginning.
toml-syntax-list-not-opened = The list in the lines below lacks the [ that opens it.
    .help = Add [ behind the equals sign.
toml-syntax-unclosed-text = The text opened here by three quotation marks is never closed.
    .help = Add three quotation marks on a line of their own at the end of the text: """
toml-syntax-slashes = A comment in the front matter begins with #, not with two slashes.
    .help = Write # in the place of the two slashes.
toml-syntax-colon = Between braces too there is an equals sign between key and value, not a colon.
    .help = Write = in the place of the colon.
toml-syntax-equals = Between key and value there is one equals sign.
    .help = Write one = in its place.
toml-syntax-semicolon = Between values there is a comma, not a semicolon.
    .help = Write a comma in the place of the semicolon.
toml-syntax-backslash = A \ between quotation marks has a meaning of its own, so the line cannot be read.
    .help = Paths have /, such as "anh/chan-dung.jpg". In a sentence leave the sign out.
toml-syntax-two-keys = A line has one key; here a second begins.
    .help = Begin a new line before the second key.
toml-syntax-two-values = This line has two values.
    .help = Leave only one value behind the equals sign.
toml-syntax-head = The name of a part stands in square brackets.
    .help = Write { $right }
toml-syntax-number-parted = A number has no spaces.
    .help = Write it as: { $right }
toml-syntax-list = A list stands in square brackets.
    .help = Write it as: { $right }
toml-syntax-own-disk = This is a path on a computer or the office network; pictures lie beside their text.
    .help = Copy the picture into the folder of the text and write its name alone, such as "chan-dung.jpg".
wrong-type-written = This is not in the right form: what is needed is { $expected }.
    .help = Rewrite the value in that form.
toml-syntax-number-with-words = Here the number stands alone, without words.
    .help = Write it as: { $right }
toml-syntax-zeros = A number does not begin with 0.
    .help = Write it as: { $right }
toml-syntax-key-space-right = A key is one word, without spaces.
    .help = Write { $right }
toml-syntax-key-space = A key is one word, without spaces.
    .help = Copy the name from the skeleton (guong new), for example sent_to_province.
more-of-the-same = From here on this file has many more faults of this kind, which are not told one by one.
    .help = Mend those that are told, and check again.
toml-syntax-more = From this line on there are more faults, which are not told here.
    .help = Mend those that are told, and check again.
toml-syntax-no-value = This field has no value after the sign =.
    .help = Write the value after =, or delete the line if there is nothing to say yet.
toml-syntax-line-break = This text is broken over two lines.
    .help = Put it on one line, with one quotation mark before and one behind it.
share-of-percentages = In the share { "{" } count = …, of = … { "}" }, count and of are counts, without %.
    .help = Write two counts, such as { "{" } count = 6, of = 9 { "}" }; when only the share is known, write that alone: "75%"
date-form-none = There is no “{ $value }” in the calendar.
    .help = Check the day, the month and the year, and write it year-month-day, without quotes.
date-form = The date “{ $value }” is not in the right form. It must be year-month-day, without quotes.
    .help = Write: { $right }
decimal-comma = The number “{ $value }” has a comma. In the header, decimals stand after a full stop.
    .help = The published page still shows a comma. Write: { $right }
decimal-comma-thousands = The number “{ $value }” has a comma: thousands, or a decimal?
    .help = If thousands are meant, leave it out: { $whole }. If it is a decimal, write: { $right }
curly-quotes = This is a curly quote, put in by a word processor. The header takes straight quotes (") only.
    .help = Replace both the opening and the closing one by ". It helps to switch off smart quotes in the word processor.
unknown-key = There is no field called “{ $key }” here.
    .help = Fields that can be used here: { $known }.
unknown-key-many = This part has no { $keys }.
    .help = Perhaps the head of the part that has them ({ $heads }) is missing right above this line: add it. Otherwise the fields that may be used here are { $known }.
unknown-key-near = There is no field called “{ $key }” here. Perhaps “{ $near }” is meant.
    .help = Change the name to { $near }, or delete the line if it is not needed.
missing-key = { $key } is missing and must be there.
    .help = Add that field at this place with its value.
missing-key-of-act = This [[acts]] refers to no decision and lacks { $keys }.
    .help = Add a line decision = "…" (a file of content/decisions), or give type and date here.
missing-key-empty = The field { $key } is still empty.
    .help = Write what belongs there between the quotation marks of { $key }.
missing-key-to-come = The field { $key } only says “{ $value }”, which is no content.
    .help = Write what belongs into { $key }; until then leave the profile at a stage before recognition.
wrong-type = Wrong kind of value: this is { $found }, but what is needed is { $expected }.
    .help = Write the value in the form that is needed.
wrong-type-right = Wrong kind of value: this is { $found }, but what is needed is { $expected }.
    .help = Write it as: { $right }
wrong-type-range = { $value } is out of range: here stands { $expected }.
    .help = Check the number.
wrong-type-section = Several items may stand here, so it has to be a list.
    .help = Put the value in square brackets: [{ "{" } … { "}" }]
wrong-type-head-several = There may be several of this part, so its name stands in two pairs of square brackets.
    .help = Write { $right }
wrong-type-head-one = There is only one of this part, so its name stands in one pair of square brackets.
    .help = Write { $right }

expected-string = text in quotes, such as "Văn phòng Sở"
expected-bool = true or false, without quotes
expected-count = a whole number from 0 up, such as 14
expected-year = a year from 1900 to 2199, such as 2024
expected-date = a date as year-month-day, without quotes, such as 2024-12-20
expected-number = a number, such as 97.5, or a share in quotes, such as "75%"
expected-share = a figure, such as { "{" } count = 6, of = 9 { "}" }, "75%" or 75
expected-array = a list in square brackets, such as ["…", "…"]
expected-table = a group of fields: a section [name] or { "{" } field = "…" { "}" }
expected-statement = text in quotes, or { "{" } text = "…", documents = [{ "{" } number = "…", date = 2024-12-20, authority = "…" { "}" }] { "}" }
expected-check = a group of fields with kind, such as { "{" } kind = "evidence" { "}" }
expected-when = a date (2024-11-30), a month ("2024-12"), a quarter ("2025-Q2"), a half-year ("2023-H1") or the name of an occasion in quotes

found-string = text in quotes
found-integer = a whole number
found-float = a number with decimals
found-boolean = true or false
found-datetime = a date or time
found-array = a list in square brackets
found-table = a group of fields

bad-value = This value cannot be used.
    .help = Check the value against the guide for authors.
bad-id = The id “{ $value }” is not valid: an id has only lower-case letters without marks, digits and hyphens.
    .help = Write the id anew, for example: phong-quan-ly-nha
bad-color = The colour “{ $value }” cannot be read.
    .help = Write it as # and six hexadecimal digits, for example: color = "#0b4f8a"
bad-phone = “{ $value }” is no telephone number.
    .help = Write a number of three to fifteen digits; spaces, stops and +84 may stand in it: phones = ["0271 3888 999"]
bad-email = “{ $value }” is no e-mail address.
    .help = Write a whole address: emails = ["vanphong@mau.example.vn"]
bad-domain = “{ $value }” is no domain of mailboxes.
    .help = Write what stands behind @: domains = ["mau.example.vn"]
bad-logo = The emblem “{ $value }” is not a picture that can be used.
    .help = Use a .svg, .png, .webp or .jpg file in the theme’s static/, for example: logo = "logo.png"
bad-day = There is no day “{ $value }”.
    .help = Change day and month to a day that exists.
bad-base-url = The address “{ $value }” cannot be used: it must begin with https:// or http:// and have no spaces.
    .help = Give the full address of the section, for example: "https://sxd.example.gov.vn/guong/"
bad-language = The program has no messages in the language “{ $value }”.
    .help = Write "vi" (Vietnamese) or "en" (English).
bad-timezone = The time zone “{ $value }” is not in the right form.
    .help = Give the offset from UTC; that of Viet Nam is "+07:00".
document-number-words = The field number holds the number and symbol of the document only, without the word «Số» and without the day.
    .help = Write: { $right }. The day of the document stands in date.
document-number = The number and symbol “{ $value }” are not in the official form.
    .help = Write: { $right }
document-number-empty = This document has no number yet: the place before the / is blank.
    .help = Put in the number once the registry has given it; what has no number is not published yet.
thousands-point = The point in { $value } is read as that of a decimal, not of thousands.
    .help = If thousands are meant, leave out the point: { $right }. If it is a decimal indeed, add a 0: { $value }0
bad-date-year = The year of { $value } is probably a slip.
    .help = Write year-month-day, with a year from 1900 to 2199, for example: 2024-12-20
bad-when = “{ $value }” is no month, quarter or half-year.
    .help = Write a month as 2024-12, a quarter as 2024-Q4, a half-year as 2024-H1; a day as 2024-12-20 without quotes; any other occasion in words.
bad-page-size = A page cannot list { $value } exemplars.
    .help = Give a number from 1 to 1000; 24 is usual.
bad-license-url = The licence's address “{ $value }” cannot be used: it must begin with https:// or http:// and have no spaces.
    .help = Give the address of the licence's text, for example: "https://creativecommons.org/licenses/by/4.0/"
bad-portal-latest = A portal cannot show { $value } exemplars.
    .help = Write a number from 1 to 50; 6 is usual.
bad-life = The last day ({ $until }) is before the first ({ $from }).
    .help = Check from (the first day of its existence) and until (the last).
bad-successor = “{ $value }” cannot be its own successor.
    .help = Write the id of the unit or agency that took over into succeeded_by, or remove the line.
other-kind-key = The key { $key } is not for kind = "{ $kind }", so it has no effect here.
    .help = If kind is wrong, correct it; otherwise delete this key.
bad-focus = The focus “{ $value }” cannot be understood.
    .help = Write "top", "bottom", "left", "right", "center", or two shares from the left and the upper edge, such as "40% 20%".
bad-widths = The widths [{ $value }] cannot be used.
    .help = Give from one to eight numbers of pixels, each from 16 to 4096, for example [320, 640, 1280].
file-too-large = The file is too large ({ $value } MB); a text file has at most 4 MB.
    .help = See whether a photograph or another file was named .md by mistake; if it is a text, divide or shorten it.
act-contradicts-decision = The field { $key } given here differs from the decision file “{ $decision }”.
    .help = Delete { $key } here, since the profile takes it from the decision file; if that file is wrong, mend it there.
plan-group-number = The number of criteria owed of the group does not fit the criteria that belong to it.
    .help = Write any_of = true, or at_least_of from 1 to the number of criteria with this group.
plan-cadence-update-month = Updates can be followed by quarter only.
    .help = Write every = "quarter", and name the quarters in quarters if need be.
plan-impossible-quarter = There is no such quarter.
    .help = A quarter is a number from 1 to 4.
plan-impossible-number = The number { $value } cannot be a limit.
    .help = A share lies between 0 and 100; a count is not below 0.
plan-fraction = A limit of { $value }% is too small; probably a fraction was written in place of per cent.
    .help = Shares are in per cent: a half is 50, nine tenths are 90.
plan-points-twice = The part “{ $value }” is given twice.
    .help = Give each part an id of its own.
plan-points-minimum = The minimum ({ $value }) is more than can be reached.
    .help = Correct minimum, or the parts' maximum.
plan-rating-step = “{ $value }” is no step of the scale.
    .help = Write one of the steps given in scale.
decision-of-other-plan = “{ $decision }” was taken by another plan ({ $plan }), not by this profile's.
    .help = Name the right decision in decision, or correct plan.
consent-too-late = The consent of { $name } is dated after the introduction ({ $date }).
    .help = Nobody is introduced before agreeing: correct the date if it is mistaken, or move introduced.
consent-to-come = The consent of { $name } is of a day to come ({ $date }).
    .help = Mend the day if it is a slip. Nobody is introduced before having agreed.
number-too-large = The number { $value } is too large or has too many decimals.
    .help = Write a number below 1,000,000,000,000 with at most six decimals.
unknown-key-misplaced = The field “{ $key }” belongs to the beginning of the file, but stands below a heading [ ].
    .help = Move the line above the first heading [ ] of the file.
unknown-key-of-part = The field “{ $key }” belongs to { $head }, but stands in another part.
    .help = Move this line below the line { $head }. If the file has no such line yet, add it right above this one.
unknown-key-lost-head = The head { $head } is missing right above this line, so the lines from here on count as the part above.
    .help = Add a line { $head } right above this one.
unknown-key-commented-head = The heading “{ $head }” still has # before it, so the lines below it count as part of the section above.
    .help = Remove the # before { $head }.
toml-syntax-key-quotes = A name with marks or spaces has to stand in quotation marks.
    .help = Change to: { $right }
toml-syntax-key-unknown = The name of the field on this line has letters with marks or strange characters.
    .help = A field's name has plain letters, digits, - and _ only; copy it from a skeleton (guong new), such as title or impact.
toml-syntax-key = The name of the field on this line has letters with marks or strange characters.
    .help = A field's name has plain letters, digits, - and _ only; perhaps: { $right }
toml-syntax-no-equals = This line lacks the sign = between the field and its value.
    .help = Write: field = value.
toml-syntax-stray-words = This line is no field: it has no = sign.
    .help = If it explains something, put a # before it; if it belongs to the story, move it below the second +++.
toml-syntax-head-unknown = The name of a part in [ ] has no marks and is one of those that there are.
    .help = The parts that may stand here: { $known }.
toml-syntax-unclosed-quote = The text that begins here lacks its closing quote (").
    .help = Put a " at the end of the text, before the comma or before the ] or { "}" } that closes.
toml-syntax-odd-quotes = A quote (") is missing on this line: each text has one that opens it and one that closes it.
    .help = Read the line from left to right and add the " that lacks at the beginning or the end of a text.
toml-syntax-votes = Only the votes in favour stand here; how many were present stands in present of the session.
    .help = Write: in_favour = { $right }, and see whether present is right.
toml-syntax-unquoted = The text here does not stand in quotes.
    .help = Put the text between two " signs. Yes and no are written true and false; numbers need no quotes.
toml-syntax-date-none = There is no { $value } in the calendar.
    .help = Check the day, the month and the year.
toml-syntax-years = Years are listed one by one, not from one to another.
    .help = Write it as: { $right }
toml-syntax-date = This date is not written in the right form, or is in no calendar.
    .help = Write four digits of the year, two of the month, two of the day, such as 2024-03-05.
toml-syntax-unseen = This line has a character that nobody sees ({ $code }), often pasted from a word processor or a page.
    .help = Delete what is marked, and type a plain space.
toml-syntax-bullet = There is a bullet too many at the beginning of the line.
    .help = Delete it: a line begins with the name of its field.
toml-syntax-sign = There is a “{ $sign }” too many at the end of the line.
    .help = Delete it: a line ends right behind its value.
toml-syntax-wide = This line has digits or signs of double width, as in Chinese and Japanese texts, which cannot be read.
    .help = Type those characters again on an ordinary keyboard.
toml-syntax-comma = A comma lacks between two values here.
    .help = Put a comma at the marked place.
toml-syntax-flag = “{ $value }” is not in quotes.
    .help = If this field asks for yes or no, write { $right }; if it is text, put it between two " signs.
toml-syntax-capital = “{ $value }” must be written in small letters.
    .help = Write: { $right }
toml-syntax-hash = The colour is not in quotes: what follows the # counts as a comment.
    .help = Write: { $right }
toml-syntax-share = The share is not written in the right form.
    .help = Write: { $right }
answer-in-wrong-section = The criterion “{ $value }” is not answered in this section.
    .help = Move it to { $right }.
stray-file-ending = This file does not end in .md, so the program passes over it and does not publish it.
    .help = If it is a profile or page, rename it to end in .md (Windows may be hiding .txt); open a Word document in Word and copy its text to a new .md file; if not, move it out of content.
missing-theme-file = The theme “{ $theme }” has no file “{ $value }”.
    .help = Put the file at themes/{ $theme }/{ $value }, or correct the name.
plan-without-years = The plan does not say which years it covers.
    .help = List every emulation year that the plan covers, for example: years = [2024]
plan-without-acts = The plan names no act of recognition, so no profile could be published.
    .help = Add at least one section [[acts]] with id, name, clause and owes.
plan-deadline-day = This deadline must have one of the fields before and by, and not both.
    .help = before: that day is late already; by: that day is still in time. Keep exactly one.
plan-level-after = This level is said to come after itself or after a higher one (after), so no order would ever be checked.
    .help = Name a lower level in after, such as after = "agency", or delete the line.
plan-quota-range = At least { $minimum } and at most { $maximum }: no unit can meet this quota.
    .help = Look at minimum and maximum again.
plan-day-of-no-year = The day { $date } is in none of the plan's years ({ $years }) nor in the year behind one, so no profile is held to it.
    .help = Correct the year of this day, or look at years again.
plan-quota-number = This quota has no number.
    .help = Add minimum, maximum, or maximum_share (a percentage of the staff).
plan-cadence-act = The field act goes with what = "pick", and only with that.
    .help = For regular picks, give act the id of the act of introduction; for updates, delete act.
plan-without-ballot = An act asks for a vote, but the plan has no section [ballot].
    .help = Add a section [ballot] with clause and secret, or take "ballot" out of owes.
duplicate-id = The id “{ $id }” is used in line { $line } already.
    .help = Choose another id; if other files refer to this one, change it there too.
duplicate-in-list = “{ $id }” is twice in this list.
    .help = Delete one of the two.

### Names, and where files lie

unknown-name-empty = No { $what } is given here yet.
    .help = Write the id of the { $what } between the quotes.
unknown-name = There is no { $what } called “{ $value }”.
    .help = Check the spelling, or declare the { $what } before referring to it.
unknown-name-full = An id belongs here, not the full name. “{ $value }” has the id: { $near }
    .help = Write that id; where there are several, that of your own agency.
unknown-name-of-ours = There is no { $what } called “{ $value }”. Is “{ $near }” meant?
    .help = Change it to: { $near }. The manual lists the names that can be used.
unknown-name-near = There is no { $what } called “{ $value }”. Is “{ $near }” meant?
    .help = If so, change it to: { $near }. If not, declare the { $what } “{ $value }” before referring to it.
unknown-choice = The value “{ $value }” is not one of those that can be used here.
    .help = Choose one of: { $known }.
unknown-choice-near = The value “{ $value }” is not one of those that can be used here. Perhaps “{ $near }” is meant.
    .help = Change it to "{ $near }", or choose one of: { $known }.

what-rule = rule
what-agency = agency
what-unit = unit
what-plan = plan
what-act = act
what-category = category
what-criterion = criterion
what-movement = movement
what-decision = decision
what-profile = profile
what-group = group of criteria
what-check = kind of check
what-part = part of the score
what-theme = theme
what-language = language
what-kind = kind of exemplar
what-year = year

unit-of-other-agency = The unit “{ $unit }” belongs to “{ $agency }”, not to the agency given here.
    .help = Delete the field agency (the unit tells the agency), or correct the unit.
wrong-folder-decision = This file has the fields of a decision but lies among the profiles.
    .help = Move it to content/decisions.
wrong-folder-profile = This file has the fields of a profile but lies among the decisions.
    .help = Move it to content/profiles, into the folder of the emulation year.
wrong-folder-to-come = The day of introduction is { $date }, which has not come yet, while the profile lies in the folder of { $folder }.
    .help = Mostly a slip in the year: compare and mend `introduced`. If the day is right, move the file to the folder of that year.
wrong-folder = The profile lies in the folder of { $folder } but belongs to “{ $period }”.
    .help = Move the file to the folder of the right year. If it lies right, check the date introduced or the date of the decision.
stray-file = This file lies in no folder that the program reads, so it is not published.
    .help = Profiles belong in content/profiles/<year>/, plans in content/plans/, decisions in content/decisions/, other pages in content/pages/. Move files that are not used out of content/.
file-name-folded = The file's name has marks, spaces or capitals; the page's address will use “{ $slug }”.
    .help = This need not be mended. Renaming it to { $slug } keeps the file's name and the address the same.
text-not-nfc = The Vietnamese marks in this file are separate characters (decomposed Unicode). The program has read them as composed letters.
    .help = This need not be mended. Choose composed Unicode in the keyboard program and save the file again.

### The plan's criteria

outside-plan = The plan does not cover { $year }; it covers: { $years }.
    .help = Choose the plan of { $year } in the field plan, or move the file to the folder of a year that the plan covers.
outside-plan-agency = This plan is that of “{ $agency }”, not of the agency to which the profile's unit belongs.
    .help = Choose the plan of the right agency in the field plan, or correct the field unit.
outside-plan-kind = The plan does not know the kind “{ $kind }”, only: { $known }.
    .help = Change the field kind to one that the plan knows, or choose another plan.
missing-category = The profile names too few categories: the plan asks for at least { $owed }.
    .help = Name them in the field categories. Categories of the plan: { $known }.
missing-evidence = No evidence yet for the criterion { $id }, clause { $clause } of the plan: “{ $criterion }”
    .help = Add a line below [evidence]: { $id } = "…", with what was done and the figures.
missing-evidence-copied = The evidence for criterion { $id }, { $clause } of the plan, only repeats the criterion: “{ $criterion }”
    .help = Write one or two sentences on what was done, with figures.
missing-evidence-to-come = The evidence for the criterion { $id }, clause { $clause } of the plan, only says “{ $value }”: “{ $criterion }”
    .help = Write a sentence or two with what was done and the figures.
missing-evidence-empty = The evidence for the criterion { $id }, clause { $clause } of the plan, is empty: “{ $criterion }”
    .help = Write a sentence or two with what was done and the figures.
missing-document = No document of a competent authority yet for the criterion { $id }, clause { $clause } of the plan: “{ $criterion }”
    .help = Write below [evidence]: { $id } = { "{" } text = "…", documents = [{ "{" } number = "…", date = 2024-12-20, authority = "…" { "}" }] { "}" }
missing-document-keys = The document for the criterion { $id }, clause { $clause } of the plan, lacks: { $keys }. The criterion: “{ $criterion }”
    .help = Add those fields. The document needs its number, its date and the authority that issued it.
missing-document-count = The criterion { $id }, clause { $clause } of the plan, asks for documents, at least { $owed }; found: { $found }. The criterion: “{ $criterion }”
    .help = Add documents to documents = [ … ] of { $id } below [evidence].
missing-measure = No figure yet for the criterion { $id }, clause { $clause } of the plan: “{ $criterion }”
    .help = Add a line below [measures]: { $id } = { "{" } count = …, of = … { "}" } for a share, or { $id } = … for a count.
missing-measure-per-unit = The criterion { $id }, clause { $clause } of the plan, needs a figure for each division in charge: “{ $criterion }”
    .help = Write a list: { $id } = [{ "{" } unit = "division-id", count = …, of = … { "}" }], one entry for each division of in_charge.
missing-measure-unit = The criterion { $id }, clause { $clause } of the plan, has no figure for the division “{ $unit }”: “{ $criterion }”
    .help = Add an entry to the list { $id }: { "{" } unit = "{ $unit }", count = …, of = … { "}" }
missing-measure-in-charge = The profile does not say which divisions the person is in charge of, so this cannot be judged: criterion { $id }, clause { $clause } of the plan: “{ $criterion }”
    .help = Add below [subject]: in_charge = ["division-id", …], then give each division's figure below [measures].
impossible-measure = The figure “{ $reached }” for the criterion { $id }, clause { $clause } of the plan, cannot be true. The plan asks for: “{ $required }”. The criterion: “{ $criterion }”
    .help = Check it: no number is negative, the part (count) is not larger than the whole (of), the whole is more than 0, a share lies between 0 and 100%.
impossible-measure-share = The criterion { $id }, clause { $clause } of the plan, needs a count, not the share “{ $reached }”. The plan asks for: “{ $required }”. The criterion: “{ $criterion }”
    .help = Give one number, for example: { $id } = 0
impossible-measure-list = The criterion { $id }, clause { $clause } of the plan, needs one figure, not a list by division: “{ $criterion }”
    .help = Give one figure, for example: { $id } = { "{" } count = 6, of = 9 { "}" }
impossible-points = The points “{ $reached }” for the part “{ $part }” of the criterion { $id }, clause { $clause } of the plan, cannot be true: “{ $criterion }”
    .help = Give a number from 0 to the most that the part can give.
below-minimum = Below the minimum of the criterion { $id }, clause { $clause } of the plan: reached “{ $reached }”, needed “{ $required }”. The criterion: “{ $criterion }”
    .help = Check the figure. If it is right, the profile cannot be recognised yet: set stage to "nominated" or "fostering".
above-maximum = Above the maximum of the criterion { $id }, clause { $clause } of the plan: the figure is “{ $reached }”, needed “{ $required }”. The criterion: “{ $criterion }”
    .help = Check the figure. If it is right, the profile cannot be recognised yet: set stage to "nominated" or "fostering".
missing-rating = No rating yet of “{ $item }” for the criterion { $id }, clause { $clause } of the plan: “{ $criterion }”
    .help = Add a line below [ratings.{ $id }]: { $key } = "…"
missing-rating-all = No ratings yet for the criterion { $id }, clause { $clause } of the plan: “{ $criterion }”
    .help = Add a section [ratings.{ $id }] and give the rating of each item.
missing-rating-near = Among the items to be rated there is no “{ $given }”. Perhaps { $key } ({ $item }) is meant, which the criterion { $id }, clause { $clause } of the plan, lacks: “{ $criterion }”
    .help = Change the name to { $key }.
missing-rating-rest = The criterion { $id }, clause { $clause } of the plan, lacks the ratings of the other items: “{ $criterion }”
    .help = Besides the items that the plan names, add at least one line below [ratings.{ $id }]: "Name of the item" = "…"
rating-too-low = The rating of “{ $item }” is “{ $reached }”; needed is “{ $required }” or better. Criterion { $id }, clause { $clause } of the plan: “{ $criterion }”
    .help = Check the rating. If it is right, the profile cannot be recognised yet: set stage to "nominated" or "fostering".
rating-unknown = The rating “{ $reached }” of “{ $item }” is not on the scale. Criterion { $id }, clause { $clause } of the plan: “{ $criterion }”
    .help = Use a step of the scale as it is written (lowest first): { $scale }
rating-unknown-near = The rating “{ $reached }” of “{ $item }” is not on the scale. Perhaps “{ $near }” is meant. Criterion { $id }, clause { $clause } of the plan: “{ $criterion }”
    .help = Change it to "{ $near }". The scale (lowest first): { $scale }
missing-points = No points yet for the part “{ $part }” of the criterion { $id }, clause { $clause } of the plan: “{ $criterion }”
    .help = Add a line below [points.{ $id }]: { $key } = …
missing-points-all = No points yet for the criterion { $id }, clause { $clause } of the plan: “{ $criterion }”
    .help = Add a section [points.{ $id }] and give the points of each part.
points-too-low = The points for the part “{ $part }” are “{ $reached }”; needed: “{ $required }”. Criterion { $id }, clause { $clause } of the plan: “{ $criterion }”
    .help = Check the points. If they are right, the profile cannot be recognised yet: set stage to "nominated" or "fostering".
points-too-low-sum = The points in all are “{ $reached }”; needed: “{ $required }”. Criterion { $id }, clause { $clause } of the plan: “{ $criterion }”
    .help = Check the points of each part. If they are right, the profile cannot be recognised yet: set stage to "nominated" or "fostering".
missing-title-holder-blank = The title “{ $title }” does not say who holds it (holder), so it does not count. Criterion { $id }, { $clause } of the plan: “{ $criterion }”
    .help = Write holder = "the name of whoever holds the title".
missing-title-holder-other = The title here is “{ $value }”, in the plan it is “{ $title }”, so it does not count. Criterion { $id }, { $clause } of the plan: “{ $criterion }”
    .help = If it is the same title, write: title = "{ $title }". If it is another, add a section [[titles]] for the one that the plan asks for.
missing-title-holder = Holders of the title “{ $title }” needed: at least { $owed }; found: { $found }. Criterion { $id }, clause { $clause } of the plan: “{ $criterion }”
    .help = Add a section [[titles]] for each holder: title = "{ $title }", holder = "…", year = … (the title's year is not after the emulation year).
missing-initiative = Recognised initiatives needed: at least { $owed }; found: { $found }. Criterion { $id }, clause { $clause } of the plan: “{ $criterion }”
    .help = Add a section [[initiatives]] for each one, with name, authority, number and date.
missing-initiative-keys = This initiative lacks: { $keys }. Criterion { $id }, clause { $clause } of the plan: “{ $criterion }”
    .help = Add those fields: a competent authority must have recognised the initiative by a document with a number and a date.
movement-not-listed = The profile names no movement of { $year } launched by one of these: “{ $bodies }”. Criterion { $id }, clause { $clause } of the plan: “{ $criterion }”
    .help = Name the movement's id in movements = ["…"]; it must be declared in [[movements]] of site.toml with the right years and launching body.
collective-not-recognised = The collective “{ $collective }” is not recognised by the same plan for the same year. Criterion { $id }, clause { $clause } of the plan: “{ $criterion }”
    .help = Complete the collective's profile, or name a document that says so: { $id } = { "{" } documents = [{ "{" } number = "…", date = 2024-12-20, authority = "…" { "}" }] { "}" } below [evidence].
collective-faulty = The profile of the collective “{ $collective }” has an error, so it does not count as recognised. Criterion { $id }, clause { $clause } of the plan: “{ $criterion }”
    .help = Mend the collective's profile first; then this error goes by itself.
collective-of-other-unit = The collective “{ $collective }” belongs to another unit, not to the one this person heads (criterion { $id }, clause { $clause } of the plan: “{ $criterion }”).
    .help = Name in collective the profile of the collective that this person heads, or give a document under { $id } in [evidence].
collective-not-named = The profile does not say which collective the person heads. Criterion { $id }, clause { $clause } of the plan: “{ $criterion }”
    .help = Add below [subject]: collective = "year/file-name" of the collective's profile, or name a document that says so in { $id } below [evidence].
collective-withdrawn = The profile of the collective “{ $collective }” was withdrawn. Criterion { $id }, clause { $clause } of the plan: “{ $criterion }”
    .help = Publishing is not stopped. Consider the person's recognition again, or name a document that says so in { $id } below [evidence].
lower-level-missing = No earlier recognition at the level “{ $level }” was found. Criterion { $id }, clause { $clause } of the plan: “{ $criterion }”
    .help = Add the section [[acts]] of the recognition at “{ $level }”, or make subject.id agree with the earlier profile.
too-few-of-group = Of the group of criteria in clause { $clause } of the plan at least { $owed } must be met; met: { $found }. The group: “{ $group }”
    .help = Add evidence or figures for one of these criteria: { $known }.

### Acts and ballots

missing-act = The profile says that it is recognised but has no decision or other act of recognition.
    .help = Add a section [[acts]]. The plan accepts: “{ $acts }”. If it is not recognised yet, set stage to "nominated" or "fostering".
incomplete-act = “{ $act }” lacks { $field }, which clause { $clause } of the plan asks for.
    .help = Write { $key } = "…" in this part [[acts]].
incomplete-act-decision = “{ $act }” lacks { $field }, which clause { $clause } of the plan asks for.
    .help = Write { $key } = "…" in this decision file, once for all profiles that name it.
field-date = its date
field-number = its number
field-signer = its signer
field-certificate = the certificate's number
field-ballot = the result of the vote
act-outside-plan = By the plan there is no “{ $act }” at the level “{ $level }”.
    .help = Correct the field level, or choose in the field type an act that the plan has for this level.
act-in-future = The act is dated { $date }, which has not come yet; the profile is not published before that day.
    .help = If the date is right, nothing need be done: run the program again on that day. If it is wrong, correct it.
act-in-future-beside-another = The act is dated { $date }, which has not come yet; this recognition is not shown before that day.
    .help = If the date is right, nothing need be done: run the program again on that day. If it is wrong, correct it.
act-far-in-future = The act is dated { $date }, more than a year from now.
    .help = Correct the year: no act is dated so far ahead.
same-act = This recognition stands in line { $line } already.
    .help = Remove one of the two [[acts]]. If they are two documents, give each its own number and day.
conflicting-number = The number { $number } is dated { $here } here, and { $there } in { $file }.
    .help = Compare with the original and make both agree; if they are two documents, correct the number.
conflicting-number-signer = The number { $number } is signed by “{ $here }” here, and by “{ $there }” in { $file }.
    .help = Compare with the original and make both agree; if they are two documents, correct the number.
level-out-of-order = Recognised at the level “{ $level }” without a recognition at “{ $lower }” before it or on the same day (clause { $clause } of the plan).
    .help = Add the section [[acts]] of the recognition at “{ $lower }”, or check the dates and subject.id.
act-before-ballot = The act is dated { $date }, before the council voted ({ $voted }).
    .help = Check the act's date and the day of the council's session in the minutes, and correct the wrong one.
ballot-missing = The result of the council's vote is missing; clause { $clause } of the plan asks for it.
    .help = Write a section [ballot] in the decision file (members, present, secret) and in_favour in this section [[acts]].
ballot-missing-counts = The result of the council's vote lacks: { $keys } (clause { $clause } of the plan).
    .help = Give those fields. members: members of the council; present: those present; in_favour: votes in favour of this profile.
ballot-not-secret = The vote is not recorded as secret; clause { $clause } of the plan asks for a secret ballot.
    .help = If the council voted by secret ballot, write secret = true. If it did not, it has to vote again.
ballot-impossible = More members are present (present = { $part }) than the council has (members = { $whole }).
    .help = Hold the numbers against the minutes of the count and correct the wrong one.
ballot-impossible-cast = More votes are cast (cast = { $part }) than members are present (present = { $whole }).
    .help = Hold the numbers against the minutes of the count and correct the wrong one.
ballot-impossible-in-favour = More votes are in favour (in_favour = { $part }) than were cast ({ $whole }).
    .help = Hold the numbers against the minutes of the count and correct the wrong one; without cast as many were cast as members were present (present).
ballot-too-low = Too few votes in favour: “{ $reached }” { $base }; needed is at least { $required } (clause { $clause } of the plan).
    .help = Check the votes against the minutes. If they are right, the profile cannot be recognised: set stage to "fostering" or "nominated".
base-members = of all members of the council
base-cast = of the votes cast

### Deadlines, quotas, cadence

day-long-before = The day of the { $what } is { $date }, while the plan begins with the year { $year }.
    .help = Hold it against the papers and correct it; mostly the year was mistyped.
days-out-of-order = The day of the { $first } ({ $date }) is after that of the { $second } ({ $before }).
    .help = Hold both days against the papers and correct the wrong one. If it really was so and there is a reason, write: allow = [{ "{" } rule = "days-out-of-order", reason = "…" { "}" }]
word-day-nominated = nomination
word-day-dossier = dossier
word-day-recognised = recognition
word-day-introduced = introduction
word-day-update = later achievement
word-day-document = document
word-day-act = act
day-to-come = The day of the { $what } is { $date }, which has not come yet.
    .help = Hold it against the papers and correct it; mostly the year or month was mistyped.
withdrawal-to-come = The withdrawal is dated { $date }, which has not come yet; the profile goes with this build all the same.
    .help = If it was mistyped, correct it. If the profile is to go on that day only, take [withdrawal] out until then.
introduction-to-come = The introduction is dated { $date }, which has not come yet; the profile is published from its recognition on and does not wait for that day.
    .help = If it was mistyped, correct it. If it is not to be published yet, leave stage at an earlier step until the day of introduction.
update-to-come = This achievement is dated { $date }, which has not come yet; it is shown from that day on.
    .help = If the date is right, nothing need be done. If it was mistyped, correct it.
unit-not-there = “{ $unit }” existed until { $end }, before the recognition ({ $date }).
    .help = Name the unit at the time of recognition, or check until in site.toml. If the former unit is right, write: allow = [{ "{" } rule = "unit-not-there", reason = "…" { "}" }]
unit-not-there-succeeded = “{ $unit }” existed until { $end }, before the recognition ({ $date }).
    .help = If it is the unit that took over, write unit = "{ $successor }". If the former unit is right, write: allow = [{ "{" } rule = "unit-not-there", reason = "…" { "}" }]
unit-not-there-yet = “{ $unit }” exists from { $end }, after the recognition ({ $date }).
    .help = Name the unit at the time of recognition, or check from in site.toml. If the new unit is right, write: allow = [{ "{" } rule = "unit-not-there", reason = "…" { "}" }]
deadline-missed = The date { $date } is after the deadline (“{ $deadline }”), clause { $clause } of the plan: “{ $what }”
    .help = Check the date. If it really was late and there is a reason, write: allow = [{ "{" } rule = "deadline-missed", reason = "…" { "}" }]
dossier-not-sent = The profile records no day of the dossier, and the deadline is over (“{ $deadline }”), clause { $clause } of the plan: “{ $what }”
    .help = If it was sent, write dossier = year-month-day. If not, tell the council before sending it late.
not-recognised-in-time = Not recognised yet, and the deadline (“{ $deadline }”) has passed, clause { $clause } of the plan: “{ $what }”
    .help = If the decision is there, run guong recognise, or write [[acts]] and stage = "recognised". If not, ask the council.
recognition-near = The recognition is due soon (days left: { $days }; “{ $deadline }”), clause { $clause } of the plan: “{ $what }”
    .help = Once the decision is there, run guong recognise.
recognition-today = Today is the last day for the recognition (“{ $deadline }”), clause { $clause } of the plan: “{ $what }”
    .help = Once the decision is there, run guong recognise.
deadline-near = Days left to send the dossier: { $days } (“{ $deadline }”), clause { $clause } of the plan: “{ $what }”
    .help = Complete the dossier; when it is sent, write dossier = year-month-day.
quota-near = Days left: { $days } (“{ $deadline }”), and “{ $over }” has too few exemplars for { $year }: { $found }, needed at least { $owed }, clause { $clause } of the plan: “{ $text }”
    .help = Remind the unit to register; for profiles registered already, record the date nominated.
deadline-today = Today is the last day to send the dossier (“{ $deadline }”), clause { $clause } of the plan: “{ $what }”
    .help = Send the dossier today, then write dossier = year-month-day.
quota-today = Today is the last day (“{ $deadline }”), and “{ $over }” has too few exemplars for { $year }: { $found }, needed at least { $owed }, clause { $clause } of the plan: “{ $text }”
    .help = Remind the unit to register today; for profiles registered already, record the date nominated.
stage-behind = The profile has an act of { $date } but its stage is still "{ $stage }", so it is not published.
    .help = Write stage = "recognised". If the decision does not recognise this profile, remove the section [[acts]].
waiting-long = The profile was registered on { $date }, more than a year ago, and is not recognised yet.
    .help = Ask the unit: to go on, register it for the new year; else move the file out of content.
date-not-recorded = The profile does not record the date { $key }, so the deadline cannot be judged (“{ $deadline }”), clause { $clause } of the plan: “{ $what }”
    .help = Write { $key } = year-month-day. If the date is no longer known, write: allow = [{ "{" } rule = "date-not-recorded", reason = "…" { "}" }]
same-subject = “{ $name }” has the profile { $file } by the same plan and for the same year already.
    .help = A person or collective has one profile a year: make one of the two. If it is somebody else, choose another id.
same-subject-name = In the profile { $file } the id “{ $id }” is that of “{ $name }”.
    .help = If these are two people or collectives, give each an id. If it is one, write the name in the same way.
quota-not-met = In { $year }, “{ $over }” has too few exemplars: { $found }, needed at least { $owed }, clause { $clause } of the plan: “{ $text }”
    .help = Add the profiles that lack, or record the date nominated if they were registered in time. [rules] in site.toml sets the rule's weight.
quota-not-met-in-time = In { $year }, “{ $over }” has { $found } exemplars recorded in time (of { $all } profiles), while at least { $owed } are owed, clause { $clause } of the plan: “{ $text }”
    .help = Write the day (nominated) into profiles that were registered in time; one without a day does not count. The rule's weight is set under [rules] in site.toml.
quota-exceeded = In { $year }, “{ $over }” has too many exemplars: { $found }, at most “{ $allowed }”, clause { $clause } of the plan: “{ $text }”
    .help = Check the profiles that are counted; keep to the number that the plan allows.
quota-headcount-unknown = A quota by headcount cannot be judged: for { $year }, the headcount of “{ $over }” is not given. Clause { $clause } of the plan: “{ $text }”
    .help = Write headcount = … for this agency or unit in site.toml.
pick-missing = { $year } has gone without a pick in some { $every } ({ $missing }), in all { $count }; clause { $clause } of the plan.
    .help = Add the profile that was introduced in that time, or add the missing [[acts]] to a profile that was.
every-month = months
every-quarter = quarters
update-missing = There is no new achievement in “{ $period }”; clause { $clause } of the plan asks for one.
    .help = Add a section [[updates]] with a date in that quarter, a title and a text. If there is nothing new, write: allow = [{ "{" } rule = "update-missing", reason = "…" { "}" }]

### Links, pictures, stories

address-taken = The address “{ $address }” is used by another page already.
    .help = Rename one of the two files, or delete this address from aliases. The file that has the address: { $file }
address-reserved = The address “{ $address }” is kept for the program; no file can use it.
    .help = Rename the file, or delete this address from aliases.
bad-alias = The old address “{ $value }” is not in the right form.
    .help = Write a path of the section with lower-case letters without marks, digits, hyphens and / only, for example: "/2024/ten-cu/"
raw-html = The text holds an HTML tag. HTML tags are not put on the page.
    .help = Write Markdown: **bold**, *italic*, - list, [text](address). A < in a sentence is written \<.
unsafe-link = The link “{ $url }” is not safe and is not put on the page.
    .help = Use an address that begins with https://, http://, mailto: or tel:, or the path of a .md file of the section.
unsafe-image = The picture “{ $url }” is taken from elsewhere. Pictures must lie beside the text.
    .help = Copy the picture beside the text's file and give its file name, for example: ![What it shows](anh.jpg)
broken-link = The link leads to “{ $address }”, a page that the section does not have.
    .help = Check the path. The page may have been renamed, or may not be published yet.
broken-link-empty = This link has no address.
    .help = Write the address between the round brackets, or leave the words without a link.
broken-link-scheme = The link “{ $url }” lacks its beginning, so it does not lead out of the section.
    .help = Write it in full: { $right }
broken-link-backslash = The link “{ $url }” has \, where addresses have /.
    .help = Write { $right }
broken-link-own-disk = The link “{ $url }” leads to a file on a computer or an office network, which readers cannot open.
    .help = Put the document on the portal and link to its address there, or leave the words without a link.
broken-link-near = The link leads to “{ $address }”, a page that the section does not have. Perhaps “{ $near }” is meant.
    .help = Change it to { $near }. If the path is right, the page may not be published yet.
broken-link-fragment = The link leads to “{ $fragment }” of “{ $address }”, and that page has no such section.
    .help = Change what stands behind the #, or delete it. A section's name is its heading without marks, with hyphens.
broken-link-fragment-near = The link leads to “{ $fragment }” of “{ $address }”, and that page has no such section. Perhaps “{ $near }” is meant.
    .help = Change what stands behind the # to { $near }, or delete it.
broken-link-withdrawn = The link leads to “{ $address }”, the page of a profile that was withdrawn.
    .help = Delete this link. Publishing is not stopped.
missing-image-near = There is no picture { $path }, but there is { $near }.
    .help = If that is the one, write its name: { $near }
missing-image = The picture { $path } was not found.
    .help = Copy the picture to that place, or correct its file name (capitals and small letters differ).
missing-image-backslash = The name of the picture has \, where the program has / between folder and file.
    .help = Write { $right }
missing-image-own-disk = “{ $name }” is a picture elsewhere on this computer or the office network; pictures lie beside their text.
    .help = Copy the picture into the folder of the text and write its name alone.
huge-image = The picture { $path } is too large ({ $size } MB); it may have 40 MB.
    .help = Open it with a picture viewer, resize it so that its long side has about 4000 pixels, and save it as JPEG.
huge-image-pixels = The picture { $path } has { $size } million pixels, too many to be worked on.
    .help = Open it with a picture viewer, resize it so that its long side has about 4000 pixels, and save it as JPEG.
huge-image-passes = The picture { $path } is stored in { $count } passes, which take too long to read.
    .help = Open it with a picture viewer and save it as a plain JPEG, not as a progressive one.
truncated-image = The picture { $path } ends too early; copying or downloading it may have broken off.
    .help = Copy or download it again from the original. Where no whole copy is left, choose another picture.
disguised-image = The file { $path } ends as a picture does but holds { $kind }, which cannot be published.
    .help = Open it with a program that reads { $kind } and save it as JPEG. Renaming the file is not enough.
disguised-image-heic = The file { $path } ends as another kind of picture but holds HEIC, the kind of iPhones, which cannot be published.
    .help = Open it with Photos on Windows or Preview on macOS and save it as JPEG. To let an iPhone take JPEG: Settings > Camera > Formats > Most Compatible.
disguised-image-ending = The ending of { $path } is wrong: it holds a { $kind } picture. It is published all the same.
    .help = Rename the file so that it ends in .{ $ending }, and correct its name here.
unreadable-image = The picture { $path } cannot be read: the file is damaged, or no picture.
    .help = Open it with a picture viewer and save it as JPEG. Where that fails too, copy it again from the original, or choose another.
unreadable-image-kind = The picture { $path } is { $kind }, which cannot be published. JPEG, PNG and WebP can.
    .help = Open it with a picture viewer, save it as JPEG, and give the new file name here.
unreadable-image-heic = The picture { $path } is HEIC, the kind of iPhones, which cannot be published.
    .help = Open it with Photos on Windows or Preview on macOS and save it as JPEG. To let an iPhone take JPEG: Settings > Camera > Formats > Most Compatible.
missing-alt-text-name = The description of the picture is but the file's name “{ $value }”.
    .help = Say in a short sentence what the picture shows, for those who cannot see it.
missing-alt-text = The picture has no description for those who cannot see it.
    .help = Say in a short sentence what it shows: portrait_alt = "…" for a portrait, or ![description](file name) in the text.
empty-story = There is no story below the header yet.
    .help = Write the exemplar's story below the second line +++; headings begin with ##.

### Letters and outline of texts

hidden-character-name = This name or value has a character that nobody sees ({ $code }), and so cannot be read.
    .help = Delete it; what is copied from elsewhere is pasted as plain text.
hidden-character = This line has a character that nobody sees ({ $code }); it spoils searching and sorting.
    .help = Delete the marked part and type it again; paste as plain text when copying.
mixed-script-name = This name has the letter { $foreign }, which looks like “{ $latin }” and is another, so the name is not known.
    .help = Type the word “{ $value }” anew.
mixed-script = The word “{ $value }” has the letter { $foreign }, which looks like “{ $latin }” but is another: it is not found by a search and read aloud wrongly.
    .help = Type the whole word again with a Vietnamese keyboard.
legacy-encoding-lines = { $count } lines are in the old encoding { $encoding }: “{ $value }” is “{ $right }”; on the page they show as nonsense.
    .help = Convert the whole text to Unicode with the input method's converter (UniKey: Ctrl+Shift+F6, source encoding { $encoding }) and paste it again.
legacy-encoding-replaced = Here a � stands for a letter that was lost when an encoding was changed.
    .help = Type that letter again, from the original.
legacy-encoding-lost = The letters with marks in this file have become question marks, as in “{ $value }”: it was saved in an encoding that has no Vietnamese letters.
    .help = What is lost cannot be had back from this file: copy it from the original again, or type it, and save it as UTF-8.
legacy-encoding = “{ $value }” is “{ $right }” in the old encoding { $encoding }; on the page it is gibberish.
    .help = Convert the passage to Unicode with a keyboard program’s tool (UniKey: Ctrl+Shift+F6, from { $encoding }) and paste it again.
placeholder-left = This place of the skeleton has not been edited.
    .help = Put the real name here and take out { "(sửa ở đây)" }.
placeholder-left-address = “{ $value }” is the address of the skeleton and not that of the site.
    .help = Write the real address into base_url before publishing; as long as you only try, write sample = true.
empty-section-to-come = This section only says that its content is to come.
    .help = Write what belongs there, or delete the section until it is there.
empty-section = There is nothing to read under this heading.
    .help = Write what belongs there, or delete the heading.
skipped-heading-level = The heading skips a level: { $value } stands where { $right } belongs, which sounds as if something were missing.
    .help = Make { $right } of { $value }.
stray-markup-indent = This paragraph is indented, so it will be shown as program code.
    .help = Delete the spaces before it; the page lays paragraphs out by itself.
stray-markup-heading = No space stands behind { "##" }, so this line is no heading.
    .help = Put a space behind { "##" }.
stray-markup-list = These lines begin with the bullets of a word processor, which make no list; they will run together into one paragraph.
    .help = Begin each line with a hyphen and a space: { "- " }
stray-markup-dashes = These lines that begin with a dash will run together into one paragraph.
    .help = If somebody speaks, leave an empty line between the sentences. If it is a list, begin each line with a hyphen and a space: { "- " }
stray-markup-table-parted = An empty line stands between the table's heads and the line below them, so they are no table.
    .help = Remove the empty line above this one.
stray-markup-link-parted = A space stands between the words and the address of the link, so it is none.
    .help = Remove the space between ] and (.
stray-markup-table = These lines are written like a table but lack the line below the heads, so they are none.
    .help = Below the heads add a line with as many columns, such as: |---|---|
stray-markup-cells = This row has more cells than the table has columns ({ $columns }); the rest will not be shown.
    .help = Add columns to the heads and the line below, or take cells out. A | within words is written \|
stray-markup-fence = This block is opened by three signs and never closed, so all from here to the end is shown as program code.
    .help = Remove this line, or add a line of the same three signs below the block.
stray-markup-footnote = This footnote has no text at the end, so its brackets are shown as they are.
    .help = Add a line { "[^1]: the note" } at the end, or remove the mark.
stray-markup-emphasis = These two stars make nothing bold and are shown as they are.
    .help = What is bold has two stars close to the words at both ends, and spaces outside: **bold**
stray-markup = This is written like a link or picture, but its brackets will be shown as they are.
    .help = If the address or file name has a space, put it between < >: [words](<file name.jpg>), or rename the file.
vague-link-text = A link called “{ $value }” does not say where it leads; in a list of links it cannot be chosen.
    .help = Make a link of the name of what it leads to, for example: [plan for 2024](address).

### Personal data, and silencing rules

missing-consent = The consent of { $name } to being published is not recorded.
    .help = Add a section [consent] with date (the day of consent) and form (how it was given and where it is kept). Do not publish without consent.
expired-consent = The consent of { $name } ended on { $until }.
    .help = Ask for consent again and correct [consent], or withdraw the profile with a section [withdrawal].
identity-number = “{ $value }” looks like the number of an identity card: personal data that cannot be called back once published.
    .help = Delete it. If it numbers a dossier or document, say so right before it: “mã hồ sơ”, “số hiệu”.
phone-number = “{ $value }” looks like a private telephone number: personal data that has no place on a public page.
    .help = Delete it or give the office’s number; declare the office’s once in site.toml: [contacts] phones = ["…"]
private-email = “{ $value }” is no mailbox of the office: a private address is personal data.
    .help = Give an office mailbox; declare the office’s addresses or domains in site.toml: [contacts] emails = ["…"] or domains = ["…"]
home-address = “{ $value }” looks like somebody’s home address: personal data.
    .help = Leave out house, street, lane, hamlet and group; if need be, name the commune or ward alone.
birth-date = “{ $value }” is somebody’s full date of birth: personal data that serves impostors.
    .help = Give the year alone, or nothing.
bank-account = “{ $value }” looks like the number of a bank account: personal data to be kept closely.
    .help = Delete it and name the body that receives gifts.
vehicle-plate = “{ $value }” looks like the plate of a vehicle: personal data that leads to its owner.
    .help = Leave it out; cover it in photographs too.
health-named = “{ $value }” tells of a person’s illness: sensitive personal data.
    .help = Keep it only when the person agreed to this very detail; else say it less plainly, or leave it out.
religion-named = “{ $value }” tells a person’s religion: sensitive personal data.
    .help = Keep it only when the story needs it and the person agreed; else leave it out.
ethnicity-named = “{ $value }” tells to which ethnic group a person belongs: sensitive personal data.
    .help = Keep it only when the story needs it and the person wants it said; else leave it out.
forbidden-allow = The rule “{ $rule }” cannot be silenced by allow.
    .help = Delete this entry from allow and mend what the rule found. Only rules on deadlines, quotas, cadence, links, personal data in texts and writing can be silenced.
forbidden-weight = The weight of the rule “{ $rule }” cannot be changed in [rules].
    .help = Delete this line. Only rules on deadlines, quotas, cadence, links, personal data in texts and writing can be reweighed.
allow-without-reason = The rule “{ $rule }” is silenced without a reason.
    .help = Give the reason in reason = "…", so that others understand why.
unused-allow = The profile silences the rule “{ $rule }”, but there is nothing left to silence.
    .help = Delete this entry from allow.

### Errors of running the program

error-io = { $doing } { $path } failed: { $reason }
    .help = See whether the file or folder exists, may be accessed, and the disk has room; then run again.
doing-reading = Reading
doing-writing = Writing
doing-creating = Creating
doing-removing = Removing
doing-renaming = Renaming
doing-listening = Listening at
system-not-found = there is no such file or folder
system-permission = access is not permitted
system-exists = the name is taken
system-no-folder = part of the path is a file, not a folder
system-folder = this is a folder, not a file
system-not-empty = the folder still holds files
system-read-only = the disk can only be read
system-full = the disk or its quota is full
system-busy = another program is using it, or a disk is mounted there (then choose a folder in it)
system-name = the name is too long or has characters that cannot be used
system-address-in-use = another program uses the address or port
system-address = this machine does not have that address
error-no-site = There is no site.toml in { $path }.
    .help = Run the program in the site's folder, or name that folder.
error-theme = The theme has a fault: { $reason }
    .help = Check the template named above in the folder themes/, or delete the field theme in site.toml to use the default theme.
error-foreign-output = The folder { $path } exists and was not made by guong, so it is not overwritten.
    .help = Choose another folder for the output, or move its contents away yourself.
error-damaged-output = guong's list of files in { $path } was changed or cut short, so its files can no longer be told from those of others.
    .help = Move what is to be kept elsewhere, delete this folder, and run again.
error-output-taken = { $path } was not made by guong and stands where a page has to go, so it is not overwritten.
    .help = Move or rename it, and run again.
error-output-in-output = The output cannot go to { $path }, since that folder lies in { $outer }, where another section was put: all files there are published along with it.
    .help = Choose another folder, outside of { $outer }.
error-output-holds-sources = The output cannot go to { $path }, since that folder holds the site's own sources.
    .help = Choose a folder of its own for the output, for example: public
error-drafts-into-published = The preview cannot go to { $path }, since the published site lies there.
    .help = Choose another folder for the preview.
error-exists = The file { $path } exists already, so it is not created again.
    .help = Edit the file that is there, or choose another name.
error-exists-profile = The file { $path } exists already, so it is not created again.
    .help = Edit the file that is there; for a second person of one name add --slug (such as --slug nguyen-van-an-2).
error-unknown = There is no { $what } called “{ $name }”.
    .help = Names that can be used: { $known }.
error-unknown-year = This plan does not cover the year { $name }.
    .help = The plan's years: { $known }.
error-unknown-none = There is no { $what } called “{ $name }”.
    .help = Look at the name again.
error-bad-argument = The value “{ $value }” of { $argument } cannot be understood.
    .help = Write it in this form: { $example }
error-nothing-published = Nothing has been published in { $path }, so there is nothing to withdraw.
    .help = Name the folder of the output, or build the whole site first.
error-workbook = The xlsx file cannot be made: { $reason }
    .help = Look for a value that is too long: a cell of a spreadsheet holds at most 32,767 characters.
error-argument-needed = { $with } needs { $argument }.
    .help = For example: { $example }
error-unreadable = The file { $path } has faults, so nothing more can be done yet.
    .help = Mend the faults of this file (guong check shows them again), and try again.

### What came of checking and building

word-help = help
summary = Errors: { $errors }; warnings: { $warnings }; notes: { $notes }. Profiles published: { $published }; not yet: { $drafts }; withdrawn: { $withdrawn }.
summary-unseen = Errors: { $errors }; warnings: { $warnings }; notes: { $notes }. Only how the files are written was looked at; no profile was judged, since site.toml has faults. Mend the faults of that file first.
summary-review-title = Result of the check: errors { $errors }, warnings { $warnings }, notes { $notes }
summary-review-clean = Nothing to mend.
summary-review-line = line { $line }
summary-review-silenced = Silenced, with a reason
report-written = The report was written to { $path }.
report-left-out = { $file } is not in the report yet ({ $rules }).
report-incomplete = The report is not complete. Run guong check to see each fault and how it is mended.
report-held-back = No file to be sent was made, since its list would lack these profiles. Run guong check to see each fault and how it is mended, then make the report again.
report-empty = There is nothing to report: the site has no plan yet, or none of a year that has begun.
report-not-made = The report cannot be made yet: mend the faults above and try again.
summary-allowed = The rule “{ $rule }” is silenced in { $file }. Reason: { $reason }
summary-built = Published to { $path }: profiles { $published } (not yet { $drafts }, withdrawn { $withdrawn }), files { $files }, { $megabytes } MB; { $written } written, { $reused } kept, { $removed } removed; { $seconds } s; errors { $errors }, warnings { $warnings }, notes { $notes }.
summary-taken-off = Taken off: { $profiles }.
summary-nothing-taken-off = Nothing more was taken off: no profile that is published has a section [withdrawal]. Check the file's name and the line [withdrawal].
summary-untouched = No file was written. What was built before stays as it is.
explain-unknown = There is no rule “{ $rule }”. Run guong explain for the names of all rules.
explain-unknown-near = There is no rule “{ $rule }”. Perhaps: guong explain { $near }

### Misuse

usage-unknown-command = There is no command “{ $argument }”.
usage-unknown-command-near = There is no command “{ $argument }”. Perhaps: guong { $near }
usage-argument-near = This command does not take “{ $argument }”. Perhaps: { $near }
usage-stray-file = This command works on the whole site and does not take the file “{ $argument }” alone. Leave it out: whatever is found names its file and line.
usage-stray-word = This command does not take “{ $argument }”. If it is part of a name with spaces, put the whole name in quotation marks: "Nguyễn Thị Hoa". If that is the site's folder, name it before the command: --root { $argument }
usage-unknown-argument = This command has no argument “{ $argument }”.
usage-missing-argument = The command lacks: { $argument }
usage-bad-value = The value “{ $value }” cannot be used for { $argument }.
usage-other = The command is not in the right form.
    .help = Run guong --help to see the commands, or guong <command> --help to see how one is used.

### Help of the command line

cli-about = Makes a website section about exemplary people and collectives from Markdown files, and checks each profile against the agency's plan.
cli-usage = Usage
cli-commands = Commands
cli-options = Options
cli-root = Folder of the site, where site.toml lies
cli-lang = Language of messages
cli-quiet = Leave out the summary
cli-help = Show help
cli-version = Show the version
cli-init = Create a new site
cli-init-dir = Folder to be created; with --ci and no folder it is added to the site that is there
cli-init-ci = Add the file by which a forge checks each proposal and publishes
cli-init-plan = Plan to be put into the site from those supplied; may be repeated
cli-new = Create a new profile with a place for each criterion
cli-new-name = Name of the person or collective
cli-new-kind = Kind of exemplar
cli-new-unit = The unit's id in site.toml
cli-new-plan-id = The plan's id
cli-new-slug = Name of the file, for a second person of one name
cli-new-period = Year and quarter of the profile
cli-new-plan = Create a new plan
cli-new-plan-name = Id of the new plan
cli-new-plan-from = Copy this plan
cli-new-plan-years = Emulation years that the plan covers
cli-recognise = Write a recognition decision into profiles
cli-recognise-decision = The decision's id in content/decisions/
cli-recognise-profiles = Profiles, such as 2024/phong-quan-ly-nha
cli-fix = Mend what can be mended beyond doubt, and add to unfinished profiles the lines that they may have besides
cli-dry-run = Show what would be mended and write nothing
author-mended = Mended { $path }, line { $line }: { $fault }
author-completed = Added to { $path } the lines that it may have besides: { $keys }
summary-completed = Lines that may be filled in were added (profiles not recognised yet: { $files }): take the # away once you know the value.
summary-would-complete = Lines that may be filled in can be added (profiles not recognised yet: { $files }). Nothing was written.
summary-nothing-to-mend = There is nothing that can be mended beyond doubt.
summary-mended = Mended: places { $faults }, files { $files }.
summary-left-to-mend = What follows is left to the author.
summary-would-mend = Can be mended: places { $faults }, files { $files }. Nothing was written.
cli-check = Check all files and write nothing
cli-build = Check, then build the section as HTML files
cli-serve = Show the site in the browser, profiles not yet published too; pages follow changes by themselves
cli-port = Port; when it is busy, the next one. Without it, 8000
cli-host = Network address; without it, only this machine can look
cli-open = Open the browser
cli-poll = Look at the files every half second, for network drives
cli-report = Makes the report to the body above: the list of exemplars, how quotas stand, the plan's calendar
cli-report-plan = The plan's id; default: all plans
cli-report-year = The emulation year; default: all years of the plan that have begun
cli-report-part = One part alone: list, coverage or calendar. csv always holds one part, list by default
cli-report-format = table to look at, csv for spreadsheets, json for programs, xlsx to print and sign; default: what the ending of --out says
cli-report-out = The file to write; default: the report is printed
cli-schema = Prints a JSON Schema, by which editors complete and check what is typed; in a site's folder, names too
cli-schema-subject = The kind of file: plan, profile, decision or site (site.toml)
cli-schema-plan = The plan's id: completes its criteria, acts and units
cli-schema-kind = The kind of exemplar: completes the criteria of this kind alone
cli-explain = Explain a rule, or list all rules
cli-explain-rule = Name of a rule
cli-out = Folder of the output; without it, public in the site's folder
cli-base-url = Address of the section, instead of base_url in site.toml
cli-drafts = Build profiles not yet published too, as a preview; needs an --out of its own
cli-withdraw-only = Only take withdrawn profiles off the last build, without looking at other faults
cli-links = How links end: web for a server, file for opening from a disk
cli-jobs = How many tasks run at once
cli-timings = Print how long each step took
cli-format = Form of the result: human for readers; json, github, gitlab, sarif or markdown for other programs
cli-deny-warnings = Treat warnings as errors
cli-today = Day by which deadlines are judged; without it, today

### When run without a command

guide-outside =
    guong makes a website section about exemplary people and collectives from Markdown files.
    This folder is not a site yet, since it has no site.toml.

      guong init my-site             create a new site
      guong --root my-site check     check that site

    All commands: guong --help
guide-press-enter = Press Enter to close this window.

### Preview: serve

serve-at = Preview at { $url } (Ctrl+C to stop)
serve-exposed = Note: other machines of the network can open this address too and see profiles not yet published.
serve-looked = Looked at the files again ({ $ms } ms). Errors: { $errors }; warnings: { $warnings }; notes: { $notes }.
serve-polling = The system does not tell of changed files ({ $reason }), so they are looked at every half second.
serve-no-browser = No browser could be opened. Please open the address above yourself.
serve-errors = errors: { $count }
serve-warnings = warnings: { $count }
serve-notes = notes: { $count }
serve-help = How to mend it:
serve-still-old = Until it is mended, pages are shown as they could be read last.
serve-nothing = Nothing to show yet
serve-nothing-yet = The page appears by itself once what stands below is mended.
serve-sheet = Findings of this page
serve-this-page = This page has
serve-page-not-yet = This page cannot be made yet:
serve-page-none = The site has no such address
serve-lost = No file of the folder content makes this page. Check the file's name and the link.
serve-page-old = This page is shown as it was before
serve-page-fine = Nothing to mend on this page
serve-page-derived = This page is made by the program
serve-made-from = This page is made from { $file }.
serve-made-from-all = The program makes this page from many files. To change what it says, open the page of a profile.
serve-all = All findings: { $count }
serve-panel = Findings of the whole site
serve-panel-home = To the home page of the site
serve-panel-findings = What to look at
serve-panel-no-findings = There are no errors, warnings or notes.
serve-panel-page = Show the page
serve-panel-drafts = Profiles not yet published
serve-panel-no-drafts = Every profile is published or withdrawn.
serve-count-errors = Errors
serve-count-warnings = Warnings
serve-count-notes = Notes
serve-count-published = Profiles published
serve-count-drafts = Not yet published
serve-count-withdrawn = Withdrawn
serve-looked-at = The files were last looked at at { $time }; it took { $ms } ms.
serve-stage-nominated = Nominated
serve-stage-fostering = Being fostered
serve-stage-recognised = Marked as recognised
serve-lacks = Still to be added or mended:
serve-waits-for-act = The profile has no fault. It is published once it names its decision and its stage is "recognised".
serve-waits-for-day = The profile has no fault. It is published from the day of its decision.

### Creating and editing source files: init, new, new-plan, recognise

author-created = Created { $path }
author-init-ci-elsewhere = The repository's root is { $root }: a forge reads this file only there. Move it to the root, and add --root { $dir } to the commands of guong in it.
author-init-next-ci = Checks by the forge: write the address and SHA-256 of the guong release for Linux into { $path }.
author-init-next =

    Next:
      1. Open { $dir }/site.toml and put in the names of your agency, its units and movements.
      2. Open the new profile below content/profiles and fill it in; the file explains each key.
      3. See the page and what is missing while you write:  guong --root { $typed } serve --open
author-init-next-plan =

    Next:
      1. Open { $dir }/site.toml and put in the names of your agency, its units and movements.
      2. Make a plan:  guong --root { $dir } new-plan ID --years YEAR
      3. Make a profile:  guong --root { $dir } new "NAME" --kind KIND --unit UNIT --plan ID
author-new-next = Next: open the file, fill it in as it explains; guong serve --open shows the page and what is missing while you write.
author-new-plan-next = Next: open the file, put the plan's criteria, process and calendar in the place of the examples, then run guong check.
author-carried-next = Next: open the file, look at the lines marked «Xem lại», mend [source] and the introduction, then run guong check.
author-recognised = The decision was written into { $path }
author-recognised-before = Had the decision already, left alone: { $path }
author-recognised-next = Next: run guong check on the profiles that are now recognised.
author-recognised-next-ballot = Next: write the votes in favour (in_favour) into each profile, from the minutes, then run guong check.

what-profile-of-decision = profile under this decision's plan, not withdrawn,

### What schemas tell editors: schema

key-act = Act: the act of a pick, with what = "pick"
key-acts = Acts: what recognises this profile
key-plan-acts = Acts: what the plan accepts as recognition
key-after = After: the level that must come first
key-agencies = Agencies: at least one
key-agency = Agency: its id in site.toml
key-aliases = Old addresses: such as "/2024/ten-cu/"
key-allow = Allow: rules silenced here, each with a reason
key-any_of = Any of: one of the group is enough
key-at_least_of = At least: how many of the group must be met
key-authority = Authority: who issued it
key-ballot = Ballot: the council's session
key-plan-ballot = Ballot: what the plan asks of it
key-base_url = Address: the section's, in full, with https://
key-before = Before: that day is late already
key-by = By: that day is still in time
key-cadence = Cadence: what comes round each month or quarter
key-calendar = Calendar: reminders, never findings
key-cast = Votes cast: as many as were present, unless said
key-categories = Categories: ids of the plan's categories
key-plan-categories = Categories: the plan's categories
key-categories_required = Categories required: how many a profile must name
key-certificate = Certificate: its number
key-check = Check: kind chooses it, the other keys are its parameters
key-check-kind = Kind of check: such as "evidence"
key-clause = Clause: of the document that it restates
key-collective = Collective: profile of the collective that a leader heads, such as "2024/van-phong-so"
key-color = Colour: the agency's, such as "#0b4f8a"
key-composition = Composition: of a collective
key-consent = Consent: the person's, to be published
key-privacy-consent = Consent: whether it is owed
key-count = Count: the part, or the figure itself
key-criteria = Criteria: in the document's order
key-date = Date: year-month-day, such as 2024-12-20
key-day = Day: 1 to 31
key-deadlines = Deadlines: of the process
key-decision = Decision: a file of content/decisions
key-description = Description: one sentence
key-documents = Documents: what proves it
key-check-documents = Documents: whether they are owed
key-dossier = Dossier: the day on which it reached the office
key-effect = Effect: what it brought
key-every = Every: month or quarter
key-evidence = Evidence: a sentence or two for each criterion, with documents where there are
key-footer = Footer: HTML in the theme's templates/
key-consent-form = Form: how it was given, where it is kept; not published
key-from = From: the first day
key-general = General: among the standards for all
key-group = Group: id of a group of alternatives
key-groups = Groups: of which only some must be met
key-head = Head: true for the head of the unit, not a deputy
key-headcount = Headcount: for quotas as a share
key-header = Header: HTML in the theme's templates/
key-heads_only = Heads only: not owed by deputies
key-holder = Holder: who holds the title
key-id = Id: lower-case letters without marks, digits, hyphens
key-impact = Impact: one sentence, what changed for whom
key-in_charge = In charge: ids of the units in a leader's charge
key-in_favour = In favour: votes for this profile
key-initiatives = Initiatives: those recognised
key-introduced = Introduced: gives the profile's year and quarter
key-issuer = Issuer: who issued the plan
key-kind = Kind: collective, leader or staff
key-kinds = Kinds: those to which it applies; all when left out
key-language = Language: vi or en, of the program's messages
key-launched_by = Launched by: who launched the movement
key-launcher = Launcher: that body's name, for readers
key-letterhead = Letterhead: the state's or the Party's, for reports
key-level = Level: of recognition
key-levels = Levels: of recognition
key-logo = Logo: a picture in the theme's static/
key-maximum = Maximum: the most that is allowed
key-maximum_share = Maximum share: of the headcount, such as "20%"
key-measures = Measures: a figure or share for each criterion
key-members = Members: of the council
key-minimum = Minimum: the least that will do
key-month = Month: 1 to 12
key-movements = Movements: ids of those in which it was found
key-site-movements = Movements: emulation movements
key-name = Name: in full
key-named = Named: items with their own minimum
key-next_year = Next year: of the year after the emulation year
key-nominated = Nominated: day of nomination or registration
key-note = Note: shown on the plan's page
key-number = Number: and symbol, such as "15/QĐ-SXD"
key-of = Of: the whole
key-ballot-of = Of: all members, or the votes cast
key-check-of = Of: what is counted, in words
key-owes = Owes: what the act must state
key-page_size = Page size: exemplars on a page of a list, 1 to 1000
key-parts = Parts: of the score
key-per = Per: counted over each unit or the agency
key-per_unit = Per unit: a figure for each unit in charge
key-place = Place: where reports are dated
key-plan = Plan: a file of content/plans
key-points = Points: by criterion and part
key-portrait = Portrait: a photograph beside the file
key-portrait_alt = Portrait's text: what the photograph shows
key-position = Position: of the person named
key-present = Present: members of the council who were there
key-privacy = Privacy: consent and withdrawal
key-quarters = Quarters: only these
key-quotas = Quotas: how many are owed or allowed
key-ratings = Ratings: by criterion and item
key-reading = Reading: how an unclear clause was understood
key-reason = Reason: not published
key-registered_in = Registered in: only profiles nominated in these quarters
key-rest = Rest: the minimum of all other items
key-rule = Rule: its name, see guong explain
key-rules = Rules: their weights
key-sample = Sample: invented, and the page says so
key-scale = Scale: lowest first
key-secret = Secret: whether the vote was
key-sent_to_province = Sent to the province: for its media
key-severity = Severity: when it is not met
key-signer = Signer: who signed
key-source = Source: the published document
key-check-source = Source: where the scale comes from
key-stage = Stage: nominated, fostering or recognised
key-subject = Subject: who it is about
key-subject-id = Subject's id: the same in every year and profile
key-succeeded_by = Succeeded by: who took over
key-superior = Superior: the body above, for the head of reports
key-text = Text: in your own words
key-theme = Theme: a folder below themes/
key-timezone = Time zone: an offset, "+07:00" for Viet Nam
key-title = Title: a short one
key-titles = Titles: emulation titles held
key-tombstone = Tombstone: whether a withdrawn profile leaves a notice
key-type = Type: which act of the plan
key-units-type = Type: what the unit is
key-unit = Unit: its id in site.toml
key-check-unit = Unit: of the figure, such as "%"
key-unit_types = Types of units: those that owe it; all when left out
key-units = Units: of the agency
key-criteria-units = Units: owed by these alone
key-until = Until: the last day
key-updates = Updates: achievements of later quarters
key-what = What: what has to be done
key-when = When: a day, month, quarter, half-year or occasion
key-withdrawal = Withdrawal: takes the page off
key-year = Year: of four digits
key-years = Years: those covered
key-contacts = Contacts: the office's own, published, and so not private
key-data = Open data: under which licence
key-domains = Domains: of the office's e-mail
key-emails = E-mail: the office's published addresses
key-latest = Latest: how many the portal's fragment shows
key-license = Licence: its name
key-license_url = Licence's address: of its full text
key-phones = Telephones: the office's published numbers
key-portal = Portal: what is put into the agency's portal
key-abbreviations = Abbreviations: each with what it stands for; either finds the other
key-cover = Cover: a photograph beside the file
key-cover_alt = Cover's text: what the photograph shows
key-cover_focus = Cover's focus: what stays when it is cut
key-images = Photographs: the widths that are published
key-portrait_focus = Portrait's focus: what stays when it is cut
key-search = Search: what readers shorten
key-story = Pictures in texts: their widths in pixels
schema-plan = A recognition plan
schema-profile = A profile
schema-decision = A decision, or a council's session
schema-site = The section's settings (site.toml)
value-BallotBase-members = All members of the council
value-BallotBase-cast = The votes cast
value-ConsentPolicy-required = Owed
value-ConsentPolicy-optional = Not owed
value-CriterionWeight-warn = A warning
value-CriterionWeight-error = An error
value-Every-month = Each month
value-Every-quarter = Each quarter
value-Kind-collective = A collective
value-Kind-leader = A leader
value-Kind-staff = A staff member
value-Launcher-prime-minister = The Prime Minister
value-Launcher-central = A central body
value-Launcher-ministry = A ministry
value-Launcher-province = The province
value-Launcher-bloc = The emulation bloc
value-Launcher-agency = The agency
value-Launcher-union = Its union
value-Letterhead-state = The state's layout
value-Letterhead-party = The Party's layout
value-Level-agency = The agency's level
value-Level-province = The province's level
value-Milestone-nomination = Nomination or registration
value-Milestone-dossier = The dossier
value-Milestone-recognition = Recognition
value-OwedField-date = The day
value-OwedField-number = Number and symbol
value-OwedField-signer = Who signed
value-OwedField-certificate = The certificate
value-OwedField-ballot = The vote
value-Per-unit = Each unit
value-Per-agency = The agency as a whole
value-Rhythm-pick = A pick
value-Rhythm-update = An update
value-Stage-nominated = Nominated
value-Stage-fostering = Being fostered
value-Stage-recognised = Recognised
value-UnitType-office = Office
value-UnitType-division = Division
value-UnitType-center = Centre
value-UnitType-affiliate = Another affiliated unit
value-UnitType-inspection-team = Inspection team
value-UnitType-complaint-group = Complaint group
value-UnitType-other = Anything else
value-Weight-off = Off
value-Weight-note = A note
value-Weight-warn = A warning
value-Weight-error = An error
