//! What README.md shows is what the program does: the picture is its screen, the table of keys its keymap.
//!
//! `UPDATE_README=1 cargo test --test readme` draws both anew.

mod reader;
mod svg;

use std::fmt::Write;
use std::path::Path;

use crossterm::event::KeyCode::{Char, Tab};
use dateline::app::Options;
use dateline::app::keymap::{Context, KEYMAP, Press};
use dateline::archive::{Entry, load};
use reader::Reader;

/// The sections of the keymap that the README leaves to the help: keys that do what they do in every line editor.
const LEFT_TO_HELP: usize = 3;

#[test]
fn the_picture_is_the_screen() {
    let entries = entries(Path::new("data"));
    let mut reader = Reader::open(entries, Options::default(), 142, 40);
    // The opening of the hospital, with the first of its guests, where she or he is named first.
    reader
        .press(Char('j'))
        .press(Tab)
        .press(Tab)
        .press(Char('m'));
    compare("tests/readme/screen.svg", &svg::draw(reader.draw()));
}

#[test]
fn the_table_of_keys_is_the_keymap() {
    let readme = read("README.md");
    let (before, rest) = readme
        .split_once("<!-- keys: ")
        .expect("README.md has a place for keys");
    let (note, rest) = rest.split_once('\n').expect("the place for keys has lines");
    let (_, after) = rest
        .split_once("<!-- /keys -->")
        .expect("the place for keys has an end");
    let keys = keys();
    compare(
        "README.md",
        &format!("{before}<!-- keys: {note}\n{keys}<!-- /keys -->{after}"),
    );
}

/// The releases of a folder, in the order of their names.
fn entries(folder: &Path) -> Vec<Entry> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("the folder can be listed").path())
        .collect();
    files.sort();
    let mut all = Vec::new();
    for file in files {
        let parsed =
            load::read(&file, true).unwrap_or_else(|why| panic!("{}: {why:?}", file.display()));
        all.extend(
            parsed
                .releases
                .into_iter()
                .map(|release| load::analysed(release).0),
        );
    }
    all
}

/// The keymap as Markdown.
fn keys() -> String {
    let mut out = String::from("| key | where | what it does |\n|---|---|---|\n");
    for section in &KEYMAP[..KEYMAP.len() - LEFT_TO_HELP] {
        let _ = writeln!(out, "| **{}** | | |", section.title);
        for binding in section.bindings {
            let keys: Vec<String> = binding.keys.iter().map(key).collect();
            let place = place(binding.context);
            let _ = writeln!(out, "| {} | {place} | {} |", keys.join(" "), binding.help);
        }
    }
    out
}

fn key(press: &Press) -> String {
    format!("`{press}`")
}

fn place(context: Context) -> &'static str {
    match context {
        Context::List => "list",
        Context::Reading => "text",
        Context::Sidebar => "sidebar",
        _ => "",
    }
}

/// Holds a file against what it should be; writes it instead where the user asks for that.
#[track_caller]
fn compare(file: &str, expected: &str) {
    if std::env::var_os("UPDATE_README").is_some() {
        std::fs::write(root().join(file), expected).expect("the file can be written");
        return;
    }
    assert!(
        read(file) == expected,
        "{file} is not what the program shows: UPDATE_README=1 cargo test --test readme, and look at it"
    );
}

fn read(file: &str) -> String {
    std::fs::read_to_string(root().join(file)).unwrap_or_default()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
