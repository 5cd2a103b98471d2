//! The command line, with the program itself: what it writes, where, and how it ends.

use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

const SIGNING: &str = "Port Board and Northgate Sign Lease

PORT ELLERY, July 14, 2023 -- Ana Ruiz, chair of the Port Board, and Bo Lindqvist, president of Northgate
Instruments, signed a lease at a ceremony in the harbour office.

“The quay was empty for a year,” said Ruiz.
";

const NOTICE: &str = "Office Closed on Monday

The office will be closed on Monday. It opens again on Tuesday at nine.
";

/// A folder with two releases and what must not be read.
fn folder() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| fs::write(dir.path().join(name), bytes).unwrap();
    write("signing.txt", SIGNING.as_bytes());
    write("notice.txt", NOTICE.as_bytes());
    write(".draft.txt", b"Draft\n\nNobody should see this.\n");
    write("photo.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF\0\0\0\0\0");
    write("empty.txt", b"");
    dir
}

/// The program, in `folder`, with nothing on standard input.
fn dateline(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
    command.args(arguments).current_dir(folder);
    command.stdin(Stdio::null());
    command
}

fn output(folder: &Path, arguments: &[&str]) -> Output {
    dateline(folder, arguments).output().unwrap()
}

/// What the program gives when `input` comes in.
fn output_of(folder: &Path, arguments: &[&str], input: &[u8]) -> Output {
    let mut command = dateline(folder, arguments);
    command.stdin(Stdio::piped());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// Each line of standard output as JSON; fails where the program failed.
fn lines(output: &Output) -> Vec<Value> {
    assert!(output.status.success(), "{}", text(&output.stderr));
    let lines = text(&output.stdout).lines();
    lines.map(|l| serde_json::from_str(l).unwrap()).collect()
}

#[test]
fn jsonl_is_an_object_a_release_whose_offsets_fit_its_text() {
    let dir = folder();
    let found = output(
        dir.path(),
        &["extract", "--format", "jsonl", "--with-text", "."],
    );
    let releases = lines(&found);
    let files: Vec<_> = releases
        .iter()
        .map(|r| r["file"].as_str().unwrap())
        .collect();
    assert_eq!(files, ["notice.txt", "signing.txt"]);
    let release = &releases[1];
    assert_eq!(release["path"], "./signing.txt");
    assert_eq!(release["headline"], "Port Board and Northgate Sign Lease");
    assert_eq!(release["date"], "2023-07-14");
    let text = release["text"].as_str().unwrap();
    let at = |span: &Value| {
        let offset = |end| span[end].as_u64().unwrap() as usize;
        &text[offset("start")..offset("end")]
    };
    let people = release["people"].as_array().unwrap();
    let ana = people.iter().find(|p| p["name"] == "Ana Ruiz").unwrap();
    assert!(ana["participation"].is_string() && ana["rule"].is_string());
    for grade in ["confidence", "participation_confidence"] {
        let grade = ana[grade].as_str().unwrap();
        assert!(["high", "medium", "low"].contains(&grade), "{grade}");
    }
    assert_eq!(at(&ana["mentions"][0]), "Ana Ruiz");
    assert_eq!(
        ana["roles"][0]["title"],
        at(&ana["roles"][0]["spans"]["title"])
    );
    let said = &release["statements"][0];
    assert_eq!(said["speaker"], "Ana Ruiz");
    assert_eq!(at(said), said["text"]);
    assert!(said["rule"].is_string());
}

#[test]
fn json_is_one_array_and_text_comes_only_when_asked_for() {
    let dir = folder();
    let found = output(dir.path(), &["extract", "--format", "json", "."]);
    let all: Value = serde_json::from_slice(&found.stdout).unwrap();
    assert_eq!(all.as_array().unwrap().len(), 2);
    assert_eq!(all[0].get("text"), None);
    let none = tempfile::tempdir().unwrap();
    let found = output(none.path(), &["extract", "--format", "json", "."]);
    let empty: Value = serde_json::from_slice(&found.stdout).unwrap();
    assert_eq!(empty, Value::Array(Vec::new()));
}

#[test]
fn a_table_shows_people_with_their_roles() {
    let dir = folder();
    let found = output(dir.path(), &["extract", "signing.txt"]);
    let table = text(&found.stdout);
    let line = table.lines().find(|l| l.contains("Bo Lindqvist")).unwrap();
    assert!(line.contains("president"), "{table}");
}

#[test]
fn an_explanation_names_the_rule_and_the_words() {
    let dir = folder();
    let found = output(dir.path(), &["extract", "--explain", "signing.txt"]);
    let told = text(&found.stdout);
    assert!(
        told.lines()
            .any(|l| l.trim_start().starts_with("attended: ") && l.contains('“')),
        "{told}"
    );
    assert!(
        told.lines()
            .any(|l| l.contains("president") && l.contains(": title-")),
        "{told}"
    );
}

#[test]
fn a_path_that_is_not_there_is_named_in_one_line_with_status_2() {
    let dir = folder();
    for arguments in [
        &["nowhere.txt"][..],
        &["extract", "signing.txt", "nowhere.txt"],
    ] {
        let refused = output(dir.path(), arguments);
        assert_eq!(refused.status.code(), Some(2));
        assert_eq!(text(&refused.stdout), "");
        let error = text(&refused.stderr);
        assert!(error.contains("nowhere.txt"), "{error}");
        assert_eq!(error.lines().count(), 1, "{error}");
    }
}

#[test]
fn what_cannot_be_read_by_name_is_said_and_the_rest_is_read() {
    let dir = folder();
    let found = output(
        dir.path(),
        &["extract", "--format", "jsonl", "photo.jpg", "notice.txt"],
    );
    assert_eq!(found.status.code(), Some(1));
    assert_eq!(text(&found.stdout).lines().count(), 1);
    let error = text(&found.stderr);
    assert!(error.starts_with("dateline: photo.jpg: "), "{error}");
}

#[test]
fn the_list_is_plain_text_newest_first() {
    let dir = folder();
    let listed = output(dir.path(), &["."]);
    assert!(listed.status.success());
    let listed = text(&listed.stdout);
    let lines: Vec<&str> = listed.lines().collect();
    assert_eq!(lines.len(), 2, "{listed}");
    assert!(lines[0].starts_with("2023-07-14\t"), "{listed}");
    assert!(lines[1].contains("Office Closed"), "{listed}");
}

#[test]
fn one_release_is_shown_in_full_with_its_people_and_without_escapes() {
    let dir = folder();
    let hostile = SIGNING.replace(
        "signed a lease",
        "\u{1b}[31msigned\u{1b}[0m a \u{9b}1mlease\u{7}",
    );
    fs::write(dir.path().join("signing.txt"), hostile).unwrap();
    let shown = output(dir.path(), &["signing.txt"]);
    let shown = text(&shown.stdout);
    assert!(shown.contains("The quay was empty"), "{shown}");
    assert!(shown.contains("chair"), "{shown}");
    assert!(
        !shown.contains(|c: char| c.is_control() && c != '\n'),
        "{shown:?}"
    );
}

#[test]
fn names_on_standard_input_open_those_files() {
    let dir = folder();
    let ways: [(&[&str], &[u8]); 4] = [
        (&["extract", "-f", "jsonl"], b"signing.txt\nnotice.txt\n"),
        (&["extract", "-f", "jsonl"], b"signing.txt\0notice.txt\0"),
        (&["extract", "-f", "jsonl"], b"signing.txt\r\nnotice.txt"),
        (
            &["extract", "-f", "jsonl", "-"],
            b"signing.txt\nnotice.txt\n",
        ),
    ];
    for (arguments, input) in ways {
        let found = lines(&output_of(dir.path(), arguments, input));
        assert_eq!(found.len(), 2);
        assert_eq!(found[0]["path"], "signing.txt");
    }
    let one = output_of(dir.path(), &[], b"signing.txt\n");
    assert!(text(&one.stdout).contains("The quay was empty"));
    let lost = output_of(dir.path(), &[], b"sining.txt\n");
    assert_eq!(lost.status.code(), Some(2));
    assert!(text(&lost.stderr).contains("sining.txt"));
}

#[test]
fn anything_else_on_standard_input_is_a_release() {
    let dir = folder();
    for arguments in [
        &["extract", "-f", "jsonl"][..],
        &["extract", "-f", "jsonl", "-"],
    ] {
        let found = lines(&output_of(dir.path(), arguments, SIGNING.as_bytes()));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0]["path"], "standard input");
        assert_eq!(found[0]["people"][0]["name"], "Ana Ruiz");
    }
    let shown = output_of(dir.path(), &[], SIGNING.as_bytes());
    assert!(text(&shown.stdout).contains("The quay was empty"));
    let nothing = output_of(dir.path(), &[], b"\n");
    assert_eq!(nothing.status.code(), Some(2));
}

#[cfg(unix)]
#[test]
fn a_pipe_given_by_name_is_read() {
    let dir = folder();
    let arguments = ["extract", "-f", "jsonl", "/dev/stdin"];
    let found = lines(&output_of(dir.path(), &arguments, SIGNING.as_bytes()));
    assert_eq!(found[0]["path"], "/dev/stdin");
    assert_eq!(found[0]["people"][0]["name"], "Ana Ruiz");
}

#[test]
fn without_a_path_it_is_the_folder_data_or_else_what_the_program_carries() {
    let dir = folder();
    let carried = text(&output(dir.path(), &[]).stdout).lines().count();
    assert!(carried >= 24, "{carried}");
    fs::create_dir(dir.path().join("data")).unwrap();
    fs::write(dir.path().join("data/notice.txt"), NOTICE).unwrap();
    let here = output(dir.path(), &[]);
    assert!(text(&here.stdout).starts_with("Office Closed on Monday"));
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let dir = folder();
    for n in 0..400 {
        fs::write(dir.path().join(format!("{n}.txt")), SIGNING).unwrap();
    }
    for arguments in [&["extract", "-f", "jsonl", "."][..], &["."]] {
        let mut command = dateline(dir.path(), arguments);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut first = [0; 16];
        child.stdout.take().unwrap().read_exact(&mut first).unwrap();
        let ended = child.wait_with_output().unwrap();
        assert!(ended.status.success());
        assert_eq!(text(&ended.stderr), "");
    }
}

#[test]
fn help_and_version_say_what_a_newcomer_asks() {
    let dir = folder();
    let help = output(dir.path(), &["--help"]);
    let help = text(&help.stdout);
    for word in [
        "extract",
        "Examples",
        "Exit status",
        "dateline releases/",
        "NO_COLOR",
    ] {
        assert!(help.contains(word), "{word} in {help}");
    }
    let version = output(dir.path(), &["--version"]);
    let expected = concat!("dateline ", env!("CARGO_PKG_VERSION"), "\n");
    assert_eq!(text(&version.stdout), expected);
    assert_eq!(output(dir.path(), &["--colour"]).status.code(), Some(2));
}
