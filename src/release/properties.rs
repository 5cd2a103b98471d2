//! What holds for every text: nothing is lost, spans lie on characters, paragraphs stand in order.

use proptest::prelude::*;

use super::{
    Anatomy, Block, BlockKind, Draft, Format, Metadata, Origin, Paragraph, Part, Release, assemble,
};
use crate::text::{Span, clean::clean};

fn release(blocks: Vec<Block>, title: Option<String>) -> Release {
    let draft = Draft {
        metadata: Metadata {
            title,
            ..Metadata::default()
        },
        blocks,
    };
    assemble(draft, Origin::default(), Format::Text)
}

fn plain(text: &str) -> Release {
    let kind = BlockKind::Plain;
    release(
        vec![Block {
            kind,
            text: text.to_owned(),
        }],
        None,
    )
}

/// The letters and digits of a text in order: what may be dropped are marks of lists and rules, white space, a repeated
/// title and scraping debris, which the texts below do not have.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn spans(anatomy: &Anatomy) -> Vec<Span> {
    let mut out = anatomy.quotations.clone();
    out.extend(anatomy.headline);
    out.extend(anatomy.release_line);
    out.extend(anatomy.embargo);
    out.extend(anatomy.source);
    out.extend(anatomy.lede);
    if let Some(d) = anatomy.dateline {
        out.extend(
            [Some(d.span), d.place, d.date, d.wire]
                .into_iter()
                .flatten(),
        );
    }
    out
}

fn check(release: &Release) {
    let text = &release.text;
    let mut end = 0;
    for (i, p) in release.paragraphs.iter().enumerate() {
        let words = text.get(p.span.range()).expect("a paragraph on characters");
        assert!(
            !words.is_empty() && words.trim() == words && !words.contains('\n'),
            "{words:?}"
        );
        let gap = if i == 0 { "" } else { "\n\n" };
        assert_eq!(&text[end..p.span.start as usize], gap, "between paragraphs");
        end = p.span.end as usize;
    }
    assert_eq!(end, text.len(), "nothing after the last paragraph");
    for span in spans(&release.anatomy) {
        assert!(
            text.get(span.range()).is_some_and(|w| !w.is_empty()),
            "{span:?}"
        );
        let i = release
            .paragraphs
            .partition_point(|p| p.span.end < span.end);
        let within = release.paragraphs[i].span.contains(span);
        assert!(within, "{:?} crosses paragraphs", span.of(text));
    }
    if let Some(date) = release.date.and_then(|d| d.span) {
        assert!(text.get(date.range()).is_some());
    }
}

/// Words that the rules look for, between words that they do not.
fn words() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-z]{1,7}",
        "[A-Z][a-z]{1,7}",
        "[A-Z]{2,6}",
        Just(".".to_owned()),
        Just("  ".to_owned()),
        Just("\n".to_owned()),
        Just("\n\n".to_owned()),
        Just("\n   ".to_owned()),
        Just("\"".to_owned()),
        Just("“".to_owned()),
        Just("”".to_owned()),
        Just("’s".to_owned()),
        Just("—".to_owned()),
        Just("--".to_owned()),
        Just(":".to_owned()),
        Just("…".to_owned()),
        Just("• ".to_owned()),
        Just("# # #".to_owned()),
        Just("About Acme".to_owned()),
        Just("Media Contact:".to_owned()),
        Just("SOURCE: Acme".to_owned()),
        Just("FOR IMMEDIATE RELEASE".to_owned()),
        Just("WASHINGTON".to_owned()),
        Just("June 3, 2024".to_owned()),
        Just("jane@example.com".to_owned()),
        Just("(202) 555-0100".to_owned()),
        Just("/PRNewswire/".to_owned()),
        Just("é\u{301}".to_owned()),
        Just("ශ්‍රී".to_owned()),
        Just("\u{a0}".to_owned()),
    ];
    prop::collection::vec((word, prop::bool::weighted(0.8)), 0..120).prop_map(|words| {
        let mut out = String::new();
        for (word, spaced) in words {
            out.push_str(&word);
            if spaced {
                out.push(' ');
            }
        }
        out
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_plain_text_keeps_its_letters(text in words()) {
        let release = plain(&text);
        check(&release);
        let whole = clean(&text);
        let (all, kept) = (letters(&whole), letters(&release.text));
        // A title that the next line repeats is dropped once: at the start, or below what stands above a headline.
        let lines: Vec<String> = whole.split('\n').map(letters).collect();
        let without = |skipped: usize| {
            let rest = lines.iter().enumerate().filter(|(i, _)| *i != skipped);
            rest.map(|(_, line)| line.as_str()).collect::<String>()
        };
        let repeated = all.ends_with(&kept) || (0..lines.len()).any(|i| without(i) == kept);
        prop_assert!(kept == all || repeated || all.contains("None"), "{all}\n{kept}");
    }

    #[test]
    fn blocks_of_any_kind_make_a_release(texts in prop::collection::vec((words(), 0usize..7), 0..8), title in prop::option::of(words())) {
        let kinds = [
            BlockKind::Heading(1),
            BlockKind::Paragraph,
            BlockKind::Item,
            BlockKind::Quote,
            BlockKind::Lines,
            BlockKind::Rule,
            BlockKind::Plain,
        ];
        let blocks = texts.into_iter().map(|(text, kind)| Block { kind: kinds[kind], text }).collect();
        check(&release(blocks, title));
    }

    #[test]
    fn any_characters_make_a_release(text in "\\PC{0,200}") {
        check(&plain(&text));
    }

    #[test]
    fn a_canonical_text_stays_as_it_is(text in words()) {
        let once = plain(&text);
        let again = plain(&once.text);
        check(&again);
        prop_assert_eq!(letters(&again.text).len() <= letters(&once.text).len(), true);
    }
}

#[test]
fn wrapped_lines_are_rejoined() {
    let text = "Mayor Opens the Bridge\n\nThe mayor opened a bridge over the river today and said that it would stand\n\
                for two hundred years. Many people had come to see it, among them the old\nengineer who had drawn the \
                first plans of it in his youth.\n\nA second bridge is to follow it in the spring, a short way down the \
                river,\nand it will be as well-\nmade as the first of them.\n";
    let release = plain(text);
    let words: Vec<&str> = release
        .paragraphs
        .iter()
        .map(|p| p.span.of(&release.text))
        .collect();
    assert_eq!(words.len(), 3, "{words:#?}");
    assert!(words[1].contains("stand for two") && words[1].contains("old engineer"));
    assert!(words[2].ends_with("as well-made as the first of them."));
}

/// The paragraphs of a plain text with their parts.
fn parts(text: &str) -> Vec<(Part, String)> {
    let release = plain(text);
    let words = |p: &Paragraph| (p.part, p.span.of(&release.text).to_owned());
    release.paragraphs.iter().map(words).collect()
}

#[test]
fn a_release_on_one_line_comes_apart() {
    let text = "FOR IMMEDIATE RELEASE   June 3 2004 Mayor Opens the Long Bridge over the River at Last      \
                WASHINGTON  The mayor opened the bridge over the river today, and many people had come to see it.      \
                \"It will stand,\" she said, \"for two hundred years, and we can be proud of those who built it for us.\"\
                A second bridge is to follow it in the spring.  \
                About Bridges: Bridges is the leading maker of bridges in the land, and was founded in 1901 by two men.  \
                # # #";
    let parts = parts(text);
    let found: Vec<(Part, &str)> = parts
        .iter()
        .map(|(p, w)| (*p, &w[..w.len().min(12)]))
        .collect();
    use Part::{Body, Boilerplate, EndMark, Headline, ReleaseLine};
    assert_eq!(
        found,
        [
            (ReleaseLine, "FOR IMMEDIAT"),
            (ReleaseLine, "June 3 2004"),
            (Headline, "Mayor Opens "),
            (Body, "WASHINGTON T"),
            (Body, "\"It will sta"),
            (Body, "A second bri"),
            (Boilerplate, "About Bridge"),
            (EndMark, "# # #"),
        ]
    );
}

#[test]
fn scraping_debris_is_dropped() {
    let text = "The mayor opened the bridge over the river today, and many came.NoneA second bridge is to follow it in \
                the spring, and nobody knows what it will cost.  None None None  None of the old ones will be left.";
    let words: Vec<String> = parts(text).into_iter().map(|p| p.1).collect();
    assert_eq!(words.len(), 3, "{words:#?}");
    assert!(words[1].starts_with("A second bridge") && words[2].starts_with("None of the old"));
}

#[test]
fn a_title_of_the_metadata_comes_first_where_the_text_has_none() {
    let body = "The mayor opened the bridge over the river today. Many people had come to see it.";
    let block = |text: &str| {
        vec![Block {
            kind: BlockKind::Paragraph,
            text: text.to_owned(),
        }]
    };
    let without = release(block(body), Some("Mayor Opens Bridge".into()));
    assert_eq!(without.headline(), Some("Mayor Opens Bridge"));
    assert!(without.text.ends_with(body) && without.paragraphs.len() == 2);
    let mut blocks = block(body);
    blocks.insert(
        0,
        Block {
            kind: BlockKind::Heading(1),
            text: "Bridge Opened".into(),
        },
    );
    assert_eq!(
        release(blocks, Some("Mayor Opens Bridge".into())).headline(),
        Some("Bridge Opened")
    );
}

#[test]
fn without_a_headline_the_first_sentence_is_the_title() {
    let release = plain(
        "WASHINGTON -- The mayor opened the bridge over the river today. Many people came.\n\nIt stands.",
    );
    assert_eq!(release.headline(), None);
    assert_eq!(
        release.title(),
        "The mayor opened the bridge over the river today."
    );
}

#[test]
fn indents_and_bullets_start_paragraphs() {
    let text =
        "MAYOR OPENS BRIDGE\n   The mayor opened it.\n   She said:\n   * one thing\n   * another\n";
    let release = plain(text);
    let words: Vec<&str> = release
        .paragraphs
        .iter()
        .map(|p| p.span.of(&release.text))
        .collect();
    assert_eq!(
        words,
        [
            "MAYOR OPENS BRIDGE",
            "The mayor opened it.",
            "She said:",
            "one thing",
            "another"
        ]
    );
}

#[test]
fn a_long_line_takes_its_time_only_once() {
    let patterns = [
        "None ",
        "a.B",
        "• ",
        "\" ",
        "About Acme ",
        "Contact:AaBb ",
        "x.  ",
        "# ",
        "(",
        "A",
        "– ",
        "WASHINGTON -- ",
    ];
    for pattern in patterns {
        let text = pattern.repeat(100_000 / pattern.len());
        let begun = std::time::Instant::now();
        check(&plain(&text));
        // Linear, this is a fraction of a second even without optimisation; quadratic, it would be minutes.
        assert!(
            begun.elapsed().as_secs() < 20,
            "{pattern:?} took {:?}",
            begun.elapsed()
        );
    }
}
