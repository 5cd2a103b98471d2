//! The pickers' state: people, or organisations, of the releases that the filters leave; narrowed by what is typed;
//! several ticked. However many there are, only those on the screen and around it are at hand.

use std::ops::Range;

use crate::archive::{Facet, FacetCount, FacetOrder, FacetQuestion, Query};
use crate::text::Span;

use super::filter::{Filter, Filters, Pick};
use super::find::{Folded, beginnings};
use super::input::Input;

/// How many screens of items are asked for ahead, both ways.
const AHEAD: usize = 4;

/// How many items are asked for at least.
const LEAST: usize = 128;

/// A picker.
#[derive(Debug)]
pub struct Picker {
    /// What is picked.
    pub facet: Facet,
    /// What was typed.
    pub input: Input,
    /// Whether only people who attended are listed.
    pub attended: bool,
    /// How they are ordered.
    pub order: FacetOrder,
    /// How many there are; None until the archive has answered.
    pub counted: Option<Counted>,
    /// The items at hand, which stand from `start` on among those that match.
    items: Vec<FacetCount>,
    start: usize,
    /// The places of the items asked for last.
    asked: Range<usize>,
    /// What the next answer does to the cursor, where it is one to another question than the items at hand are.
    awaited: Option<Cursor>,
    ticked: Vec<Pick>,
    selected: usize,
    top: usize,
}

/// How many items a picker has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// Whatever was typed.
    pub all: usize,
    /// Those that match what was typed.
    pub matching: usize,
}

/// Where the cursor goes when other items come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cursor {
    /// To the first.
    First,
    /// With the item that it is on, on its line of the screen; to the first where that has gone far.
    Follows,
}

impl Picker {
    /// A picker with those filters ticked that it could have put on.
    pub fn new(facet: Facet, filters: &Filters) -> Self {
        let ticked = match facet {
            Facet::People => filters.people().cloned().collect(),
            Facet::Organisations => filters.organisations().cloned().collect(),
        };
        Self {
            facet,
            input: Input::default(),
            attended: false,
            order: FacetOrder::default(),
            counted: None,
            items: Vec::new(),
            start: 0,
            asked: 0..0,
            awaited: None,
            ticked,
            selected: 0,
            top: 0,
        }
    }

    /// The question for other items than those at hand, counted over `query`.
    pub fn ask(&mut self, query: Query, cursor: Cursor, visible: usize) -> FacetQuestion {
        self.awaited = Some(cursor);
        let top = match cursor {
            Cursor::First => 0,
            Cursor::Follows => self.top,
        };
        self.asked = around(top, visible);
        self.question(query)
    }

    /// The question for more of the items, where some are missing that are on the screen or next to it.
    pub fn ask_more(&mut self, visible: usize, query: Query) -> Option<FacetQuestion> {
        let matching = self.counted.filter(|_| self.awaited.is_none())?.matching;
        let shown = visible.max(1);
        let near = self.top.saturating_sub(shown)..(self.top + 2 * shown).min(matching);
        let within = |r: &Range<usize>| r.start <= near.start && near.end <= r.end;
        let at_hand = self.start..self.start + self.items.len();
        if near.is_empty() || within(&at_hand) || within(&self.asked) {
            return None;
        }
        self.asked = around(self.top, visible);
        Some(self.question(query))
    }

    fn question(&self, query: Query) -> FacetQuestion {
        FacetQuestion {
            query,
            facet: self.facet,
            attended: self.attended,
            typed: self.input.text().to_owned(),
            order: self.order,
            start: self.asked.start,
            limit: self.asked.len(),
        }
    }

    /// Takes items that stand from `start` on.
    pub fn take(&mut self, counted: Counted, start: usize, items: Vec<FacetCount>) {
        let before = self.current().map(|c| c.key.clone());
        let line = self.selected.saturating_sub(self.top);
        self.counted = Some(counted);
        (self.start, self.items) = (start, items);
        match self.awaited.take() {
            None => {}
            Some(Cursor::First) => (self.selected, self.top) = (0, 0),
            Some(Cursor::Follows) => {
                let kept = self
                    .items
                    .iter()
                    .position(|c| Some(&c.key) == before.as_ref());
                self.selected = kept.map_or(0, |n| start + n);
                self.top = self.selected.saturating_sub(line);
            }
        }
        self.select(self.selected);
    }

    /// Whether the items at hand are those of an earlier question.
    pub fn is_waiting(&self) -> bool {
        self.awaited.is_some()
    }

    /// How many items match what was typed.
    pub fn len(&self) -> usize {
        self.counted.map_or(0, |c| c.matching)
    }

    /// Whether nothing matches.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The item at a place, if it is at hand.
    pub fn item(&self, place: usize) -> Option<&FacetCount> {
        self.items.get(place.checked_sub(self.start)?)
    }

    /// The items at hand, in order.
    pub fn items(&self) -> &[FacetCount] {
        &self.items
    }

    /// The item under the cursor, if it is at hand.
    pub fn current(&self) -> Option<&FacetCount> {
        self.item(self.selected)
    }

    /// The place of the item under the cursor.
    pub fn selected(&self) -> usize {
        self.selected
    }

    /// The place of the first item on the screen.
    pub fn top(&self) -> usize {
        self.top
    }

    /// What is ticked.
    pub fn ticked(&self) -> &[Pick] {
        &self.ticked
    }

    /// How an item is ticked, if it is.
    pub fn tick_of(&self, item: &FacetCount) -> Option<&Pick> {
        self.ticked.iter().find(|p| p.key == item.key)
    }

    /// How many releases stand behind an item.
    pub fn count(&self, item: &FacetCount) -> u32 {
        if self.attended {
            item.attended
        } else {
            item.count
        }
    }

    /// Moves the cursor by items; stops at either end.
    pub fn move_by(&mut self, by: isize) {
        self.select(self.selected.saturating_add_signed(by));
    }

    /// Moves the cursor to an item, or to the last one.
    pub fn select(&mut self, item: usize) {
        self.selected = item.min(self.len().saturating_sub(1));
    }

    /// Scrolls by items; the cursor stays on the screen.
    pub fn scroll(&mut self, by: isize, visible: usize) {
        let last = self.len().saturating_sub(visible);
        self.top = self.top.saturating_add_signed(by).min(last);
        let bottom = self.top + visible.max(1) - 1;
        self.select(self.selected.clamp(self.top, bottom));
    }

    /// Brings the cursor into a viewport of `visible` items.
    pub fn settle(&mut self, visible: usize) {
        let visible = visible.max(1);
        self.top = self.top.min(self.len().saturating_sub(visible));
        self.top = self
            .top
            .clamp((self.selected + 1).saturating_sub(visible), self.selected);
    }

    /// Ticks or unticks the item under the cursor.
    pub fn toggle(&mut self) {
        let Some(pick) = self.pick() else { return };
        match self.ticked.iter().position(|p| p.key == pick.key) {
            Some(i) if self.ticked[i].attended == pick.attended => drop(self.ticked.remove(i)),
            Some(i) => self.ticked[i] = pick,
            None => self.ticked.push(pick),
        }
    }

    fn pick(&self) -> Option<Pick> {
        self.current().map(|item| Pick {
            key: item.key.clone(),
            name: item.name.clone(),
            attended: self.attended,
        })
    }

    /// Puts what is ticked on as filters. Where the ticks are still those of the filters, the item under the cursor comes
    /// besides.
    pub fn apply(self, filters: &mut Filters) {
        let current = self.pick();
        let before: Vec<Pick> = match self.facet {
            Facet::People => filters.people().cloned().collect(),
            Facet::Organisations => filters.organisations().cloned().collect(),
        };
        if self.ticked != before {
            self.put_on_ticked(filters);
        } else if let Some(pick) = current {
            filters.put_on(match self.facet {
                Facet::People => Filter::Person(pick),
                Facet::Organisations => Filter::Organisation(pick),
            });
        }
    }

    /// Makes the filters of this kind those that are ticked.
    pub fn put_on_ticked(&self, filters: &mut Filters) {
        match self.facet {
            Facet::People => filters.set_people(self.ticked.clone()),
            Facet::Organisations => filters.set_organisations(self.ticked.clone()),
        }
    }

    /// The letters of `name` that what was typed matches: the beginnings of its words, in order.
    pub fn matched(&self, name: &str) -> Vec<Span> {
        let typed = beginnings(self.input.text());
        match typed.is_empty() {
            true => Vec::new(),
            false => Folded::new(name).find(name, &typed),
        }
    }
}

/// The places to ask for where `top` is the first on the screen.
fn around(top: usize, visible: usize) -> Range<usize> {
    // On a screen without room for any the one under the cursor counts, as it does where it is told what is missing.
    let visible = visible.max(1);
    let start = top.saturating_sub(AHEAD * visible);
    start..(top + (AHEAD + 1) * visible).max(start + LEAST)
}

#[cfg(test)]
mod tests {
    use crate::archive::Key;
    use crate::text::fold::fold;

    use super::*;

    fn item(name: &str, count: u32) -> FacetCount {
        FacetCount {
            key: Key(fold(name)),
            name: name.to_owned(),
            count,
            attended: count / 2,
        }
    }

    const NAMES: [&str; 4] = ["Ann Li", "Li Na", "Ana Peña", "Bo Lindqvist"];

    fn picker(filters: &Filters) -> Picker {
        let mut p = Picker::new(Facet::People, filters);
        let _ = p.ask(Query::default(), Cursor::First, 10);
        p.take(counted(4), 0, NAMES.map(|n| item(n, 4)).to_vec());
        p
    }

    fn counted(matching: usize) -> Counted {
        Counted {
            all: matching,
            matching,
        }
    }

    #[test]
    fn what_was_asked_for_is_not_asked_for_again_on_a_screen_without_room() {
        let mut p = Picker::new(Facet::People, &Filters::default());
        let asked = p.ask(Query::default(), Cursor::First, 0);
        p.take(
            counted(500),
            asked.start,
            vec![item("Ann Li", 4); asked.limit],
        );
        p.select(300);
        p.settle(0);
        let more = p.ask_more(0, Query::default()).expect("they are far away");
        assert!(more.start < 300 && p.ask_more(0, Query::default()).is_none());
        p.take(counted(500), more.start, vec![item("Bo Li", 4); more.limit]);
        assert!(p.ask_more(0, Query::default()).is_none());
    }

    #[test]
    fn the_letters_typed_are_those_that_begin_words() {
        let mut p = picker(&Filters::default());
        p.input.insert("pen an");
        let of = |name: &'static str| -> Vec<&str> {
            p.matched(name).into_iter().map(|s| s.of(name)).collect()
        };
        assert_eq!(of("Ana Peña"), ["An", "Peñ"]);
        assert_eq!(of("Aspen Yan"), [""; 0]);
    }

    #[test]
    fn the_cursor_follows_its_item_or_goes_to_the_first() {
        let mut p = picker(&Filters::default());
        p.move_by(2);
        let question = p.ask(Query::default(), Cursor::Follows, 10);
        assert_eq!((question.start, p.is_waiting()), (0, true));
        p.take(
            counted(3),
            0,
            vec![item("Ana Peña", 3), item("Li Na", 2), item("Ann Li", 1)],
        );
        assert_eq!(p.current().unwrap().name, "Ana Peña");
        let _ = p.ask(Query::default(), Cursor::Follows, 10);
        p.take(counted(1), 0, vec![item("Bo Lindqvist", 1)]);
        assert_eq!(p.selected(), 0);
        p.take(counted(0), 0, Vec::new());
        assert_eq!(p.current(), None);
    }

    #[test]
    fn of_a_large_archive_a_window_is_at_hand() {
        let mut p = Picker::new(Facet::Organisations, &Filters::default());
        let window = |q: &FacetQuestion| -> Vec<FacetCount> {
            let places = q.start..(q.start + q.limit).min(50_000);
            places.map(|n| item(&format!("Body {n}"), 1)).collect()
        };
        let first = p.ask(Query::default(), Cursor::First, 30);
        p.take(counted(50_000), 0, window(&first));
        assert!(p.ask_more(30, Query::default()).is_none());
        for _ in 0..40 {
            p.move_by(28);
            p.settle(30);
            let more = p.ask_more(30, Query::default());
            assert!(p.item(p.top() + 29).is_some(), "scrolling shows no blanks");
            assert!(
                p.ask_more(30, Query::default()).is_none(),
                "it is on its way"
            );
            if let Some(question) = more {
                p.take(counted(50_000), question.start, window(&question));
            }
        }
        p.move_by(isize::MAX);
        p.settle(30);
        assert_eq!(p.current(), None);
        let question = p.ask_more(30, Query::default()).unwrap();
        p.take(counted(50_000), question.start, window(&question));
        assert_eq!(p.current().unwrap().name, "Body 49999");
        assert!(p.items().len() < 1_000);
    }

    #[test]
    fn enter_takes_the_ticks_else_the_cursor() {
        let mut filters = Filters::default();
        let mut p = picker(&filters);
        p.move_by(1);
        p.apply(&mut filters);
        assert_eq!(filters.people().count(), 1);
        let mut p = picker(&filters);
        p.move_by(2);
        p.toggle();
        p.apply(&mut filters);
        let people: Vec<&str> = filters.people().map(|p| p.name.as_str()).collect();
        assert_eq!(people, ["Li Na", "Ana Peña"]);
        let mut p = picker(&filters);
        p.move_by(1);
        p.toggle();
        p.move_by(1);
        p.toggle();
        p.apply(&mut filters);
        assert!(filters.is_empty());
    }
}
