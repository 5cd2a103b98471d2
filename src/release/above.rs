//! What stands above the headline: release lines, letterheads, contacts.

use super::casing::is_title_case;
use super::layout::{Hint, Layout};
use super::letterhead::{self, Form};
use super::phrase::{after, ends_sentence, spaces, starts};
use super::place::Place;
use super::{Part, contact, dateline, headline, page, release_line, run_on};
use crate::text::scan::split;

/// The longest line above a headline, in bytes.
const SHORT: usize = 160;

/// The most lines above a headline.
const MOST: usize = 12;

/// The parts of the pieces above the headline, in order; the headline is the next piece if there is any.
pub(super) fn lines(layout: &Layout) -> Vec<Part> {
    let count = layout.pieces.len();
    let mut head = Head {
        layout,
        parts: Vec::new(),
        in_letterhead: false,
    };
    while head.parts.len() < count.min(MOST) {
        let Some((part, pieces)) = head.next() else {
            break;
        };
        head.parts.extend(std::iter::repeat_n(part, pieces));
    }
    // Nothing below: then what looked like a release line or two is all there is.
    if head.parts.len() == count && count <= 3 {
        head.parts.clear();
    }
    head.parts
}

/// The walk down from the top.
struct Head<'a> {
    layout: &'a Layout,
    parts: Vec<Part>,
    /// Whether the line before names an office, so that its place may follow.
    in_letterhead: bool,
}

impl Head<'_> {
    fn words(&self, at: usize) -> &str {
        match self.layout.pieces.get(at) {
            Some(_) => self.layout.words(at),
            None => "",
        }
    }

    /// The part of the next pieces, and how many they are; None where the headline or the story begins.
    fn next(&mut self) -> Option<(Part, usize)> {
        let at = self.parts.len();
        let words = self.layout.words(at);
        if words.len() > SHORT {
            return None;
        }
        let letterhead = self.is_letterhead(at, words);
        if page::is_menu(words) {
            return Some((Part::ReleaseLine, 1));
        }
        if release_line::is_release_line(words) {
            self.in_letterhead |= letterhead;
            return Some((Part::ReleaseLine, 1));
        }
        if matches!(self.layout.pieces[at].hint, Hint::Heading(_)) {
            return None;
        }
        // `Media Release: Mayor Opens Bridge`, a date, and the title itself.
        let third = self.words(at + 2);
        if third.len() < words.len()
            && headline::repeats(words, third)
            && release_line::is_release_line(self.words(at + 1))
        {
            return Some((Part::ReleaseLine, 1));
        }
        let label_next = release_line::is_label(self.words(at + 1));
        let link = at > 0 && letterhead::is_bare_link(words);
        if letterhead || label_next && is_office(words) || link {
            self.in_letterhead = true;
            return Some((Part::ReleaseLine, 1));
        }
        if contact::begins(words) {
            return Some((Part::Contact, end_of_contact(self.layout, at) - at));
        }
        if self.is_contact_line(at, words) {
            return Some((Part::Contact, 1));
        }
        is_place(words).then_some((Part::ReleaseLine, 1))
    }

    /// Whether a line is of a letterhead: it names an office, or the place of one, and the title stands further down.
    fn is_letterhead(&self, at: usize, words: &str) -> bool {
        let below =
            || title_below(self.layout, at + 1) && !headline::repeats(words, self.words(at + 1));
        match letterhead::form(words) {
            Some(Form::Office) => below(),
            Some(Form::Name) => release_line::is_release_line(self.words(at + 1)) && below(),
            None if letterhead::is_holder(words) => {
                !letterhead::begins_with_verb(self.words(at + 1)) && below()
            }
            None => self.in_letterhead && letterhead::is_seat(words) && below(),
        }
    }

    /// Whether a line without a label of a contact's names somebody to call, or how.
    fn is_contact_line(&self, at: usize, words: &str) -> bool {
        const HOW: &[&str] = &[
            "phone",
            "tel",
            "telephone",
            "email",
            "e-mail",
            "fax",
            "press",
        ];
        let count = spaces(words).count() + 1;
        if contact::ends_with_phone(words) && !ends_sentence(words) {
            return true;
        }
        // `Doe News Contact Jane Roe 202 555 0100 Date 06 03 2004`
        if split(words, b' ').any(|w| {
            w.trim_end_matches(['s', ':'])
                .eq_ignore_ascii_case("contact")
        }) && contact::has_phone(words)
            && !ends_sentence(words)
            && run_on::called(words).is_none()
        {
            return true;
        }
        let before = match at {
            0 => "",
            _ => self.words(at - 1),
        };
        let next = self.words(at + 1);
        if before.ends_with(" Contact") && !next.is_empty() && letterhead::is_person(words) {
            return true;
        }
        if let Some(rest) = after(words, "contact") {
            let how = next.len() <= 40 && (starts(next, HOW) || contact::ends_with_phone(next));
            let named = count <= 5 && is_title_case(words);
            return named && (starts(rest.trim_start(), HOW) || how);
        }
        self.parts.last() == Some(&Part::Contact) && count == 1 && starts(words, HOW)
    }
}

/// Whether a title stands at `from` or below more lines of a letterhead.
fn title_below(layout: &Layout, from: usize) -> bool {
    let last = layout.pieces.len().min(from + 8);
    for at in from..last {
        let words = layout.words(at);
        let passed = words.len() <= SHORT
            && (release_line::is_release_line(words)
                || letterhead::is_bare_link(words)
                || letterhead::is_holder(words)
                || letterhead::form(words).is_some()
                || letterhead::is_seat(words)
                || contact::begins(words)
                || contact::ends_with_phone(words));
        if passed {
            continue;
        }
        let title = match layout.pieces[at].hint {
            Hint::Heading(_) => true,
            Hint::Item => false,
            Hint::Prose | Hint::Line => {
                words.split(' ').count() >= 3
                    && headline::is_title(words)
                    && dateline::read(words).is_none()
            }
        };
        return title && at + 1 < layout.pieces.len();
    }
    false
}

/// Whether a line is a known place and nothing else, as the first line of a dateline that was broken.
fn is_place(words: &str) -> bool {
    words.len() <= 60 && Place::read(words).is_some_and(|p| p.len == words.len() && p.known)
}

/// Whether a short line above a label names who holds an office, and so is a letterhead: `Senator Jane Doe`.
fn is_office(words: &str) -> bool {
    const OFFICES: &[&str] = &[
        "senator",
        "congressman",
        "congresswoman",
        "representative",
        "governor",
        "mayor",
        "office of",
    ];
    words.split(' ').count() <= 5 && starts(words, OFFICES)
}

/// The end of a contact block above the headline. Names in it count only up to the last line with an address.
fn end_of_contact(layout: &Layout, start: usize) -> usize {
    let last = layout.pieces.len().min(start + 8);
    let mut end = start + 1;
    for i in start + 1..last {
        let words = layout.words(i);
        if words.len() > SHORT || ends_sentence(words) && !contact::has_address(words) {
            break;
        }
        if contact::has_phone(words) || contact::has_mail(words) {
            end = i + 1;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::Part::{Contact, ReleaseLine};
    use super::*;

    const BODY: &str =
        "Acme opened a plant in Ohio today. Two hundred people came to see it, and some stayed.";

    fn above(pieces: &[&str]) -> Vec<Part> {
        let mut layout = Layout::default();
        for words in pieces {
            layout.piece(Hint::Prose, words);
        }
        layout.piece(Hint::Prose, BODY);
        lines(&layout)
    }

    #[test]
    fn letterheads() {
        for head in [
            &["EMBASSY OF RURITANIA", "STRELSAU", "Press Office"][..],
            &["SPRINGFIELD WATER DEPARTMENT", "MEDIA ADVISORY"],
            &["Freedonia Office of the Treasurer", "June 3, 2024"],
            &[
                "Senator Jane Doe Press Releases",
                "June 3 2024 Press Release",
            ],
        ] {
            let mut pieces = head.to_vec();
            pieces.push("New Bridge Opens to Traffic on Monday");
            assert_eq!(above(&pieces), vec![ReleaseLine; head.len()], "{head:?}");
        }
    }

    #[test]
    fn letterheads_of_a_person_and_labels_before_the_title() {
        for head in [
            &["Senator Jane R Doe", "Press Release", "of", "Senator Doe"][..],
            &["United States Senator Jane Doe", "Press Office"],
            &["Jane Doe, Mayor of Springfield:", "Today: June 3, 2024"],
            &["06 03 2024"],
            &[
                "Press Release: New Bridge Opens to Traffic on Monday",
                "June 3, 2024",
            ],
        ] {
            let mut pieces = head.to_vec();
            pieces.push("New Bridge Opens to Traffic on Monday");
            assert_eq!(above(&pieces), vec![ReleaseLine; head.len()], "{head:?}");
        }
        assert_eq!(
            above(&["Senator Jane Doe", "Opens Bridge to All Traffic"]),
            []
        );
    }

    #[test]
    fn titles_that_name_an_office_stay_titles() {
        for title in [
            "Acme Joins Water Board",
            "Springfield Water Department",
            "Embassy of Ruritania Opens a Library",
            "Statement of the City of Springfield on Its Buses",
        ] {
            assert_eq!(above(&[title, "A deck below the title"]), [], "{title}");
            assert_eq!(above(&[title]), [], "{title}");
        }
    }

    #[test]
    fn contacts() {
        let title = "New Bridge Opens to Traffic on Monday";
        for head in [
            &["MEDIA CONTACT: Jane Doe (Roe), 555-0124"][..],
            &["Contact: Jane Doe", "(202) 555-0100"],
            &["Contact Jane Doe", "Phone 202 555 0100"],
            &["Contact Jane Doe", "Email"],
            &["Contact Phone"],
            &["Jane Doe 202 555 0100"],
        ] {
            let mut pieces = head.to_vec();
            pieces.push(title);
            assert_eq!(above(&pieces), vec![Contact; head.len()], "{head:?}");
        }
        assert_eq!(
            above(&["June 3 2024 Contact", "Jane Doe", title]),
            [ReleaseLine, Contact]
        );
        assert_eq!(
            above(&["June 3 2024 Contact", "Doe Votes for Bridge", title]),
            [ReleaseLine]
        );
        assert_eq!(above(&["Contact Lenses Become Cheaper", "Prices fall"]), []);
        assert_eq!(above(&["Grants of 2 500 000", "A deck"]), []);
    }
}
