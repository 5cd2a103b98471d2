//! Named bodies: companies, ministries, courts, parties, schools, newswires.
//!
//! Discovery goes through each sentence once a rule family, the surest first, and a later rule leaves alone what an
//! earlier one has taken:
//!
//! 1. [`wire`]: the newswire in the dateline.
//! 1. [`suffix`]: firms by what ends their name: Inc., Ltd, LLC.
//! 2. [`court`]: court districts and the offices that bear their name.
//! 2. [`tribe`]: tribes, bands and pueblos.
//! 3. [`head`]: bodies by their head noun, with what stands before it and what follows it.
//! 4. [`known`]: bodies that everyone knows, by their own spelling.
//! 5. [`acronym`]: what stands in brackets behind a name: its acronym, its ticker.
//! 6. [`subject`]: what headline and story begin with and say to act.
//! 6. [`context`]: any other capitalised run, by what the text says of it, among others by the [`slot`] it stands in.
//!
//! Then [`entity`] and [`join`] say which of these are the same body, and [`alias`] goes through the whole text again,
//! headlines too, for every other way in which a body found is named. Everything is linear in the text.
//!
//! Rules that hold for one language alone are in the files of the rule families; [`run`] and [`entity`] know of
//! capitals and words only.

mod acronym;
mod alias;
mod appointee;
mod beginnings;
mod bond;
mod candidate;
mod committee;
mod complement;
mod compound;
mod context;
mod court;
mod cue;
mod district;
mod entity;
mod fields;
mod find;
mod government;
mod head;
mod heading;
mod holder;
mod join;
mod joint;
mod known;
mod listed;
mod members;
mod nobody;
mod noun;
mod office;
mod pair;
mod parent;
mod place;
mod post;
mod reach;
mod run;
mod series;
mod several;
mod site;
mod slot;
mod sound;
mod spelling;
mod strong;
mod subject;
mod suffix;
#[cfg(test)]
mod tests;
mod tribe;
mod variant;
mod weak;
mod wire;
mod within;

use super::Organisation;
use super::document::{Document, DocumentParagraph};
use super::hint;
use super::lexicon::Class;
use crate::release::Part;
use crate::text::token::{Kind, Shape};
use entity::Entities;
use find::Finds;
use run::Stretch;

pub use office::add as add_offices;

/// Finds the organisations of each release, in the order of their first mention.
pub fn find(documents: &[Document]) -> Vec<Vec<Organisation>> {
    let mut searches: Vec<Search> = documents.iter().map(Search::new).collect();
    for pass in PASSES {
        searches.iter_mut().for_each(pass);
    }
    let entities = searches.into_iter().map(Search::end);
    let mut entities: Vec<_> = entities.collect();
    for (document, entities) in documents.iter().zip(&mut entities) {
        alias::mark(document, entities);
    }
    let organisations = documents.iter().zip(entities).map(|(document, entities)| {
        let mut organisations = entities.into_organisations(document);
        compound::add(document, &mut organisations);
        organisations
    });
    organisations.collect()
}

/// What discovery has of a release.
struct Search<'d> {
    document: &'d Document<'d>,
    /// See [`stretches`].
    stretches: Vec<Stretch<'d>>,
    /// See [`headlines`].
    headlines: Vec<Stretch<'d>>,
    known: Vec<known::Name<'d>>,
    finds: Finds,
}

/// Discovery, in its order.
const PASSES: [fn(&mut Search); 21] = [
    |s| wire::of_anatomy(s.document, &mut s.finds),
    |s| wire::first_on(s.document, &mut s.finds),
    |s| wire::to_contact(s.document, &mut s.finds),
    |s| wire::find(&s.stretches, &mut s.finds),
    |s| suffix::find(&s.stretches, &mut s.finds),
    |s| court::find(&s.stretches, &mut s.finds),
    |s| known::find_long(&s.known, &mut s.finds),
    |s| tribe::find(&s.stretches, &mut s.finds),
    |s| several::find(&s.stretches, &mut s.finds),
    |s| head::find(&s.stretches, &mut s.finds),
    |s| court::find_bare(&s.stretches, &mut s.finds),
    |s| district::find(&s.stretches, &mut s.finds),
    |s| acronym::find(&s.stretches, &mut s.finds),
    |s| known::find_acronyms(&s.headlines, &mut s.finds),
    |s| known::find(&s.known, &mut s.finds),
    |s| government::find(&s.stretches, &mut s.finds),
    |s| government::find_bare(&s.stretches, &mut s.finds),
    |s| subject::find(s.document, &s.stretches, &mut s.finds),
    |s| context::find(&s.stretches, &mut s.finds),
    |s| suffix::find_first(&s.headlines, &mut s.finds),
    // Once more, for the brackets behind the names that context has found.
    |s| acronym::find(&s.stretches, &mut s.finds),
];

impl<'d> Search<'d> {
    fn new(document: &'d Document<'d>) -> Self {
        let stretches = stretches(document, apostrophes_lost(document));
        Self {
            document,
            headlines: headlines(document),
            known: known::names(&stretches),
            finds: Finds::new(document),
            stretches,
        }
    }

    fn end(self) -> Entities {
        entity::resolve(self.document, self.finds)
    }
}

/// Whether apostrophes were lost on the way: the release has no possessive at all, or offices that lack theirs.
fn apostrophes_lost(document: &Document) -> bool {
    let all = 0..document.tokens.len();
    let office = |i: usize| {
        document.is(i, &["Attorneys", "Sheriffs"]) && document.is(i + 1, &["Office", "Offices"])
    };
    // `the Justice Departments Tax Division`, `the Department of Justices Tax Division`
    let owner = |i: usize| {
        document.is_capitalised(i + 1)
            && (document.is(i, &["Departments"]) && document.is(i.wrapping_sub(1), &["Justice"])
                || document.is(i, &["Justices"]) && document.is(i.wrapping_sub(1), &["of"])
                // `the Antitrust Divisions Quay Office`
                || document.is(i, &["Divisions"]) && i > 0 && document.is_capitalised(i - 1))
    };
    document.apostrophes_lost()
        || document.sites.titles.within(all.clone()).any(office)
        || document.sites.heads.within(all).any(owner)
}

/// The sentences in which bodies are discovered: all but those of the tail and of headlines that shout.
fn stretches<'d>(document: &'d Document<'d>, lost: bool) -> Vec<Stretch<'d>> {
    let mut all = Vec::with_capacity(document.sentences.len());
    let mut of = usize::MAX;
    let (mut open, mut titled) = (false, false);
    for s in &document.sentences {
        let paragraph = &document.paragraphs[s.paragraph];
        if s.paragraph != of {
            of = s.paragraph;
            open = is_open(document, of);
            titled = paragraph.shouts
                && is_titled(document, paragraph)
                && !is_listed(document, of)
                && !is_about(document, paragraph.tokens.start);
        }
        if open || paragraph.part == Part::Heading && is_about(document, s.tokens.start) {
            all.push(Stretch {
                document,
                lo: s.tokens.start,
                hi: s.tokens.end,
                titled,
                apostrophes_lost: lost,
            });
        }
    }
    all
}

/// Whether bodies are discovered in all sentences of a paragraph.
fn is_open(document: &Document, index: usize) -> bool {
    let paragraph = &document.paragraphs[index];
    match paragraph.part {
        Part::Tail | Part::EndMark => false,
        Part::Headline | Part::Subhead => !paragraph.shouts,
        Part::Heading => {
            !paragraph.shouts || is_listed(document, index) || is_over_items(document, index)
        }
        _ => true,
    }
}

/// The sentences of headlines in title case, in which only acronyms stand out.
fn headlines<'d>(document: &'d Document<'d>) -> Vec<Stretch<'d>> {
    let upper = |i: &usize| document.kind(*i) == Some(Kind::Word(Shape::Upper));
    document
        .sentences
        .iter()
        .filter(|s| {
            let paragraph = &document.paragraphs[s.paragraph];
            let title = matches!(
                paragraph.part,
                Part::Headline | Part::Subhead | Part::Heading
            );
            title && paragraph.shouts && s.tokens.clone().filter(upper).count() * 3 < s.tokens.len()
        })
        .map(|s| Stretch {
            document,
            lo: s.tokens.start,
            hi: s.tokens.end,
            titled: true,
            apostrophes_lost: false,
        })
        .collect()
}

/// Whether a paragraph that shouts does so for its style and not because it is full of names: a line in title case has
/// words of grammar in small letters, and no others.
fn is_titled(document: &Document, paragraph: &DocumentParagraph) -> bool {
    !paragraph.tokens.clone().any(|i| {
        document.kind(i) == Some(Kind::Word(Shape::Lower))
            && !document.class(i).contains(Class::FUNCTION)
    })
}

/// Whether a paragraph is one of several short lines that stand one below the other: a list of names, whose capitals say
/// as much as in a sentence.
fn is_listed(document: &Document, index: usize) -> bool {
    let short = |i: usize| {
        document.paragraphs.get(i).is_some_and(|p| {
            !matches!(p.part, Part::Headline | Part::Subhead | Part::Tail) && p.tokens.len() <= 16
        })
    };
    let first = (0..index)
        .rev()
        .take(LIST)
        .take_while(|i| short(*i))
        .count();
    let last = (index + 1..).take(LIST).take_while(|i| short(*i)).count();
    short(index) && first + 1 + last >= LIST
}

/// Whether a heading stands over the items of a list and ends in the head of a body's name: whom what they tell of is for.
fn is_over_items(document: &Document, index: usize) -> bool {
    let item = |i: usize| {
        let below = document.paragraphs.get(i);
        below.is_some_and(|p| p.part == Part::Item)
    };
    let tokens = document.paragraphs[index].tokens.clone();
    let whole = |i: usize| {
        document.is_capitalised(i)
            || !document.tokens[i].is_word()
            || document.is(i, &["of", "for", "and", "the", "in", "at"])
    };
    let head = Class::ORG_HEAD | Class::ORG_WEAK;
    let governs = |i: usize| {
        document.class(i).contains(Class::ORG_HEAD)
            && !document.is(i, &["Department", "Departments"])
            && document.is(i + 1, &["of", "for"])
    };
    let headed = document.class(tokens.end - 1).intersects(head) || tokens.clone().any(governs);
    item(index + 1) && (2..=12).contains(&tokens.len()) && headed && tokens.into_iter().all(whole)
}

/// Whether a heading tells that a body is introduced below it: `About Acme`.
fn is_about(document: &Document, start: usize) -> bool {
    document.is(start, &["About", "ABOUT"]) && document.is_named(start + 1)
}

/// How many short lines make a list.
const LIST: usize = 4;
