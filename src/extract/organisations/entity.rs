//! Which names are the same body's.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::find::{Finds, Found};
use super::head::SERVED;
use super::hint::Hint;
use super::several::LACKS;
use super::site::is_site;
use super::variant::{beginnings, variants, within};
use crate::extract::document::Document;
use crate::extract::lexicon::Class;
use crate::extract::words::hint;
use crate::extract::{Evidence, Mention, Organisation};
use crate::text::Span;
use crate::text::letters;
use crate::text::token::{Kind, Shape};

/// A body: all the names that are its own.
pub(super) struct Entity {
    /// Where it was found, in no order.
    pub mentions: Vec<Mention>,
    /// Its fullest name.
    pub name: Range<usize>,
    /// The distinct names under which discovery found it, those defined in brackets included.
    pub forms: Vec<Range<usize>>,
}

/// All bodies of a release.
pub(super) struct Entities {
    /// In the order of discovery; one without mentions has become part of another.
    pub list: Vec<Entity>,
    /// By token: 1 + the index of the body whose name covers it, or 0.
    owner: Vec<u32>,
}

/// Words that make no difference between two names of one body.
const SMALL: &[&str] = &[
    "of", "the", "and", "&", "for", "on", "The", ",", "at", "in", "to", "U.S.", "US", "United",
    "States", "U.S", "’s", "'s", "’", "'", "®", "™",
];

/// A hash of the words of a name, the same for `Department of Justice` and `Justice Department`, and for a name with
/// and without `U.S.` or `Inc.`
pub(super) fn key(document: &Document, tokens: Range<usize>) -> u64 {
    let mut sum = 0u64;
    for i in tokens.clone() {
        let suffix = document.class(i).contains(Class::ORG_SUFFIX) && i > tokens.start;
        // `U S Senate`, the periods lost
        let country = document.is(i, &["U"]) && document.is(i + 1, &["S"])
            || document.is(i, &["S"]) && i > tokens.start && document.is(i - 1, &["U"]);
        if !suffix && !country && !document.is(i, SMALL) {
            // `Ruritanian Government`, `Government of Ruritania`
            let people = document.class(i).contains(Class::DEMONYM);
            let word = document.word(i);
            let word = word.strip_suffix('n').filter(|_| people).unwrap_or(word);
            sum = sum.wrapping_add(word_key(word));
        }
    }
    sum
}

/// A hash of a word in any case, without its last period and a plural s.
pub(super) fn word_key(word: &str) -> u64 {
    let bytes = word.as_bytes();
    let word = bytes.strip_suffix(b".").unwrap_or(bytes);
    let word = match word.split_last() {
        // `FBIs` has lost an apostrophe.
        Some((b's', stem))
            if word.len() > 4 || word.len() > 2 && stem.iter().all(u8::is_ascii_uppercase) =>
        {
            stem
        }
        _ => word,
    };
    word.chunks(8).fold(word.len() as u64, |h, eight| {
        let letters = letters::lower(eight);
        spread(h ^ letters)
    })
}

/// Spreads a number, so that a sum of several keeps them apart.
fn spread(number: u64) -> u64 {
    number
        .wrapping_mul(0x9e37_79b9_7f4a_7c15)
        .rotate_left(23)
        .wrapping_mul(0xbf58_476d_1ce4_e5b9)
}

/// A hash of letters in any case.
pub(super) fn letters_key(letters: impl Iterator<Item = u8>) -> u64 {
    spread(letters.fold(0xcbf2_9ce4_8422_2325u64, |h, b| {
        (h ^ u64::from(b.to_ascii_lowercase())).wrapping_mul(0x100_0000_01b3)
    }))
}

/// The key of a name, with the noun that it lacks in a row.
fn own_key(document: &Document, found: &Found) -> u64 {
    let lacks = LACKS.iter().find(|(rule, _)| *rule == found.rule);
    let noun = lacks.map_or(0, |(_, noun)| word_key(noun));
    key(document, found.tokens.clone()).wrapping_add(noun)
}

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

/// Joins the names found into bodies.
pub(super) fn resolve(document: &Document, finds: Finds) -> Entities {
    let mut order: Vec<usize> = (0..finds.list.len()).collect();
    order.sort_by_key(|i| {
        (
            finds.list[*i].stands_for.is_some(),
            finds.list[*i].tokens.start,
        )
    });
    let mut by_key: FxHashMap<u64, usize> = FxHashMap::default();
    let mut of_find: Vec<usize> = vec![usize::MAX; finds.list.len()];
    let mut entities = Entities {
        list: Vec::new(),
        owner: vec![0; document.tokens.len()],
    };
    for i in order {
        let found = &finds.list[i];
        let own = own_key(document, found);
        let (entity, new) = match found.stands_for {
            Some(full) if of_find[full] != usize::MAX => (of_find[full], true),
            _ => match by_key.get(&own) {
                Some(entity) => (*entity, false),
                None => {
                    by_key.insert(own, entities.list.len());
                    entities.list.push(Entity {
                        mentions: Vec::new(),
                        name: found.tokens.clone(),
                        forms: Vec::new(),
                    });
                    (entities.list.len() - 1, true)
                }
            },
        };
        of_find[i] = entity;
        let fuller = document.span(found.tokens.clone()).len()
            > document.span(entities.list[entity].name.clone()).len();
        if new || fuller && found.stands_for.is_none() {
            entities.list[entity].forms.push(found.tokens.clone());
        }
        entities.mark(
            document,
            entity,
            found.tokens.clone(),
            found.rule,
            found.evidence.clone(),
        );
        if found.stands_for.is_none() {
            entities.lengthen(document, entity, found.tokens.clone());
        }
    }
    for found in &finds.list {
        if let Some(full) = found.stands_for {
            // What has been found by itself, too, under the name that the brackets define.
            if let Some(short) = by_key.get(&key(document, found.tokens.clone())) {
                entities.join(document, *short, of_find[full]);
            }
        }
    }
    entities.join_variants(document, &by_key);
    entities.join_within(document, &by_key);
    entities.join_portfolios(document);
    entities.join_acronyms(document);
    entities.join_half_spelled(document);
    entities.join_sites(document, &by_key);
    entities
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
    /// The body whose name covers token `i`.
    pub fn at(&self, i: usize) -> Option<usize> {
        self.owner.get(i).and_then(|o| (*o as usize).checked_sub(1))
    }

    /// Adds a mention.
    pub fn mark(
        &mut self,
        document: &Document,
        entity: usize,
        tokens: Range<usize>,
        rule: &'static str,
        evidence: Range<usize>,
    ) {
        let mention = Mention {
            span: document.span(tokens.clone()),
            evidence: Evidence {
                rule,
                span: document.span(evidence),
            },
        };
        self.owner[tokens].fill(entity as u32 + 1);
        self.list[entity].mentions.push(mention);
    }

    /// Takes `tokens` as the body's name where it is the fuller.
    fn lengthen(&mut self, document: &Document, entity: usize, tokens: Range<usize>) {
        let name = &mut self.list[entity].name;
        if document.span(tokens.clone()).len() > document.span(name.clone()).len() {
            *name = tokens;
        }
    }

    /// Makes what was found under a shorter form of another body's name a part of that body.
    fn join_variants(&mut self, document: &Document, by_key: &FxHashMap<u64, usize>) {
        for long in 0..self.list.len() {
            for form in self.list[long].forms.clone() {
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
    fn join_within(&mut self, document: &Document, by_key: &FxHashMap<u64, usize>) {
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
    fn join_portfolios(&mut self, document: &Document) {
        let ministries: Vec<usize> = (0..self.list.len())
            .filter(|&i| document.is(self.list[i].name.start, &["Ministry"]))
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
    fn join_acronyms(&mut self, document: &Document) {
        let mut initials: FxHashMap<u64, usize> = FxHashMap::default();
        for (i, entity) in self.list.iter().enumerate() {
            if entity.mentions.is_empty() {
                continue;
            }
            for form in &entity.forms {
                for key in acronyms_of(document, form.clone()) {
                    initials.entry(key).or_insert(i);
                }
            }
        }
        for i in 0..self.list.len() {
            let name = self.list[i].name.clone();
            let acronym =
                name.len() == 1 && document.kind(name.start) == Some(Kind::Word(Shape::Upper));
            if !acronym || self.list[i].mentions.is_empty() {
                continue;
            }
            let letters = letters_key(
                document
                    .word(name.start)
                    .bytes()
                    .filter(u8::is_ascii_alphabetic),
            );
            if let Some(full) = initials.get(&letters) {
                self.join(document, i, *full);
            }
        }
    }

    /// Joins `MH Foundation` and `Marlow Heart Foundation`: the first word of one is the initials of what the other has
    /// before the same rest.
    fn join_half_spelled(&mut self, document: &Document) {
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
    fn join_sites(&mut self, document: &Document, by_key: &FxHashMap<u64, usize>) {
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

    /// Makes body `part` a part of body `whole`.
    fn join(&mut self, document: &Document, part: usize, whole: usize) {
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

    /// The bodies as the analysis shows them.
    pub fn into_organisations(self, document: &Document) -> Vec<Organisation> {
        let mut out: Vec<Organisation> = self
            .list
            .into_iter()
            .filter(|e| !e.mentions.is_empty())
            .map(|e| organisation(document, e))
            .collect();
        out.sort_by_key(|o| o.mentions[0].span);
        out
    }
}

fn organisation(document: &Document, mut entity: Entity) -> Organisation {
    entity.mentions.sort_by_key(|m| m.span);
    let mut name = shown(document, document.span(entity.name));
    let mut seen: FxHashSet<String> = FxHashSet::default();
    seen.insert(name.clone());
    let mut aliases: Vec<String> = Vec::new();
    for m in &entity.mentions {
        let form = shown(document, m.span);
        if !seen.contains(&form) {
            seen.insert(form.clone());
            aliases.push(form);
        }
    }
    if let Some(bare) = name.strip_suffix('s')
        && seen.contains(bare)
    {
        aliases.retain(|a| a != bare);
        name.pop();
    }
    // `Acmes` beside `Acme` is a possessive that lost its apostrophe.
    aliases.retain(|a| a.strip_suffix('s').is_none_or(|a| !seen.contains(a)));
    Organisation {
        name,
        aliases,
        mentions: entity.mentions,
    }
}

/// A name as it is shown: spaces folded, and without the s of a possessive that lost its apostrophe.
fn shown(document: &Document, span: Span) -> String {
    let mut name = document.folded(span);
    let last = document.tokens_of(span).end - 1;
    let word = document.word(last);
    // "Customs Enforcements (CE) Office"
    let bracket = document.is(last + 1, &["("]) && document.is(last + 3, &[")"]);
    let owned = document.is_capitalised(if bracket { last + 4 } else { last + 1 });
    let possessive = owned && hint(word).contains(Hint::LOST_POSSESSIVE)
        || word.len() > 2
            && word
                .strip_suffix('s')
                .is_some_and(|w| w.bytes().all(|b| b.is_ascii_uppercase() || b == b'-'));
    let service = word == "Services"
        && document.is_capitalised(last + 1)
        && document.is(last.wrapping_sub(1), SERVED);
    if possessive || service || word == "Generals" {
        name.pop();
    }
    name
}

/// The hashes of the acronyms that a name makes: of its capitalised words, of all its words, and of either without
/// `U.S.` in front.
pub(super) fn initials_of(document: &Document, name: Range<usize>) -> [u64; 4] {
    let of = |range: Range<usize>, all: bool| {
        letters_key(
            range
                .filter(|i| all || document.is_capitalised(*i))
                .filter_map(|i| document.word(i).bytes().next())
                .filter(u8::is_ascii_alphabetic),
        )
    };
    // `U S`, the periods lost
    let apart = document.is(name.start, &["U"]) && document.is(name.start + 1, &["S"]);
    let country = usize::from(apart || document.is(name.start, &["U.S.", "US"]));
    let bare = (name.start + country + usize::from(apart)).min(name.end);
    [
        of(name.clone(), false),
        of(name.clone(), true),
        of(bare..name.end, false),
        of(bare..name.end, true),
    ]
}

/// The hashes of the acronyms that a body may be called by: its initials, where it has three words or more, and all its
/// capitals, where it holds an acronym or is one word with capitals inside: `MHP` of `Marlow HP`, `CNW` of
/// `CanalNewsWire`.
pub(super) fn acronyms_of(document: &Document, name: Range<usize>) -> impl Iterator<Item = u64> {
    let capitals = |i: usize| document.word(i).bytes().filter(u8::is_ascii_uppercase);
    let long = name.len() > 2;
    let upper =
        |i: usize| document.kind(i) == Some(Kind::Word(Shape::Upper)) && capitals(i).count() > 1;
    let humps = name.len() == 1
        && document.kind(name.start) == Some(Kind::Word(Shape::Capital))
        && capitals(name.start).count() > 2;
    let spelled = (humps || name.len() > 1 && name.clone().any(upper)).then(|| {
        letters_key(
            name.clone()
                .filter(|i| document.is_capitalised(*i))
                .flat_map(capitals),
        )
    });
    initials_of(document, name)
        .into_iter()
        .filter(move |_| long)
        .chain(spelled)
}
