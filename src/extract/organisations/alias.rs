//! Every other way in which a body found is named: its names again, in headlines too; shorter forms of them; its
//! acronym; its head noun alone, written as a name (`the Committee`).

use std::cell::OnceCell;
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::beginnings::Beginnings;
use super::entity::{Entities, letters_key, word_key};
use super::variant::variants;
use crate::extract::document::{Document, DocumentParagraph};
use crate::extract::lexicon::Class;
use crate::release::Part;
use crate::text::token::{Kind, Shape};

/// A name to look for: words of the text, and whose it is.
struct Form {
    words: Range<usize>,
    entity: usize,
    rule: &'static str,
}

/// The forms to look for.
#[derive(Default)]
struct Forms {
    /// With the hash of their first words, in the order of those; of one first word the longest first.
    list: Vec<(u64, Form)>,
    /// What their first words begin with.
    beginnings: Beginnings,
    /// Whose initials letters are, found out where the first acronym stands that is no name by itself.
    acronyms: OnceCell<FxHashMap<u64, usize>>,
    /// The words that stand right behind a given name: family names, whatever firms bear them; found out where the first
    /// name of one word speaks.
    families: OnceCell<FxHashSet<u64>>,
}

/// Marks the other mentions of bodies.
pub(super) fn mark(document: &Document, entities: &mut Entities) {
    if entities.list.is_empty() {
        return;
    }
    let forms = Forms::of(document, entities);
    let mut heads: FxHashMap<u64, usize> = FxHashMap::default();
    for paragraph in &document.paragraphs {
        if matches!(paragraph.part, Part::Tail | Part::EndMark) {
            continue;
        }
        mark_paragraph(document, entities, paragraph, &forms, &mut heads);
    }
}

fn mark_paragraph(
    document: &Document,
    entities: &mut Entities,
    paragraph: &DocumentParagraph,
    forms: &Forms,
    heads: &mut FxHashMap<u64, usize>,
) {
    let mut from = paragraph.tokens.start;
    for i in document.sites.names.within(paragraph.tokens.clone()) {
        if i < from {
            continue;
        }
        if let Some(entity) = entities.at(i) {
            // The body that a bare head noun means from here on.
            if document
                .class(i)
                .intersects(Class::ORG_HEAD | Class::ORG_WEAK)
            {
                heads.insert(word_key(document.word(i)), entity);
            } else if document.class(i).contains(Class::ORG_SUFFIX) {
                heads.insert(word_key("Company"), entity);
            }
            continue;
        }
        if !matches!(document.kind(i), Some(Kind::Word(s)) if s != Shape::Lower) {
            continue;
        }
        if let Some((end, entity, rule)) = forms.at(document, entities, i, &paragraph.tokens) {
            if (i..end).all(|t| entities.at(t).is_none()) {
                entities.mark(document, entity, i..end, rule, i..end);
            }
            from = end;
            continue;
        }
        if !paragraph.shouts
            && let Some(entity) = bare_head(document, i, heads)
        {
            entities.mark(document, entity, i..i + 1, "bare-head", i - 1..i + 1);
        }
    }
}

/// The body that `the Committee` at `i` means.
fn bare_head(document: &Document, i: usize, heads: &FxHashMap<u64, usize>) -> Option<usize> {
    if !document
        .class(i)
        .intersects(Class::ORG_HEAD | Class::ORG_WEAK)
        || i == 0
        || !document.is(i - 1, &["the", "The"])
        || document.is_capitalised(i + 1)
        || document.is(i + 1, &["of", "&"])
    {
        return None;
    }
    heads.get(&word_key(document.word(i))).copied()
}

/// The most forms that are looked for with one first word. What shares it with dozens of others is a pattern, not a name;
/// this keeps the scan linear, too.
const MOST: usize = 24;

impl Forms {
    fn of(document: &Document, entities: &Entities) -> Self {
        let mut forms = Self::default();
        for (entity, e) in entities.list.iter().enumerate() {
            for words in &e.forms {
                forms.add(document, words.clone(), entity, "named-again");
            }
        }
        for (entity, e) in entities.list.iter().enumerate() {
            for words in &e.forms {
                for (variant, rule) in variants(document, words.clone()).into_iter().flatten() {
                    forms.add(document, variant, entity, rule);
                }
            }
        }
        forms.settle();
        forms
    }

    fn add(&mut self, document: &Document, words: Range<usize>, entity: usize, rule: &'static str) {
        let first = document.word(words.start);
        self.beginnings.add(letters(first));
        let form = Form {
            words,
            entity,
            rule,
        };
        self.list.push((word_key(first), form));
    }

    /// Brings the forms into order and leaves out those that are too many.
    fn settle(&mut self) {
        self.list.sort_by_key(|(key, _)| *key);
        let mut same = (0, 0);
        self.list.retain(|(key, _)| {
            same = (*key, if same.0 == *key { same.1 + 1 } else { 0 });
            same.1 < MOST
        });
        let of_one_word = self.list.chunk_by_mut(|a, b| a.0 == b.0);
        of_one_word.for_each(|forms| forms.sort_by_key(|(_, f)| std::cmp::Reverse(f.words.len())));
    }

    /// The forms that begin with a word, the longest first.
    fn with_first(&self, word: &str) -> impl Iterator<Item = &Form> {
        let mut forms = &self.list[..];
        if !self.beginnings.may_have(letters(word)) {
            forms = &[];
        } else {
            let key = word_key(word);
            forms = &forms[forms.partition_point(|(k, _)| *k < key)..];
            forms = &forms[..forms.partition_point(|(k, _)| *k == key)];
        }
        forms.iter().map(|(_, form)| form)
    }

    /// Whether a family name that a firm bears, too, speaks at token `i`.
    fn speaks_as_family(&self, document: &Document, i: usize) -> bool {
        let families = || self.families.get_or_init(|| families(document));
        speaks(document, i) && families().contains(&word_key(document.word(i)))
    }

    /// The longest form that stands at `i`, with its end.
    fn at(
        &self,
        document: &Document,
        entities: &Entities,
        i: usize,
        bounds: &Range<usize>,
    ) -> Option<(usize, usize, &'static str)> {
        let word = document.word(i);
        for form in self.with_first(word) {
            let end = i + form.words.len();
            if form.words.len() == 1 && self.speaks_as_family(document, i) {
                return None;
            }
            if end <= bounds.end
                && same(document, form.words.clone(), i)
                && (form.words.len() > 1 || alone(document, i, bounds))
            {
                return Some((end, form.entity, form.rule));
            }
        }
        let acronym = document.kind(i) == Some(Kind::Word(Shape::Upper))
            && word.len() >= 3
            && !document.class(i).intersects(Class::PLACE | Class::COUNTRY);
        if !acronym {
            return None;
        }
        let acronyms = self.acronyms.get_or_init(|| entities.acronyms(document));
        let letters = letters_key(word.bytes().filter(u8::is_ascii_alphabetic));
        Some((i + 1, *acronyms.get(&letters)?, "initials"))
    }
}

/// The letters of a word of which the first two are the same for all words with one [`word_key`]: a period at the end makes
/// no difference, and of a word of two letters its s does.
fn letters(word: &str) -> impl Iterator<Item = u8> {
    word.bytes().take_while(|b| *b != b'.')
}

/// Whether the words at `i` are those of a form, in any case but with a capital first.
fn same(document: &Document, words: Range<usize>, i: usize) -> bool {
    words.clone().enumerate().all(|(k, w)| {
        let (a, b) = (document.word(w), document.word(i + k));
        let capital = document.is_capitalised(i + k) || !document.is_capitalised(w);
        capital && a.eq_ignore_ascii_case(b)
            || b.len() == a.len() + 1 && b.ends_with('s') && b.starts_with(a)
    })
}

/// The family names of a release, by [`word_key`]: what follows a given name and says nothing else.
fn families(document: &Document) -> FxHashSet<u64> {
    let other =
        Class::ORG_HEAD | Class::ORG_WEAK | Class::COMMON | Class::ORG_SUFFIX | Class::PLACE;
    let names = document.sites.names.within(0..document.tokens.len());
    let family = |i: &usize| {
        *i > 0
            && document.is_capitalised(i - 1)
            && document.class(i - 1).contains(Class::GIVEN)
            && !document.class(*i).intersects(other)
            && !document.is_capitalised(i + 1)
    };
    names
        .filter(family)
        .map(|i| word_key(document.word(i)))
        .collect()
}

/// "Doe said", "said Doe.": whether the word at `i` speaks.
fn speaks(document: &Document, i: usize) -> bool {
    let says = &[
        "said",
        "says",
        "added",
        "adds",
        "explained",
        "explains",
        "noted",
        "stated",
        "commented",
        "continued",
        "concluded",
        "shared",
    ];
    let closed = document.is(i + 1, &[",", ".", "—", "–"]);
    document.is(i + 1, says) || document.is(i.wrapping_sub(1), says) && closed
}

/// Whether a name of one word stands at `i` by itself, not inside a longer name.
fn alone(document: &Document, i: usize, bounds: &Range<usize>) -> bool {
    // "Jane A. Doe": the initial is a word of grammar, too.
    let initial = |i: usize| document.word(i).len() == 2 && document.word(i).ends_with('.');
    let before = i > bounds.start
        && document.is_capitalised(i - 1)
        && (initial(i - 1)
            || !document
                .class(i - 1)
                .intersects(Class::FUNCTION | Class::TITLE));
    let addressed = document
        .class(i - usize::from(before))
        .intersects(Class::GIVEN | Class::HONORIFIC | Class::RANK);
    !(before && (addressed || is_family_name(document, i) || is_behind_unknown(document, i)))
}

/// "Thorgild Doe", of whom the firm may have its name: whether one word that is on no list stands before the word at `i`, and
/// nothing else that a name could have.
fn is_behind_unknown(document: &Document, i: usize) -> bool {
    let before = i - 1;
    let plain = |i: usize| document.kind(i) == Some(Kind::Word(Shape::Capital));
    let apart = !document.is_capitalised(i + 1)
        && !before
            .checked_sub(1)
            .is_some_and(|i| document.is_capitalised(i))
        && document.kind(i + 1) != Some(Kind::Possessive);
    apart
        && plain(i)
        && plain(before)
        && document.sites.plain.contains(before)
        && document.class(before).is_empty()
        && document.hint(before).is_empty()
}

/// "says Thorgild Doe, Founder of The Doe Law Group", "Jane R. Doe": whether the word at `i` is the family name of somebody
/// who speaks or has an initial, and the firm bears it too.
fn is_family_name(document: &Document, i: usize) -> bool {
    let verb = i.wrapping_sub(2);
    let speaks = document.class(verb).contains(Class::CUE_VERB)
        && matches!(document.kind(verb), Some(Kind::Word(Shape::Lower)))
        && document.is(i + 1, &[","]);
    let initial = document.word(i - 1).len() == 2
        && document.word(i - 1).ends_with('.')
        && document.class(verb).contains(Class::GIVEN);
    speaks || initial
}
