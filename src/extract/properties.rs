//! What holds for any text.

use proptest::prelude::*;

use super::testing::release;
use super::{Analysis, analyse, analyse_all};
use crate::text::Span;
use crate::text::fold::fold_spaces;

/// The words that the rules turn on, with names, marks and accidents between them.
const WORDS: &[&str] = &[
    "Mayor",
    "President",
    "Sens.",
    "Secretary",
    "vice",
    "president",
    "of",
    "the",
    "to",
    "at",
    "and",
    ",",
    ".",
    ";",
    ":",
    "(",
    ")",
    "“",
    "”",
    "\"",
    "’s",
    "Jane",
    "Doe",
    "Does",
    "Zhang",
    "Wei",
    "van",
    "der",
    "Meer",
    "Jr.",
    "J.",
    "R",
    "OH",
    "(R-OH)",
    "48",
    "Mr.",
    "Dr.",
    "H.E.",
    "said",
    "that",
    "noted",
    "told",
    "thanked",
    "attended",
    "by",
    "met",
    "with",
    "was",
    "were",
    "present",
    "joined",
    "will",
    "a",
    "meeting",
    "ceremony",
    "Acme",
    "Inc.",
    "Ministry",
    "Finance",
    "Department",
    "Justice",
    "FBI",
    "Committee",
    "He",
    "She",
    "we",
    "I",
    "As",
    "member",
    "who",
    "is",
    "appointed",
    "as",
    "About",
    "Contact",
    "These",
    "included",
    "The",
    "following",
    "\n\n",
    "\n",
    "—",
    "é",
    "ජනාධිපති",
    "2023",
    "July",
    "U",
    "S",
    "&",
    "CEO",
    "founder",
];

fn texts() -> impl Strategy<Value = String> {
    prop::collection::vec(
        (prop::sample::select(WORDS), prop::bool::weighted(0.9)),
        1..120,
    )
    .prop_map(|words| {
        words
            .into_iter()
            .map(|(w, space)| format!("{w}{}", if space { " " } else { "" }))
            .collect()
    })
}

/// Every span of an analysis.
fn spans(analysis: &Analysis) -> Vec<Span> {
    let people = analysis.people.iter().flat_map(|p| {
        let roles = p.roles.iter().flat_map(|r| {
            [
                Some(r.title_span),
                r.organisation_span,
                Some(r.evidence.span),
            ]
        });
        let mentions = p
            .mentions
            .iter()
            .flat_map(|m| [Some(m.span), Some(m.evidence.span)]);
        roles
            .chain(mentions)
            .chain([Some(p.participation_evidence.span)])
            .flatten()
    });
    let bodies = analysis
        .organisations
        .iter()
        .flat_map(|o| &o.mentions)
        .flat_map(|m| [m.span, m.evidence.span]);
    let statements = analysis
        .statements
        .iter()
        .flat_map(|s| [s.span, s.evidence.span]);
    people.chain(bodies).chain(statements).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn spans_lie_within_the_text_and_names_are_its_words(text in texts()) {
        prop_assume!(!text.trim().is_empty());
        let release = release(&format!("A headline about the day\n\nThe people of the town were there, and it was good for them. {text}"));
        let analysis = analyse(&release);
        for span in spans(&analysis) {
            prop_assert!(release.text.get(span.range()).is_some_and(|words| !words.is_empty()), "{span:?} in {:?}", release.text);
        }
        for person in &analysis.people {
            let named = person.mentions.iter().any(|m| fold_spaces(m.span.of(&release.text)) == person.name);
            prop_assert!(named, "{} is nowhere in {:?}", person.name, release.text);
            prop_assert!(person.mentions.is_sorted_by_key(|m| m.span.start));
        }
        for body in &analysis.organisations {
            prop_assert!(!body.mentions.is_empty());
        }
        for statement in &analysis.statements {
            prop_assert!(statement.speaker < analysis.people.len());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn what_is_found_does_not_depend_on_what_is_read_together(
        texts in prop::collection::vec((texts(), any::<bool>()), 1..6),
    ) {
        let english = "The people of the town were there, and it was good for them.";
        let french = "Le maire a inauguré vendredi le nouveau pont et remercié les ingénieurs pour leur travail dans la ville.";
        let made = texts.iter().map(|(text, is_read)| {
            let opening = if *is_read { english } else { french };
            release(&format!("A headline about the day\n\n{opening} {text}"))
        });
        let releases: Vec<_> = made.collect();
        let alone: Vec<Analysis> = releases.iter().map(analyse).collect();
        prop_assert_eq!(analyse_all(&releases), alone);
    }
}
