//! Boilerplate: About X, forward-looking statements, disclaimers, notes to editors.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::phrase::{Phrases, after, ends_sentence, starts};

/// The longest `About X` heading, in bytes.
const HEADING: usize = 110;

/// What begins a paragraph of boilerplate.
static OPENINGS: Phrases = Phrases::new(&[
    "forward-looking statement",
    "forward-looking statements",
    "forward looking statement",
    "forward looking statements",
    "forward-looking information",
    "forward looking information",
    "note regarding forward",
    "note on forward",
    "notice regarding forward",
    "special note regarding forward",
    "disclosure regarding forward",
    "statement regarding forward",
    "statements regarding forward",
    "caution regarding forward",
    "cautionary note",
    "cautionary statement",
    "cautionary statements",
    "cautionary language",
    "safe harbor",
    "safe harbour",
    "disclaimer",
    "disclaimers",
    "disclosure",
    "disclosures",
    "disclosure information",
    "important disclosure",
    "important disclosures",
    "legal disclaimer",
    "legal notice",
    "investment disclaimer",
    "no offer or solicitation",
    "notes to editor",
    "notes to editors",
    "note to editor",
    "note to editors",
    "notes for editors",
    "editor's note",
    "editors' note",
    "editor’s note",
    "editors’ note",
    "note to investors",
    "notice to investors",
    "this press release contains",
    "this press release may contain",
    "this news release contains",
    "this news release may contain",
    "this release contains",
    "this release may contain",
    "certain statements in this",
    "certain statements contained",
    "certain statements made in",
    "statements in this press release",
    "statements contained in this",
    "except for historical information",
    "neither the tsx",
    "neither tsx",
    "this press release is for informational",
    "this press release does not constitute",
    "this news release does not constitute",
    "this announcement does not constitute",
    "may be considered attorney advertising",
    "attorney advertising",
    "prior results do not guarantee",
    "please see full terms of use",
]);

/// Whether a paragraph begins boilerplate, whatever `About` says.
pub(super) fn opens(words: &str) -> bool {
    let bare = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    if OPENINGS.start(bare) {
        return true;
    }
    let head = &bare.as_bytes()[..bare.len().min(500)];
    FORWARD.find_iter(head).any(|at| {
        // `Forward-looking statements`, `forward looking information`
        let rest = &head[at + FORWARD.needle().len()..];
        let rest = rest
            .strip_prefix(b"-")
            .or(rest.strip_prefix(b" "))
            .unwrap_or(rest);
        [&b"looking statement"[..], b"looking information"]
            .iter()
            .any(|p| rest.len() >= p.len() && rest[..p.len()].eq_ignore_ascii_case(p))
    })
}

static IS: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(" is "));
static FORWARD: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("orward"));

/// The name in a paragraph that tells about somebody: byte offsets into it. `About Acme`, `About Acme: It makes`,
/// `ABOUT THE ACME TRUST`, `About Acme Acme makes`.
pub(super) fn about(words: &str) -> Option<(usize, usize)> {
    let bare = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    let rest = after(bare, "about")?;
    let name = rest.trim_start();
    let name = after(name, "the").map_or(name, str::trim_start);
    let offset = words.len() - name.len();
    if !rest.starts_with(' ')
        || !name.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || "“\"‘".contains(c))
            && !starts_mixed(name)
    {
        return None;
    }
    let len = match name.find([':', '–', '—', '?']).filter(|i| *i <= HEADING) {
        // The colon of a heading, and nothing but a name before it.
        Some(colon) if !sentence_within(&name[..colon]) => colon,
        _ if words.len() <= HEADING && is_heading(name) => name.len(),
        _ => doubled(name)?,
    };
    let name = name[..len].trim_end_matches([':', ' ', '.', '-']);
    // `About Acme Inc.` keeps its period.
    let len = name.len()
        + usize::from(words[offset + name.len()..].starts_with('.') && is_abbreviated(name));
    (!name.is_empty() && len <= HEADING).then_some((offset, offset + len))
}

fn is_abbreviated(name: &str) -> bool {
    let last = name.rsplit([' ', ',']).next().unwrap_or(name);
    matches!(
        last,
        "Inc"
            | "Corp"
            | "Ltd"
            | "Co"
            | "Bhd"
            | "Pte"
            | "S.A"
            | "Jr"
            | "U.S"
            | "L.P"
            | "N.V"
            | "S.p.A"
    )
}

/// `iCapital`
fn starts_mixed(name: &str) -> bool {
    name.split(' ')
        .next()
        .is_some_and(|w| w.chars().any(char::is_uppercase))
}

/// Whether a heading, and not a sentence that begins with `About`.
fn is_heading(name: &str) -> bool {
    let stopped = ends_sentence(name) && !is_abbreviated(name.trim_end_matches('.'));
    let words = name.split(' ').filter(|w| w.chars().count() >= 4);
    let (small, all) = words.fold((0, 0), |(small, all), w| {
        (
            small + usize::from(!w.contains(char::is_uppercase)),
            all + 1,
        )
    });
    !stopped && small * 2 <= all && !name.starts_with(|c: char| c.is_numeric() && name.len() > 40)
}

fn sentence_within(name: &str) -> bool {
    name.contains(". ") && name.len() > 40
        || name
            .split(' ')
            .filter(|w| w.len() >= 4 && w.starts_with(char::is_lowercase))
            .count()
            > 3
}

/// What a body says that it is.
const KINDS: &[&str] = &[
    "leading",
    "global",
    "company",
    "firm",
    "provider",
    "manufacturer",
    "maker",
    "organization",
    "organisation",
    "non-profit",
    "nonprofit",
    "platform",
    "developer",
    "supplier",
    "agency",
    "association",
    "institution",
    "university",
    "business",
    "network",
    "bank",
    "foundation",
    "group",
    "team",
    "utility",
    "retailer",
    "producer",
    "operator",
    "charity",
    "corporation",
    "subsidiary",
    "publisher",
    "community",
    "brand",
];

/// Whether a paragraph says what a body is and does: `Acme (ACM) is a leading maker of anvils`. No quotation, and no
/// pronoun or person's title for its subject.
pub(super) fn is_profile(words: &str) -> bool {
    let mut end = words.len().min(220);
    while !words.is_char_boundary(end) {
        end -= 1;
    }
    let head = &words[..end];
    let is = |at: &usize| {
        let rest = &head[at + " is ".len()..];
        ["a ", "an ", "the ", "one of "]
            .iter()
            .any(|w| rest.starts_with(w))
    };
    let Some(at) = IS.find_iter(head.as_bytes()).find(is) else {
        return false;
    };
    let subject = &head[..at];
    let named = subject
        .split(' ')
        .filter(|w| w.chars().count() > 3)
        .all(|w| !w.starts_with(char::is_lowercase));
    let pronoun = starts(
        subject,
        &[
            "it", "this", "that", "there", "he", "she", "what", "which", "today", "here", "our",
            "we",
        ],
    );
    let sentence = head[at..].split(". ").next().unwrap_or("");
    named
        && !pronoun
        && subject.len() <= 90
        && words.len() >= 60
        && !words.contains(['“', '"'])
        && sentence
            .split(|c: char| !c.is_alphabetic() && c != '-')
            .any(|w| KINDS.contains(&w))
}

/// The length of a name that is said twice in a row: `Acme Works Acme Works is`.
pub(super) fn doubled(words: &str) -> Option<usize> {
    let mut ends = words
        .match_indices(' ')
        .map(|(i, _)| i)
        .take_while(|i| *i <= HEADING)
        .take(12);
    ends.find(|end| {
        let name = &words[..*end];
        let again = &words[end + 1..];
        let again = after(again, "the")
            .filter(|a| a.starts_with(' '))
            .map_or(again, str::trim_start);
        name.len() >= 3
            && after(again, name.trim_end_matches(['.', ',', ':']))
                .is_some_and(|rest| !rest.starts_with('-'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(words: &str) -> Option<&str> {
        about(words).map(|(a, b)| &words[a..b])
    }

    #[test]
    fn about_whom() {
        for (words, expected) in [
            ("About Acme", "Acme"),
            ("About Acme Inc.", "Acme Inc."),
            ("ABOUT THE ACME TRUST", "ACME TRUST"),
            ("About Acme: Acme makes anvils.", "Acme"),
            (
                "About Acme Works Acme Works is a maker of anvils.",
                "Acme Works",
            ),
            ("About Acme, Inc. Acme, Inc. makes anvils.", "Acme, Inc."),
            (
                "About the Society of Friends of the Park",
                "Society of Friends of the Park",
            ),
            ("About iAnvil", "iAnvil"),
        ] {
            assert_eq!(name(words), Some(expected), "{words}");
        }
        for no in [
            "About 200 people came to the fair.",
            "About half of them left.",
            "About Jane Doe the jury heard nothing at all in the two weeks that the trial lasted.",
            "Aboutness",
            "about",
            "About",
        ] {
            assert_eq!(name(no), None, "{no}");
        }
    }

    #[test]
    fn profiles() {
        assert!(is_profile(
            "Acme Works, Inc. (ACM) is a leading maker of anvils. It was founded in 1901 and has two plants."
        ));
        for no in [
            "This is a leading reason to come to the fair, and there are many more of them to be found.",
            "The plant in Ohio is a place where the firm makes anvils, of iron and of steel, for everyone.",
            "“Acme is a leading maker of anvils and will be one for a hundred years,” she said in Ohio.",
        ] {
            assert!(!is_profile(no), "{no}");
        }
    }

    #[test]
    fn openings() {
        assert!(opens("Forward-Looking Statements"));
        assert!(opens("*Notes to Editors:*"));
        assert!(opens(
            "In this text there are forward-looking statements, which may turn out wrong."
        ));
        assert!(!opens("The firm looks forward to it."));
    }
}
