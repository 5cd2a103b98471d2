//! Plain text to paragraphs: hard-wrapped lines are rejoined, indented first lines start paragraphs, bullets items.

use super::bullet::{Bullet, bullet, is_rule};
use super::layout::{Hint, Layout};
use super::seam;
use super::spacing::Spacing;
use super::vocabulary::Vocabulary;
use crate::text::scan::split;

/// The longest line that can come of hard wrapping, in characters. Mail wraps at 72 to 80, some sites at 100.
const WIDEST: usize = 132;

/// A line of a plain text.
struct Line<'a> {
    /// Without white space on either side, and without its bullet where that is a mere mark.
    words: &'a str,
    /// In characters, before the first word.
    indent: usize,
    /// In characters, with the indent.
    width: usize,
    /// Whether a blank line, or nothing, stands before.
    parted: bool,
    /// Whether it starts with a bullet of any kind.
    item: bool,
    rule: bool,
}

/// Lays out a clean plain text.
pub(super) fn reflow(layout: &mut Layout, text: &str, words: &mut Vocabulary) {
    let lines = lines(text);
    let width = wrap_width(&lines);
    let spacing = Spacing::of(lines.iter().map(|l| l.words));
    layout.bare |= matches!(spacing, Spacing::Bare(_));
    let mut before: Option<&Line> = None;
    // Whether the line before went on with a sentence, too.
    let mut broken = false;
    for (i, line) in lines.iter().enumerate() {
        if line.rule {
            layout.rule();
            before = None;
            continue;
        }
        let open = layout.open_hint();
        let next = lines.get(i + 1);
        let alone = width.is_none() && !layout.bare;
        let on = before.filter(|last| alone && runs_on(last, line, next, open, broken));
        match before {
            Some(last) if continues(last, line, width, open) => join(layout, last, line),
            Some(last) if on.is_some() => {
                if last.words.ends_with('“') || !line.words.starts_with(char::is_alphanumeric) {
                    layout.glue(line.words);
                } else {
                    layout.add(line.words);
                }
            }
            _ => {
                let hint = if line.item { Hint::Item } else { Hint::Prose };
                seam::lay(layout, hint, line.words, spacing, words);
            }
        }
        broken = on.is_some();
        before = Some(line);
    }
    layout.end();
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut out: Vec<Line> = Vec::new();
    let mut parted = true;
    // Whether the line before began with a dash: dashes are bullets in company only.
    let mut dash_before = false;
    let mut rest = split(text, b'\n').peekable();
    while let Some(raw) = rest.next() {
        let words = raw.trim();
        if words.is_empty() {
            parted = true;
            continue;
        }
        let short = raw.len() <= WIDEST * 4;
        let rule = short && is_rule(words);
        let found = if rule { None } else { bullet(words) };
        let (words, item) = match found {
            Some(Bullet::Mark(words)) => (words, true),
            Some(Bullet::Dash(words)) => {
                let next = rest.peek().is_some_and(|n| is_dash(n));
                let item = std::mem::replace(&mut dash_before, true) || next;
                (if item { words } else { raw.trim() }, item)
            }
            Some(Bullet::Number) => (words, true),
            None => (words, false),
        };
        if !matches!(found, Some(Bullet::Dash(_))) {
            dash_before = false;
        }
        let indent = raw.chars().take_while(|c| c.is_whitespace()).count();
        out.push(Line {
            words,
            indent,
            width: if short {
                raw.trim_end().chars().count()
            } else {
                raw.len()
            },
            parted,
            item,
            rule,
        });
        parted = false;
    }
    out
}

fn is_dash(raw: &str) -> bool {
    matches!(bullet(raw.trim()), Some(Bullet::Dash(_)))
}

/// The width at which the text was wrapped by hand or by a mail program, where it was: nearly every line that another
/// follows at once is too full to have taken the next line's first word.
fn wrap_width(lines: &[Line]) -> Option<usize> {
    let pairs = || {
        lines
            .windows(2)
            .filter(|w| !w[1].parted && !w[0].rule && !w[1].rule && !w[1].item)
    };
    let (mut count, mut over, mut width) = (0usize, 0usize, 0usize);
    for pair in pairs() {
        count += 1;
        if pair[0].width > WIDEST {
            over += 1;
        } else {
            width = width.max(pair[0].width);
        }
    }
    if count == 1 && width >= 60 && pairs().all(|w| breaks_off(w[0].words)) {
        return Some(width);
    }
    if count < 2 || over * 5 > count || width < 30 {
        return None;
    }
    let full = pairs().filter(|w| is_full(&w[0], &w[1], width)).count();
    (full * 10 >= count * 6).then_some(width)
}

/// Whether a line ends in the middle of a sentence: in a text with one line end only this says that it was wrapped.
fn breaks_off(line: &str) -> bool {
    line.ends_with(|c: char| c.is_alphanumeric() || c == ',') && line.contains(' ')
}

/// Whether `line` had no room left for the first word of `next`; a few characters of slack for ragged wrapping.
fn is_full(line: &Line, next: &Line, width: usize) -> bool {
    let word = split(next.words, b' ').next().unwrap_or("");
    line.width + 1 + word.chars().count().min(24) + width / 12 > width
}

/// Whether `line` goes on with what `last` began.
fn continues(last: &Line, line: &Line, width: Option<usize>, open: Option<Hint>) -> bool {
    let Some(width) = width else { return false };
    if line.parted || line.item || open.is_none() {
        return false;
    }
    let hanging = last.item || open == Some(Hint::Item);
    let small = line.words.starts_with(char::is_lowercase);
    // A title set in the middle goes on in the middle.
    let centred = last.indent > 0 && small;
    if line.indent > last.indent && !hanging && !centred {
        return false;
    }
    is_full(last, line, width)
        || small && last.words.ends_with('-')
        || small && last.width * 2 > width && !ends_sentence(last.words)
}

/// Whether a line that was not wrapped goes on with the sentence of the line before: what a link or an emphasis on the page
/// put on a line of its own, `The letter can be read`, `here`, `. It was`.
///
/// `broken` says that the line before was such a line itself.
fn runs_on(
    last: &Line,
    line: &Line,
    next: Option<&Line>,
    open: Option<Hint>,
    broken: bool,
) -> bool {
    if line.parted || line.item || last.item || open != Some(Hint::Prose) {
        return false;
    }
    let behind = line.words.strip_prefix([',', '.', ';', ')', '”']);
    let mark = behind.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '”']));
    let small = line.words.starts_with(char::is_lowercase) && !ends_sentence(last.words);
    mark || small && (broken || last.words.len() + line.words.len() > 60)
        || last.words.ends_with('“')
        || line.words.starts_with(char::is_uppercase) && opens_name(last.words)
        || next.is_some_and(|next| names_holder(last.words, line.words, next))
}

/// Whether a line ends in what stands before a name: `a letter that Sen.`
fn opens_name(line: &str) -> bool {
    const SHORT: &[&str] = &[
        "Sen.", "Sens.", "Rep.", "Reps.", "Gov.", "Mr.", "Mrs.", "Ms.",
    ];
    let mut words = line.rsplit(' ');
    words.next().is_some_and(|w| SHORT.contains(&w)) && words.nth(2).is_some()
}

/// `The City Attorney`, `Jane Doe`, `said today that`: an office, its holder, and what goes on.
fn names_holder(office: &str, name: &str, next: &Line) -> bool {
    const OFFICES: &[&str] = &[
        "Attorney",
        "Senator",
        "Senators",
        "Representative",
        "Congressman",
        "Congresswoman",
        "Governor",
        "Mayor",
        "Sheriff",
        "President",
        "Secretary",
        "Minister",
        "Commissioner",
        "Chairman",
        "Chairwoman",
        "Director",
        "Administrator",
        "Sen.",
        "Rep.",
        "Reps.",
        "Sens.",
        "Gov.",
    ];
    let goes_on = next.words.starts_with(char::is_lowercase) || next.words.starts_with(", ");
    let words = || name.split(' ');
    let capital = |w: &str| w.starts_with(char::is_uppercase) && !w.ends_with([':', ',', ';']);
    !next.parted
        && goes_on
        && office
            .rsplit(' ')
            .next()
            .is_some_and(|w| OFFICES.contains(&w))
        && (2..=4).contains(&words().count())
        && words().all(capital)
}

fn ends_sentence(words: &str) -> bool {
    words
        .trim_end_matches(['"', '”', '’', ')', '\''])
        .ends_with(['.', '!', '?', ':', '।'])
}

/// Adds a wrapped line to the open piece. A word broken at its hyphen is closed up, and keeps the hyphen: whether it
/// had one can't be told.
fn join(layout: &mut Layout, last: &Line, line: &Line) {
    let broken = last.words.ends_with('-')
        && last.words[..last.words.len() - 1].ends_with(char::is_alphabetic)
        && line.words.starts_with(char::is_alphabetic);
    if broken {
        layout.glue(line.words);
    } else {
        layout.add(line.words);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Vec<String> {
        let mut layout = Layout::default();
        reflow(&mut layout, text, &mut Vocabulary::new([text].into_iter()));
        (0..layout.pieces.len())
            .map(|i| layout.words(i).to_owned())
            .collect()
    }

    #[test]
    fn lines_that_links_broke_are_joined() {
        let long = "The mayor of the town, who was there from the first hour of the day to its last, opened the bridge \
                    that the town had built and thanked all who had a hand in it.";
        let text = format!(
            "{long}\nHer letter on the bridge and on what it has cost the town can be read\nhere\n.\nCity Mayor\nJane \
             Roe\nspoke of the bridge, “\nIt is open\n,” and of its cost.\nWhat it cost\n{long}\n"
        );
        assert_eq!(
            pieces(&text),
            [
                long,
                "Her letter on the bridge and on what it has cost the town can be read here.",
                "City Mayor Jane Roe spoke of the bridge, “It is open,” and of its cost.",
                "What it cost",
                long
            ]
        );
    }

    #[test]
    fn a_line_that_ended_before_a_name_goes_on() {
        let long = "The mayor of the town, who was there from the first hour of the day to its last, asked Sen.";
        let text = format!(
            "{long}\n   Jane Roe of Marlow for a bridge.\nThe town is glad of it, and so is the valley.\n"
        );
        let joined = format!("{long} Jane Roe of Marlow for a bridge.");
        assert_eq!(
            pieces(&text),
            [
                joined.as_str(),
                "The town is glad of it, and so is the valley."
            ]
        );
    }
}
