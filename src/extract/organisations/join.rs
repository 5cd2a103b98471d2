//! Which bodies found under different names are one.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::beginnings::Beginnings;
use super::entity::{Entities, Entity, initials_of, key, letters_key, word_key};
use super::hint::Hint;
use super::known::is_known;
use super::site::is_site;
use super::variant::{beginnings, variants, within, without_suffix};
use crate::extract::document::Document;
use crate::extract::lexicon::Class;
use crate::text::token::{Kind, Shape};

/// How many ministries are compared with each other: no country has more.
const MINISTRIES: usize = 64;

/// Whether one name is a ministry's by one of the fields that a longer one has: the first or the last.
fn leads(document: &Document, short: &Range<usize>, long: &Range<usize>) -> bool {
    let same = |a: Range<usize>, b: Range<usize>| {
        a.zip(b).all(|(a, b)| document.word(a) == document.word(b))
    };
    let split = |i: usize| document.is(i, &[",", "and", "&"]);
    let fields = short.len().saturating_sub(2);
    let first = same(short.clone(), long.clone()) && split(long.start + short.len());
    let tail = long.end.saturating_sub(fields);
    let last = fields > 0 && same(short.start + 2..short.end, tail..long.end) && split(tail - 1);
    short.len() < long.len() && (first || last)
}

impl Entity {
    /// Whether one of its names ends in a legal form.
    fn has_form(&self, document: &Document) -> bool {
        self.forms
            .iter()
            .any(|f| f.len() > 1 && document.class(f.end - 1).contains(Class::ORG_SUFFIX))
    }
}

impl Entities {
    /// Makes what was found under a shorter form of another body's name a part of that body.
    pub(super) fn join_variants(&mut self, document: &Document, by_key: &FxHashMap<u64, usize>) {
        for long in 0..self.list.len() {
            // What joins it brings forms of its own, which are not asked.
            for at in 0..self.list[long].forms.len() {
                let form = self.list[long].forms[at].clone();
                let shorter = variants(document, form.clone()).into_iter().flatten();
                let beginnings = beginnings(document, form.clone()).filter(|b| {
                    // `Acme Tools LP` is no other name of `Acme Tools USA, Inc.`
                    let short = by_key.get(&key(document, b.clone()));
                    !short.is_some_and(|short| self.list[*short].has_form(document))
                });
                let beginnings: Vec<_> = beginnings.collect();
                for variant in shorter.map(|(variant, _)| variant).chain(beginnings) {
                    if let Some(short) = by_key.get(&key(document, variant)) {
                        self.join(document, *short, long);
                    }
                }
            }
        }
    }

    /// Joins `Central Fund` and the one `Central Fund of Ruritania`.
    pub(super) fn join_within(&mut self, document: &Document, by_key: &FxHashMap<u64, usize>) {
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        for whole in 0..self.list.len() {
            let shorter = within(document, self.list[whole].name.clone());
            let parts = shorter.filter_map(|short| by_key.get(&key(document, short)).copied());
            pairs.extend(parts.filter(|part| *part != whole).map(|p| (p, whole)));
        }
        pairs.sort_unstable();
        pairs.dedup();
        // Of two countries' it may be either's.
        for same in pairs.chunk_by(|a, b| a.0 == b.0) {
            if let [(part, whole)] = same {
                self.join(document, *part, *whole);
            }
        }
    }

    /// Joins `Ministry of Health` and the one `Ministry of Health and Canals`: a ministry by the first or the last of its fields.
    pub(super) fn join_portfolios(&mut self, document: &Document) {
        let ministries: Vec<usize> = (0..self.list.len())
            .filter(|&i| document.is(self.list[i].name.start, &["Ministry"]))
            .take(MINISTRIES)
            .collect();
        for &short in &ministries {
            let name = self.list[short].name.clone();
            let mut longer = ministries
                .iter()
                .copied()
                .filter(|&l| leads(document, &name, &self.list[l].name));
            if let (Some(whole), None) = (longer.next(), longer.next()) {
                self.join(document, short, whole);
            }
        }
    }

    /// Makes a bare acronym a part of the one body whose initials it is.
    pub(super) fn join_acronyms(&mut self, document: &Document) {
        let is_bare = |name: &Range<usize>| {
            name.len() == 1 && document.kind(name.start) == Some(Kind::Word(Shape::Upper))
        };
        if !self.list.iter().any(|e| is_bare(&e.name)) {
            return;
        }
        let acronyms = self.acronyms(document);
        for i in 0..self.list.len() {
            let name = self.list[i].name.clone();
            if !is_bare(&name) || self.list[i].mentions.is_empty() {
                continue;
            }
            let word = document.word(name.start);
            // `LP-300` is what a firm makes.
            if word.bytes().filter(u8::is_ascii_digit).count() > 1 {
                continue;
            }
            let letters = letters_key(word.bytes().filter(u8::is_ascii_alphabetic));
            if let Some(full) = acronyms.get(&letters) {
                self.join(document, i, *full);
            }
        }
    }

    /// Joins `MH Foundation` and `Marlow Heart Foundation`: the first word of one is the initials of what the other has
    /// before the same rest.
    pub(super) fn join_half_spelled(&mut self, document: &Document) {
        let halves = |name: &Range<usize>, cut: usize| {
            let first = document.span(name.start..name.start + 1);
            let rest = key(document, name.start + cut..name.end);
            (first.of(document.text), rest)
        };
        let mut short: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
        for (i, entity) in self.list.iter().enumerate() {
            let name = &entity.name;
            let upper = document.kind(name.start) == Some(Kind::Word(Shape::Upper));
            if upper && name.len() > 1 && !entity.mentions.is_empty() {
                short.entry(halves(name, 1).1).or_default().push(i);
            }
        }
        if short.is_empty() {
            return;
        }
        for whole in 0..self.list.len() {
            let name = self.list[whole].name.clone();
            for cut in 2..name.len().min(8) {
                let Some(list) = short.get(&halves(&name, cut).1) else {
                    continue;
                };
                let spelled = initials_of(document, name.start..name.start + cut);
                let part = list.iter().copied().find(|part| {
                    let acronym = halves(&self.list[*part].name, 1).0;
                    spelled.contains(&letters_key(acronym.bytes()))
                });
                if let Some(part) = part {
                    self.join(document, part, whole);
                }
            }
        }
    }

    /// Joins `Acme` and `Acme.ai`.
    pub(super) fn join_sites(&mut self, document: &Document, by_key: &FxHashMap<u64, usize>) {
        for whole in 0..self.list.len() {
            let name = self.list[whole].name.clone();
            let word = document.word(name.start);
            if name.len() == 1
                && is_site(word)
                && let Some((bare, _)) = word.rsplit_once('.')
                && let Some(part) = by_key.get(&word_key(bare))
            {
                self.join(document, *part, whole);
            }
        }
    }

    /// Joins `Acme Works` and `AcmeWorks`.
    pub(super) fn join_run_together(&mut self, document: &Document) {
        let letters = |name: &Range<usize>| {
            let words = document.span(name.clone()).of(document.text);
            words.bytes().filter(u8::is_ascii_alphanumeric)
        };
        let together = |name: &Range<usize>| {
            let word = document.word(name.start);
            name.len() == 1
                && word.len() > 5
                && word.bytes().filter(u8::is_ascii_uppercase).count() > 1
        };
        let words: Vec<usize> = (0..self.list.len())
            .filter(|i| !self.list[*i].mentions.is_empty() && together(&self.list[*i].name))
            .collect();
        if words.is_empty() {
            return;
        }
        let mut beginnings = Beginnings::default();
        for word in &words {
            beginnings.add(letters(&self.list[*word].name));
        }
        let mut apart: FxHashMap<u64, usize> = FxHashMap::default();
        for (i, entity) in self.list.iter().enumerate() {
            for form in entity.forms.iter().filter(|f| f.len() > 1) {
                if beginnings.may_have(letters(form)) {
                    apart.entry(letters_key(letters(form))).or_insert(i);
                }
            }
        }
        for word in words {
            if let Some(whole) = apart.get(&letters_key(letters(&self.list[word].name))) {
                self.join(document, word, *whole);
            }
        }
    }

    /// Joins `Quell` and `Quell Health`, where no other body begins so: what it trades in is left out.
    pub(super) fn join_trades(&mut self, document: &Document) {
        // By the first word: the body of two or three words that begins so, or none where there are several.
        let mut longer: FxHashMap<u64, Option<usize>> = FxHashMap::default();
        for (i, entity) in self.list.iter().enumerate() {
            let name = without_suffix(document, entity.name.clone());
            if !entity.mentions.is_empty() && name.len() > 1 {
                longer
                    .entry(word_key(document.word(name.start)))
                    .and_modify(|other| *other = None)
                    .or_insert(Some(i));
            }
        }
        for i in 0..self.list.len() {
            let name = self.list[i].name.clone();
            let word = document.word(name.start);
            if name.len() > 1 || self.list[i].mentions.is_empty() || is_known(word) {
                continue;
            }
            let Some(Some(whole)) = longer.get(&word_key(word)) else {
                continue;
            };
            let rest = without_suffix(document, self.list[*whole].name.clone());
            let trade = |i: usize| {
                document
                    .hint(i)
                    .intersects(Hint::FIRM_WORD | Hint::CORPORATE)
            };
            if rest.len() <= 3 && (rest.start + 1..rest.end).all(trade) {
                self.join(document, i, *whole);
            }
        }
    }

    /// Joins `Heart Museum` and the one body that ends so, `Marlow Heart Museum`: what stands before is a place, an owner
    /// or a word of the line that ran into the name. Not `Journal of the Heart Museum`, nor a state's department and the
    /// country's.
    pub(super) fn join_endings(&mut self, document: &Document) {
        let words = |name: Range<usize>| {
            name.fold(0u64, |sum, i| {
                sum.rotate_left(5) ^ word_key(document.word(i))
            })
        };
        let known = |e: &Entity| e.mentions.iter().any(|m| m.evidence.rule == "well-known");
        let mut short: FxHashMap<u64, usize> = FxHashMap::default();
        for (i, entity) in self.list.iter().enumerate() {
            if !entity.mentions.is_empty() && entity.name.len() > 1 && !known(entity) {
                short.entry(words(entity.name.clone())).or_insert(i);
            }
        }
        let apart = ["of", "for", "the", "with", "at", "on", "to"];
        let parts = |start: usize| {
            let state = document.class(start).contains(Class::ORG_HEAD)
                && document
                    .class(start - 1)
                    .intersects(Class::PLACE | Class::COUNTRY);
            !state && !document.is(start - 1, &apart) && document.is_capitalised(start)
        };
        let mut pairs: FxHashMap<usize, Option<usize>> = FxHashMap::default();
        for (i, entity) in self.list.iter().enumerate() {
            let name = entity.name.clone();
            if entity.mentions.is_empty() || name.len() < 3 {
                continue;
            }
            let ending = (name.start + 1..name.end - 1)
                .take(6)
                .filter(|start| parts(*start))
                .find_map(|start| Some((start, *short.get(&words(start..name.end))?)));
            if let Some((_, part)) = ending.filter(|(_, part)| *part != i) {
                pairs
                    .entry(part)
                    .and_modify(|o| *o = None)
                    .or_insert(Some(i));
            }
        }
        for (part, whole) in pairs {
            let Some(whole) = whole else { continue };
            let name = self.list[part].name.clone();
            // `Quell Realty and Heart Museum` are two.
            let before = self.list[whole].name.end - name.len() - 1;
            let often = self.list[part].mentions.len() > self.list[whole].mentions.len()
                || document.is(before, &["and", "&"]);
            self.join(document, part, whole);
            if often {
                self.list[whole].name = name;
            }
        }
    }

    /// Makes body `part` a part of body `whole`.
    pub(super) fn join(&mut self, document: &Document, part: usize, whole: usize) {
        if part == whole
            || self.list[part].mentions.is_empty()
            || self.list[whole].mentions.is_empty()
        {
            return;
        }
        let name = self.list[part].name.clone();
        let mentions = std::mem::take(&mut self.list[part].mentions);
        let forms = std::mem::take(&mut self.list[part].forms);
        for m in &mentions {
            self.owner[document.tokens_of(m.span)].fill(whole as u32 + 1);
        }
        self.list[whole].mentions.extend(mentions);
        self.list[whole].forms.extend(forms);
        self.lengthen(document, whole, name);
    }
}
