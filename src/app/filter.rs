//! What the list is narrowed down by.

use crate::archive::query::{Expr, Term};
use crate::archive::{Key, Query};
use crate::text::fold::fold;

/// One condition on the list; shown as a chip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filter {
    /// Names this person.
    Person(Pick),
    /// Names this organisation.
    Organisation(Pick),
    /// Is what the search line says.
    Search(Search),
}

/// A search that was typed and understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Search {
    /// As it was typed.
    pub text: String,
    /// What it says.
    pub expr: Expr,
    /// The words that it looks for, to be marked where they stand.
    pub terms: Vec<Term>,
}

/// A person or an organisation to filter by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pick {
    /// By which the archive knows it.
    pub key: Key,
    /// How it is shown.
    pub name: String,
    /// Whether the person must have attended.
    pub attended: bool,
}

impl Pick {
    /// A pick of a name as a release writes it.
    pub fn of(name: &str, attended: bool) -> Self {
        Self {
            key: Key(fold(name)),
            name: name.to_owned(),
            attended,
        }
    }
}

/// All filters, in the order in which they were put on. All must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filters(Vec<Filter>);

impl Filters {
    /// The filters, the first put on first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Filter> {
        self.0.iter()
    }

    /// Whether nothing is filtered out.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The search, if there is one.
    pub fn searched(&self) -> Option<&Search> {
        self.0.iter().find_map(|f| match f {
            Filter::Search(s) => Some(s),
            _ => None,
        })
    }

    /// The search as it was typed; empty for none.
    pub fn text(&self) -> &str {
        self.searched().map_or("", |s| &s.text)
    }

    /// The words searched for.
    pub fn terms(&self) -> &[Term] {
        self.searched().map_or(&[], |s| &s.terms)
    }

    /// The people filtered by.
    pub fn people(&self) -> impl Iterator<Item = &Pick> {
        self.0.iter().filter_map(|f| match f {
            Filter::Person(p) => Some(p),
            _ => None,
        })
    }

    /// The organisations filtered by.
    pub fn organisations(&self) -> impl Iterator<Item = &Pick> {
        self.0.iter().filter_map(|f| match f {
            Filter::Organisation(p) => Some(p),
            _ => None,
        })
    }

    /// Puts a filter on as the last one; a second on the same name takes the first's place.
    pub fn put_on(&mut self, filter: Filter) {
        self.0.retain(|f| match (f, &filter) {
            (Filter::Person(a), Filter::Person(b)) => a.key != b.key,
            (Filter::Organisation(a), Filter::Organisation(b)) => a.key != b.key,
            (Filter::Search(_), Filter::Search(_)) => false,
            _ => true,
        });
        self.0.push(filter);
    }

    /// Takes off the last filter, if there is one.
    pub fn take_off(&mut self) -> Option<Filter> {
        self.0.pop()
    }

    /// Takes off the filter at a place, if there is one.
    pub fn take_off_at(&mut self, place: usize) -> Option<Filter> {
        (place < self.0.len()).then(|| self.0.remove(place))
    }

    /// Searches from now on; white space alone is no search. Keeps the place of the search among the chips.
    pub fn search(&mut self, search: Search) {
        let place = self.0.iter().position(|f| matches!(f, Filter::Search(_)));
        match (place, search.text.trim().is_empty()) {
            (Some(i), true) => drop(self.0.remove(i)),
            (Some(i), false) => self.0[i] = Filter::Search(search),
            (None, true) => {}
            (None, false) => self.0.push(Filter::Search(search)),
        }
    }

    /// Replaces the people filtered by.
    pub fn set_people(&mut self, picks: Vec<Pick>) {
        self.0
            .retain(|f| !matches!(f, Filter::Person(p) if !picks.contains(p)));
        for pick in picks {
            if !self.people().any(|p| *p == pick) {
                self.put_on(Filter::Person(pick));
            }
        }
    }

    /// Replaces the organisations filtered by.
    pub fn set_organisations(&mut self, picks: Vec<Pick>) {
        self.0
            .retain(|f| !matches!(f, Filter::Organisation(p) if !picks.contains(p)));
        for pick in picks {
            if !self.organisations().any(|p| *p == pick) {
                self.put_on(Filter::Organisation(pick));
            }
        }
    }

    /// What the archive is asked.
    pub fn query(&self) -> Query {
        let keys = |attended| move |p: &Pick| (p.attended == attended).then(|| p.key.clone());
        Query {
            people: self.people().filter_map(keys(false)).collect(),
            attended: self.people().filter_map(keys(true)).collect(),
            organisations: self.organisations().map(|p| p.key.clone()).collect(),
            search: self.searched().map_or(Expr::All, |s| s.expr.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn search(text: &str) -> Search {
        Search {
            text: text.to_owned(),
            expr: Expr::Language(text.to_owned()),
            terms: Vec::new(),
        }
    }

    #[test]
    fn filters_combine_and_the_last_goes_first() {
        let mut filters = Filters::default();
        filters.put_on(Filter::Person(Pick::of("Ana Peña", false)));
        filters.search(search("lang:d"));
        filters.put_on(Filter::Organisation(Pick::of("Port Board", false)));
        filters.search(search("lang:de"));
        let query = filters.query();
        assert_eq!(query.people, [Key("ana pena".into())]);
        assert_eq!(query.organisations, [Key("port board".into())]);
        assert_eq!(query.search, Expr::Language("lang:de".into()));
        assert!(matches!(filters.take_off(), Some(Filter::Organisation(_))));
        assert_eq!(filters.take_off(), Some(Filter::Search(search("lang:de"))));
        assert_eq!(filters.query().search, Expr::All);
    }

    #[test]
    fn a_person_is_filtered_by_once() {
        let mut filters = Filters::default();
        filters.put_on(Filter::Person(Pick::of("Ana Peña", false)));
        filters.put_on(Filter::Person(Pick::of("Ana Pena", true)));
        assert_eq!(filters.people().count(), 1);
        assert_eq!(filters.query().attended, [Key("ana pena".into())]);
        filters.search(search("  "));
        assert_eq!(filters.iter().count(), 1);
    }
}
