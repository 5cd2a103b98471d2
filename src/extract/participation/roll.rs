//! Lists of those present that stand on lines of their own.

use std::ops::Range;

use super::attended::Rules;
use super::markers;
use super::presence;
use crate::extract::document::DocumentParagraph;
use crate::release::Part;
use crate::text::Span;
use crate::text::token::Kind;

impl Rules<'_, '_> {
    /// "The following attended:" and the lines below it, up to the next prose: everyone on them was there.
    pub(super) fn rolls(&mut self) {
        let doc = self.document;
        let mut open: Option<Span> = None;
        let announced = self.announces();
        let mut advisory = None;
        let mut groups = (0..self.groups.len()).peekable();
        for (index, paragraph) in doc.paragraphs.iter().enumerate() {
            let tokens = paragraph.tokens.clone();
            let colon = doc.is(tokens.end - 1, &[":"]);
            let short = tokens.len() <= 3 && paragraph.part == Part::Heading;
            let called = || {
                tokens.len() <= 40
                    && tokens.clone().any(|i| {
                        markers::is_roll(doc.word(i))
                            && !doc.is(i.wrapping_sub(1), &["distinguished", "Distinguished"])
                    })
                    || tokens.len() > 3 && doc.is(tokens.start, &["Taking"])
            };
            let lineup = || {
                let mut words = tokens.clone();
                words.any(|i| doc.is(i, &["features", "featuring", "lineup", "brings"]))
            };
            let opens = (colon || short)
                && called()
                && !lineup()
                && !self.heads_lineup(tokens.clone())
                && !*advisory.get_or_insert_with(|| self.is_advisory())
                || self.names_those_who(tokens.clone())
                || colon && (self.names_honoured(index) || self.names_envoys(index));
            if opens && !announced && !self.is_future(tokens.clone()) {
                open = Some(doc.span(tokens));
            } else if open.is_some() && !(colon && tokens.len() <= 6) && self.is_prose(index) {
                open = None;
            }
            while let Some(group) =
                groups.next_if(|&g| self.groups[g].tokens.start < paragraph.tokens.end)
            {
                if let Some(span) = open {
                    self.put(group, "roll", span);
                }
            }
        }
    }

    /// "The list of appointees is as follows:" below a paragraph, or in one, that tells of the ceremony.
    fn names_honoured(&self, paragraph: usize) -> bool {
        let doc = self.document;
        let any = |index: usize, words: &[&str]| {
            let mut tokens = doc.paragraphs[index].tokens.clone().take(120);
            tokens.any(|i| doc.is(i, words))
        };
        let honoured = &[
            "appointees",
            "recipients",
            "awardees",
            "honorees",
            "graduates",
            "medalists",
        ];
        let near = paragraph.saturating_sub(3)..paragraph + 1;
        any(paragraph, honoured) && near.into_iter().any(|p| any(p, &["ceremony"]))
    }

    /// "Seven envoys presented their credentials", and a list below: they came to do so, whatever the list says of them.
    fn names_envoys(&self, paragraph: usize) -> bool {
        let doc = self.document;
        let near = paragraph.saturating_sub(3)..paragraph + 1;
        let presented = |i: usize| {
            doc.is(i, &["presented"])
                && (i + 1..i + 5).any(|k| doc.is(k, &["credentials", "Credentials"]))
        };
        near.into_iter().any(|p| {
            let mut tokens = doc.paragraphs[p].tokens.clone().take(120);
            tokens.any(presented)
        })
    }

    /// "Below is the list of the ambassadors who presented their credentials": a roll that needs no colon.
    fn names_those_who(&self, tokens: Range<usize>) -> bool {
        let doc = self.document;
        let start = tokens.start;
        let lists = doc.is(start, &["Below", "Following"])
            || doc.is(start, &["The"]) && doc.is(start + 1, &["following"]);
        let who = |i: usize| doc.is(i, &["who"]) && presence::of(doc.word(i + 1)).is_some();
        // "The following envoys called on the President:"
        let colon = doc.is(tokens.end - 1, &[":"]);
        let did = |i: usize| {
            doc.is(i, &["called"]) && doc.is(i + 1, &["on"])
                || matches!(
                    presence::of(doc.word(i)),
                    Some(presence::Presence::Sure | presence::Presence::IfPerson)
                )
        };
        lists
            && tokens.len() <= 40
            && (tokens.clone().any(who) || colon && tokens.clone().take(8).any(did))
    }

    /// Whether the headline says that the release tells of what is to come: "Doe to Speak at Forum".
    fn announces(&self) -> bool {
        let doc = self.document;
        let headline = |p: &&DocumentParagraph| p.part == Part::Headline;
        doc.paragraphs.iter().filter(headline).any(|p| {
            p.tokens.clone().any(|i| {
                let comes = |words: &[&str]| {
                    let next = doc.word(i + 1);
                    words.iter().any(|w| w.eq_ignore_ascii_case(next))
                };
                doc.is(i, &["Upcoming", "Will", "WILL"])
                    || doc.is(i, &["to", "To", "TO"])
                        && comes(&[
                            "speak",
                            "attend",
                            "host",
                            "present",
                            "hold",
                            "participate",
                            "keynote",
                            "headline",
                            "appear",
                            "discuss",
                            "convene",
                            "feature",
                            "exhibit",
                        ])
            })
        })
    }

    /// Whether a paragraph is prose and no line of a list: it ends like a sentence and has a verb.
    fn is_prose(&self, paragraph: usize) -> bool {
        let doc = self.document;
        let paragraph = &doc.paragraphs[paragraph];
        let ends = doc.is(paragraph.tokens.end - 1, &[".", "!", "?"])
            || matches!(doc.kind(paragraph.tokens.end - 1), Some(Kind::Close));
        paragraph.part != Part::Item && ends && paragraph.tokens.len() > 8
            || !matches!(
                paragraph.part,
                Part::Body | Part::Item | Part::Heading | Part::Contact
            )
    }
}
