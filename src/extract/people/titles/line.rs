//! The body of an office behind a comma, as signatures and quotations write it.

use std::ops::Range;

use crate::extract::lexicon::Class;
use crate::extract::people::ground::Ground;
use crate::extract::people::names::is_initials;

use super::body::{
    body_at, is_acronym_in_brackets, is_area_acronym, is_brand, is_inner, names_a_firm,
};
use super::is_plural;
use super::named::numbered_firm;
use super::portfolio::{nouns, portfolio};
use super::right::{Right, closes, ends_in_a_place};

impl Right {
    /// "Director, Department of Health", "vice president, market insights at Acme": a body behind a comma, as signatures
    /// and corporate quotations write it. Only where the body ends the phrase; else it opens something new.
    pub(super) fn take_line(&mut self, ground: &Ground, end: usize) {
        let comma = self.phrase_end;
        if !ground.is(comma, &[",", ";", "|", "–", "-"]) {
            return;
        }
        let first = comma + 1 + usize::from(ground.is(comma + 1, &["the", "The"]));
        // "Secretary to the President, J.R. Doe"
        if is_initials(ground.word(first))
            && ground.body_from(first).is_none()
            && ground.capital(first + 1)
            && !ground.is(first, &["U.S.", "U.K.", "U.N.", "E.U."])
        {
            return;
        }
        // "Adviser to the President; Governor of the Central Bank Doe": the next one's office.
        if ground.is(comma, &[";"]) && ground.has(first, Class::TITLE) {
            return;
        }
        if self.take_far_employer(ground, comma, end) {
            return;
        }
        if let Some(body) = body_at(ground, first, end) {
            self.take_closed(ground, body, end);
            return;
        }
        let firm = numbered_firm(ground, first, end).filter(|_| self.corporate);
        if let Some(firm) = firm.filter(|_| ground.is(comma, &[","])) {
            self.take_closed(ground, firm, end);
            return;
        }
        let brand = self.corporate && is_brand(ground, first) && ground.is(comma, &[","]);
        if brand && closes(ground, first + 1, end) {
            self.phrase_end = first + 1;
            self.organisation = Some(first..first + 1);
            return;
        }
        if self.take_last(ground, comma, first, end) || self.take_to_the_end(ground, first, end) {
            return;
        }
        if self.take_dashed(ground, comma, end)
            || self.take_unknown(ground, comma, first, end)
            || self.take_slot(ground, comma, first, end)
        {
            return;
        }
        if self.take_listed_area(ground, comma, end) {
            return;
        }
        self.take_line_area(ground, comma, end);
    }

    /// "Managing Director, Canal Sales at Acme Ltd": the area behind a comma, and the body.
    fn take_line_area(&mut self, ground: &Ground, comma: usize, end: usize) {
        let area = if ground.capital(comma + 1) {
            portfolio(ground, comma + 1, end)
        } else {
            nouns(ground, comma + 1, end)
        };
        if self.take_behind_area(ground, comma + 1..area, end) {
            return;
        }
        // "Secretary of Defence, Senior Officers of the Navy": others.
        let others = |i: usize| ground.has(i, Class::TITLE) && is_plural(ground.word(i));
        if area == comma + 1
            || !ground.is(area, &["at", "of", "for"])
            || (comma + 1..area).any(others)
        {
            return;
        }
        let at = if ground.determiner(area + 1) {
            area + 2
        } else {
            area + 1
        };
        let short = area <= comma + 5
            && ground.is(area, &["at"])
            && !(comma + 1..area)
                .any(|i| ground.has(i, Class::GIVEN | Class::FAMILY | Class::HONORIFIC));
        let known = short
            || (comma + 1..area).all(|i| {
                ground.lower(i)
                    || ground.has(i, Class::COMMON | Class::TITLE_MODIFIER)
                    || ground.is(i, &["&"])
            });
        if let Some(body) = ground.body_from(at).filter(|_| known) {
            self.title_end = area;
            self.phrase_end = body.end;
            self.organisation = Some(body);
        }
    }

    /// "Managing Director, Canal Sales, Acme Ltd": the area between two commas, and the body.
    fn take_behind_area(&mut self, ground: &Ground, area: Range<usize>, end: usize) -> bool {
        let field = |i: usize| {
            ground.has(i, Class::COMMON | Class::TITLE_MODIFIER | Class::DEMONYM)
                && !ground.has(i, Class::GIVEN | Class::FAMILY)
                || ground.is_abstract(i)
                || ground.is(i, &["and", "&"])
        };
        let body = ground
            .body_from(area.end + 1)
            .filter(|b| closes(ground, b.end, end));
        if area.is_empty() || !ground.is(area.end, &[","]) || !area.clone().all(field) {
            return false;
        }
        let Some(body) = body else {
            return false;
        };
        self.title_end = area.end;
        self.take_name(body)
    }

    /// "Country Director – Nepal and Sri Lanka – World Bank": the area between two dashes.
    fn take_dashed(&mut self, ground: &Ground, dash: usize, end: usize) -> bool {
        if !ground.is(dash, &["–", "-", "—"]) || !ground.capital(dash + 1) {
            return false;
        }
        let area = portfolio(ground, dash + 1, end);
        let ends = area > dash + 1 && ground.is(area, &["–", "-", "—", ",", "at"]);
        let Some(body) = ground.body_from(area + 1).filter(|_| ends) else {
            return false;
        };
        self.title_end = area;
        self.take_name(body)
    }

    /// "* Jane Doe - Founder & CEO, Emca": one word that ends a line of a list, or a bracket.
    fn take_last(&mut self, ground: &Ground, comma: usize, first: usize, end: usize) -> bool {
        let known = Class::GIVEN
            | Class::FAMILY
            | Class::COMMON
            | Class::TITLE
            | Class::TITLE_MODIFIER
            | Class::POST_NOMINAL
            | Class::NAME_SUFFIX;
        let last = || {
            first + 1 >= end
                || ground.is(first + 1, &[")", "*", "•", "·"])
                || closes(ground, first + 1, end) && comes_back(ground, first)
        };
        self.corporate
            && ground.is(comma, &[","])
            && first < end
            && ground.word(first).len() > 2
            && !ground.has(first, known)
            && names_a_firm(ground, first..first + 1)
            && last()
            && self.take_name(first..first + 1)
    }

    /// "* Jane Doe, Founder & CEO – Zyntra Global Fund", "Chief Officer, Quill Works": all that is left of a line that ends with
    /// a firm.
    fn take_to_the_end(&mut self, ground: &Ground, first: usize, end: usize) -> bool {
        let person = Class::GIVEN | Class::FAMILY | Class::HONORIFIC | Class::MONTH;
        let line = ground.doc.paragraphs[ground.doc.paragraph_of(first - 1)]
            .tokens
            .end;
        let word = |i: usize| ground.capital(i) && !ground.has(i, person);
        let fits = end == line
            && (2..=6).contains(&end.saturating_sub(first))
            && word(end - 1)
            && (first..end).all(|i| word(i) || ground.is(i, &["&", "of", "and", "the"]));
        self.corporate
            && fits
            && names_a_firm(ground, first..end)
            && !(first..end).any(|i| is_area_acronym(ground.word(i)))
            && self.take_name(first..end)
    }

    /// "President, Pixel Health": two to four words that only a firm can be, to the end of the phrase.
    fn take_unknown(&mut self, ground: &Ground, comma: usize, first: usize, end: usize) -> bool {
        if !self.corporate || !ground.is(comma, &[","]) {
            return false;
        }
        let to = portfolio(ground, first, end);
        let person = |i: usize| {
            ground.has(i, Class::GIVEN | Class::FAMILY | Class::HONORIFIC)
                || is_initials(ground.word(i))
        };
        let known = Class::COMMON | Class::ORG_WEAK | Class::ORG_HEAD;
        (2..=8).contains(&to.saturating_sub(first))
            && closes(ground, to, end)
            && names_a_firm(ground, first..to)
            && !(first..to).any(person)
            && (first..to).any(|i| ground.has(i, known))
            && self.take_name(first..to)
    }

    /// A body behind a comma, if it ends the phrase, or the part of it behind another comma: "FBI, Carrow Field Office".
    fn take_closed(&mut self, ground: &Ground, mut body: Range<usize>, end: usize) {
        let parent = |i: usize| {
            let next = i + 1 + usize::from(ground.determiner(i + 1));
            let next =
                next + usize::from(ground.has(next, Class::DEMONYM) && ground.body(next).is_none());
            ground
                .is(i, &["at", "of"])
                .then(|| ground.body_from(next))
                .flatten()
        };
        // "Vice President, Acme Ohio": the firm's part in a state.
        if ends_in_a_place(ground, body.end, end) {
            body.end += 1;
        }
        let above = parent(body.end);
        // "President, Acme Ltd (NYSE: ACM)", "Vice President, Acme in the Western Region"
        let goes_on = self.corporate && ground.is(body.end, &["(", "in"])
            // "Doe, Senator, U.S. Senate (tentative) Roe, Attorney General": a bill that has lost its lines.
            || ground.is(body.end, &["("]) && ground.is(self.head, &["Senator", "Congressman", "Congresswoman"]);
        // "Registrar, Harbour University (HU), Mr. Doe", "Registrar, Harbour University and Dr. Doe"
        let past = body.end + 3 * usize::from(is_acronym_in_brackets(ground, body.end));
        let next = ground.is(past, &["and", "&"]) && ground.has(past + 1, Class::HONORIFIC);
        // "General Partner, Acme Holdings and Bolt Ventures"
        let second = ground
            .is(past, &["and", "&"])
            .then(|| ground.body_from(past + 1 + usize::from(ground.determiner(past + 1))))
            .flatten()
            .filter(|b| self.corporate && closes(ground, b.end, end));
        if let Some(second) = second {
            self.phrase_end = second.end;
            self.organisation = Some(body);
            self.further = Some(second);
            return;
        }
        if !closes(ground, past, end) && above.is_none() && !next && !goes_on && !ends(ground, past)
        {
            return;
        }
        if let Some(above) = above {
            self.phrase_end = above.end;
            self.organisation = Some(body);
            return;
        }
        while !is_inner(ground, &body)
            && ground.is(body.end, &[","])
            && let Some(part) = ground.body_from(body.end + 1)
            && is_inner(ground, &part)
            && (closes(ground, part.end, end) || ground.is(part.end, &["("]))
        {
            body = part;
        }
        self.phrase_end = body.end;
        self.organisation = Some(body);
    }
}

/// Whether the words at `i` go on behind the name of a body with what is no part of it nor of another's office: "CEO, Acme
/// Ltd is", "President, Acme Ltd and a former member".
fn ends(ground: &Ground, i: usize) -> bool {
    let past = &[
        "is", "was", "has", "will", "who", "in", "to", "for", "with", "on", "from", "as",
    ];
    let also = ground.is(i, &["and"])
        && (ground.is(i + 1, &["a", "an", "former"])
            || ground.determiner(i + 1) && ground.has(i + 2, Class::TITLE));
    ground.is(i, past) || also
}

/// How many words of a release are looked at for a name that comes back.
pub(super) const READ: usize = 1500;

/// Whether the word at `i` stands at least twice more among the first words of the release.
pub(super) fn comes_back(ground: &Ground, i: usize) -> bool {
    let word = ground.word(i);
    let read = 0..ground.doc.tokens.len().min(READ);
    read.filter(|&k| k != i && ground.is(k, &[word]))
        .nth(1)
        .is_some()
}
