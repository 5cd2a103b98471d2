//! The pickers' state: everyone, or every organisation, of the archive; narrowed by what is typed; several ticked.

use std::sync::Arc;

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::archive::{Facet, FacetCount};
use crate::text::fold::fold;

use super::filter::{Filter, Filters, Pick};
use super::input::Input;

/// A picker.
#[derive(Debug)]
pub struct Picker {
    /// What is picked.
    pub facet: Facet,
    /// What was typed.
    pub input: Input,
    /// Everything there is to pick; None until the archive has answered.
    pub all: Option<Arc<Vec<FacetCount>>>,
    /// Whether only people who attended are listed.
    pub attended: bool,
    /// What is left of `all` by what was typed: indices, the best first.
    shown: Vec<u32>,
    ticked: Vec<Pick>,
    selected: usize,
    top: usize,
    /// What `shown` was narrowed by, so that typing on only looks at what is left.
    narrowed: Option<String>,
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
            all: None,
            attended: false,
            shown: Vec::new(),
            ticked,
            selected: 0,
            top: 0,
            narrowed: None,
        }
    }

    /// Takes everything there is to pick; what was typed and selected stays, on its line of the screen.
    pub fn take(&mut self, all: Arc<Vec<FacetCount>>) {
        let before = self.current().map(|c| c.key.clone());
        let line = self.selected.saturating_sub(self.top);
        self.all = Some(all);
        self.narrowed = None;
        self.narrow();
        let kept = before.and_then(|key| self.shown().position(|c| c.key == key));
        self.selected = kept.unwrap_or(0);
        self.top = self.selected.saturating_sub(line);
    }

    /// What is left by what was typed, the best first.
    pub fn shown(&self) -> impl ExactSizeIterator<Item = &FacetCount> {
        let all = self.all.as_deref().map_or(&[][..], Vec::as_slice);
        self.shown.iter().map(|&i| &all[i as usize])
    }

    /// The item under the cursor.
    pub fn current(&self) -> Option<&FacetCount> {
        let all = self.all.as_deref()?;
        all.get(*self.shown.get(self.selected)? as usize)
    }

    /// The index of the item under the cursor among those shown.
    pub fn selected(&self) -> usize {
        self.selected
    }

    /// The first item on the screen.
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

    /// Narrows what is shown by what was typed: every word of it somewhere in the name, fuzzily.
    pub fn narrow(&mut self) {
        let Some(all) = self.all.clone() else { return };
        let typed = self.input.text().to_owned();
        let goes_on = self
            .narrowed
            .as_ref()
            .is_some_and(|before| typed.starts_with(before.as_str()));
        let mut candidates: Vec<u32> = if goes_on {
            std::mem::take(&mut self.shown)
        } else {
            let attended = self.attended;
            let listed = |i: &u32| !attended || all[*i as usize].attended > 0;
            (0..all.len() as u32).filter(listed).collect()
        };
        if goes_on {
            // Ranked by the earlier score; rank anew from the order of the counts.
            candidates.sort_unstable();
        }
        if self.attended {
            candidates.sort_by_key(|&i| std::cmp::Reverse(all[i as usize].attended));
        }
        self.shown = rank(&all, candidates, &typed);
        self.narrowed = Some(typed);
        self.selected = 0;
        self.top = 0;
    }

    /// Between everyone and those who attended.
    pub fn switch_attended(&mut self) {
        if self.facet == Facet::People {
            self.attended = !self.attended;
            self.narrowed = None;
            self.narrow();
        }
    }

    /// Moves the cursor by items; stops at either end.
    pub fn move_by(&mut self, by: isize) {
        self.select(self.selected.saturating_add_signed(by));
    }

    /// Moves the cursor to an item, or to the last one.
    pub fn select(&mut self, item: usize) {
        self.selected = item.min(self.shown.len().saturating_sub(1));
    }

    /// Scrolls by items; the cursor stays on the screen.
    pub fn scroll(&mut self, by: isize, visible: usize) {
        let last = self.shown.len().saturating_sub(visible);
        self.top = self.top.saturating_add_signed(by).min(last);
        let bottom = self.top + visible.max(1) - 1;
        self.select(self.selected.clamp(self.top, bottom));
    }

    /// Brings the cursor into a viewport of `visible` items.
    pub fn settle(&mut self, visible: usize) {
        let visible = visible.max(1);
        self.top = self.top.min(self.shown.len().saturating_sub(visible));
        self.top = self
            .top
            .clamp((self.selected + 1).saturating_sub(visible), self.selected);
    }

    /// Ticks or unticks the item under the cursor, and goes on to the next.
    pub fn toggle(&mut self) {
        let Some(pick) = self.pick() else { return };
        match self.ticked.iter().position(|p| p.key == pick.key) {
            Some(i) if self.ticked[i].attended == pick.attended => drop(self.ticked.remove(i)),
            Some(i) => self.ticked[i] = pick,
            None => self.ticked.push(pick),
        }
        self.move_by(1);
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

    /// The characters of `name` that what was typed matches: indices of characters, in order.
    pub fn matched(&self, name: &str) -> Vec<u32> {
        let typed = self.input.text();
        if typed.trim().is_empty() {
            return Vec::new();
        }
        let mut indices = Vec::new();
        let mut buffer = Vec::new();
        let mut matcher = Matcher::new(Config::DEFAULT);
        let name = Utf32Str::new(name, &mut buffer);
        pattern(typed).indices(name, &mut matcher, &mut indices);
        indices.sort_unstable();
        indices.dedup();
        indices
    }
}

fn pattern(typed: &str) -> Pattern {
    let typed = fold(typed);
    Pattern::new(
        &typed,
        CaseMatching::Ignore,
        Normalization::Smart,
        AtomKind::Fuzzy,
    )
}

/// Those of `candidates` that match what was typed, the best first; equally good ones stay in order.
fn rank(all: &[FacetCount], candidates: Vec<u32>, typed: &str) -> Vec<u32> {
    if typed.trim().is_empty() {
        return candidates;
    }
    let pattern = pattern(typed);
    let folded = fold(typed);
    let words: Vec<&str> = folded.split(' ').collect();
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut scored: Vec<(Closeness, u32, u32)> = candidates
        .into_iter()
        .filter_map(|i| {
            let item = &all[i as usize];
            let name = Utf32Str::new(&item.name, &mut buffer);
            let score = pattern.score(name, &mut matcher)?;
            Some((closeness(&item.key.0, &folded, &words), score, i))
        })
        .collect();
    scored.sort_by_key(|(close, score, _)| (*close, std::cmp::Reverse(*score)));
    scored.into_iter().map(|(.., i)| i).collect()
}

/// How plainly a name holds what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Closeness {
    /// It is the name.
    Is,
    /// The name begins with it.
    Opens,
    /// Each word begins a word of the name.
    Begins,
    /// Each word stands in the name as typed.
    Holds,
    /// Its letters stand in the name with others between them.
    Scattered,
}

fn closeness(name: &str, typed: &str, words: &[&str]) -> Closeness {
    let begins = |w: &&str| {
        let mut places = name.match_indices(*w).map(|(i, _)| i);
        places.any(|i| !name[..i].ends_with(char::is_alphanumeric))
    };
    if name == typed {
        Closeness::Is
    } else if name.starts_with(typed) {
        Closeness::Opens
    } else if words.iter().all(begins) {
        Closeness::Begins
    } else if words.iter().all(|w| name.contains(*w)) {
        Closeness::Holds
    } else {
        Closeness::Scattered
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::action::Action;

    fn picker(filters: &Filters) -> Picker {
        let all = [
            ("Ana Peña", 9, 0),
            ("Li Na", 5, 4),
            ("Ann Li", 2, 2),
            ("Bo", 1, 0),
        ];
        let count = |(name, count, attended): (&str, u32, u32)| FacetCount {
            key: crate::archive::Key(fold(name)),
            name: name.to_owned(),
            count,
            attended,
        };
        let mut picker = Picker::new(Facet::People, filters);
        picker.take(Arc::new(all.map(count).to_vec()));
        picker
    }

    fn names(picker: &Picker) -> Vec<&str> {
        picker.shown().map(|c| c.name.as_str()).collect()
    }

    fn typed(picker: &mut Picker, text: &str) {
        for c in text.chars() {
            picker.input.edit(Action::Insert(c));
            picker.narrow();
        }
    }

    #[test]
    fn typing_narrows_without_accents_and_deleting_widens() {
        let mut p = picker(&Filters::default());
        typed(&mut p, "pena");
        assert_eq!(names(&p), ["Ana Peña"]);
        assert_eq!(p.matched("Ana Peña"), [4, 5, 6, 7]);
        p.input.edit(Action::DeleteLine);
        p.narrow();
        assert_eq!(names(&p).len(), 4);
    }

    #[test]
    fn plain_matches_come_before_scattered_ones() {
        let of = |name, typed: &str| closeness(name, typed, &typed.split(' ').collect::<Vec<_>>());
        assert_eq!(of("orr motors", "orr motors"), Closeness::Is);
        assert_eq!(of("orr motors", "orr"), Closeness::Opens);
        assert_eq!(of("eleanor vance", "van el"), Closeness::Begins);
        assert_eq!(of("eleanor vance", "nor"), Closeness::Holds);
        assert_eq!(of("carmen ortega", "nor"), Closeness::Scattered);
    }

    #[test]
    fn those_who_attended_come_by_how_often_they_did() {
        let mut p = picker(&Filters::default());
        p.switch_attended();
        assert_eq!(names(&p), ["Li Na", "Ann Li"]);
        typed(&mut p, "li");
        assert_eq!(names(&p).len(), 2);
        typed(&mut p, "x");
        assert_eq!(names(&p), [""; 0]);
        assert_eq!(p.current(), None);
    }

    #[test]
    fn enter_takes_the_ticks_else_the_cursor() {
        let mut filters = Filters::default();
        let mut p = picker(&filters);
        p.move_by(1);
        p.apply(&mut filters);
        assert_eq!(filters.people().count(), 1);
        let mut p = picker(&filters);
        p.toggle();
        p.apply(&mut filters);
        let people: Vec<&str> = filters.people().map(|p| p.name.as_str()).collect();
        assert_eq!(people, ["Li Na", "Ana Peña"]);
        let mut p = picker(&filters);
        p.toggle();
        p.toggle();
        p.apply(&mut filters);
        assert!(filters.is_empty());
    }
}
