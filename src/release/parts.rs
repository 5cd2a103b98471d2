//! What part of the release each paragraph is: one walk from the top to the end.

use super::casing::{is_title_case, is_unmarked_sentence};
use super::layout::{Hint, Layout};
use super::phrase::{ends_sentence, starts};
use super::{Part, boilerplate, contact, dateline, end_mark, release_line, source, tail};

/// The longest heading or deck, in bytes.
const SHORT: usize = 160;

/// The part of every piece. What stands before the headline is `above` it, as [`super::above::lines`] tells.
pub(super) fn assign(layout: &Layout, above: Vec<Part>, headline: Option<usize>) -> Vec<Part> {
    let mut walk = Walk {
        layout,
        parts: above,
        tail: tail::start(layout),
        state: State::Story,
        told: false,
    };
    let body = walk.head(headline);
    for i in body..layout.pieces.len() {
        let part = walk.part(i);
        walk.told |= matches!(part, Part::Body | Part::Item);
        walk.parts.push(part);
    }
    let mut parts = walk.parts;
    profile(layout, &mut parts);
    parts
}

/// The last paragraph of a story that tells who its issuer is, `Acme is a leading maker of anvils`, is boilerplate without
/// a heading, where several paragraphs stand before it and nothing but the end matter after it.
fn profile(layout: &Layout, parts: &mut [Part]) {
    let story = |p: &Part| matches!(p, Part::Body | Part::Item | Part::Heading);
    let Some(last) = parts.iter().rposition(story) else {
        return;
    };
    let told = parts[..last].iter().filter(|p| **p == Part::Body).count();
    let closed = parts[last..].iter().all(|p| *p != Part::Headline);
    if parts[last] == Part::Body
        && told >= 2
        && closed
        && boilerplate::is_profile(layout.words(last))
    {
        parts[last] = Part::Boilerplate;
    }
}

/// What has been entered and not been left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Story,
    Boilerplate,
    Contact,
    /// In the foot of a page.
    Foot,
    /// After the end mark.
    Ended,
}

struct Walk<'a> {
    layout: &'a Layout,
    parts: Vec<Part>,
    tail: usize,
    state: State,
    /// Whether any of the story has been told.
    told: bool,
}

impl Walk<'_> {
    /// The pieces down to where the story starts; returns the first of the story.
    fn head(&mut self, headline: Option<usize>) -> usize {
        let count = self.layout.pieces.len();
        let above = headline.unwrap_or(self.parts.len());
        self.parts.resize(above, Part::Contact);
        let Some(headline) = headline else {
            return above;
        };
        self.parts.push(Part::Headline);
        let body = self.first_of_story(headline + 1);
        for i in headline + 1..body.min(count) {
            let words = self.layout.words(i);
            let part = if release_line::is_release_line(words) || is_dateline_alone(words) {
                Part::ReleaseLine
            } else if contact::begins(words)
                || contact::is_bare_label(words)
                || self.parts.last() == Some(&Part::Contact) && contact::has_address(words)
            {
                Part::Contact
            } else {
                Part::Subhead
            };
            self.parts.push(part);
        }
        body
    }

    /// The first piece from `from` on that tells: a sentence, a dateline, a heading with what belongs under it.
    fn first_of_story(&self, from: usize) -> usize {
        let count = self.layout.pieces.len();
        let last = count.min(from + 10).min(self.tail);
        let mut above = from;
        for i in from..last {
            let words = self.layout.words(i);
            let line = release_line::is_release_line(words) || is_dateline_alone(words);
            if line {
                above = i + 1;
                continue;
            }
            let sentence = ends_sentence(words) || self.layout.bare && is_unmarked_sentence(words);
            let deck = words.len() <= 2 * SHORT
                && !sentence
                && !is_told(words)
                && !words.ends_with([':', ',', ';'])
                && dateline::read(words).is_none()
                && !boilerplate::opens(words)
                && boilerplate::about(words).is_none();
            if !deck {
                // Bullets under the headline are decks, and so is a dash before an attribution.
                let bullet = self.layout.pieces[i].hint == Hint::Item && words.len() <= 2 * SHORT;
                if !bullet {
                    return self.start_of(from, i);
                }
            }
            above = i + 1;
        }
        // Ten lines without a sentence are no decks but a list.
        if above >= last { from } else { above }
    }

    /// Where the sentence begins whose rest stands at `i` in small letters, as a link on a page parts them: at the earliest
    /// `from`.
    fn start_of(&self, from: usize, i: usize) -> usize {
        let small = |i: usize| self.layout.words(i).starts_with(char::is_lowercase);
        let first = i.saturating_sub(2).max(from);
        let short = |k: &usize| {
            let words = self.layout.words(*k);
            words.len() <= 60 && !release_line::is_release_line(words) && !is_dateline_alone(words)
        };
        if !small(i) || self.layout.bare {
            return i;
        }
        (first..i).rev().take_while(short).last().unwrap_or(i)
    }

    fn part(&mut self, i: usize) -> Part {
        let words = self.layout.words(i);
        if i >= self.tail || self.told && tail::is_line(words) {
            if tail::is_foot(words) {
                self.state = State::Foot;
            }
            return Part::Tail;
        }
        if end_mark::is_end_mark(words) {
            if self.told {
                self.state = State::Ended;
            }
            return Part::EndMark;
        }
        if end_mark::is_more(words) {
            return Part::EndMark;
        }
        if !self.told && release_line::is_release_line(words) {
            return Part::ReleaseLine;
        }
        if self.told && source::name(words).is_some() {
            return Part::Source;
        }
        if contact::begins(words) && (self.told || contact::has_address(words)) {
            self.state = State::Contact;
            return Part::Contact;
        }
        if self.told && (boilerplate::about(words).is_some() || boilerplate::opens(words)) {
            self.state = State::Boilerplate;
            return Part::Boilerplate;
        }
        self.in_state(i)
    }

    /// The part of a piece that nothing but its surroundings tells.
    fn in_state(&mut self, i: usize) -> Part {
        let words = self.layout.words(i);
        match self.state {
            State::Contact if contact::continues(words) => Part::Contact,
            State::Ended if words.len() <= SHORT && !ends_sentence(words) => {
                if contact::has_mail(words) || contact::has_phone(words) {
                    Part::Contact
                } else {
                    Part::Tail
                }
            }
            State::Boilerplate if is_address_line(words) => {
                self.state = State::Contact;
                Part::Contact
            }
            State::Boilerplate | State::Ended => Part::Boilerplate,
            State::Foot if words.len() <= SHORT && !ends_sentence(words) => Part::Tail,
            State::Story | State::Contact | State::Foot => {
                self.state = State::Story;
                self.story(i)
            }
        }
    }

    fn story(&self, i: usize) -> Part {
        let words = self.layout.words(i);
        match self.layout.pieces[i].hint {
            Hint::Item => Part::Item,
            Hint::Heading(_) if words.len() <= 2 * SHORT => Part::Heading,
            Hint::Prose if self.is_heading(i) => Part::Heading,
            Hint::Prose | Hint::Line | Hint::Heading(_) => {
                if self.last_lines(i) {
                    Part::Contact
                } else {
                    Part::Body
                }
            }
        }
    }

    /// Whether a short paragraph without a stop stands over a longer one or a list.
    fn is_heading(&self, i: usize) -> bool {
        let words = self.layout.words(i);
        let next = i + 1;
        if words.len() > 100
            || self.layout.bare && !is_title_case(words)
            || ends_sentence(words)
            || words.ends_with([',', ';'])
            || next >= self.tail.min(self.layout.pieces.len())
        {
            return false;
        }
        let intro = words.ends_with(':') && words.len() > 30 && !is_title_case(words);
        let asked = starts(words, &["what:", "when:", "where:", "who:", "why:", "how:"]);
        let said = [
            "said:",
            "commented:",
            "stated:",
            "added:",
            "noted:",
            "explained:",
            "remarked:",
        ]
        .iter()
        .any(|v| words.ends_with(v));
        let below =
            self.layout.pieces[next].hint == Hint::Item || self.layout.words(next).len() > 80;
        let begins =
            words.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || "“\"‘'".contains(c));
        below
            && begins
            && !intro
            && !asked
            && !said
            && !contact::has_address(words)
            && dateline::read(words).is_none()
    }

    /// Whether a short line with an address is among the last of a release: a contact that nothing announces.
    fn last_lines(&self, i: usize) -> bool {
        let words = self.layout.words(i);
        let end = self.tail.min(self.layout.pieces.len());
        self.told
            && i + 3 >= end
            && words.len() <= SHORT
            && !ends_sentence(words)
            && (contact::has_phone(words) || contact::has_mail(words))
    }
}

/// Whether a short line is an address and nothing more, without a word of a sentence about it.
fn is_address_line(words: &str) -> bool {
    words.len() <= 110
        && words.split(' ').count() <= 8
        && !ends_sentence(words)
        && (contact::has_phone(words) || contact::has_mail(words))
}

/// Whether a line of the story has lost its end or never had one: it holds a whole sentence, or answers a question of an
/// advisory.
fn is_told(words: &str) -> bool {
    const ASKED: &[&str] = &["what:", "when:", "where:", "who:", "why:", "how:"];
    let sentence = || {
        words.match_indices(". ").any(|(at, _)| {
            let word = words[..at].rsplit(' ').next().unwrap_or("");
            let small = word.len() > 3 && word.ends_with(char::is_lowercase);
            small && words[at + 2..].starts_with(char::is_uppercase)
        })
    };
    starts(words, ASKED) || words.len() > SHORT && sentence()
}

/// Whether a paragraph is nothing but a place, a date or a wire.
fn is_dateline_alone(words: &str) -> bool {
    words.len() <= SHORT && dateline::read(words).is_some_and(|d| d.end == words.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = "Acme opened a plant in Ohio today. Two hundred people came to see it, and some of them stayed on.";

    fn parts(pieces: &[&str], headline: Option<usize>) -> Vec<Part> {
        let mut layout = Layout::default();
        for words in pieces {
            match words.strip_prefix("* ") {
                Some(item) => layout.piece(Hint::Item, item),
                None if *words == "---" => layout.rule(),
                None => layout.piece(Hint::Prose, words),
            }
        }
        assign(&layout, super::super::above::lines(&layout), headline)
    }

    #[test]
    fn a_whole_release() {
        use Part::*;
        assert_eq!(
            parts(
                &[
                    "FOR IMMEDIATE RELEASE",
                    "Acme Opens a Plant",
                    "Second of its kind",
                    "June 3, 2024",
                    BODY,
                    "Why Ohio",
                    BODY,
                    "* The first reason",
                    "About Acme",
                    BODY,
                    "Forward-Looking Statements",
                    BODY,
                    "Media Contact:",
                    "Jane Doe",
                    "jane@example.com",
                    "SOURCE: Acme",
                    "###",
                    "www.example.com",
                    "---",
                    "Original Press Release",
                ],
                Some(1)
            ),
            [
                ReleaseLine,
                Headline,
                Subhead,
                ReleaseLine,
                Body,
                Heading,
                Body,
                Item,
                Boilerplate,
                Boilerplate,
                Boilerplate,
                Boilerplate,
                Contact,
                Contact,
                Contact,
                Source,
                EndMark,
                Tail,
                Tail
            ]
        );
    }

    #[test]
    fn the_last_links_of_a_page_are_no_story() {
        use Part::*;
        assert_eq!(
            parts(
                &[
                    "Title",
                    BODY,
                    "Attachment(s):",
                    "The Plan",
                    "Topic(s):",
                    "Plants"
                ],
                Some(0)
            ),
            [Headline, Body, Tail, Tail, Tail, Tail]
        );
        assert_eq!(
            parts(&["Title", BODY, "Related Links", "The Plan", BODY], Some(0)),
            [Headline, Body, Tail, Tail, Body]
        );
    }

    #[test]
    fn decks_are_no_story() {
        use Part::*;
        assert_eq!(
            parts(
                &["Acme Opens a Plant", "* Many came", "– Mayor", BODY],
                Some(0)
            ),
            [Headline, Subhead, Subhead, Body]
        );
        assert_eq!(
            parts(&["Acme Opens a Plant", BODY], Some(0)),
            [Headline, Body]
        );
    }

    #[test]
    fn what_tells_is_no_deck() {
        use Part::*;
        let cut = "A driver faces trial today for what the police called a crash at high speed on the bridge of the old \
                   town on the river in the spring of last year. Jane Doe, 28, faces a maximum of";
        assert_eq!(
            parts(&["Driver Faces Trial", cut, "30 years.", BODY], Some(0)),
            [Headline, Body, Body, Body]
        );
        let advisory = [
            "Mayor to Speak",
            "WHO: Mayor Jane Doe",
            "WHAT: Will speak",
            BODY,
        ];
        assert_eq!(parts(&advisory, Some(0)), [Headline, Body, Body, Body]);
        let broken = [
            "Mayor Speaks",
            "Mayor Jane Doe",
            "spoke today of the bridge.",
            BODY,
        ];
        assert_eq!(parts(&broken, Some(0)), [Headline, Body, Body, Body]);
    }

    #[test]
    fn sentences_that_lost_their_stops_are_the_story() {
        use Part::*;
        let mut layout = Layout::default();
        let story =
            "The mayor said today that the bridge of the town is open and many came to see it";
        for words in [
            "Mayor Opens Bridge",
            "Many Came to See It",
            story,
            "One of them crossed it",
            BODY,
        ] {
            layout.piece(Hint::Prose, words);
        }
        layout.bare = true;
        let above = super::super::above::lines(&layout);
        let parts = assign(&layout, above, Some(0));
        assert_eq!(parts, [Headline, Subhead, Body, Body, Body]);
    }
}
