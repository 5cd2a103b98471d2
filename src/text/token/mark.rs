//! Marks, and which quotation marks open.

use super::{Kind, Scanner};

/// Whether a character is one of the dashes, quotation marks, bullets and dots from U+2010 to U+2027: nearly all that a
/// text has beyond ASCII, and no letters, digits or spaces, which is long to find out for one of them.
pub(super) fn is_common(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2027}')
}

impl Scanner<'_> {
    /// Takes the mark `c` at `start`; gives where it ends.
    pub(super) fn mark(&mut self, start: usize, c: char) -> usize {
        let mut end = start + c.len_utf8();
        let kind = match c {
            '“' | '„' | '«' | '「' | '『' => Kind::Open,
            '”' | '»' | '」' | '』' => Kind::Close,
            '"' => self.straight(start, end),
            '‘' => Kind::Open,
            '’' | '\'' => match self.straight(start, end) {
                // A lone apostrophe before a letter opens only after a space: ’90s and rock 'n' roll are rare.
                Kind::Open => Kind::Open,
                _ => Kind::Close,
            },
            _ => {
                while self.peek(end) == Some(c) {
                    end += c.len_utf8();
                }
                Kind::Mark
            }
        };
        self.push(start, end, kind)
    }

    /// Whether a straight quotation mark opens or closes: by what stands on either side of it.
    fn straight(&self, start: usize, end: usize) -> Kind {
        let open_before = self
            .before(start)
            .is_none_or(|c| c.is_whitespace() || "([{-–—/".contains(c));
        let close_after = self.peek(end).is_none_or(|c| c.is_whitespace());
        match (open_before, close_after) {
            (true, _) if !close_after => Kind::Open,
            (false, _) => {
                // `law.""Racial`: a mark after a mark and before a letter opens.
                let doubled = self.before(start) == Some('"')
                    && self.peek(end).is_some_and(char::is_alphanumeric);
                let glued = self.before(start).is_some_and(|c| ".?!,:".contains(c))
                    && self.peek(end).is_some_and(char::is_uppercase)
                    && {
                        // `said:"We`, `work.White`: a colon or comma introduces, a period is ended by the mark.
                        self.before(start).is_some_and(|c| ",:".contains(c))
                    };
                if doubled || glued {
                    Kind::Open
                } else {
                    Kind::Close
                }
            }
            _ => Kind::Close,
        }
    }
}
