//! Letterheads: lines that name an office, an organisation or its seat above a release.

use super::body_word::BODY_WORDS;
use super::phrase::starts;
use super::place::is_shouted;
use crate::text::scan::split;

/// The longest line of a letterhead, in bytes.
const LONGEST: usize = 72;

/// How surely a line is of a letterhead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// `Embassy of Samudra`, `Calloway Office of the Treasurer`: an office and whose it is.
    Office,
    /// `Calloway Harbor Board`: a name that ends with a word for an organisation, as a title can, too.
    Name,
}

/// What an office is called before the `of` that says whose it is.
const OFFICES: &[&str] = &[
    "embassy",
    "consulate",
    "office",
    "offices",
    "ministry",
    "department",
    "dept",
    "government",
    "mission",
    "commission",
    "delegation",
    "bureau",
    "division",
    "board",
    "city",
    "county",
    "town",
    "state",
    "commonwealth",
    "republic",
    "kingdom",
    "university",
    "house",
    "port",
    "diocese",
    "archdiocese",
];

/// Last words of the names of offices, beside [`BODY_WORDS`].
const LAST: &[&str] = &[
    "office",
    "department",
    "embassy",
    "consulate",
    "bureau",
    "board",
    "administration",
    "management",
    "police",
    "federation",
    "museum",
    "general",
    "district",
];

/// Verbs of titles, without their endings: a line that has one of them says something.
const VERBS: &[&str] = &[
    "accept",
    "acquire",
    "add",
    "aim",
    "announce",
    "appoint",
    "approve",
    "ask",
    "award",
    "back",
    "ban",
    "become",
    "begin",
    "bring",
    "build",
    "buy",
    "call",
    "celebrate",
    "close",
    "complete",
    "create",
    "cut",
    "declare",
    "deliver",
    "demand",
    "elect",
    "end",
    "expand",
    "face",
    "file",
    "find",
    "fund",
    "get",
    "give",
    "help",
    "hire",
    "hold",
    "honor",
    "honour",
    "host",
    "introduce",
    "investigate",
    "issue",
    "join",
    "keep",
    "launch",
    "lead",
    "make",
    "mark",
    "meet",
    "move",
    "name",
    "offer",
    "open",
    "oppose",
    "order",
    "partner",
    "pass",
    "plan",
    "praise",
    "present",
    "promote",
    "push",
    "raise",
    "recall",
    "receive",
    "recognize",
    "reject",
    "release",
    "remain",
    "report",
    "return",
    "say",
    "secure",
    "see",
    "seek",
    "select",
    "sell",
    "send",
    "set",
    "sign",
    "start",
    "stop",
    "sue",
    "support",
    "take",
    "tell",
    "to",
    "unveil",
    "update",
    "urge",
    "visit",
    "vote",
    "vow",
    "warn",
    "welcome",
    "will",
    "win",
    "wins",
];

/// What a line is in a letterhead, from its own words alone.
pub(super) fn form(line: &str) -> Option<Form> {
    let marked = |c: char| {
        c.is_numeric() || matches!(c, ':' | ';' | '"' | '“' | '?' | '!' | '$' | '@' | '…')
    };
    if line.len() > LONGEST || line.contains(marked) {
        return None;
    }
    let words: Vec<&str> = split(line, b' ').collect();
    let named = (2..=9).contains(&words.len())
        && words
            .iter()
            .all(|w| is_link(w) || w.starts_with(|c: char| c.is_uppercase() || c == '&'))
        && !says(&words);
    if !named {
        return None;
    }
    // An article before the office stands amid a sentence.
    let office = words
        .windows(2)
        .take(4)
        .take_while(|w| !w[0].eq_ignore_ascii_case("the"))
        .any(|w| is_one_of(w[0], OFFICES) && w[1].eq_ignore_ascii_case("of"));
    let bare = words[words.len() - 1];
    if office && !is_link(bare) {
        Some(Form::Office)
    } else if words.len() <= 5 && (is_one_of(bare, BODY_WORDS) || is_one_of(bare, LAST)) {
        Some(Form::Name)
    } else {
        None
    }
}

/// Whether a short line below another of a letterhead names its place: `THE HAGUE`.
pub(super) fn is_seat(line: &str) -> bool {
    let words: Vec<&str> = split(line, b' ').collect();
    line.len() <= 30
        && words.len() <= 3
        && is_shouted(line)
        && !line.contains(|c: char| c.is_numeric())
        && !says(&words)
}

/// Whether a line is a person with an office or a page of theirs: `Senator Jane Doe Press Releases`.
pub(super) fn is_page_of(line: &str) -> bool {
    const PAGES: &[&str] = &["press releases", "news releases"];
    let page = PAGES.iter().any(|p| {
        let from = line.len().saturating_sub(p.len());
        line.as_bytes()[from..].eq_ignore_ascii_case(p.as_bytes())
    });
    if !page {
        return false;
    }
    let words: Vec<&str> = split(line, b' ').collect();
    // A name can be a verb, too: `Senator Mark Doe Press Releases`.
    let holder = starts(line, HOLDERS);
    (3..=7).contains(&words.len()) && (holder || !says(&words[..words.len() - 1]))
}

/// What those are called whose office sends out a release.
const HOLDERS: &[&str] = &[
    "senator",
    "u s senator",
    "u.s. senator",
    "united states senator",
    "congressman",
    "congresswoman",
    "representative",
    "governor",
    "mayor",
];

/// Whether a line is somebody with an office and nothing more: `Senator Jane Doe`, `Jane Doe, Mayor of Springfield:`.
pub(super) fn is_holder(line: &str) -> bool {
    let named = line.strip_suffix(':');
    let begins = starts(line, HOLDERS);
    if !begins && named.is_none() {
        return false;
    }
    let words: Vec<&str> = split(named.unwrap_or(line), b' ').collect();
    let holds = |w: &&str| HOLDERS.iter().any(|h| h.eq_ignore_ascii_case(w));
    (begins || words.iter().any(holds))
        && line.len() <= LONGEST
        && (2..=8).contains(&words.len())
        && !line.contains(|c: char| c.is_numeric())
        && words.iter().all(|w| {
            named.is_some() && (is_link(w) || *w == "from") || w.starts_with(char::is_uppercase)
        })
        && !words[1..].iter().any(|w| named.is_none() && is_link(w))
        && !says(&words)
        && !is_verb(words[words.len() - 1])
}

/// Whether the first word of a line is a verb of titles, so that the line goes on with the one before.
pub(super) fn begins_with_verb(line: &str) -> bool {
    is_verb(line.split(' ').next().unwrap_or(line))
}

/// Whether a line is nothing but a small word between two others of a letterhead: `Press Release` / `of` / `Senator Doe`.
pub(super) fn is_bare_link(line: &str) -> bool {
    is_one_of(
        line,
        &["of", "from", "by", "the", "of the", "from the", "office of"],
    )
}

/// The organisation that a line of a letterhead names.
pub(super) fn organisation(line: &str) -> Option<&str> {
    const ROOMS: &[&str] = &["press", "news", "media", "communications", "information"];
    let room = line.split(' ').any(|w| is_one_of(w, ROOMS));
    let person = starts(line, &["senator", "congressman", "congresswoman", "mayor"]);
    (form(line).is_some() && !room && !person).then_some(line)
}

/// Whether a line can be the name of a person: two to four words in capitals or title case.
pub(super) fn is_person(line: &str) -> bool {
    let words: Vec<&str> = split(line, b' ').collect();
    (2..=4).contains(&words.len())
        && words
            .iter()
            .all(|w| w.starts_with(char::is_uppercase) && !is_link(w))
        && !says(&words)
}

/// Whether a word between the first and the last is a verb of titles.
fn says(words: &[&str]) -> bool {
    let before = words.len().saturating_sub(1);
    words[..before].iter().skip(1).any(|w| is_verb(w))
}

fn is_verb(word: &str) -> bool {
    let word = word.to_lowercase();
    let ends = ["", "s", "es", "d", "ed"];
    VERBS.iter().any(|v| {
        word.strip_prefix(v)
            .is_some_and(|rest| ends.contains(&rest))
    })
}

/// The small words within a name.
fn is_link(word: &str) -> bool {
    is_one_of(word, &["of", "the", "and", "for", "de", "du", "la", "&"])
}

fn is_one_of(word: &str, list: &[&str]) -> bool {
    let word = word.trim_end_matches(['.', ',']);
    list.iter().any(|l| l.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letterhead_names_and_a_title_says() {
        for (line, expected) in [
            ("EMBASSY OF RURITANIA", Some(Form::Office)),
            ("Freedonia Office of the Treasurer", Some(Form::Office)),
            ("City of Springfield", Some(Form::Office)),
            ("SPRINGFIELD WATER DEPARTMENT", Some(Form::Name)),
            ("Freedonia Harbor Board", Some(Form::Name)),
            ("Embassy of Ruritania Opens a Library", None),
            ("City of Springfield Sells Its Buses", None),
            ("Acme Announces New Group", None),
            ("Acme opens an office", None),
            ("Statement on the Water Department: No Office", None),
            ("Minister Tells the City of Springfield to Wait", None),
            ("Board of Trade Meeting of 2024", None),
            ("Department of", None),
            ("Office", None),
        ] {
            assert_eq!(form(line), expected, "{line}");
        }
    }

    #[test]
    fn seats_and_pages() {
        assert!(is_seat("STRELSAU") && is_seat("NEW STRELSAU, RURITANIA"));
        assert!(!is_seat("Strelsau Wins") && !is_seat("ACME OPENS PLANT"));
        assert!(is_page_of("Senator Jane Doe Press Releases"));
        assert!(is_page_of("Senator Mark Doe Press Releases"));
        for holder in [
            "Senator Jane R Doe",
            "U S Senator Jane Doe",
            "Jane Doe, Mayor of Springfield:",
        ] {
            assert!(is_holder(holder), "{holder}");
        }
        for no in [
            "SENATOR",
            "Senator Doe Opens Bridge",
            "Senator Doe Wins",
            "Jane Doe",
            "Senator Doe said",
        ] {
            assert!(!is_holder(no), "{no}");
        }
        assert!(!is_page_of("Senator Jane Doe Opens Press Releases to All"));
    }

    #[test]
    fn the_organisation_of_a_letterhead() {
        assert_eq!(
            organisation("EMBASSY OF RURITANIA"),
            Some("EMBASSY OF RURITANIA")
        );
        assert_eq!(organisation("Office of the Press Secretary"), None);
        assert_eq!(organisation("Acme opens an office"), None);
    }
}
