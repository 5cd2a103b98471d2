//! Subjects without a name: "He", "The President".

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::attended::Rules;
use super::groups::{Group, is_inviting};
use crate::extract::lexicon::Class;
use crate::extract::{Evidence, Person};

/// By the first word of a title the person who bears one that begins so; None for several.
pub(super) type Holders<'t> = FxHashMap<&'t str, Option<usize>>;

pub(super) fn holders(people: &[Person]) -> Holders<'_> {
    let mut holders = Holders::default();
    for (index, person) in people.iter().enumerate() {
        for role in &person.roles {
            let office = role.title.split(' ').next().unwrap_or_default();
            let holder = holders.entry(office).or_insert(Some(index));
            *holder = holder.filter(|p| *p == index);
        }
    }
    holders
}

/// Where in a sentence the words can stand that something is handed to: not first, and one behind its last, where that is
/// "to".
fn behind_first(sentence: &Range<usize>) -> Range<usize> {
    sentence.start + 1..sentence.end + 1
}

impl Rules<'_, '_> {
    /// "The President attended", "He also visited": the last person who bears the title, or who was last the subject.
    pub(super) fn bare_subjects(&mut self) {
        let doc = self.document;
        let mut last: Option<usize> = None;
        let mut groups = self.groups.iter().peekable();
        let holders = holders(self.people);
        let mut rare = doc.sites.rare.within(0..doc.tokens.len());
        let letters = rare.any(|i| doc.is(i, &["appointment"]));
        for (index, sentence) in doc.sentences.iter().enumerate() {
            let start = sentence.tokens.start;
            let previous = last;
            let mut named = false;
            while let Some(group) = groups.next_if(|g| g.sentence == index) {
                if !named && !is_inviting(doc, group) {
                    last = group.people.first().copied();
                    named = true;
                }
            }
            let subject = if doc.is(start, &["He", "She"]) {
                previous.map(|p| (p, start + 1))
            } else {
                self.titled(start, sentence.tokens.end, &holders)
            };
            let handed = doc.sites.objects.any(behind_first(&sentence.tokens));
            if !(letters || handed || subject.is_some()) || !self.reports(index, start) {
                continue;
            }
            self.handed_to(index);
            if letters {
                self.handed_letters(index);
            }
            let Some((person, after)) = subject else {
                continue;
            };
            last = Some(person);
            let group = Group {
                people: vec![person],
                tokens: start..after,
                sentence: index,
            };
            if let Some((rule, span)) = self.clause(after, sentence.tokens.end) {
                for p in group.people {
                    self.found[p].get_or_insert(Evidence {
                        rule,
                        span: doc.tokens[start].span.to(span),
                    });
                }
            }
        }
    }

    /// "The letter was handed over to him": the person named last.
    fn handed_to(&mut self, sentence: usize) {
        let doc = self.document;
        let tokens = doc.sentences[sentence].tokens.clone();
        let objects = doc.sites.objects.within(behind_first(&tokens));
        let to = |i: &usize| {
            doc.is(*i, &["to"])
                && (doc.is(*i + 1, &["him", "her", "them", "both"])
                    || doc.is(*i + 1, &["the"]) && doc.is(*i + 2, &["newly"]))
                && (doc.is(i.saturating_sub(1), &["over"])
                    || doc.is(i.saturating_sub(1), &["presented", "awarded", "handed"])
                        && doc.is(i.saturating_sub(2), &["was", "were"]))
        };
        let Some(at) = objects
            .map(|object| {
                let article = usize::from(doc.is(object, &["newly"]));
                object.saturating_sub(1 + article)
            })
            .find(to)
        else {
            return;
        };
        let before = self.groups.partition_point(|g| g.sentence < sentence);
        let Some(group) = before.checked_sub(1) else {
            return;
        };
        let mut last = self.groups[group].people.clone();
        // "to the newly appointed commanders": all whom the sentence before named.
        let many = doc.is(at + 1, &["them", "both"])
            || (at + 3..at + 6).any(|i| doc.word(i).ends_with('s'));
        if many {
            let same = |g: &&Group| g.sentence == self.groups[group].sentence;
            let named = self.groups[..group].iter().rev().take_while(same);
            let appointed = named.filter(|g| self.is_appointed(g));
            last.extend(appointed.flat_map(|g| g.people.clone()));
        }
        let skip = if many { 0 } else { last.len() - 1 };
        for &person in &last[skip..] {
            self.found[person].get_or_insert(Evidence {
                rule: "presented-to",
                span: doc.span(at - 1..at + 2),
            });
        }
    }

    /// "The letters of appointment were presented by Roe. Doe was appointed Chairman": those who got the letters, whom the
    /// next sentences name.
    fn handed_letters(&mut self, sentence: usize) {
        let doc = self.document;
        let tokens = doc.sentences[sentence].tokens.clone();
        let letters = tokens.clone().find(|&i| {
            doc.is(i, &["letter", "letters"])
                && (doc.is(i.wrapping_sub(1), &["appointment"]) || doc.is(i + 2, &["appointment"]))
        });
        let Some(letters) = letters else { return };
        let given = (letters..tokens.end).find(|&i| {
            doc.is(i, &["handed", "presented"]) && doc.is(i - 1, &["was", "were", "officially"])
        });
        let Some(given) = given.filter(|&i| self.reports(sentence, i)) else {
            return;
        };
        let from = self.groups.partition_point(|g| g.sentence <= sentence);
        let near = self.groups[from..]
            .iter()
            .take_while(|g| g.sentence <= sentence + 3);
        let named: Vec<usize> = near
            .filter(|g| self.is_appointed(g))
            .flat_map(|g| g.people.clone())
            .collect();
        for person in named {
            self.found[person].get_or_insert(Evidence {
                rule: "presented-to",
                span: doc.tokens[letters].span.to(doc.tokens[given].span),
            });
        }
    }

    /// "Doe has been appointed", "Doe and Roe were appointed".
    fn is_appointed(&self, group: &Group) -> bool {
        let (doc, end) = (self.document, group.tokens.end);
        (end + 1..end + 4)
            .any(|i| doc.is(i, &["appointed"]) && doc.is(i - 1, &["was", "were", "been", "duly"]))
    }

    /// "The President" or "The Minister" in a sentence, outside any name: the person with that office, and what follows.
    fn titled(&self, start: usize, end: usize, holders: &Holders) -> Option<(usize, usize)> {
        let doc = self.document;
        let near = start + 1..end.min(start + 12) + 1;
        // Most sentences have none there.
        if !doc.sites.titles.any(near.clone()) {
            return None;
        }
        let titles = doc.sites.titles.within(near);
        let at = titles.map(|title| title - 1).find(|&i| {
            doc.is(i, &["The", "the"])
                && doc.is_capitalised(i + 1)
                && doc.class(i + 1).intersects(Class::TITLE)
                && !doc.is_capitalised(i + 2)
                && !doc.is(i + 2, &["’s", "'s", "of"])
        })?;
        let office = doc.word(at + 1);
        holders
            .get(office)
            .copied()
            .flatten()
            .map(|holder| (holder, at + 2))
    }
}
