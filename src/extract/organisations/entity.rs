//! Which names are the same body's.

use std::borrow::Cow;
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::find::{Finds, Found};
use super::hint::Hint;
use super::parent::SERVED;
use super::several::LACKS;
use crate::extract::document::Document;
use crate::extract::lexicon::Class;
use crate::extract::words::hint;
use crate::extract::{Evidence, Mention, Organisation};
use crate::text::Span;
use crate::text::fold::spaces_folded;
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
    pub(super) owner: Vec<u32>,
}

/// Marks that make no difference between two names of one body, as the words of [`Hint::NO_MATTER`].
const MARKS: &[&str] = &[",", "&", "’s", "'s", "’", "'", "®", "™", "/", "-"];

/// Whether token `i` makes no difference between two names of one body.
fn is_no_matter(document: &Document, i: usize) -> bool {
    match document.kind(i) {
        Some(Kind::Word(_)) => document.hint(i).contains(Hint::NO_MATTER),
        _ => document.is(i, MARKS),
    }
}

/// A hash of the words of a name, the same for `Department of Justice` and `Justice Department`, and for a name with
/// and without `U.S.` or `Inc.`
pub(super) fn key(document: &Document, tokens: Range<usize>) -> u64 {
    let mut sum = 0u64;
    for i in tokens.clone() {
        let suffix = document.class(i).contains(Class::ORG_SUFFIX) && i > tokens.start;
        // `U S Senate`, the periods lost
        let country = document.is(i, &["U"]) && document.is(i + 1, &["S"])
            || document.is(i, &["S"]) && i > tokens.start && document.is(i - 1, &["U"]);
        if !suffix && !country && !is_no_matter(document, i) {
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
    let stem = stem(word.as_bytes());
    // Most words have eight letters or fewer.
    let (first, rest) = stem.split_at(stem.len().min(8));
    let hash = spread(stem.len() as u64 ^ letters::lower(first));
    let rest = rest.chunks(8);
    rest.fold(hash, |h, eight| spread(h ^ letters::lower(eight)))
}

/// A word without its last period and a plural s.
#[inline]
fn stem(word: &[u8]) -> &[u8] {
    let word = word.strip_suffix(b".").unwrap_or(word);
    match word.split_last() {
        // `FBIs` has lost an apostrophe.
        Some((b's', stem))
            if word.len() > 4 || word.len() > 2 && stem.iter().all(u8::is_ascii_uppercase) =>
        {
            stem
        }
        // `ACME TOOLS` is `Acme Tools`.
        Some((b'S', stem)) if word.len() > 4 => stem,
        _ => word,
    }
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

/// Joins the names found into bodies.
pub(super) fn resolve(document: &Document, mut finds: Finds) -> Entities {
    // Those that stand for another behind all others; no two start at one token.
    let place = |(i, found): (usize, &Found)| (found.stands_for.is_some(), found.tokens.start, i);
    let mut order: Vec<_> = finds.list.iter().enumerate().map(place).collect();
    order.sort_unstable();
    let mut by_key: FxHashMap<u64, usize> = FxHashMap::default();
    by_key.reserve(finds.list.len());
    let mut of_find: Vec<usize> = vec![usize::MAX; finds.list.len()];
    let mut entities = Entities {
        list: Vec::new(),
        // All that is taken gets its owner below.
        owner: std::mem::take(&mut finds.taken),
    };
    for (_, _, i) in order {
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
    entities.join_committees(document);
    entities.join_acronyms(document);
    entities.join_half_spelled(document);
    entities.join_sites(document, &by_key);
    entities.join_run_together(document);
    entities.join_trades(document);
    entities.join_endings(document);
    entities
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
    pub(super) fn lengthen(&mut self, document: &Document, entity: usize, tokens: Range<usize>) {
        let name = &mut self.list[entity].name;
        if document.span(tokens.clone()).len() > document.span(name.clone()).len() {
            *name = tokens;
        }
    }

    /// Whose acronyms letters are, by their hash: those of the body found first.
    pub(super) fn acronyms(&self, document: &Document) -> FxHashMap<u64, usize> {
        let mut all = FxHashMap::default();
        all.reserve(2 * self.list.len());
        for (entity, e) in self.list.iter().enumerate() {
            for key in e.forms.iter().flat_map(|f| acronyms_of(document, f)) {
                all.entry(key).or_insert(entity);
            }
        }
        all
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
    let whole = document.span(entity.name);
    let name = shown(document, whole);
    let whole = whole.of(document.text);
    let mut others: FxHashSet<Cow<str>> = FxHashSet::default();
    let mut aliases: Vec<Cow<str>> = Vec::new();
    for m in &entity.mentions {
        // Most mentions are the name itself, and without an s at their end always shown as that.
        if m.span.of(document.text) == whole && !whole.ends_with('s') {
            continue;
        }
        let form = shown(document, m.span);
        if form != name && others.insert(form.clone()) {
            aliases.push(form);
        }
    }
    let bare = name.strip_suffix('s').filter(|b| others.contains(*b));
    // `Acmes` beside `Acme` is a possessive that lost its apostrophe.
    let lost = |form: &str| {
        let owner = form.strip_suffix('s');
        owner.is_some_and(|o| o == name || others.contains(o))
    };
    let aliases = aliases.iter().filter(|a| bare != Some(a) && !lost(a));
    Organisation {
        aliases: aliases.map(|a| a.clone().into_owned()).collect(),
        name: bare.unwrap_or(&name).to_owned(),
        mentions: entity.mentions,
    }
}

/// A name as it is shown, which is where tokens are: spaces folded, and without the s of a possessive that lost its
/// apostrophe.
fn shown<'d>(document: &Document<'d>, span: Span) -> Cow<'d, str> {
    let name = spaces_folded(span.of(document.text));
    if !name.ends_with('s') || !is_lost_possessive(document, document.token_at(span.end) - 1) {
        return name;
    }
    let pop = |name: &'d str| {
        name.char_indices()
            .next_back()
            .map_or("", |(at, _)| &name[..at])
    };
    match name {
        Cow::Borrowed(name) => Cow::Borrowed(pop(name)),
        Cow::Owned(mut name) => {
            name.pop();
            Cow::Owned(name)
        }
    }
}

/// Whether a name ends at token `last` in a possessive that lost its apostrophe.
fn is_lost_possessive(document: &Document, last: usize) -> bool {
    let word = document.word(last);
    let Some(owner) = word.strip_suffix('s') else {
        return false;
    };
    // "Customs Enforcements (CE) Office"
    let bracket = document.is(last + 1, &["("]) && document.is(last + 3, &[")"]);
    let owned = document.is_capitalised(if bracket { last + 4 } else { last + 1 });
    // `Department of Labors Canal Office`
    let field = owned
        && document.apostrophes_lost()
        && document.is(last.wrapping_sub(1), &["of", "the"])
        && hint(owner).contains(Hint::FIELD)
        && !document.hint(last).contains(Hint::FIELD);
    owned && document.hint(last).contains(Hint::LOST_POSSESSIVE)
        || field
        || word.len() > 2 && owner.bytes().all(|b| b.is_ascii_uppercase() || b == b'-')
        || word == "Services"
            && document.is_capitalised(last + 1)
            && document.is(last.wrapping_sub(1), SERVED)
        || word == "Generals"
        || word == "Offices" && owned && document.is(last.wrapping_sub(1), &["Attorneys"])
        || word == "States"
            && owned
            && document.is(last.wrapping_sub(1), &["of"])
            && document.is(last.wrapping_sub(2), &["Department"])
}

/// The hashes of the acronyms that a name makes: of its capitalised words, of all its words, and of either without
/// `U.S.` in front or a legal form behind.
pub(super) fn initials_of(document: &Document, name: Range<usize>) -> [u64; 4] {
    let of = |range: Range<usize>, all: bool| {
        letters_key(
            range
                .filter(|i| all || document.is_capitalised(*i))
                .filter_map(|i| document.word(i).bytes().next())
                .filter(u8::is_ascii_alphabetic),
        )
    };
    let whole = [of(name.clone(), false), of(name.clone(), true)];
    // `U S`, the periods lost
    let apart =
        document.is(name.start, &["U", "United"]) && document.is(name.start + 1, &["S", "States"]);
    let country = usize::from(apart || document.is(name.start, &["U.S.", "US"]));
    if country == 0 {
        // `Ocean Tide Mills, Inc.` is `OTM`.
        let form = |i: &usize| {
            document.class(*i).contains(Class::ORG_SUFFIX) || document.is(*i, &[",", "."])
        };
        let forms = name.clone().rev().take_while(form).count();
        if forms == 0 || forms + 2 > name.len() {
            return [whole[0], whole[1], whole[0], whole[1]];
        }
        let named = name.start..name.end - forms;
        return [
            whole[0],
            whole[1],
            of(named.clone(), false),
            of(named, true),
        ];
    }
    let bare = (name.start + country + usize::from(apart)).min(name.end);
    [
        whole[0],
        whole[1],
        of(bare..name.end, false),
        of(bare..name.end, true),
    ]
}

/// The hashes of the acronyms that a body may be called by: its initials, where it has three words or more, and all its
/// capitals, where it holds an acronym or is one word with capitals inside: `MHP` of `Marlow HP`, `CNW` of
/// `CanalNewsWire`.
fn acronyms_of(document: &Document, name: &Range<usize>) -> impl Iterator<Item = u64> {
    let capitals = |i: usize| document.word(i).bytes().filter(u8::is_ascii_uppercase);
    let upper =
        |i: usize| document.kind(i) == Some(Kind::Word(Shape::Upper)) && capitals(i).count() > 1;
    let spelled = match name.len() {
        1 => {
            document.kind(name.start) == Some(Kind::Word(Shape::Capital))
                && !document.sites.plain.contains(name.start)
                && capitals(name.start).count() > 2
        }
        _ => name.clone().any(upper),
    };
    let spelled = spelled.then(|| {
        let named = name.clone().filter(|i| document.is_capitalised(*i));
        letters_key(named.flat_map(capitals))
    });
    let initials = (name.len() > 2).then(|| initials_of(document, name.clone()));
    // Most have no `U.S.` in front, and the same with and without.
    let all = initials.is_some_and(|keys| keys[..2] != keys[2..]);
    let initials = initials.into_iter().flatten();
    initials.take(if all { 4 } else { 2 }).chain(spelled)
}
