//! Lists of those present that stand on lines of their own.

use super::attended::Rules;
use super::markers;
use crate::release::Part;
use crate::text::Span;
use crate::text::token::Kind;

impl Rules<'_, '_> {
    /// "The following attended:" and the lines below it, up to the next prose: everyone on them was there.
    pub(super) fn rolls(&mut self) {
        let doc = self.document;
        let mut open: Option<Span> = None;
        let mut groups = (0..self.groups.len()).peekable();
        for (index, paragraph) in doc.paragraphs.iter().enumerate() {
            let tokens = paragraph.tokens.clone();
            let colon = doc.is(tokens.end - 1, &[":"]);
            let short = tokens.len() <= 3 && paragraph.part == Part::Heading;
            let called = || {
                tokens.clone().any(|i| markers::is_roll(doc.word(i)))
                    || tokens.len() > 3 && doc.is(tokens.start, &["Taking"])
            };
            if (colon || short) && called() && !self.is_future(tokens.clone()) {
                open = Some(doc.span(tokens));
            } else if !(colon && tokens.len() <= 6) && self.is_prose(index) {
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
