use super::*;
use crate::release::{Block, BlockKind};

fn one(text: &str) -> Draft {
    read(text).unwrap().remove(0).1.unwrap()
}

fn shown(draft: &Draft) -> Vec<String> {
    let show = |b: &Block| format!("{:?}:{}", b.kind, b.text);
    draft.blocks.iter().map(show).collect()
}

#[test]
fn our_own_object() {
    let draft = one(
        r#"{"headline": "Quill &amp; Sons Opens", "subheadline": "At last", "date": "2026-05-01",
            "dateline": "PORT, May 1", "body": ["The yard opened.", "It is wide."], "source": {"name": "Quill & Sons"},
            "contact": {"phone": "555 0100", "name": "Ada Quill"}, "url": "https://q.example/1", "language": "en"}"#,
    );
    assert_eq!(
        shown(&draft),
        [
            "Heading(2):At last",
            "Paragraph:PORT, May 1 -- The yard opened.",
            "Paragraph:It is wide.",
            "Lines:Media Contact:\nAda Quill\n555 0100",
        ]
    );
    let metadata = draft.metadata;
    assert_eq!(metadata.title.as_deref(), Some("Quill & Sons Opens"));
    assert_eq!(metadata.date.as_deref(), Some("2026-05-01"));
    assert_eq!(metadata.publisher.as_deref(), Some("Quill & Sons"));
    assert_eq!(metadata.url.as_deref(), Some("https://q.example/1"));
    assert_eq!(metadata.language.as_deref(), Some("en"));
}

#[test]
fn what_the_body_has_is_not_said_twice() {
    let draft = one(
        r#"{"title": "A", "text": "PORT, May 1 – The yard opened.\n\nContact: Ada Quill", "dateline": "PORT, May 1 –",
            "contact": "Ada Quill"}"#,
    );
    assert_eq!(
        shown(&draft),
        ["Plain:PORT, May 1 – The yard opened.\n\nContact: Ada Quill"]
    );
}

#[test]
fn ninjs_of_three_generations() {
    let texts = [
        r#"{"uri": "urn:x:1", "type": "text", "versioncreated": "2026-05-01T09:00:00Z", "byline": "Quill Ltd.",
            "headline": "A", "language": "en", "body_text": "One.", "body_xhtml": "<p>One.</p><p>Two.</p>"}"#,
        r#"{"uri": "urn:x:1", "versioncreated": "2026-05-01T09:00:00Z", "by": "Quill Ltd.", "language": "en",
            "headlines": [{"role": "short", "value": "B"}, {"role": "main", "contenttype": "text/plain", "value": "A"}],
            "bodies": [{"role": "main", "contenttype": "text/plain", "value": "One."},
                       {"role": "main", "contenttype": "text/html", "value": "<p>One.</p><p>Two.</p>"},
                       {"role": "summary", "contenttype": "text/html", "value": "<p>No.</p>"}]}"#,
        r#"{"uri": "urn:x:1", "versionCreated": "2026-05-01T09:00:00Z", "by": "Quill Ltd.", "language": "en",
            "headlines": [{"role": "main", "contentType": "text/plain", "value": "A"}],
            "bodies": [{"role": "main", "contentType": "text/html", "value": "<p>One.</p><p>Two.</p>"}]}"#,
    ];
    for text in texts {
        let draft = one(text);
        assert_eq!(
            shown(&draft),
            ["Paragraph:One.", "Paragraph:Two."],
            "{text}"
        );
        assert_eq!(draft.metadata.title.as_deref(), Some("A"));
        assert_eq!(draft.metadata.date.as_deref(), Some("2026-05-01T09:00:00Z"));
        assert_eq!(draft.metadata.publisher.as_deref(), Some("Quill Ltd."));
        assert_eq!(draft.metadata.url, None);
    }
}

#[test]
fn an_embargo_is_said() {
    let draft = one(
        r#"{"headline": "A", "bodies": [{"value": "One."}], "embargoedUntil": "2026-05-01T09:00:00Z"}"#,
    );
    assert_eq!(
        shown(&draft),
        [
            "Paragraph:Embargoed until 2026-05-01T09:00:00Z",
            "Plain:One."
        ]
    );
}

#[test]
fn a_body_tells_what_it_is() {
    assert_eq!(
        shown(&one(r#"{"body": "<p>One.</p>\n<ul><li>a</li></ul>"}"#)),
        ["Paragraph:One.", "Item:a"]
    );
    assert_eq!(
        shown(&one(r#"{"content": {"rendered": "<p>One.</p>"}}"#)),
        ["Paragraph:One."]
    );
    assert_eq!(
        shown(&one(r#"{"body": "One < two &amp; three."}"#)),
        ["Plain:One < two & three."]
    );
    let body = &one(r#"{"body": "One.\nTwo."}"#).blocks[0];
    assert_eq!(body.kind, BlockKind::Plain);
}

#[test]
fn data_without_a_release_is_none() {
    for text in [
        "{}",
        "{\"name\": \"x\", \"version\": 1}",
        "{\"title\": \"x\"}",
        "7",
        "{\"body\": \" \"}",
    ] {
        let records = read(text).unwrap();
        assert!(
            matches!(records[..], [(_, Err(IngestError::NoRelease))]),
            "{text}"
        );
    }
    let said = read("{\"headline\": }").unwrap_err().to_string();
    assert_eq!(said, "is not JSON: expected value at line 1, column 14");
}

#[test]
fn arrays_and_lists_are_several() {
    assert_eq!(
        read("[{\"body\": \"a\"}, {\"body\": \"b\"}]")
            .unwrap()
            .len(),
        2
    );
    assert_eq!(
        read("{\"items\": [{\"body\": \"a\"}, {}]}").unwrap().len(),
        2
    );
}

#[test]
fn a_bad_line_is_named_and_the_others_are_read() {
    let records = read_lines("{\"body\": \"a\"}\n\n{\"body\": \n{\"body\": \"b\"}\r\n[]\n");
    let places: Vec<Place> = records.iter().map(|(place, _)| *place).collect();
    assert_eq!(places, [1, 3, 4, 5].map(Place::Line));
    assert!(records[0].1.is_ok() && records[2].1.is_ok());
    let said = records[1].1.as_ref().unwrap_err().to_string();
    assert_eq!(said, "is not JSON: EOF while parsing a value at column 9");
    assert!(matches!(records[3].1, Err(IngestError::NoRelease)));
}
