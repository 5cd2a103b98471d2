//! The whole program, as its user meets it: the real binary in a pseudo-terminal, keys in, a screen out.
#![cfg(unix)]

mod pty;

use pty::Session;
use rustix::process::Signal;

/// The number of releases in data/.
const ALL: &str = "/31";
const SIGNING: &str = "data/faw-changchun-signing-2023-07-14.txt";

/// The program on the releases of data/, all of them read.
fn reader() -> Session {
    let mut session = Session::start(140, 40, &[]);
    session.until_shows(&format!("Releases 1{ALL}"));
    session
}

#[test]
fn without_arguments_it_shows_the_releases_in_data_newest_first() {
    let mut session = reader();
    session.until("list with the newest first", |screen| {
        let screen = screen.contents();
        let dates = ["12 Nov 2026", "29 Oct 2026", "2 Sep 2026", "21 May 2026"];
        dates.map(|date| screen.find(date)).is_sorted() && dates.iter().all(|d| screen.contains(d))
    });
    session.press("q");
    assert!(session.ends_and_gives_the_terminal_back().success());
}

#[test]
fn j_k_g_and_capital_g_move_through_the_list_and_the_release_follows() {
    let mut session = reader();
    session.press("j").until_shows(&format!("Releases 2{ALL}"));
    session.until_shows("helicopter");
    session.press("k").until_shows(&format!("Releases 1{ALL}"));
    session.until_gone("helicopter");
    session.press("G").until_shows(&format!("Releases 31{ALL}"));
    session.press("g").until_shows(&format!("Releases 1{ALL}"));
}

/// Filters by a name through a picker: `key` opens it, `letters` narrow it down to `name`.
fn pick(session: &mut Session, key: &str, letters: &str, name: &str) {
    session.press(key).until_shows("Esc close");
    session.press(letters).until("the name alone", |screen| {
        let screen = screen.contents();
        screen.contains(&format!("› {letters}")) && screen.contains(name)
    });
    session.press("\r").until_gone("Esc close");
}

#[test]
fn a_filter_by_person_leaves_the_releases_with_that_person_and_esc_brings_all_back() {
    let mut session = reader();
    pick(&mut session, "p", "qiu xia", "Qiu Xiandong");
    session
        .until_shows("Releases 1/2")
        .until_shows("FAW Welcomes Dutch");
    session.press("\x1b").until_shows(ALL);
}

#[test]
fn the_walk_that_the_readme_describes_leads_to_the_words_that_name_qiu_xiandong() {
    let mut session = reader();
    session.press("p").until_shows("Esc close");
    session
        .press("qiu")
        .until_shows("› qiu")
        .until_shows("Qiu Xiandong");
    session.press("\r").until_shows("Releases 1/2");
    session
        .press("\tm")
        .until_shows("mention 1 of")
        .until_shows("In which words");
    session.press("\x1b").until_gone("Releases 1/2");
}

#[test]
fn a_filter_by_organisation_leaves_the_releases_with_that_organisation() {
    let mut session = reader();
    pick(
        &mut session,
        "o",
        "samudra ports",
        "Samudra Ports Authority",
    );
    session
        .until_shows("Releases 1/2")
        .until_shows("Minister Inspects Fisheries");
}

#[test]
fn two_filters_hold_together_and_come_off_one_by_one() {
    let mut session = reader();
    session
        .press("/")
        .press("ribbon")
        .until_shows("Releases 1/2");
    session.press("\r").until_gone("Esc drop");
    pick(&mut session, "p", "priya", "Priya Raghunathan");
    session
        .until_shows("Releases 1/1")
        .until_shows("Norhaven Children’s Hospital Opens");
    session.press("\x1b").until_shows("Releases 1/2");
    session.press("\x1b").until_shows(ALL);
}

#[test]
fn a_search_narrows_the_list_while_one_types_and_is_found_in_the_text() {
    let mut session = reader();
    session
        .press("/")
        .press("coconut")
        .until_shows("Releases 1/1");
    session.until_shows("Minister Inspects Fisheries");
    session.press("\r").press("n").until_shows("match 1 of 1");
}

#[test]
fn a_search_by_field_is_completed_and_a_fault_says_what_is_wrong() {
    let mut session = reader();
    session.press("/").press("pers").until_shows("person:");
    session
        .press("\t")
        .press("priya")
        .until_shows("Priya Raghunathan");
    session
        .press("\t")
        .until_shows("/person:\"Priya Raghunathan\"")
        .until_shows("Releases 1/6");
    session.press("nosuch:x").until_shows("nosuch:");
    session.until("the list as it was", |screen| {
        let screen = screen.contents();
        screen.contains("Releases 1/6") && screen.contains("no field")
    });
    session.press("\x1b").until_shows(ALL);
}

#[test]
fn a_star_is_found_again_and_what_was_read_is_no_longer_unread() {
    let mut session = reader();
    session.press("jj*").until_shows("★");
    session
        .press("/is:starred\r")
        .until_shows("Releases 1/1")
        .until_shows("★");
    session.press("\x1b").until_shows(ALL);
    // The release is read once it is shown and has the focus, which its number in the list does not tell yet.
    session
        .press("g\r")
        .until_shows("━ Northgate Instruments Inc. ━");
    session.press("/is:unread\r").until_shows("/30 of 31");
}

#[test]
fn an_accent_that_is_not_typed_is_found() {
    let mut session = reader();
    pick(&mut session, "p", "lucia paredes", "Lucía Paredes Otero");
    session.until_shows("Releases 1/1");
}

#[test]
fn a_name_in_the_sidebar_leads_to_its_mentions_one_by_one() {
    let mut session = Session::start(140, 40, &[SIGNING]);
    session.until_shows("Zhang Enhui");
    session.press("\t").until_shows("In which words");
    session.press("m").until_shows("mention 1 of");
    session.press("m").until_shows("mention 2 of");
}

#[test]
fn the_attendees_of_the_signing_stand_in_the_sidebar_and_xi_jinping_not_among_them() {
    let names = [
        "Zhang Enhui",
        "Wang Zilian",
        "Ma Yanfeng",
        "Qiu Xiandong",
        "Lei Ping",
        "Liu Yigong",
    ];
    let mut session = Session::start(140, 60, &[SIGNING]);
    session.until("list of the six, and Xi Jinping below it", |screen| {
        let sidebar: Vec<String> = screen.rows(103, 37).collect();
        let line = |words: &str| sidebar.iter().position(|line| line.contains(words));
        let (Some(attended), Some(mentioned)) = (line("Attended"), line("Mentioned")) else {
            return false;
        };
        let among_attended =
            |name: &&str| line(name).is_some_and(|at| (attended..mentioned).contains(&at));
        names.iter().all(among_attended) && line("Xi Jinping").is_some_and(|at| at > mentioned)
    });
}

#[test]
fn a_path_that_is_piped_in_opens_that_file() {
    let mut session = Session::shell(140, 40, &format!("echo {SIGNING} | \"$DATELINE\""));
    session.until_shows("FAW and Changchun Sign New Agreement");
    session.press("q");
    assert!(session.ends_and_gives_the_terminal_back().success());
}

#[test]
fn names_that_are_piped_in_with_nul_bytes_open_those_files() {
    let line = "printf 'data/museum-gift.html\\0data/kettle-recall.json\\0' | \"$DATELINE\"";
    let mut session = Session::shell(140, 40, line);
    session.until_shows("Releases 1/2").press("q");
    assert!(session.ends_and_gives_the_terminal_back().success());
}

#[test]
fn a_release_that_is_piped_in_is_read() {
    let line = "printf 'Bridge Opens\\n\\nMayor Ana Lindqvist opened the bridge on Monday.\\n' | \"$DATELINE\"";
    let mut session = Session::shell(140, 40, line);
    session
        .until_shows("Bridge Opens")
        .until_shows("Ana Lindqvist");
    session.press("q");
    assert!(session.ends_and_gives_the_terminal_back().success());
}

#[test]
fn a_resize_keeps_the_place_in_the_text() {
    let mut session = Session::start(120, 24, &[SIGNING]);
    session
        .until_shows("On July 14")
        .press("G")
        .until_shows("SOURCE: FAW");
    session.resize(60, 20).until("narrow screen", |screen| {
        screen
            .contents()
            .lines()
            .all(|line| line.chars().count() <= 60)
            && screen.contents().contains("SOURCE: FAW")
    });
    session.resize(120, 24).until_shows("SOURCE: FAW");
}

#[test]
fn the_smallest_terminals_and_the_largest_work() {
    for (columns, rows) in [(20, 5), (80, 24), (200, 60), (1, 1)] {
        let mut session = Session::start(columns, rows, &[]);
        session.until("frame", |screen| screen.alternate_screen());
        session.press("jjj\t\tq");
        assert!(
            session.ends_and_gives_the_terminal_back().success(),
            "{columns}x{rows}"
        );
    }
}

#[test]
fn the_help_names_the_keys_and_closes() {
    let mut session = reader();
    session.press("?").until_shows("Who was in the room");
    session.press("?").until_gone("Who was in the room");
}

#[test]
fn a_signal_to_end_gives_the_terminal_back() {
    for signal in [Signal::TERM, Signal::HUP, Signal::INT] {
        let mut session = reader();
        session.signal(signal);
        session.ends_and_gives_the_terminal_back();
    }
}

#[test]
fn control_c_leaves() {
    let mut session = reader();
    session.press("\x03");
    session.ends_and_gives_the_terminal_back();
}

#[test]
fn stopped_it_gives_the_terminal_back_and_takes_it_again_when_it_goes_on() {
    // Job control, as an interactive shell has it.
    let line = "set -m; \"$DATELINE\"; echo it has stopped; read -r _; fg >/dev/null";
    let mut session = Session::bash(140, 40, line);
    session.until_shows(&format!("Releases 1{ALL}"));
    session.press("j").until_shows(&format!("Releases 2{ALL}"));
    session.press("\x1a").until_shows("it has stopped");
    session.terminal_is_given_back();
    session.press("\r").until_shows(&format!("Releases 2{ALL}"));
    session.press("k").until_shows(&format!("Releases 1{ALL}"));
    session.press("q");
    session.ends_and_gives_the_terminal_back();
}

#[test]
fn a_path_that_is_not_there_is_named_on_one_line() {
    let mut session = Session::start(80, 24, &["no-such-folder/release.txt"]);
    session.until("line that names it, alone", |screen| {
        let screen = screen.contents();
        screen.trim().lines().count() == 1 && screen.contains("no-such-folder/release.txt")
    });
    let status = session.ends_and_gives_the_terminal_back();
    assert_eq!(status.exit_code(), 2);
}

#[test]
fn a_phrase_in_a_large_archive_is_found_and_counted_and_keys_go_on_meanwhile() {
    let folder = tempfile::tempdir().unwrap();
    let record = |n: usize| {
        let words = if n.is_multiple_of(4) {
            "closes"
        } else {
            "opens"
        };
        format!("{{\"title\": \"Notice {n}\", \"body\": \"The port {words} at noon.\"}}\n")
    };
    let releases: String = (0..4800).map(record).collect();
    let path = folder.path().join("notices.jsonl");
    std::fs::write(&path, releases).unwrap();
    let mut session = Session::start(100, 30, &["--no-index", &path.to_string_lossy()]);
    session
        .until_shows("Releases 1/4,800")
        .until_gone("full text");
    session
        .press("/\"port opens")
        .until_shows("Releases 1/3,600 of 4,800");
    session.press(" at\"\r").until_shows("match 1 of 1");
    session
        .press("G")
        .until_shows("Releases 3,600/3,600 of 4,800");
    session.press("\x1b").until_shows("Releases 4,800/4,800");
    session.press("q");
    assert!(session.ends_and_gives_the_terminal_back().success());
}
