//! Files that change again and again, as those of a folder do that is watched.

use super::*;
use crate::archive::words::Words as Texts;

/// How often.
const TIMES: usize = 150;

/// A file with one release, which says how often it has changed; with its words, or to have them added.
fn version(path: &str, number: usize, with_words: bool) -> Taken {
    let mut entry = made(path, &text(number)).0;
    entry.release.origin.path = Some(path.into());
    Taken {
        releases: vec![Incoming::new(entry, with_words)],
        ..taken(path, Vec::new())
    }
}

fn text(number: usize) -> String {
    format!("The port opens in version w{number} of the text")
}

fn add_lacking(writer: &mut Writer, number: usize) {
    let lacking = writer.without_text(9, None).unwrap();
    let words = lacking.iter().map(|release| {
        let text = text(number);
        let words = Texts::new(&text, [text.as_str()].into_iter());
        (release.id.0, release.edition, words)
    });
    let words: Vec<_> = words.collect();
    writer.add_words(&[Worded::of(&words)]).unwrap();
}

fn phrase(words: &str) -> Words {
    let words = words.split(' ').map(str::to_owned).collect();
    Words(vec![Term::Phrase(words, false)])
}

#[test]
fn a_file_that_changes_again_and_again_is_found_by_what_it_says_now() {
    for (in_file, with_words) in [(true, true), (true, false), (false, true), (false, false)] {
        let (_dir, index) = match in_file {
            true => filed(),
            false => (tempfile::tempdir().unwrap(), Index::memory().unwrap()),
        };
        let mut writer = index.writer().unwrap();
        let mut archive = archive(&index);
        for number in 0..TIMES {
            let path = ["a", "b", "c"][number % 3];
            writer
                .take(vec![version(path, number, with_words)])
                .unwrap();
            if !with_words {
                add_lacking(&mut writer, number);
            }
            let mut now: Vec<String> = (number.saturating_sub(2)..=number).map(text).collect();
            now.sort();
            let mut find = |search| titles(&mut archive, search);
            assert_eq!(find(Expr::Text(phrase("of the"))), now);
            let this = format!("version w{number} of");
            assert_eq!(find(Expr::Text(phrase(&this))), [text(number)]);
            if !with_words {
                assert_eq!(find(Expr::Said(phrase("the port"))), now);
            }
            if let Some(before) = number.checked_sub(3) {
                let before = format!("version w{before} of");
                assert_eq!(find(Expr::Text(phrase(&before))), [""; 0]);
            }
            for (segments, pages) in writer.segments() {
                // FTS5 keeps up to 15 of its own.
                assert!(segments < 24 && pages < 64, "{segments} {pages}");
            }
            assert!(writer.left_behind() < 24, "{}", writer.left_behind());
        }
        forget(&mut writer, &["a".into(), "b".into()]);
        let last = text(TIMES - 1);
        assert_eq!(titles(&mut archive, Expr::Text(phrase("the port"))), [last]);
    }
}

#[test]
fn many_files_that_come_one_by_one_are_all_found() {
    let (_dir, index) = filed();
    let mut writer = index.writer().unwrap();
    let mut archive = archive(&index);
    for number in 0..TIMES {
        let path = number.to_string();
        writer.take(vec![version(&path, number, false)]).unwrap();
        add_lacking(&mut writer, number);
        let found = titles(&mut archive, Expr::Text(phrase("of the text")));
        assert_eq!(found.len(), number + 1);
    }
    assert!(writer.segments().iter().all(|(segments, _)| *segments < 24));
    assert_eq!(writer.left_behind(), 0);
}
