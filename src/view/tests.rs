//! Whole screens, as a user sees them.

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};

use crate::app::sample::{self, Session};
use crate::app::{Event, LeftOut, Options, Palette, Phase, Progress};
use crate::text::wrap::columns;

fn buffer(session: &Session) -> Buffer {
    let area = session.model.area;
    let mut terminal = Terminal::new(TestBackend::new(area.width, area.height)).unwrap();
    let frame = terminal.draw(|f| super::draw(f, &session.model)).unwrap();
    frame.buffer.clone()
}

/// The screen as text, a line a row.
fn screen(session: &Session) -> String {
    let buffer = buffer(session);
    let mut out = String::new();
    for y in 0..buffer.area.height {
        let mut line = String::new();
        let mut skip = 0;
        for x in 0..buffer.area.width {
            if skip > 0 {
                skip -= 1;
                continue;
            }
            let symbol = buffer[(x, y)].symbol();
            skip = columns(symbol).saturating_sub(1);
            line.push_str(symbol);
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

fn at(columns: u16, rows: u16, keys: &str) -> String {
    let mut session = Session::new(sample::releases(), columns, rows);
    session.keys(keys);
    screen(&session)
}

#[test]
fn two_panes_at_80_by_24() {
    insta::assert_snapshot!(at(80, 24, "jj"));
}

#[test]
fn two_panes_with_the_sidebar() {
    insta::assert_snapshot!(at(80, 24, "jj<Tab><Tab>"));
}

#[test]
fn three_panes_at_120_by_40() {
    insta::assert_snapshot!(at(120, 40, "jj<Tab><Tab>jm"));
}

#[test]
fn three_panes_at_200_by_60() {
    insta::assert_snapshot!(at(200, 60, "/orr<Enter>"));
}

#[test]
fn one_pane_at_40_by_12() {
    insta::assert_snapshot!(at(40, 12, "jj<Enter>"));
}

#[test]
fn the_smallest_screen() {
    insta::assert_snapshot!([at(20, 5, ""), at(20, 5, "jjl"), at(20, 5, "jjll")].join("\n"));
}

#[test]
fn the_help() {
    insta::assert_snapshot!(at(100, 60, "?"));
}

#[test]
fn the_people_picker() {
    insta::assert_snapshot!(at(100, 24, "porr<Tab><^U>"));
}

#[test]
fn the_organisation_picker() {
    insta::assert_snapshot!(at(80, 24, "omo"));
}

#[test]
fn the_search_line() {
    insta::assert_snapshot!(at(80, 24, "/harbour li"));
}

#[test]
fn a_fault_in_the_search_line() {
    let line = |columns, text: &str| {
        let mut session = Session::new(sample::releases(), columns, 24);
        session.keys("/").send(Event::Paste(text.into()));
        let faulty: String = buffer(&session)
            .content()
            .iter()
            .filter(|c| c.fg == Color::Red)
            .map(|c| c.symbol())
            .collect();
        (faulty, screen(&session).lines().nth(22).unwrap().to_owned())
    };
    let (faulty, said) = line(80, "tram nosuch:x");
    assert_eq!(faulty, "nosuch:");
    assert!(said.starts_with(" /tram nosuch:x  "), "{said}");
    assert!(
        said.contains("nosuch") && said.trim_end().len() > 24,
        "{said}"
    );
    let long = format!("{} nosuch:x", "harbour ".repeat(20));
    for columns in [20, 40, 64] {
        let (faulty, said) = line(columns, &long);
        assert!("nosuch:".ends_with(&faulty), "{faulty}: {said}");
        assert!(wide(&said) <= columns.into(), "{said}");
    }
}

fn wide(line: &str) -> usize {
    columns(line)
}

#[test]
fn the_candidates_of_the_search_line() {
    insta::assert_snapshot!(at(80, 24, "/tram pe<Tab>"));
}

#[test]
fn every_field_is_shown_on_an_empty_search_line() {
    insta::assert_snapshot!(at(60, 20, "/<Tab><Down>"));
}

#[test]
fn releases_that_were_read_and_starred() {
    insta::assert_snapshot!(at(120, 16, "j*<Enter>]<Esc>j*"));
    let mut session = Session::new(sample::releases(), 120, 16);
    let dim = |session: &Session| {
        let buffer = buffer(session);
        let title = (2..10).map(|x| buffer[(x, 5)].modifier);
        title
            .fold(Modifier::empty(), |a, b| a | b)
            .contains(Modifier::DIM)
    };
    assert!(!dim(&session));
    session.keys("jj<Enter><Esc>");
    assert!(!dim(&session), "selected");
    session.keys("k");
    assert!(dim(&session), "what has been read stands back");
}

#[test]
fn other_scripts_keep_their_columns() {
    insta::assert_snapshot!(at(120, 24, "/scripts<^U>港口<Enter>"));
}

#[test]
fn what_was_left_out() {
    let mut session = Session::new(sample::releases(), 80, 24);
    for (name, reason) in [
        ("releases/logo.png", "no text in it"),
        ("releases/private/draft.txt", "Permission denied"),
    ] {
        session.send(Event::LeftOut(LeftOut {
            name: name.into(),
            reason: reason.into(),
        }));
    }
    session.keys("!");
    insta::assert_snapshot!(screen(&session));
}

#[test]
fn while_releases_are_read() {
    let mut session = Session::new(sample::releases(), 120, 24);
    session.send(Event::Progress(Progress {
        read: 12_345,
        taken: 12_345,
        total: Some(72_644),
        elapsed: std::time::Duration::from_millis(3100),
        ..Progress::default()
    }));
    let bottom = |session: &Session| {
        let screen = screen(session);
        screen.lines().nth(22).unwrap().to_owned()
    };
    insta::assert_snapshot!(bottom(&session));
    session.send(Event::Progress(Progress {
        phase: Phase::Text,
        read: 72_644,
        searchable: 30_200,
        taken: 30_200,
        total: Some(72_644),
        elapsed: std::time::Duration::from_millis(3100),
        ..Progress::default()
    }));
    insta::assert_snapshot!("while_their_text_is_taken_in", bottom(&session));
    session.keys("/xyzzy");
    let screen = screen(&session);
    assert!(screen.contains("no release so far"), "{screen}");
    assert!(screen.contains("So far the full text"), "{screen}");
}

#[test]
fn emptiness_says_so_and_what_to_press() {
    let empty = Session::new(Vec::new(), 80, 24);
    assert!(screen(&empty).contains("No press releases here."));
    assert!(screen(&empty).contains("q quits."));
    let nothing = at(80, 24, "/xyzzy<Enter>");
    assert!(nothing.contains("No release matches."), "{nothing}");
    assert!(nothing.contains("Esc takes off the last"));
    let nobody = at(120, 24, "G");
    assert!(nobody.contains("This release names nobody."), "{nobody}");
    let foreign = at(120, 24, "j");
    assert!(foreign.contains("does not seem to"), "{foreign}");
    let nobody_picked = at(80, 24, "pxyzzy");
    assert!(nobody_picked.contains("Nothing matches"));
}

#[test]
fn without_colour_there_is_none() {
    let options = Options {
        palette: Palette::None,
        ..Options::default()
    };
    for keys in [
        "jj<Tab><Tab>m",
        "/orr<Enter>",
        "porr",
        "?",
        "*/nosuch:x is:<Down>",
    ] {
        let mut session = Session::with(options, sample::releases(), 120, 40);
        session.keys(keys);
        let buffer = buffer(&session);
        for cell in buffer.content() {
            assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset));
        }
    }
}

#[test]
fn a_frame_fits_whatever_the_terminal_has_become() {
    // The terminal may have shrunk before the event that says so has arrived.
    let mut session = Session::new(sample::releases(), 120, 40);
    session.keys("p");
    for size in [(40, 10), (200, 60), (1, 1)] {
        let mut terminal = Terminal::new(TestBackend::new(size.0, size.1)).unwrap();
        terminal.draw(|f| super::draw(f, &session.model)).unwrap();
    }
}

#[test]
fn the_selection_is_marked_in_the_text() {
    let mut session = Session::new(sample::releases(), 120, 40);
    session.keys("jj<Tab><Tab>");
    let buffer = buffer(&session);
    let reversed: String = buffer
        .content()
        .iter()
        .filter(|c| c.modifier.contains(Modifier::REVERSED))
        .map(|c| c.symbol())
        .collect();
    assert_eq!(reversed, "Ines VargaVarga");
}

#[test]
fn what_is_often_wrong_is_dim_with_colours_and_without() {
    for palette in [Palette::Dark, Palette::Light, Palette::None] {
        let mut session = Session::new(sample::releases(), 120, 40);
        session.model.options.palette = palette;
        session.keys("jj");
        let person = |l: &crate::app::sidebar::SidebarLine| {
            matches!(l.kind, crate::app::sidebar::SidebarKind::Person { .. })
        };
        let lines = &session.model.sidebar.lines;
        let line = lines.iter().position(person).unwrap();
        let name = lines[line].text.clone();
        let dim = |session: &Session| {
            let buffer = buffer(session);
            let rows = screen(session);
            // The sidebar is the last of the panes: its name is the last on its row.
            let (y, row) = rows
                .lines()
                .enumerate()
                .find(|(_, row)| {
                    row.trim_end_matches(['│', ' '])
                        .contains(&format!("│  {name}"))
                })
                .unwrap();
            let x = columns(&row[..row.rfind(&name).unwrap()]);
            buffer[(x as u16, y as u16)]
                .modifier
                .contains(Modifier::DIM)
        };
        session.model.sidebar.lines[line].doubtful = false;
        assert!(!dim(&session), "{palette:?}");
        session.model.sidebar.lines[line].doubtful = true;
        assert!(dim(&session), "{palette:?}");
    }
}
