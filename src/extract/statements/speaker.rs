//! Who speaks: the subject of a cue verb that stands before it.

use super::cast::Named;
use super::stretch::{REACH, Stretch, Subject};
use crate::extract::lexicon::Class;
use crate::text::token::Kind;

/// The most members of a list of speakers, of whom one may be named twice.
const MEMBERS: usize = 48;

impl Stretch<'_, '_> {
    /// The person who is the subject of the verb at `verb`, which stands before `verb` itself: adverbs and auxiliaries
    /// between are skipped. None where the verb is no finite verb or has no subject here.
    pub(super) fn before(&self, verb: usize) -> Option<Subject> {
        let progressive = self.document.word(verb).ends_with("ing");
        let mut i = verb;
        let mut auxiliary = false;
        for _ in 0..6 {
            i = i.checked_sub(1).filter(|i| *i >= self.tokens.start)?;
            if self.is(i, BE) {
                // "Doe was advocating at assemblies": what was going on, and nothing that was said.
                if !progressive || self.is(i, &["was", "were"]) {
                    return None;
                }
                auxiliary = true;
            } else if self.is(i, HAVE) {
                auxiliary = true;
            } else if self.is_any_case(i, &["to", "not", "never", "would", "will", "could", "may"])
            {
                return None;
            } else if !self.is_adverb(i) {
                break;
            }
        }
        if progressive && !auxiliary {
            // "Doe opened it, stressing that": the subject of the sentence.
            // "Doe praised the crew stating, “…”"
            let introduces = self.document.is(verb + 1, &[",", ":"])
                && (self.document.kind(verb + 2) == Some(Kind::Open)
                    || self.document.is_capitalised(verb + 2));
            let joined = self.is(i, &[",", "and", "by", "while"])
                || i + 1 == self.tokens.start
                || introduces;
            return self.main(verb).filter(|_| joined);
        }
        // "I have said all along": the speaker of the words around it, not one that they are given to.
        if self.is(i, &["I", "we", "We", "you", "You"]) {
            return None;
        }
        self.ending_at(i, verb)
    }

    /// The subject whose last token is `i`, for the verb at `verb`.
    pub(super) fn ending_at(&self, i: usize, verb: usize) -> Option<Subject> {
        if let Some(named) = self.cast.at(i) {
            return self.with_list(named);
        }
        if self.is_any_case(i, &["he", "she"]) {
            if self.subordinate(i) {
                return None;
            }
            return Some(self.pronoun(i));
        }
        if self.is_any_case(i, &["they"]) {
            return Some(self.they(i));
        }
        if self.is(i, &["who"]) {
            return self.relative(i);
        }
        if self.is(i, &["and", "but", "or", "then"])
            || self.is(i, &[","]) && self.is(i.wrapping_sub(1), &["and"])
        {
            return self.main(verb);
        }
        if self.is(i, &[","]) {
            return self.before_appositive(i).or_else(|| self.main(verb));
        }
        if self.is(i, &[")"]) {
            let open = self.paren_start(i)?;
            let last = open.checked_sub(1).filter(|j| *j >= self.tokens.start)?;
            return self.ending_at_plain(last);
        }
        self.ending_at_plain(i)
    }

    /// `Doe of Ohio`, `the Secretary to the President`, else somebody else.
    pub(super) fn ending_at_plain(&self, i: usize) -> Option<Subject> {
        if let Some(named) = self.cast.at(i) {
            return self.with_list(named);
        }
        if let Some(named) = self.head_before(i, false) {
            return self.with_list(named);
        }
        if let Some(subject) = self.title_ending_at(i) {
            return Some(subject);
        }
        if let Some(named) = self.before_open_appositive(i) {
            return self.with_list(named);
        }
        self.document.tokens[i].is_word().then(|| Subject {
            people: Vec::new(),
            tokens: i..i + 1,
            rule: "other",
        })
    }

    /// The mention that a phrase ending at `i` modifies: `Doe of the Ohio Board`; with `appositive`, whatever stands
    /// between, as far as the comma that follows the name.
    pub(super) fn head_before(&self, i: usize, appositive: bool) -> Option<&Named> {
        let floor = self.tokens.start.max(i.saturating_sub(REACH));
        let mut j = i;
        loop {
            if let Some(named) = self.cast.at(j) {
                let after = named.tokens.end;
                let apart = self.is(after, &[",", "(", "-", "–", "—"]);
                let modified = !appositive && self.is(after, &["of", "for", "at", "from", "("]);
                if (appositive && apart || modified) && !self.is_governed(named) {
                    return Some(named);
                }
                j = named.tokens.start;
            } else if !appositive && !self.joins_name(j) || self.is(j, &[";"]) {
                return None;
            }
            if j <= floor {
                return None;
            }
            j -= 1;
        }
    }

    /// `Doe, the minister of works, said`: the comma at `i` closes what stands in apposition to the subject.
    pub(super) fn before_appositive(&self, i: usize) -> Option<Subject> {
        let last = i.checked_sub(1).filter(|j| *j >= self.tokens.start)?;
        // `The minister, Doe, said`: the name itself stands in apposition.
        if let Some(named) = self.cast.at(last)
            && !self.is_governed(named)
        {
            return self.with_list(named);
        }
        let named = self.head_before(last, true)?;
        // A clause of its own between the commas has a verb of saying that would have found its subject.
        self.with_list(named)
    }

    /// `Doe, president of the Ohio Board said`: the comma that closes the office was left out.
    fn before_open_appositive(&self, i: usize) -> Option<&Named> {
        let floor = self.tokens.start.max(i.saturating_sub(REACH));
        let comma = (floor..i).rev().find(|j| !self.is_office_word(*j))?;
        let named = self.cast.at(comma.checked_sub(1)?)?;
        let class = self.document.class(comma + 1);
        let office = class.intersects(Class::TITLE | Class::TITLE_MODIFIER | Class::RANK)
            || self.is(comma + 1, &["responsible"]);
        (self.is(comma, &[","]) && office && !self.is_governed(named)).then_some(named)
    }

    /// Whether token `i` can stand within an office and the name of its body.
    fn is_office_word(&self, i: usize) -> bool {
        self.document.tokens[i].is_word()
            && self.cast.at(i).is_none()
            && !self.is(i, &["who", "that", "which"])
    }

    /// `Doe, who also noted`: the subject is what "who" refers to.
    pub(super) fn relative(&self, who: usize) -> Option<Subject> {
        let before = who.checked_sub(1).filter(|j| *j >= self.tokens.start)?;
        let last = if self.is(before, &[","]) {
            before.checked_sub(1).filter(|j| *j >= self.tokens.start)?
        } else {
            // "Doe who said": the comma was left out behind the name itself.
            self.cast.at(before).map(|_| before)?
        };
        let named = match self.cast.at(last) {
            Some(named) => named,
            None => self.head_before(last, true)?,
        };
        Some(Subject {
            people: vec![named.person],
            tokens: named.tokens.start..who + 1,
            rule: "relative-clause",
        })
    }

    /// The subject that ends with `named`, with those before it in a list: `Doe, Roe and Moe`.
    pub(super) fn with_list(&self, named: &Named) -> Option<Subject> {
        if self.is_governed(named) {
            return Some(Subject {
                people: Vec::new(),
                tokens: named.tokens.clone(),
                rule: "other",
            });
        }
        let mut people = vec![named.person];
        let mut start = self.phrase_start(named);
        if self.subordinate(start) {
            return None;
        }
        let mut joined = self.conjunction_before(start);
        let mut members = 1;
        while let Some(end) = joined {
            // A list that names the same people over and over ends somewhere, too.
            members += 1;
            if members > MEMBERS {
                break;
            }
            let Some(before) = self.list_member(end) else {
                break;
            };
            // "introduced by Doe, Roe and Poe, calls for": what governs the first of a list governs it all.
            if self.is_governed(before) && people.len() > 1 {
                return Some(Subject {
                    people: Vec::new(),
                    tokens: named.tokens.clone(),
                    rule: "other",
                });
            }
            if self.is_governed(before) || people.len() > 24 {
                break;
            }
            if !people.contains(&before.person) {
                people.push(before.person);
            }
            start = self.phrase_start(before);
            joined = self.separator_before(start);
        }
        people.reverse();
        Some(Subject {
            people,
            tokens: start..named.tokens.end,
            rule: "name",
        })
    }

    /// The end of what stands before an "and" that ends at `start`, with or without a comma.
    pub(super) fn conjunction_before(&self, start: usize) -> Option<usize> {
        let and = start
            .checked_sub(1)
            .filter(|i| self.is(*i, &["and", "&"]))?;
        let comma = and.checked_sub(1)?;
        Some(if self.is(comma, &[",", ";"]) {
            comma
        } else {
            and
        })
    }

    pub(super) fn separator_before(&self, start: usize) -> Option<usize> {
        let i = start.checked_sub(1)?;
        if self.is(i, &[",", ";"]) {
            Some(i)
        } else if self.is(i, &[")"]) && self.document.tokens[i].span.is_empty() {
            // `Doe  R OH   Roe  D ME   and`: the comma was lost with the bracket.
            Some(start)
        } else {
            self.conjunction_before(start)
        }
    }

    /// The member of a list that ends before token `end`.
    pub(super) fn list_member(&self, end: usize) -> Option<&Named> {
        let last = end.checked_sub(1).filter(|i| *i >= self.tokens.start)?;
        if let Some(named) = self.cast.at(last) {
            return Some(named);
        }
        let last = if self.is(last, &[")"]) {
            self.paren_start(last)?.checked_sub(1)?
        } else {
            last
        };
        self.cast
            .at(last)
            .filter(|_| self.tokens.contains(&last))
            .or_else(|| self.head_before(last, false))
            .or_else(|| {
                // "Doe pleaded guilty, Roe and Poe announced": Doe is the subject of a clause before.
                let named = self.head_before(last, true)?;
                let mut between = named.tokens.end..end;
                (!between.any(|i| self.is_finite(i))).then_some(named)
            })
    }

    /// Whether token `i` is the verb of a clause rather than a word of an office.
    fn is_finite(&self, i: usize) -> bool {
        let modifies = Class::TITLE_MODIFIER | Class::TITLE;
        self.is(i, BE)
            || self.is(i, HAVE)
            || self.document.word(i).ends_with("ed")
                && !self.document.is_capitalised(i)
                && !self.document.class(i).intersects(modifies)
    }
}

const BE: &[&str] = &[
    "is", "are", "was", "were", "be", "been", "being", "am", "gets", "got",
];

const HAVE: &[&str] = &["has", "have", "had", "having"];
