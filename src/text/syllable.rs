//! Whether a word is built as a Vietnamese syllable is: an initial consonant, a rime, at most one tone.
//!
//! It is no dictionary. It tells text that was decoded rightly from text that was not, for which the frame of the
//! syllable is enough: wrongly decoded letters hardly ever form one.

use unicode_normalization::UnicodeNormalization;

/// Initial consonants, longer ones before those that they begin with.
const INITIALS: &[&str] = &[
    "ngh", "ng", "nh", "gh", "gi", "kh", "ph", "qu", "th", "tr", "ch", "b", "c", "d", "đ", "g", "h", "k",
    "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
];

/// Rimes without their tone.
const RIMES: &str = " a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en \
eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan \
oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp \
ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu \
ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ";

/// Grave, acute, tilde, hook above and dot below.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// Whether a word can be a Vietnamese syllable.
pub fn is_syllable(word: &str) -> bool {
    let lower = word.to_lowercase();
    let tones = lower.nfd().filter(|c| TONES.contains(c)).count();
    let plain: String = lower.nfd().filter(|c| !TONES.contains(c)).nfc().collect();
    let rimes = INITIALS.iter().filter_map(|initial| plain.strip_prefix(initial));
    let known = |rime: &str| !rime.is_empty() && !rime.contains(' ') && RIMES.contains(&format!(" {rime} "));
    tones <= 1 && rimes.into_iter().any(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_told_from_what_is_none() {
        for word in ["Nguyễn", "Văn", "quyết", "giấy", "gì", "nghĩa", "khuya", "ẢNH", "ở", "Đào"]
        {
            assert!(is_syllable(word), "{word}");
        }
        for word in ["", "Köln", "Kưln", "bảnà", "Windowsđ", "nạve"] {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
