//! The story of a profile: paragraphs, headings, a list, a table, a quotation, and links to other pages.

use super::outline::Outline;
use super::phrases::{ENDINGS, HEADINGS, OPENINGS, POINTS, QUOTES, ROWS, SENTENCES};
use super::rng::{Part, Rng};

/// Everything below the front matter.
pub(super) fn body(outline: &Outline) -> String {
    let mut rng = Rng::of(outline.i, Part::Story);
    let cast = outline.cast();
    let mut sentences = rng.sample(SENTENCES, 14).into_iter();
    let mut paragraph = |count: usize, rng: &mut Rng| {
        let said: Vec<String> = sentences.by_ref().take(count).map(|phrase| cast.say(phrase, rng)).collect();
        said.join(" ")
    };
    let [first, second, third] = HEADINGS.map(|headings| *rng.pick(headings));
    let points: Vec<String> = rng
        .sample(POINTS, 4)
        .into_iter()
        .map(|phrase| format!("- {}\n", cast.say(phrase, &mut rng)))
        .collect();
    let blocks = [
        format!("{} {}", cast.say_one(OPENINGS, &mut rng), paragraph(2, &mut rng)),
        format!("## {first}"),
        paragraph(3, &mut rng),
        points.concat(),
        format!("## {second}"),
        paragraph(3, &mut rng),
        table(outline, &mut rng),
        paragraph(2, &mut rng),
        format!("> {}", rng.pick(QUOTES)),
        format!("## {third}"),
        paragraph(2, &mut rng),
        links(outline, &mut rng),
        format!("{} {}", paragraph(2, &mut rng), cast.say_one(ENDINGS, &mut rng)),
    ];
    blocks.map(|block| format!("\n{}\n", block.trim_end())).concat()
}

fn table(outline: &Outline, rng: &mut Rng) -> String {
    let mut table = format!("| Việc | {} | {} |\n|---|---:|---:|\n", outline.year - 1, outline.year);
    for row in rng.sample(ROWS, 4) {
        let before = rng.between(10, 400);
        table += &format!("| {row} | {before} | **{}** |\n", before + rng.between(3, 400));
    }
    table
}

/// A link to an earlier profile (the first has none), one to the plan, and one elsewhere.
fn links(outline: &Outline, rng: &mut Rng) -> String {
    let plan = outline.plan;
    let more = match outline.i {
        0 => String::new(),
        i => {
            let other = Outline::of(rng.below(i));
            format!("Xem thêm câu chuyện [{}](/{}/). ", other.title, other.key())
        }
    };
    let year = outline.year;
    format!(
        "{more}[Kế hoạch](/ke-hoach/{}/) và [phong trào](https://thidua.example.vn/{year}) vẫn tiếp tục.",
        plan.id
    )
}
