//! The fields of a committee, in a row before it or behind it, and its short name: `Canals, Ports, and HUD Appropriations
//! Subcommittee`, `Committee on Harbour Security and Governmental Affairs`, `Harbour Committee`.
//!
//! What a committee is about holds words that are the heads of bodies elsewhere (`Government`, `Agencies`), departments
//! (`Treasury`, `State`) and their acronyms, so that a list of fields is read here with more trust than behind other heads.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::entity::{Entities, word_key};
use super::find::Finds;
use super::head::abstract_noun;
use super::hint::Hint;
use super::run::Stretch;
use crate::extract::document::Document;
use crate::extract::lexicon::Class;
use crate::text::token::Kind;

/// The most fields that are read in a row.
const FIELDS: usize = 8;

/// What committees are for besides fields of public business.
const MATTERS: &[&str] = &[
    "State",
    "Justice",
    "Treasury",
    "Interior",
    "Judiciary",
    "Labor",
    "Defense",
    "Government",
    "Governmental",
    "Agencies",
    "Institutions",
    "Courts",
    "Branch",
    "Guard",
    "Coast",
    "Pacific",
    "Asian",
    "African",
    "Hemisphere",
    "Caribbean",
    "Indian",
    "HHS",
    "HUD",
    "IRS",
    "FDA",
    "EPA",
    "VA",
];

/// Whether token `i` is the head of a committee's name.
pub(super) fn is_committee(s: &Stretch, i: usize) -> bool {
    s.is(i, &["Committee", "Subcommittee"])
}

/// Whether token `i` is a word for what a committee is about.
fn is_field(s: &Stretch, i: usize) -> bool {
    s.is_name(i)
        && (s.is(i, MATTERS) || abstract_noun(s, i) && (!s.is_title(i) || s.hint(i, Hint::FIELD)))
        && !s.ends_name(i)
        && !s.is(i, &["Chairman", "Ranking", "Member", "Chair"])
}

/// Where the first field before the committee at `head` begins, whose name has grown to `start` so far.
pub(super) fn fields_start(s: &Stretch, head: usize, start: usize, finds: &Finds) -> usize {
    let mut first = start;
    let (mut and, mut bracket) = (false, false);
    for fields in 0..FIELDS {
        let mut at = first;
        // `Canals, Ports, Trade (CPT) Appropriations Subcommittee`
        let acronym = at > s.lo + 3 && s.is(at - 1, &[")"]) && s.is(at - 3, &["("]);
        if fields == 0 && acronym && s.is_upper(at - 2) && at <= head {
            at -= 3;
            bracket = true;
        } else {
            let the = at > s.lo + 2 && s.is(at - 1, &["the"]) && s.is(at - 2, &["and", "&", ","]);
            at -= usize::from(the);
            let joins = at > s.lo && s.is(at - 1, &["and", "&"]);
            at -= usize::from(joins);
            let comma = at > s.lo && s.is(at - 1, &[","]);
            at -= usize::from(comma);
            and |= joins;
            if !joins && !comma {
                break;
            }
        }
        let field = |i: &usize| is_field(s, *i) && !finds.is_taken(*i);
        let begins = (s.lo..at).rev().take(5).take_while(field).last();
        let Some(begins) = begins else { break };
        first = begins;
    }
    // Without an `and` it is no row, but two names with a comma between.
    if first == start || !(and || bracket) {
        return start;
    }
    let chamber = &["Senate", "House", "U.S.", "Joint"];
    let bare = first;
    while first > s.lo && s.is(first - 1, chamber) && !finds.is_taken(first - 1) {
        first -= 1;
    }
    // `CPT` of `Canals, Ports, Trade`
    let spelled = bracket
        && (head.min(start) - 2..start).any(|i| {
            s.is_upper(i) && s.word(i).as_bytes().first() == s.word(bare).as_bytes().first()
        });
    let closed = spelled
        || first < bare
        || first == s.lo
        || s.is(first - 1, &["the", "The", "its", "our", "("])
        || s.is_possessive(first - 1);
    if closed { first } else { start }
}

/// Where the day begins that a commission is called after: `9/11 Commission`, `9 11 Commission`.
pub(super) fn date_before(s: &Stretch, start: usize) -> usize {
    let date = |i: &usize| s.document.kind(*i) == Some(Kind::Number) || s.is(*i, &["/", "-"]);
    let first = (s.lo..start).rev().take(3).take_while(date).last();
    first
        .filter(|i| s.document.kind(*i) == Some(Kind::Number))
        .filter(|i| s.word(*i).starts_with('9') || start - i > 1)
        .unwrap_or(start)
}

/// Where the last field behind a committee ends, whose name has grown to `end` so far.
pub(super) fn fields_end(s: &Stretch, end: usize, finds: &Finds) -> usize {
    let mut good = end;
    let mut at = end;
    let mut closed = false;
    for _ in 0..FIELDS {
        let comma = s.is(at, &[","]);
        let mut next = at + usize::from(comma);
        let and = s.is(next, &["and", "&"]);
        next += usize::from(and);
        next += usize::from(s.is(next, &["the"]) && s.is_name(next + 1));
        // `Canals and Urban Affairs, Finance and Trade`: what an `and` has closed goes on with another one alone, but
        // for the two fields that have one of their own.
        let whole = s.is(at - 1, &["Services", "Development"]);
        if !(and || comma && (!closed || whole)) {
            break;
        }
        let field = |i: &usize| is_field(s, *i) && !finds.is_taken(*i);
        let Some(last) = (next..s.hi).take(5).take_while(field).last() else {
            break;
        };
        let stop = last + 1;
        // `Committee on Canals and Finance Committee` are two, `and Canal Secretary Roe` is somebody.
        let other = s.is_possessive(stop)
            || s.is_name(stop) && (s.is_title(stop) || s.class(stop).contains(Class::ORG_HEAD))
            || s.is(stop, &["committee", "committees", "subcommittee"]);
        if other || !and && !s.is(stop, &[",", "and", "&"]) {
            break;
        }
        at = stop;
        if and {
            good = stop;
            closed = true;
        }
    }
    good
}

/// The chamber of a committee, where its name tells, and the fields, as sums of hashes with how many there are.
struct Committee {
    entity: usize,
    senate: bool,
    house: bool,
    fields: Vec<u64>,
}

impl Committee {
    fn of(document: &Document, entity: usize, name: Range<usize>) -> Option<Self> {
        let is = |word: &'static str| name.clone().any(|i| document.is(i, &[word]));
        let sub = is("Subcommittee") || is("subcommittee");
        if !is("Committee") || sub {
            return None;
        }
        let small = &[
            "Committee",
            "Select",
            "Special",
            "Permanent",
            "Senate",
            "House",
            "U.S.",
            "U",
            "S",
            "United",
            "States",
            "of",
            "on",
            "and",
            "the",
            "Representatives",
        ];
        let words = name
            .clone()
            .filter(|i| document.is_capitalised(*i) && !document.is(*i, small));
        let mut fields: Vec<u64> = words.map(|i| word_key(document.word(i))).collect();
        fields.sort_unstable();
        Some(Self {
            entity,
            senate: is("Senate"),
            house: is("House"),
            fields,
        })
    }

    /// Whether it may be the other, which is a chamber's, under a shorter name. The committees of a party or a board have
    /// names like each other's.
    fn shortens(&self, other: &Self) -> bool {
        let chamber = self.senate == other.senate && self.house == other.house;
        let bare = !self.senate && !self.house;
        let part = |field| other.fields.binary_search(field).is_ok();
        self.entity != other.entity
            && (other.senate || other.house)
            && (chamber || bare)
            && !self.fields.is_empty()
            && (self.fields.len(), self.senate || self.house)
                <= (other.fields.len(), other.senate || other.house)
            && self.fields.iter().all(part)
    }
}

/// How many committees are compared with each other: no release names more.
const COMMITTEES: usize = 48;

impl Entities {
    /// Joins `Canals Committee` and the one `Senate Committee on Canals and Ports`, whose first field it has.
    pub(super) fn join_committees(&mut self, document: &Document) {
        let named = self.list.iter().enumerate();
        let committees: Vec<Committee> = named
            .filter(|(_, e)| !e.mentions.is_empty())
            .filter_map(|(i, e)| Committee::of(document, i, e.name.clone()))
            .take(COMMITTEES)
            .collect();
        let mut whole: FxHashMap<usize, usize> = FxHashMap::default();
        for short in &committees {
            let mut longer = committees.iter().filter(|other| short.shortens(other));
            if let (Some(one), None) = (longer.next(), longer.next()) {
                // Of two that shorten each other the first stays.
                if whole.get(&one.entity) != Some(&short.entity) {
                    whole.insert(short.entity, one.entity);
                }
            }
        }
        for short in &committees {
            if let Some(one) = whole.get(&short.entity) {
                self.join(document, short.entity, *one);
            }
        }
    }
}
