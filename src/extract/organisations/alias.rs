//! Every other way in which a body found is named: its names again, in headlines too; shorter forms of them; its
//! acronym; its head noun alone, written as a name (`the Committee`).

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::entity::{Entities, acronyms_of, letters_key, word_key};
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

/// The forms by the hash of their first word, the longest first.
struct Forms {
    by_first: FxHashMap<u64, Vec<Form>>,
    acronyms: FxHashMap<u64, usize>,
    /// The words that stand right behind a given name: family names, whatever firms bear them.
    families: FxHashSet<u64>,
}

/// Marks the other mentions of bodies.
pub(super) fn mark(document: &Document, entities: &mut Entities) {
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
    while let Some(i) = document.sites.names.first(from..paragraph.tokens.end) {
        from = i + 1;
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
        if let Some((end, entity, rule)) = forms.at(document, i, paragraph.tokens.clone()) {
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

impl Forms {
    fn of(document: &Document, entities: &Entities) -> Self {
        let mut forms = Self {
            by_first: FxHashMap::default(),
            acronyms: FxHashMap::default(),
            families: families(document),
        };
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
                for key in acronyms_of(document, words.clone()) {
                    forms.acronyms.entry(key).or_insert(entity);
                }
            }
        }
        for list in forms.by_first.values_mut() {
            list.sort_by_key(|f| std::cmp::Reverse(f.words.len()));
        }
        forms
    }

    fn add(&mut self, document: &Document, words: Range<usize>, entity: usize, rule: &'static str) {
        let list = self
            .by_first
            .entry(word_key(document.word(words.start)))
            .or_default();
        // What shares a first word with dozens of others is a pattern, not a name; it keeps the scan linear, too.
        if list.len() < 24 {
            list.push(Form {
                words,
                entity,
                rule,
            });
        }
    }

    /// The longest form that stands at `i`, with its end.
    fn at(
        &self,
        document: &Document,
        i: usize,
        bounds: Range<usize>,
    ) -> Option<(usize, usize, &'static str)> {
        let word = document.word(i);
        if let Some(list) = self.by_first.get(&word_key(word)) {
            for form in list {
                let end = i + form.words.len();
                if form.words.len() == 1
                    && speaks(document, i)
                    && self.families.contains(&word_key(word))
                {
                    return None;
                }
                if end <= bounds.end
                    && same(document, form.words.clone(), i)
                    && (form.words.len() > 1 || alone(document, i, &bounds))
                {
                    return Some((end, form.entity, form.rule));
                }
            }
        }
        let acronym = document.kind(i) == Some(Kind::Word(Shape::Upper))
            && word.len() >= 3
            && !document.class(i).intersects(Class::PLACE | Class::COUNTRY);
        if acronym
            && let Some(entity) = self
                .acronyms
                .get(&letters_key(word.bytes().filter(u8::is_ascii_alphabetic)))
        {
            return Some((i + 1, *entity, "initials"));
        }
        None
    }
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
    let before = i > bounds.start
        && document.is_capitalised(i - 1)
        && !document
            .class(i - 1)
            .intersects(Class::FUNCTION | Class::TITLE);
    let addressed = document
        .class(i - usize::from(before))
        .intersects(Class::GIVEN | Class::HONORIFIC | Class::RANK);
    !(before && (addressed || is_family_name(document, i)))
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
