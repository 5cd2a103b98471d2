//! Where a name begins and ends within a run of capitals: what a lost period, comma or line end glued to it.

use crate::extract::lexicon::Class;
use crate::extract::people::ground::Ground;
use crate::extract::people::titles::{is_of_a_faculty, is_plural};
use crate::extract::words::look_up;
use crate::release::Part;
use crate::text::token::Kind;

use super::kept::{ADDRESSES, is_nickname, may_be_family};
use super::{is_initial, is_upper};

/// Words before a name that only its sentence or its line put there: "Contact Jane Doe", "Executive Jane Doe",
/// "Democrat Jane Doe", "to Sri Lanka Jane Doe".
const LEADING: Class = Class::COMMON
    .union(Class::ORG_WEAK)
    .union(Class::CUE_VERB)
    .union(Class::SPEECH_ACT)
    .union(Class::ATTEND_VERB)
    .union(Class::TITLE_MODIFIER)
    .union(Class::THING_HEAD)
    .union(Class::ORG_HEAD)
    .union(Class::PLACE_HEAD)
    .union(Class::COUNTRY)
    .union(Class::DEMONYM)
    .union(Class::PLACE);

/// Where the name in the run `at..end` begins, past words that cannot begin one when a given name follows them. Words that
/// are all `plain` have no capitals, hyphens or periods to ask about.
pub(super) fn first_name(ground: &Ground, at: usize, end: usize, plain: bool) -> usize {
    // Whoever follows such a word, it is none of the name; "Attach" is an attaché whose accent was lost.
    if ground.is(
        at,
        &["Contact", "CONTACT", "Sincerely", "Regards", "Attach"],
    ) && end > at + 1
    {
        return at + 1;
    }
    // "Sergeant at Arms Bill Roe"
    if end > at + 2 && ground.is(at, &["Arms"]) && ground.is(at.wrapping_sub(1), &["at"]) {
        return at + 1;
    }
    if end > at + 2 && is_of_a_faculty(ground, at) {
        return at + 1;
    }
    // "Carrow-based Jane Doe"
    if !plain && end > at + 2 && ground.word(at).ends_with("-based") {
        return at + 1;
    }
    let written = |at: usize| {
        let at = behind_dateline(ground, at, end);
        behind_letters(ground, at, end)
    };
    let at = if plain { at } else { written(at) };
    let at = behind_honour(ground, at, end);
    let at = behind_country(ground, at, end);
    let given = |i: usize| ground.has(i, Class::GIVEN) && !ground.has(i, LEADING);
    if given(at) {
        return at;
    }
    let Some(first) = (at + 1..end.saturating_sub(1)).find(|&i| given(i)) else {
        return if plain {
            at
        } else {
            behind_field(ground, at, end)
        };
    };
    // Whatever stands before a word that no name begins with is none of the name either.
    let compound = ground
        .word(first - 1)
        .split_once('-')
        .is_some_and(|(head, _)| {
            // "Co-defendant Jane Doe"
            matches!(head, "Co" | "Ex")
                || look_up(head).intersects(Class::COMMON | Class::FUNCTION)
                    && !look_up(head).intersects(Class::GIVEN)
        });
    if compound || ground.has(first - 1, LEADING) || ground.is_abstract(first - 1) {
        first
    } else {
        at
    }
}

/// "SDIG Jane Doe", "MG John Roe": the letters of a rank or a post before a name that is whole without them.
fn behind_letters(ground: &Ground, at: usize, end: usize) -> usize {
    let word = ground.word(at);
    let letters = is_upper(ground, at)
        && (2..=5).contains(&word.len())
        && word.bytes().all(|b| b.is_ascii_uppercase())
        && !ground.has(at, Class::GIVEN | Class::FAMILY);
    let whole = end >= at + 3 && ground.has(at + 1, Class::GIVEN) && !is_upper(ground, at + 1);
    if letters && whole { at + 1 } else { at }
}

/// "Secretary to the Ministry of Ports and Canal Development K.A. Roe": the field that ended what stands before the initials.
fn behind_field(ground: &Ground, at: usize, end: usize) -> usize {
    let named = |i: usize| ground.has(i, Class::GIVEN | Class::FAMILY);
    let initial = (at + 1..end.saturating_sub(1)).find(|&i| is_initial(ground, i));
    initial
        .filter(|&i| {
            let field = ground.is_abstract(i - 1) || i > at + 1 && ground.has(i - 1, Class::COMMON);
            field && !(at..i).any(named)
        })
        .unwrap_or(at)
}

/// "Datuk Seri Jane Doe", "Tan Sri", "Tun": the second word of a Malay honour, which by itself begins names elsewhere.
fn behind_honour(ground: &Ground, at: usize, end: usize) -> usize {
    if !ground.is(at, &["Seri", "Sri", "Paduka", "Tun", "Tan"]) {
        return at;
    }
    let second = ground.is(at, &["Seri", "Sri", "Paduka"])
        && ground.is(
            at.wrapping_sub(1),
            &[
                "Datuk", "Dato", "Dato’", "Dato'", "Datin", "Tan", "Toh", "’", "'",
            ],
        );
    let alone = ground.is(at, &["Tun"]);
    let tan_sri = ground.is(at, &["Tan"]) && ground.is(at + 1, &["Sri"]);
    match () {
        () if tan_sri && at + 2 < end => at + 2,
        () if second && at + 1 < end || alone && at + 2 < end => at + 1,
        () => at,
    }
}

/// "WASHINGTON Jane Doe, a former": the place of a dateline that has lost its dash.
fn behind_dateline(ground: &Ground, at: usize, end: usize) -> usize {
    let place = is_upper(ground, at) && ground.has(at, Class::PLACE) && ground.word(at).len() > 3;
    let letter = ground.word(at + 1).trim_end_matches('.').len() < 2;
    if place && !letter && end >= at + 3 && !is_upper(ground, at + 1) && !is_upper(ground, end - 1)
    {
        at + 1
    } else {
        at
    }
}

/// "in Sri Lanka Jane Doe": a country of two words that ended what stands before the name.
fn behind_country(ground: &Ground, at: usize, end: usize) -> usize {
    // "New Zealand Jane Doe", where "New" begins no name.
    let second = at > 0
        && end >= at + 3
        && ground.spaced(at - 1)
        && ground.capital(at - 1)
        && ground.doc.class_of(at - 1..at + 1).contains(Class::COUNTRY);
    if second {
        return at + 1;
    }
    let country = end >= at + 4 && ground.doc.class_of(at..at + 2).contains(Class::COUNTRY);
    if country { at + 2 } else { at }
}

/// Where the name that begins at `at` ends, before words that a line or a lost period glued to it.
pub(super) fn cut(ground: &Ground, at: usize, end: usize) -> usize {
    let end = (at + 1..end)
        .find(|&i| is_label(ground.word(i)))
        .unwrap_or(end);
    if !ground.has(at, Class::GIVEN) && !is_initial(ground, at) {
        return verb_of_headline(ground, at, end).unwrap_or(end);
    }
    if is_aged(ground, end) {
        return end;
    }
    // "Tom Doe M D": letters behind the name, their periods lost.
    let letter = |i: usize| ground.word(i).len() == 1 && ground.capital(i);
    let end = if end >= at + 4 && letter(end - 1) && letter(end - 2) {
        end - 2
    } else {
        end
    };
    // "Arlen Doe Pennsylvania": the state of a senator, its comma lost.
    let end = if end >= at + 3 && ground.has(at, Class::GIVEN) && is_state(ground.word(end - 1)) {
        end - 1
    } else {
        end
    };
    let common =
        Class::COUNTRY | Class::DEMONYM | Class::COMMON | Class::CUE_VERB | Class::SPEECH_ACT;
    let shouts = is_upper(ground, at);
    let addressed = ground.is(at.wrapping_sub(1), ADDRESSES);
    let foreign = |i: usize| {
        // "Jane “Big” Doe", "Judge Jane Roe Camp"
        if is_nickname(ground, &(at..end), i)
            || addressed
                && i + 1 == end
                && ground.has(i, Class::PLACE_HEAD)
                && may_be_family(ground, i)
        {
            return false;
        }
        ground.word(i) == ground.word(at)
            || !shouts && is_acronym(ground, i)
            || (ground.has(i, common) || is_common_participle(ground.word(i)))
                && !ground.has(i, Class::GIVEN | Class::FAMILY | Class::NAME_SUFFIX)
    };
    let Some(stop) = (at + 1..end)
        .find(|&i| foreign(i) && (i > at + 1 || is_common_participle(ground.word(i))))
        .filter(|&i| !is_initial(ground, i - 1))
    else {
        return next_person(ground, at, end).unwrap_or(end);
    };
    let stop = next_person(ground, at, stop).unwrap_or(stop);
    // "Jane Doe Brightwater Marketing", on the one line of a contact: the firm's first word goes with its second.
    let firm = stop > at + 2
        && ground.doc.class(stop - 1).is_empty()
        && ground.has(stop, Class::COMMON)
        && ground.doc.paragraphs[ground.doc.paragraph_of(at)].part == Part::Contact;
    if firm { stop - 1 } else { stop }
}

/// "Jane Doe Island, 49,": an age, before which stands all of a name.
fn is_aged(ground: &Ground, comma: usize) -> bool {
    ground.is(comma, &[","])
        && ground.doc.kind(comma + 1) == Some(Kind::Number)
        && ground.word(comma + 1).len() == 2
        && ground.is(comma + 2, &[","])
}

/// "Senator Doe Calls on": the verb behind a family name in a headline.
fn verb_of_headline(ground: &Ground, at: usize, end: usize) -> Option<usize> {
    let titled = at > 0
        && ground.capital(at - 1)
        && ground.is(
            at - 1,
            &[
                "Senator",
                "Sen.",
                "Sen",
                "Congressman",
                "Congresswoman",
                "Rep.",
                "Governor",
                "SEN.",
                "SENATOR",
                "REP.",
            ],
        );
    if !titled || !ground.doc.paragraphs[ground.doc.paragraph_of(at)].shouts {
        return None;
    }
    let verbs = Class::COMMON | Class::CUE_VERB | Class::SPEECH_ACT | Class::ATTEND_VERB;
    (at + 1..end).find(|&i| {
        ground
            .word(i)
            .strip_suffix(['s', 'S'])
            .is_some_and(|stem| look_up(stem).intersects(verbs))
    })
}

/// Where the second of two names begins that no comma parts: "Jane Doe Mary Roe", where a text has lost its commas or
/// one line of a contact holds both. Each must be a given name that is known and a word that is none.
fn next_person(ground: &Ground, at: usize, end: usize) -> Option<usize> {
    if end < at + 4 || !ground.has(at, Class::GIVEN) {
        return None;
    }
    // "Senators Jane Doe Mary Roe", "Contact Jane Doe Mary Roe"
    let before = at.wrapping_sub(1);
    let shared = ground.is(before, &["Contact", "CONTACT", "Contacts", "CONTACTS"])
        || ground.has(before, Class::TITLE) && is_plural(ground.word(before));
    let first = (at + 2..end - 1).find(|&i| {
        let listed = ground.has(i, Class::GIVEN) && !ground.has(i, LEADING);
        let complete = !is_initial(ground, i - 1)
            && (i > at + 2 || shared || !ground.has(i - 1, Class::GIVEN))
            && !ground.has(i - 1, Class::PARTICLE);
        let next =
            ground.has(i + 1, Class::GIVEN) && !(i + 2 == end || ground.has(i + 2, Class::GIVEN));
        let goes_on = !next
            && !ground.has(i + 1, Class::NAME_SUFFIX)
            && (!is_initial(ground, i + 1) || i + 2 < end);
        // "John S. (Jay) Doe"
        let bracketed = !ground.spaced(i - 1);
        listed && complete && goes_on && !bracketed
    })?;
    let around = at.saturating_sub(10)..end + 10;
    // A comma that was put back says nothing of those that were lost without a trace.
    let kept = |i: usize| ground.doc.tokens.get(i).is_some_and(|t| !t.span.is_empty());
    let commas = around.into_iter().any(|i| ground.is(i, &[","]) && kept(i));
    let contact = ground.doc.paragraphs[ground.doc.paragraph_of(at)].part == Part::Contact;
    (contact || !commas).then_some(first)
}

/// A state of one word that is no family name.
fn is_state(word: &str) -> bool {
    const STATES: &[&str] = &[
        "Alabama",
        "Alaska",
        "Arizona",
        "Arkansas",
        "California",
        "Colorado",
        "Connecticut",
        "Delaware",
        "Florida",
        "Hawaii",
        "Idaho",
        "Illinois",
        "Indiana",
        "Iowa",
        "Kansas",
        "Kentucky",
        "Louisiana",
        "Maryland",
        "Massachusetts",
        "Michigan",
        "Minnesota",
        "Mississippi",
        "Missouri",
        "Montana",
        "Nebraska",
        "Nevada",
        "Ohio",
        "Oklahoma",
        "Oregon",
        "Pennsylvania",
        "Tennessee",
        "Utah",
        "Vermont",
        "Wisconsin",
        "Wyoming",
    ];
    let first = word.as_bytes().first();
    // Nearly all words differ in length or first letter, which is told without a call.
    STATES
        .iter()
        .any(|s| s.len() == word.len() && s.as_bytes().first() == first && *s == word)
}

/// What the next line of a contact begins with, where the line end was lost.
fn is_label(word: &str) -> bool {
    matches!(
        word,
        "Contact"
            | "Email"
            | "E-mail"
            | "E-Mail"
            | "Phone"
            | "Tel"
            | "Telephone"
            | "Fax"
            | "Mobile"
            | "Website"
            | "Address"
            | "Office"
            | "Linked"
            | "LinkedIn"
            | "Statement"
            | "Remarks"
            | "Press"
    )
}

/// A short word in capitals that is no suffix of a name.
fn is_acronym(ground: &Ground, i: usize) -> bool {
    let word = ground.word(i);
    is_upper(ground, i)
        && word.len() < 6
        && !word.contains('.')
        && !ground.has(i, Class::NAME_SUFFIX)
}

/// "Outraged", "Pleased": the participle of a common word, as headlines end on.
fn is_common_participle(word: &str) -> bool {
    let common = |stem: &str| stem.len() > 3 && look_up(stem).intersects(Class::COMMON);
    word.strip_suffix("ed").is_some_and(common)
        || word
            .strip_suffix('d')
            .is_some_and(|s| s.ends_with('e') && common(s))
}

/// The first half of "DoeAPX", "NewswireDenver": two words that a lost space or line end made one. Prefixes of family
/// names make no two: McDoe, MacDoe, DeDoe, FitzDoe.
#[inline]
pub fn unglued(word: &str) -> Option<&str> {
    // Nearly all words have no capital inside or no small letter, which is told without a call.
    let bytes = word.as_bytes();
    let capital = |b: &u8| b.is_ascii_uppercase() || !b.is_ascii();
    let small = |b: &u8| b.is_ascii_lowercase() || !b.is_ascii();
    if bytes.iter().skip(1).any(capital) && bytes.iter().any(small) {
        halves(word)
    } else {
        None
    }
}

fn halves(word: &str) -> Option<&str> {
    // "Stuartof theDistrict"
    if let Some(stem) = word.strip_suffix("of")
        && stem.len() > 3
        && word.starts_with(char::is_uppercase)
        && look_up(word).is_empty()
        && stem.ends_with(|c: char| c.is_lowercase())
        && !stem.ends_with(['o', 'i', 'a', 'e', 'k', 'n', 'l'])
    {
        return Some(stem);
    }
    if let Some(stem) = word.strip_suffix("and")
        && stem.len() > 3
        && look_up(stem).contains(Class::GIVEN)
        && look_up(word).is_empty()
    {
        return Some(stem);
    }
    let lower = word.find(|c: char| c.is_lowercase())?;
    let inner = lower + word[lower..].find(|c: char| c.is_uppercase())?;
    let (head, rest) = word.split_at(inner);
    let plain = head.chars().all(char::is_alphabetic) && rest.chars().all(char::is_alphabetic);
    let prefix = matches!(
        head,
        "Fitz" | "Vande" | "Vander" | "Della" | "Mary" | "Anne" | "Jean"
    );
    // "JaneDoe" is one name.
    let whole = look_up(head).intersects(Class::GIVEN) && rest.contains(char::is_lowercase);
    (plain && head.chars().count() > 3 && !prefix && !whole).then_some(head)
}

#[cfg(test)]
mod tests {
    use super::{is_common_participle, unglued};

    #[test]
    fn two_words_that_lost_what_parted_them() {
        for word in ["RoganAPX", "NewswireDenver", "WellsCounterpoint"] {
            assert!(unglued(word).is_some(), "{word}");
        }
        for word in [
            "McKay",
            "MacLeod",
            "DeVito",
            "FitzRoy",
            "O’Hara",
            "Rogan",
            "Smith-Jones",
            "VanDyke",
        ] {
            assert_eq!(unglued(word), None, "{word}");
        }
    }

    #[test]
    fn participles_of_common_words() {
        assert!(is_common_participle("Pleased"));
        assert!(!is_common_participle("Mohammed"));
        assert!(!is_common_participle("Reed"));
    }
}
