//! The abbreviations that keep their period within a sentence.

/// The abbreviations in lower case, without their period.
const ABBREVIATIONS: &[&str] = &[
    "adm", "apr", "asst", "atty", "attys", "aug", "ave", "bhd", "blvd", "brig", "bros", "capt",
    "cllr", "cmdr", "co", "col", "comdr", "corp", "cpl", "dec", "dept", "dr", "drs", "ed", "eng",
    "est", "esq", "feb", "fr", "ft", "gen", "gov", "govs", "hon", "inc", "jan", "jr", "jul", "jun",
    "lt", "ltd", "maj", "mar", "messrs", "mme", "mr", "mrs", "ms", "mt", "mx", "no", "nos", "nov",
    "oct", "pres", "prof", "profs", "pte", "pty", "pvt", "rep", "reps", "res", "ret", "rev", "rs",
    "rtd", "sen", "sens", "sept", "sep", "sgt", "sr", "st", "ste", "supt", "ven", "vs", "ph",
    "mlle", "sec", "dir", "div", "univ", "ald", "assn", "assoc", "bldg", "cf", "eg", "etc", "fig",
    "hrs", "ie", "intl", "mfg", "natl", "op", "tel", "viz", "wg",
];

/// How many places the table has: enough that a word on no list mostly meets a free one.
const PLACES: usize = 512;

/// The abbreviations as numbers, each near the place of its own; 0 where there is none.
static TABLE: [u64; PLACES] = {
    let mut table = [0; PLACES];
    let mut next = 0;
    while next < ABBREVIATIONS.len() {
        let word = ABBREVIATIONS[next].as_bytes();
        let mut packed = 0;
        let mut i = word.len();
        while i > 0 {
            i -= 1;
            packed = packed << 8 | word[i] as u64;
        }
        let mut place = first_place(packed);
        while table[place] != 0 {
            place = (place + 1) % PLACES;
        }
        table[place] = packed;
        next += 1;
    }
    table
};

/// Whether an abbreviation carries its period; `lower` is the word in lower case, without it, as a number: see
/// [`super::letters::lower`].
pub(super) fn is_abbreviation(lower: u64) -> bool {
    let mut place = first_place(lower);
    while TABLE[place] != 0 && TABLE[place] != lower {
        place = (place + 1) % PLACES;
    }
    lower != 0 && TABLE[place] == lower
}

/// Where the search for a word begins.
const fn first_place(packed: u64) -> usize {
    (packed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - PLACES.trailing_zeros())) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::letters::lower;

    #[test]
    fn abbreviations_are_told_from_other_words() {
        assert!(
            ABBREVIATIONS
                .iter()
                .all(|w| is_abbreviation(lower(w.as_bytes())))
        );
        for word in ["", "a", "the", "se", "senx", "corps", "attysx"] {
            assert!(!is_abbreviation(lower(word.as_bytes())), "{word}");
        }
    }
}
