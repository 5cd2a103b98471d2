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

/// The folders of the tests' own user, which last as long as the tests.
fn own_folders() -> &'static Path {
    Path::new(env!("CARGO_TARGET_TMPDIR"))
}

/// The program, in `folder`, with nothing on standard input.
fn dateline(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
    command.args(arguments).current_dir(folder);
    // Nothing of a test is kept in the folders of whoever runs it.
    let own = own_folders();
    command.env("XDG_CACHE_HOME", own.join("cache"));
    command.env("XDG_DATA_HOME", own.join("data"));
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
fn releases_are_listed_by_query_in_every_format() {
    let dir = folder();
    let list = |query: &str, format: &str| {
        let found = output(dir.path(), &["list", "-q", query, "--format", format, "."]);
        assert!(found.status.success(), "{}", text(&found.stderr));
        text(&found.stdout).to_owned()
    };
    let one: Value = serde_json::from_str(&list("attended:ruiz,lind* date:2023", "jsonl")).unwrap();
    assert_eq!(one["title"], "Port Board and Northgate Sign Lease");
    assert_eq!(
        (&one["date"], &one["path"]),
        (&"2023-07-14".into(), &"./signing.txt".into())
    );
    assert_eq!(
        (&one["read"], &one["starred"]),
        (&false.into(), &false.into())
    );
    assert!(one["attended"].as_u64() >= Some(2));
    let both: Value = serde_json::from_str(&list("quay or monday", "json")).unwrap();
    assert_eq!(both.as_array().unwrap().len(), 2);
    let table = list("-quay", "table");
    assert_eq!(table.lines().count(), 1, "{table}");
    assert!(table.contains("\tOffice Closed on Monday\t"), "{table}");
    let csv = list("said:\"was empty\"", "csv");
    assert!(csv.starts_with("date,title,source,attended,"), "{csv}");
    assert_eq!(csv.matches("\r\n").count(), 2, "{csv}");
    assert_eq!(list("person:nobody", "jsonl"), "");
}

#[test]
fn lists_are_sorted_and_cut_short() {
    let dir = folder();
    let first = |sort| {
        let arguments = ["list", "--sort", sort, "-n", "1", "-f", "jsonl", "."];
        let found = lines(&output(dir.path(), &arguments));
        assert_eq!(found.len(), 1);
        found[0]["path"].as_str().unwrap().to_owned()
    };
    assert_eq!(first("attended"), "./signing.txt");
    assert_eq!(first("title"), "./notice.txt");
}

#[test]
fn people_and_organisations_are_counted_over_what_is_found() {
    let dir = folder();
    fs::write(
        dir.path().join("again.txt"),
        SIGNING.replace("2023", "2024"),
    )
    .unwrap();
    let names = |command, query| {
        let arguments = [command, "-q", query, "--format", "jsonl", "."];
        lines(&output(dir.path(), &arguments))
    };
    let people = names("people", "");
    let ana = people.iter().find(|p| p["name"] == "Ana Ruiz").unwrap();
    assert_eq!((&ana["releases"], &ana["attended"]), (&2.into(), &2.into()));
    assert_eq!(names("people", "date:2024")[0]["releases"], 1);
    let organisations = names("orgs", "with:ruiz,lindqvist");
    let port = organisations
        .iter()
        .find(|o| o["name"] == "Port Board")
        .unwrap();
    assert_eq!((&port["releases"], port.get("attended")), (&2.into(), None));
    assert_eq!(names("orgs", "monday"), Vec::<Value>::new());
}

#[test]
fn extraction_goes_by_query() {
    let dir = folder();
    let arguments = ["extract", "-f", "jsonl", "-q", "person:ruiz", "."];
    let found = lines(&output(dir.path(), &arguments));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["file"], "signing.txt");
}

#[test]
fn a_query_that_says_nothing_is_pointed_at_with_status_2() {
    let dir = folder();
    for command in ["list", "people", "orgs", "extract"] {
        let refused = output(dir.path(), &[command, "-q", "港 persn:ruiz", "."]);
        assert_eq!(refused.status.code(), Some(2));
        assert_eq!(text(&refused.stdout), "");
        let error = text(&refused.stderr);
        let said: Vec<&str> = error.lines().collect();
        assert_eq!(said.len(), 3, "{error}");
        assert!(
            said[0].starts_with("dateline: ") && said[0].contains("person:"),
            "{error}"
        );
        // A Chinese character is two columns wide.
        assert_eq!(said[1..], ["  港 persn:ruiz", "     ^^^^^^"]);
    }
}

#[test]
fn a_large_folder_has_an_index_that_follows_it() {
    let dir = folder();
    for n in 0..220 {
        let notice = NOTICE.replace("Monday", &format!("Monday {n}"));
        fs::write(dir.path().join(format!("notice-{n}.txt")), notice).unwrap();
    }
    let path = output(dir.path(), &["index", "--path", "."]);
    let file = Path::new(text(&path.stdout).trim()).to_owned();
    assert!(!file.exists());
    let made = output(dir.path(), &["index", "."]);
    assert!(made.status.success(), "{}", text(&made.stderr));
    assert!(text(&made.stdout).starts_with("222 releases in "));
    assert!(file.is_file());
    fs::remove_file(dir.path().join("notice-7.txt")).unwrap();
    fs::write(dir.path().join("new.txt"), SIGNING).unwrap();
    for index in [
        &["-q", "ruiz or monday"][..],
        &["-q", "ruiz or monday", "--no-index"],
    ] {
        let arguments = [&["list", "-f", "jsonl", "."][..], index].concat();
        let found = lines(&output(dir.path(), &arguments));
        assert_eq!(found.len(), 222);
        let paths: Vec<_> = found.iter().map(|f| f["path"].as_str().unwrap()).collect();
        assert!(paths.contains(&"./new.txt") && !paths.contains(&"./notice-7.txt"));
    }
    fs::remove_file(file).unwrap();
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
