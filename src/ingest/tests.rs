use std::fs;

use super::*;

fn origin(name: &str) -> Origin {
    Origin {
        name: name.to_owned(),
        ..Origin::default()
    }
}

fn read(bytes: &[u8], name: &str) -> Release {
    parse(bytes, origin(name)).unwrap().releases.remove(0)
}

#[test]
fn a_text_in_any_encoding_reads_the_same() {
    let text = "Acme opens a café\n\nVAIL, May 1 – “Good,” said Zoë Doe.\n";
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let (narrow, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    let expected = read(text.as_bytes(), "a.txt").text;
    assert!(expected.contains("“Good,” said Zoë Doe."));
    assert_eq!(read(&utf16, "a.txt").text, expected);
    assert_eq!(read(&narrow, "a.txt").text, expected);
}

#[test]
fn no_escape_sequence_reaches_the_text() {
    let release = read(b"A\x1b[31m title\r\n\r\nText\x07 \xe2\x80\xaeback", "a.txt");
    assert!(!release.text.chars().any(|c| c.is_control() && c != '\n'));
    assert!(release.text.starts_with("A title"));
}

#[test]
fn what_cannot_be_read_is_said() {
    let said = |bytes: &[u8]| parse(bytes, origin("a")).unwrap_err().to_string();
    assert_eq!(said(b""), "is empty");
    assert_eq!(said(b" \n"), "is empty");
    assert_eq!(said("\u{200b}".as_bytes()), "is empty");
    assert_eq!(said(b"%PDF-1.4"), "is a PDF document, not text");
    assert_eq!(said(&[1; 100]), "holds no text");
}

#[test]
fn only_files_are_loaded() {
    let dir = tempfile::tempdir().unwrap();
    let said = |path: &Path| load(path).unwrap_err().to_string();
    assert_eq!(said(dir.path()), "is a folder, not a file");
    assert!(said(&dir.path().join("none")).contains("No such file"));
    let path = dir.path().join("a\nb.txt");
    fs::write(&path, "A title\n\nText.").unwrap();
    let parsed = load(&path).unwrap();
    assert_eq!(
        parsed.releases[0].origin.path.as_deref(),
        Some(path.as_path())
    );
    assert!(parsed.releases[0].origin.name.ends_with("a b.txt"));
    let large = fs::File::create(dir.path().join("large")).unwrap();
    large.set_len(LARGEST + 1).unwrap();
    assert!(said(&dir.path().join("large")).contains("at most 256 MiB"));
}

#[cfg(unix)]
#[test]
fn a_pipe_or_a_device_is_refused_without_waiting() {
    let dir = tempfile::tempdir().unwrap();
    let pipe = dir.path().join("pipe");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.is_ok_and(|status| status.success()));
    assert_eq!(
        load(&pipe).unwrap_err().to_string(),
        "is a pipe, not a file"
    );
    let null = load(Path::new("/dev/null")).unwrap_err();
    assert_eq!(null.to_string(), "is a device, not a file");
}

#[test]
fn records_carry_their_number_and_bad_ones_a_warning() {
    let lines =
        b"{\"headline\": \"A\", \"body\": \"a.\"}\nno\n{\"headline\": \"B\", \"body\": \"b.\"}\n";
    let parsed = parse(lines, origin("a.jsonl")).unwrap();
    let records: Vec<_> = parsed.releases.iter().map(|r| r.origin.record).collect();
    assert_eq!(records, [Some(0), Some(2)]);
    let said: Vec<String> = parsed.warnings.iter().map(ToString::to_string).collect();
    assert_eq!(said, ["line 2: is not JSON: expected ident at column 2"]);
    let one = parse(b"{\"headline\": \"A\", \"body\": \"a.\"}", origin("-")).unwrap();
    assert_eq!(one.releases[0].origin.record, None);
    assert_eq!(one.releases[0].format, Format::Json);
    let none = parse(b"{\"a\": 1}\nno\n", origin("a.jsonl")).unwrap_err();
    assert_eq!(none.to_string(), "holds no release");
}

#[test]
fn the_headline_of_the_metadata_comes_first_and_once() {
    let page = |body: &str| {
        let html = format!(
            "<html><head><meta property=og:title content='Harbour Opens After Nine Years'></head><body>{body}</body></html>"
        );
        read(html.as_bytes(), "a.html").text
    };
    let title = "Harbour Opens After Nine Years\n";
    let text = page(
        "<p>May 1, 2026</p><h1>Harbour opens after nine years of works</h1><p>The harbour opened.</p>",
    );
    assert!(
        text.starts_with("Harbour opens after nine years of works\n"),
        "{text}"
    );
    assert_eq!(
        text.to_lowercase().matches("nine years").count(),
        1,
        "{text}"
    );
    assert!(page("<p>The harbour opened.</p>").starts_with(title));
    let markdown = read(b"---\ntitle: A harbour\n---\nThe harbour opened.", "a.md");
    assert_eq!(markdown.headline(), Some("A harbour"));
}
