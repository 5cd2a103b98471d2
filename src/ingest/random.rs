//! Whatever the bytes are, reading them ends in a release or a reason.

use proptest::prelude::*;

use super::*;

/// Pieces of every format, so that random bytes meet the readers and not only the detection.
const PIECES: &[&str] = &[
    "---\n",
    "+++\n",
    "title: ",
    "# ",
    "- ",
    "1. ",
    "> ",
    "```\n",
    "| a | b |\n|---|---|\n",
    "[x](http://y)",
    "![",
    "](",
    "<p>",
    "</p>",
    "<div class=share>",
    "</div>",
    "<ul><li>",
    "<table><tr><td>",
    "</table>",
    "<br>",
    "<pre>",
    "<q>",
    "<article>",
    "</article>",
    "<html><body>",
    "<!--",
    "-->",
    "<script>",
    "<nav>",
    "</nav>",
    "<svg>",
    "<template>",
    "<title>",
    "<b",
    "&amp;",
    "&#27;",
    "&#x202e;",
    "{",
    "}",
    "[",
    "]",
    "\"body\":",
    "\"headlines\": [",
    ":",
    ",",
    "\"a <b>c</b>\"",
    "{\"body\": \"a\"}\n",
    "null",
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "word ",
    "Media Contact: ",
    "\u{1b}[31m",
    "\u{1b}]0;",
    "\u{7}",
    "\u{85}",
    "â€™",
    "\u{200d}",
    "\u{301}",
    "\u{feff}",
    "ශ්‍රී",
    "\0",
];

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => proptest::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

const NAMES: &[&str] = &["a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a", "-"];

fn check(bytes: &[u8]) -> Result<(), TestCaseError> {
    for name in NAMES {
        let origin = Origin {
            name: (*name).to_owned(),
            ..Origin::default()
        };
        for release in parse(bytes, origin).map(|p| p.releases).unwrap_or_default() {
            let hidden =
                |c: char| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c);
            prop_assert!(!release.text.contains(hidden), "{name}: {:?}", release.text);
            prop_assert!(!release.text.is_empty());
        }
    }
    Ok(())
}

/// Every reader is given the text, whatever the detection would say.
fn force(text: &str) {
    let _ = plain::read(text);
    let _ = markdown::read(text);
    let _ = html::read(text);
    let _ = html::fragment(text);
    let _ = json::read(text);
    let _ = json::read_lines(text);
    let _ = front::split(text);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        check(&bytes)?;
        force(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn pieces_of_the_formats_never_panic(text in pieces()) {
        check(text.as_bytes())?;
        force(&text);
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        check(&utf16)?;
    }
}
