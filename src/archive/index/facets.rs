//! Counting names over the releases of a query.

use std::cmp::Reverse;
use std::sync::Arc;

use roaring::RoaringBitmap;

use super::archive::Archive;
use super::error::IndexError;
use super::keys::Sorted;
use super::names::{FLAGS, tables};
use super::search::{has_mark, numbers};
use super::segment;
use super::sequence::Sequence;
use super::whole::Whole;
use super::words::beginning;
use crate::archive::{Facet, FacetCount, FacetOrder, FacetQuestion, Key, Query};
use crate::text::fold::fold;

/// How many results of counting are remembered.
const REMEMBERED: usize = 4;

/// What was counted, until something changes, and the order of the names.
#[derive(Debug, Default)]
pub(super) struct Facets {
    counts: Vec<(Facet, Query, Arc<Counts>)>,
    people: Option<Names>,
    organisations: Option<Names>,
}

/// The names in their order.
#[derive(Debug)]
struct Names {
    order: Sequence,
    /// By number of the name: its place in the order.
    ranks: Vec<u32>,
    stale: bool,
}

/// How often each name stands in the releases of a query: those that stand in any. Kept for several queries, most of which
/// find a small part of all names.
#[derive(Debug, Default)]
pub(super) struct Counts(Vec<Count>);

/// In how many releases a name stands.
#[derive(Debug, Clone, Copy)]
struct Count {
    name: u32,
    all: u32,
    /// In how many as one who attended.
    attended: u32,
}

impl Count {
    /// In how many releases it stands, those it attended where only they count.
    fn of(self, attended: bool) -> u32 {
        if attended { self.attended } else { self.all }
    }
}

/// Counts while they are counted.
struct Tally {
    /// By number of the name: in how many releases.
    all: Vec<u32>,
    /// In how many as one who attended; none where nobody can.
    attended: Vec<u32>,
    /// The names that stand in any.
    names: Vec<u32>,
}

impl Tally {
    fn new(highest: u32, can_attend: bool) -> Self {
        let names = highest as usize + 1;
        Self {
            all: vec![0; names],
            attended: vec![0; if can_attend { names } else { 0 }],
            names: Vec::new(),
        }
    }

    fn add(&mut self, name: u32, attended: bool) {
        let at = name as usize;
        let Some(count) = self.all.get_mut(at) else {
            return;
        };
        if *count == 0 {
            self.names.push(name);
        }
        *count += 1;
        if let Some(there) = self.attended.get_mut(at) {
            *there += u32::from(attended);
        }
    }

    fn counts(self) -> Counts {
        let Self {
            all,
            attended,
            names,
        } = self;
        let count = |name: &u32| Count {
            name: *name,
            all: all[*name as usize],
            attended: attended.get(*name as usize).copied().unwrap_or(0),
        };
        Counts(names.iter().map(count).collect())
    }
}

/// The values that were asked for.
#[derive(Debug, Default)]
pub(super) struct Counted {
    pub all: usize,
    pub matching: usize,
    pub values: Vec<FacetCount>,
}

impl Facets {
    /// Forgets what was counted.
    pub(super) fn drop_all(&mut self) {
        self.counts.clear();
        for names in [&mut self.people, &mut self.organisations]
            .into_iter()
            .flatten()
        {
            names.stale = true;
        }
    }

    /// Forgets what was counted by marks.
    pub(super) fn drop_marks(&mut self) {
        self.counts.retain(|(_, query, _)| !has_mark(&query.search));
    }

    fn names(&mut self, facet: Facet) -> &mut Option<Names> {
        match facet {
            Facet::People => &mut self.people,
            Facet::Organisations => &mut self.organisations,
        }
    }
}

/// The names that match what was typed.
struct Typed {
    matching: RoaringBitmap,
    /// Those that begin with it.
    open: RoaringBitmap,
    /// The one that is it.
    exact: Option<u32>,
}

impl Typed {
    fn group(&self, name: u32) -> u8 {
        if self.exact == Some(name) {
            0
        } else if self.open.contains(name) {
            1
        } else {
            2
        }
    }
}

impl Archive {
    /// The values of a facet that a question wants.
    pub(super) fn facet(&mut self, question: FacetQuestion) -> Result<Counted, IndexError> {
        self.refresh();
        let FacetQuestion {
            query,
            facet,
            attended,
            typed,
            order,
            start,
            limit,
        } = question;
        let attended = attended && facet == Facet::People;
        let counts = self.counts(facet, &query)?;
        let typed = match beginning(&typed) {
            Some(asked) => Some(self.typed(facet, &asked, &fold(&typed))?),
            None => None,
        };
        let there = (0..).zip(&counts.0).filter(|(_, c)| c.of(attended) > 0);
        let all = if attended {
            there.clone().count()
        } else {
            counts.0.len()
        };
        let is_match =
            |(_, c): &(usize, &Count)| typed.as_ref().is_none_or(|t| t.matching.contains(c.name));
        let ranks = self.ranks(facet)?;
        // By how well it matches, then by count where that is wanted, then by name.
        let mut found: Vec<(u8, Reverse<u32>, u32, usize)> = there
            .filter(is_match)
            .map(|(at, counted)| {
                let group = typed.as_ref().map_or(0, |t| t.group(counted.name));
                let count = match order {
                    FacetOrder::Count => counted.of(attended),
                    FacetOrder::Name => 0,
                };
                let rank = ranks.get(counted.name as usize);
                (group, Reverse(count), rank.copied().unwrap_or(u32::MAX), at)
            })
            .collect();
        let matching = found.len();
        let wanted = window(&mut found, start, limit);
        let tables = tables(facet);
        let select = format!("SELECT key, name FROM {} WHERE id = ?1", tables.names);
        let mut statement = self.connection.prepare_cached(&select)?;
        let mut values = Vec::with_capacity(wanted.len());
        for (.., at) in &*wanted {
            let counted = counts.0[*at];
            let named = statement.query_row([counted.name], |r| Ok((r.get(0)?, r.get(1)?)));
            let (key, shown) = named?;
            values.push(FacetCount {
                key: Key(key),
                name: shown,
                count: counted.of(attended),
                attended: counted.attended,
            });
        }
        Ok(Counted {
            all,
            matching,
            values,
        })
    }

    /// How often each name stands in the releases of a query.
    pub(super) fn counts(
        &mut self,
        facet: Facet,
        query: &Query,
    ) -> Result<Arc<Counts>, IndexError> {
        let known = self
            .facets
            .counts
            .iter()
            .find(|(f, q, _)| *f == facet && q == query);
        if let Some((.., counts)) = known {
            return Ok(Arc::clone(counts));
        }
        let releases = self.matching(query)?;
        let names = tables(facet).names;
        let select = format!("SELECT coalesce(max(id), 0) FROM {names}");
        let highest: u32 = self
            .connection
            .prepare_cached(&select)?
            .query_row([], |r| r.get(0))?;
        let is_person = facet == Facet::People;
        let mut tally = Tally::new(highest, is_person);
        segment::each(&self.connection, facet, &releases, |_, name| {
            tally.add(name >> FLAGS, is_person && name & 3 == 0);
        })?;
        let counts = Arc::new(tally.counts());
        if self.facets.counts.len() >= REMEMBERED {
            self.facets.counts.remove(0);
        }
        self.facets
            .counts
            .push((facet, query.clone(), Arc::clone(&counts)));
        Ok(counts)
    }

    fn typed(&self, facet: Facet, asked: &str, folded: &str) -> Result<Typed, IndexError> {
        let tables = tables(facet);
        let (names, words) = (tables.names, tables.words);
        let select = format!("SELECT rowid FROM {words} WHERE {words} MATCH ?1");
        let matching = numbers(&self.connection, &select, [asked])?;
        let select = format!("SELECT id FROM {names} WHERE key >= ?1 AND key < ?2");
        let open = numbers(
            &self.connection,
            &select,
            [folded, &format!("{folded}\u{10ffff}")],
        )?;
        let select = format!("SELECT id FROM {names} WHERE key = ?1");
        let exact = numbers(&self.connection, &select, [folded])?;
        Ok(Typed {
            matching: matching.into_iter().collect(),
            open: open.into_iter().collect(),
            exact: exact.first().copied(),
        })
    }

    /// By number of the name, its place among all.
    fn ranks(&mut self, facet: Facet) -> Result<&[u32], IndexError> {
        let Self {
            facets, connection, ..
        } = self;
        let slot = facets.names(facet);
        let names = match slot {
            Some(names) => names,
            None => slot.insert(Names {
                order: Sequence::load(connection, Sorted::Names(facet))?,
                ranks: Vec::new(),
                stale: true,
            }),
        };
        if names.stale {
            let transaction = connection.unchecked_transaction()?;
            let moved = names.order.update(&transaction, &mut Whole::default())?;
            transaction.commit()?;
            if moved || names.ranks.is_empty() {
                let highest = names.order.ids.iter().max().map_or(0, |m| *m as usize + 1);
                names.ranks = vec![u32::MAX; highest];
                for (rank, id) in names.order.ids.iter().enumerate() {
                    names.ranks[*id as usize] = rank as u32;
                }
            }
            names.stale = false;
        }
        Ok(&names.ranks)
    }
}

/// The elements that stand at `start` and up to `limit` behind it when all are sorted; only they are.
fn window<T: Ord>(all: &mut [T], start: usize, limit: usize) -> &mut [T] {
    if start >= all.len() || limit == 0 {
        return &mut [];
    }
    let rest = if start > 0 {
        all.select_nth_unstable(start);
        &mut all[start..]
    } else {
        all
    };
    let rest = if limit < rest.len() {
        rest.select_nth_unstable(limit);
        &mut rest[..limit]
    } else {
        rest
    };
    rest.sort_unstable();
    rest
}
