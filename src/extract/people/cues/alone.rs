//! Who is named by a family name alone, in collections that struck out the full name with the marks: `We must act  said Doe
//! It is time`.

use super::{Cue, Judge};
use crate::extract::lexicon::Class;
use crate::extract::list::List;
use crate::release::Part;
use crate::text::token::{Kind, Shape};

/// Titles of those whom a headline in capitals may be all to name.
const LEGISLATORS: &[&str] = &["SEN.", "SENATOR", "REP."];

/// Verbs behind which a text that lost its marks names a speaker.
const SAID: &[&str] = &["said", "added", "continued", "concluded"];

/// What a single word needs before it to be a name: [`LEGISLATORS`] and [`SAID`].
pub(super) static BEFORE: List = List::of(&[
    "SEN.",
    "SENATOR",
    "REP.",
    "said",
    "added",
    "continued",
    "concluded",
]);

impl Judge<'_, '_, '_> {
    /// The cue of a single word, with one of [`BEFORE`] before it: a headline is all that may make it a name, or "said" in a
    /// text that lost its marks.
    pub(super) fn of_a_word(&self) -> Option<Cue> {
        let said = || self.speaks_alone().filter(|_| !self.in_headline());
        self.only_in_headline().or_else(said)
    }

    /// "SEN. DOE ISSUES STATEMENT ON CANALS", above the statement: a legislator whom nothing but the headline names.
    pub(super) fn only_in_headline(&self) -> Option<Cue> {
        let tokens = self.tokens();
        let title = tokens.start.wrapping_sub(1);
        if tokens.len() != 1 || !self.ground.is(title, LEGISLATORS) {
            return None;
        }
        let paragraph = self.ground.doc.paragraph_around(self.run.sentence);
        let opens = paragraph.part == Part::Headline && title == paragraph.tokens.start;
        let word = self.ground.word(tokens.start);
        let name = word.len() > 3 && word.bytes().all(|b| b.is_ascii_uppercase());
        let alone = opens && name && !self.comes_back(tokens.start);
        alone.then_some(Cue {
            rule: "title-before",
            words: title..tokens.start,
        })
    }

    /// "Jane and John Doe were there": a given name alone, joined to that of one with the same family name. An office before
    /// it, "Senators Reed and John Doe", makes a family name of it.
    pub(super) fn of_a_couple(&self) -> Option<Cue> {
        let (ground, tokens) = (self.ground, self.tokens());
        let only_given = |i: usize| ground.doc.class(i) == Class::GIVEN;
        if tokens.len() != 1 || !only_given(tokens.start) || !ground.is(tokens.end, &["and", "&"]) {
            return None;
        }
        let other = self.scan.runs.get(self.index + 1)?;
        let (first, last) = (other.tokens.start, other.tokens.end - 1);
        let before = tokens.start.wrapping_sub(1);
        // "his parents, Jane and John Doe"
        let kin = ground.is(before, &[","]) && ground.lower(before.wrapping_sub(1));
        let opens = ground.doc.sentences[self.run.sentence].tokens.start == tokens.start
            || kin
            || ground.lower(before) && !ground.has(before, Class::TITLE | Class::TITLE_MODIFIER);
        let fits = first == tokens.end + 1
            && other.tokens.len() == 2
            && other.honorific.is_none()
            && only_given(first)
            && !ground.has(
                last,
                Class::GIVEN | Class::COMMON | Class::PLACE | Class::ORG_HEAD,
            )
            && !ground.capital(other.tokens.end);
        (opens && fits).then_some(())?;
        self.some("couple", other.tokens.clone())
    }

    /// A word on no list behind "said" and before the next mark, in a text that has lost its own.
    pub(super) fn speaks_alone(&self) -> Option<Cue> {
        let (ground, tokens) = (self.ground, self.tokens());
        let verb = tokens.start.checked_sub(1).filter(|i| *i > 0)?;
        let said = tokens.len() == 1 && ground.is(verb, SAID) && self.is_bare();
        let marked = |i: usize| {
            ground
                .doc
                .tokens
                .get(i)
                .is_none_or(|t| t.kind == Kind::Mark)
        };
        let name = said
            && marked(verb - 1)
            && marked(tokens.end)
            && ground.doc.class(tokens.start).is_empty()
            && ground.doc.kind(tokens.start) == Some(Kind::Word(Shape::Capital));
        name.then_some(())?;
        self.some("speech-verb", verb..tokens.start)
    }
}
