//! The first releases of a list, ahead of all that it holds.
//!
//! How long it takes to find all that hold common words grows with the archive, and a screen shows a few of them. So the
//! releases are gone through in the order of the list, and it is asked of some after the others whether they are in it,
//! until there are enough for a screen. Where a search finds but few releases that takes longer than to find them all: it
//! is given up before.

use std::sync::Arc;

use roaring::RoaringBitmap;

use super::archive::Archive;
use super::error::IndexError;
use super::fulltext::{self, Between};
use super::search::{bitmap, editions};
use super::{worded, words};
use crate::archive::query::{Expr, Words};
use crate::archive::{Answer, Order, Query, Question, ReleaseId};

/// In an archive of fewer releases all are found as soon.
const LEAST: usize = if cfg!(test) { 8 } else { 4096 };

/// How many releases are asked about at first; after that twice as many each time.
const AT_FIRST: usize = if cfg!(test) { 2 } else { 64 };

/// One release in so many may be asked about, and no more than [`MOST`]: to find all takes as long.
const SHARE: usize = if cfg!(test) { 2 } else { 512 };

/// See [`SHARE`].
const MOST: usize = 4096;

impl Archive {
    /// The first releases of a list, as many as the question wants, ahead of the answer that brings all; None where that
    /// comes as soon, or where too many releases would have to be asked about. With what is to stay selected, if it is in
    /// the list, and as many behind it.
    pub fn first(&mut self, question: &Question) -> Option<Answer> {
        let Question::List {
            generation,
            query,
            order,
            around,
            first,
        } = question
        else {
            return None;
        };
        // What is wrong the whole answer will say.
        let ids = self.first_ids(query, *order, *around, *first).ok()??;
        let rows = self.rows_around(&ids, *around).ok()?;
        Some(Answer::List {
            generation: *generation,
            ids: Arc::new(ids),
            rows,
            total: self.order(*order).ok()?.len(),
            whole: false,
        })
    }

    fn first_ids(
        &mut self,
        query: &Query,
        order: Order,
        around: Option<ReleaseId>,
        wanted: usize,
    ) -> Result<Option<Vec<ReleaseId>>, IndexError> {
        self.refresh();
        let total = self.order(order)?.len();
        let is_quick = wanted == 0 || total < LEAST || !self.is_slow(&query.search);
        if is_quick || self.search.of_query(query).is_some() {
            return Ok(None);
        }
        let named = self.of_keys(query)?;
        // What is selected and not in the list does not stay so.
        let around = match around {
            Some(id) => {
                let itself = self.found_among(query, named.as_ref(), &[id.0])?;
                (!itself.is_empty()).then_some(id)
            }
            None => None,
        };
        let mut found: Vec<ReleaseId> = Vec::new();
        let (mut asked, mut at_once) = (0, AT_FIRST);
        let most = (total / SHARE).min(MOST);
        while asked < most {
            let to = (asked + at_once).min(most);
            let some = self.order(order)?[asked..to].to_vec();
            let here = self.found_among(query, named.as_ref(), &some)?;
            let here = some.into_iter().filter(|id| here.contains(*id));
            found.extend(here.map(ReleaseId));
            (asked, at_once) = (to, at_once * 2);
            let kept = around.map_or(Some(0), |a| found.iter().position(|id| *id == a));
            if kept.is_some_and(|kept| found.len() >= kept + wanted) {
                return Ok(Some(found));
            }
            // As many as were found of those that were asked about are likely to be found of the next.
            let lacking = wanted.saturating_sub(found.len());
            if lacking * asked > found.len().max(1) * (most - asked) {
                break;
            }
        }
        Ok(None)
    }

    /// Which of some releases a query finds, where those in which all names stand that it wants are known.
    fn found_among(
        &mut self,
        query: &Query,
        named: Option<&RoaringBitmap>,
        some: &[u32],
    ) -> Result<RoaringBitmap, IndexError> {
        let mut some = bitmap(some.to_vec());
        if let Some(named) = named {
            some &= named;
        }
        self.within(&query.search, some)
    }

    /// Whether it takes long to find all that a part of a query finds: where words have to be looked for in the text.
    fn is_slow(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Not(inner) => self.is_slow(inner),
            Expr::And(parts) | Expr::Or(parts) => parts.iter().any(|part| self.is_slow(part)),
            Expr::Text(words) | Expr::Said(words) => {
                words::matching(words, words::SHORTEST_IN_TEXT).is_some()
                    && self.search.of_part(expr).is_none()
            }
            _ => false,
        }
    }

    /// Which of some releases a part of a query finds.
    fn within(&mut self, expr: &Expr, some: RoaringBitmap) -> Result<RoaringBitmap, IndexError> {
        if some.is_empty() {
            return Ok(some);
        }
        if !self.is_slow(expr) {
            return Ok(some & &*self.evaluate(expr)?);
        }
        match expr {
            Expr::Not(inner) => Ok(&some - self.within(inner, some.clone())?),
            Expr::And(parts) => {
                let mut some = some;
                let (slow, quick): (Vec<_>, Vec<_>) = parts.iter().partition(|p| self.is_slow(p));
                for part in quick.into_iter().chain(slow) {
                    some = self.within(part, some)?;
                }
                Ok(some)
            }
            Expr::Or(parts) => {
                let mut found = RoaringBitmap::new();
                for part in parts {
                    found |= self.within(part, &some - &found)?;
                }
                Ok(found)
            }
            Expr::Text(words) => self.worded_within(expr, "release_words", words, some),
            Expr::Said(words) => self.worded_within(expr, "statement_words", words, some),
            _ => Ok(some & &*self.evaluate(expr)?),
        }
    }

    /// Which of some releases have rows of `table` that hold `words`, as `expr` says.
    fn worded_within(
        &mut self,
        expr: &Expr,
        table: &str,
        words: &Words,
        some: RoaringBitmap,
    ) -> Result<RoaringBitmap, IndexError> {
        let editions = match self.search.editions.take() {
            Some(editions) => editions,
            None => editions(&self.connection)?,
        };
        let is_said = matches!(expr, Expr::Said(_));
        let rows = |id: u32| -> Between {
            let edition = editions.get(&id).copied().unwrap_or(0);
            if is_said {
                let first = worded::first_statement(id, edition);
                (first, first + worded::STATEMENTS - 1)
            } else {
                let row = worded::row(id, edition);
                (row, row)
            }
        };
        let mut among: Vec<Between> = some.iter().map(rows).collect();
        among.sort_unstable();
        self.search.editions = Some(editions);
        let asked = words::asked(words, words::SHORTEST_IN_TEXT);
        // Its pages as they are at one moment.
        let transaction = self.connection.unchecked_transaction()?;
        let readers = &mut self.readers;
        let found = fulltext::rows_among(&transaction, readers, table, &asked, &among)?;
        transaction.commit()?;
        match found {
            Some(rows) => {
                let apart = if is_said {
                    worded::of_statement
                } else {
                    worded::of_row
                };
                Ok(bitmap(rows.iter().map(|row| apart(*row).0).collect()))
            }
            None => Ok(some & &*self.evaluate(expr)?),
        }
    }
}
