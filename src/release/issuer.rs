//! Who issued a release, by the surest of what names it.

use super::body_word::BODY_WORDS;
use super::layout::Layout;
use super::wire::is_wire;
use super::{Issuer, IssuerOrigin, Part, boilerplate, contact, letterhead};

/// What names an issuer beside the paragraphs, each as typed.
pub(super) struct Named<'a> {
    /// The source line.
    pub source: Option<&'a str>,
    /// The metadata's publisher.
    pub publisher: Option<&'a str>,
    /// The wire in the dateline.
    pub wire: Option<&'a str>,
}

/// Who issued the release.
pub(super) fn issuer(layout: &Layout, parts: &[Part], named: &Named) -> Option<Issuer> {
    let paragraphs = |part: Part| {
        (0..parts.len())
            .filter(move |i| parts[*i] == part)
            .map(|i| layout.words(i))
    };
    let about = || {
        paragraphs(Part::Boilerplate).find_map(|words| {
            let (start, end) = boilerplate::about(words)?;
            let name = words[start..end].trim_end_matches(',');
            is_name(name).then_some(name)
        })
    };
    // Above the headline only: below it a line of capitals can be anything.
    let top = parts
        .iter()
        .take_while(|p| matches!(p, Part::ReleaseLine | Part::Contact));
    let letterhead = || {
        (0..top.count())
            .filter(|i| parts[*i] == Part::ReleaseLine)
            .find_map(|i| letterhead::organisation(layout.words(i)))
    };
    let contact = || paragraphs(Part::Contact).find_map(organisation);
    // A wire that signs as the source is only where the release was found.
    let source = named.source.filter(|s| !s.contains("://") && !is_wire(s));
    let found = source
        .map(|n| (n, IssuerOrigin::SourceLine))
        .or_else(|| named.publisher.map(|n| (n, IssuerOrigin::Metadata)))
        .or_else(|| letterhead().map(|n| (n, IssuerOrigin::Letterhead)))
        .or_else(|| about().map(|n| (n, IssuerOrigin::Boilerplate)))
        .or_else(|| contact().map(|n| (n, IssuerOrigin::Contact)))
        .or_else(|| named.wire.map(|n| (n, IssuerOrigin::Wire)))?;
    Some(Issuer {
        name: found.0.to_owned(),
        origin: found.1,
    })
}

/// Whether what an `About` names is somebody: not `About Us`, not the event.
fn is_name(name: &str) -> bool {
    ![
        "us",
        "this event",
        "event",
        "company",
        "study",
        "author",
        "book",
        "report",
        "research",
        "survey",
    ]
    .iter()
    .any(|n| n.eq_ignore_ascii_case(name.trim()))
}

/// Last words of the names of firms in a contact block, beside [`BODY_WORDS`].
const LAST: &[&str] = &[
    "co",
    "gmbh",
    "ag",
    "llp",
    "holdings",
    "fund",
    "trust",
    "network",
    "partners",
    "ventures",
    "technologies",
    "solutions",
    "media",
    "communications",
    "limited",
    "pty",
    "division",
];

/// First words of the names of offices.
const FIRST: &[&str] = &[
    "ministry",
    "department",
    "office",
    "university",
    "embassy",
    "bank",
    "institute",
    "city",
];

/// The organisation that a line of a contact block is: one that says so by its last word or its first.
fn organisation(words: &str) -> Option<&str> {
    if words.len() > 80 || contact::has_address(words) || words.contains(':') {
        return None;
    }
    let bare = |w: &str| {
        w.trim_matches(|c: char| !c.is_alphanumeric())
            .to_ascii_lowercase()
    };
    let words = words.trim();
    let last = bare(words.rsplit(' ').next()?);
    let mut named = words.split(' ');
    let first = bare(named.next()?);
    let several = named.next().is_some();
    let is = BODY_WORDS.contains(&last.as_str())
        || LAST.contains(&last.as_str())
        || FIRST.contains(&first.as_str());
    (several && is && !contact::begins(words)).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::super::layout::Hint;
    use super::*;

    fn name(pieces: &[(&str, Part)], named: Named) -> Option<(String, IssuerOrigin)> {
        let mut layout = Layout::default();
        for (words, _) in pieces {
            layout.piece(Hint::Prose, words);
        }
        let parts: Vec<Part> = pieces.iter().map(|p| p.1).collect();
        issuer(&layout, &parts, &named).map(|i| (i.name, i.origin))
    }

    #[test]
    fn the_surest_name_counts() {
        let head = [
            ("FOR IMMEDIATE RELEASE", Part::ReleaseLine),
            ("Springfield Water Board", Part::ReleaseLine),
            ("About the Acme Trust: It gives.", Part::Boilerplate),
        ];
        let pieces = [
            ("About Us", Part::Boilerplate),
            ("About the Acme Trust,: It gives.", Part::Boilerplate),
            ("Media Contact", Part::Contact),
            ("Jane Doe", Part::Contact),
            ("Beta Group, Inc.", Part::Contact),
        ];
        let none = || Named {
            source: None,
            publisher: None,
            wire: None,
        };
        let named = |name: &str, origin| Some((name.to_owned(), origin));
        assert_eq!(
            name(
                &pieces,
                Named {
                    source: Some("Gamma"),
                    ..none()
                }
            ),
            named("Gamma", IssuerOrigin::SourceLine)
        );
        assert_eq!(
            name(
                &pieces,
                Named {
                    publisher: Some("Delta"),
                    ..none()
                }
            ),
            named("Delta", IssuerOrigin::Metadata)
        );
        assert_eq!(
            name(&head, none()),
            named("Springfield Water Board", IssuerOrigin::Letterhead)
        );
        assert_eq!(
            name(&pieces, none()),
            named("Acme Trust", IssuerOrigin::Boilerplate)
        );
        assert_eq!(
            name(&pieces[2..], none()),
            named("Beta Group, Inc.", IssuerOrigin::Contact)
        );
        assert_eq!(
            name(
                &pieces[2..4],
                Named {
                    wire: Some("AP"),
                    ..none()
                }
            ),
            named("AP", IssuerOrigin::Wire)
        );
    }
}
