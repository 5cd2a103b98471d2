//! The hints on the status line: what can be done now, drawn from the keymap.

use crate::archive::{Facet, FacetOrder};

use super::action::Action;
use super::keymap::{Press, hinted};
use super::layout::Pane;
use super::model::{Mode, Model};
use super::page::Subject;

/// A key and what it does now, in a word or two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hint {
    /// The key.
    pub key: Press,
    /// What it does.
    pub word: &'static str,
    action: Action,
}

/// What is left out where there is little room, the least of it first. What is not named here stays longest.
const SPARED: [Action; 15] = [
    Action::Star,
    Action::SwitchOrder,
    Action::NextOrder,
    Action::NextRelease,
    Action::NextStatement,
    Action::PickOrganisations,
    Action::Complete,
    Action::Search,
    Action::FilterSelected,
    Action::Read,
    Action::FilterAttended,
    Action::PickPeople,
    Action::Back,
    Action::NextMention,
    Action::Help,
];

impl Model {
    /// The hints for the status line, in the order of the keymap, that fit into `room` columns by the width that `columns`
    /// gives each.
    pub fn hints(&self, room: usize, columns: impl Fn(&Hint) -> usize) -> Vec<Hint> {
        let mut hints: Vec<Hint> = hinted(self.context())
            .filter(|b| self.counts(b.action))
            .filter_map(|b| {
                let (key, action) = (b.keys[0], b.action);
                let word = self.word(action, b.hint?);
                Some(Hint { key, word, action })
            })
            .collect();
        let worth = |h: &Hint| SPARED.iter().position(|a| *a == h.action);
        while hints.iter().map(&columns).sum::<usize>() > room {
            let spared = (0..hints.len()).min_by_key(|&i| {
                let worth = worth(&hints[i]).unwrap_or(SPARED.len());
                // Of what is worth the same, the last but help and quit.
                let last = hints[i].action == Action::Help || hints[i].action == Action::Quit;
                (last, worth, std::cmp::Reverse(i))
            });
            match spared {
                Some(i) if hints.len() > 1 => drop(hints.remove(i)),
                _ => break,
            }
        }
        hints
    }

    /// Whether a key with a hint would do something now that is worth saying.
    fn counts(&self, action: Action) -> bool {
        let subject = self.sidebar.subject();
        let (shown, all) = (self.list.len(), self.list.total);
        match action {
            Action::Help | Action::Quit => true,
            _ if all == 0 && matches!(self.mode, Mode::Panes) => false,
            Action::SwitchAttended => {
                !matches!(&self.mode, Mode::Picker(p) if p.facet == Facet::Organisations)
            }
            Action::NextMention | Action::FilterSelected => subject.is_some(),
            Action::FilterAttended => matches!(subject, Some(Subject::Person(_))),
            Action::Back => !self.filters.is_empty(),
            // In the list j does the same.
            Action::NextRelease => self.focus != Pane::List && shown > 1,
            Action::NextOrder => shown > 1,
            Action::Read | Action::Star => shown > 0,
            Action::PickPeople | Action::PickOrganisations => all > 1,
            _ => true,
        }
    }

    /// The word for an action now.
    fn word(&self, action: Action, word: &'static str) -> &'static str {
        match (action, self.focus) {
            (Action::FocusNext, Pane::List) => "text",
            (Action::FocusNext, Pane::Reading) => "people",
            (Action::FocusNext, Pane::Sidebar) => "list",
            (Action::SwitchAttended, _) => match &self.mode {
                Mode::Picker(p) if p.attended => "all named",
                _ => word,
            },
            (Action::SwitchOrder, _) => match &self.mode {
                Mode::Picker(p) if p.order == FacetOrder::Name => "by count",
                _ => word,
            },
            (Action::Star, _) => match self.list.row() {
                Some(row) if row.starred => "unstar",
                _ => word,
            },
            (Action::Cancel, _) => match &self.mode {
                Mode::Search(line) if line.open_completion().is_some() => "close",
                _ => word,
            },
            _ => word,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::app::sample::{self, Session};

    fn words(keys: &str, room: usize) -> Vec<&'static str> {
        let mut session = Session::new(sample::releases(), 80, 24);
        session.keys(keys);
        let hints = session.model.hints(room, |h| h.word.len() + 1);
        hints.iter().map(|h| h.word).collect()
    }

    #[test]
    fn a_hint_stands_only_where_its_key_does_something() {
        let all = words("", 500);
        assert!(
            all.contains(&"text") && all.contains(&"by person"),
            "{all:?}"
        );
        assert!(
            !all.contains(&"where named") && !all.contains(&"filter off"),
            "{all:?}"
        );
        let filtered = words("porr<Enter>", 500);
        assert!(
            filtered.contains(&"where named") && filtered.contains(&"filter off"),
            "{filtered:?}"
        );
        assert!(words("porr", 500).contains(&"who attended"));
        assert!(!words("oorr", 500).contains(&"who attended"));
    }

    #[test]
    fn where_there_is_little_room_help_and_quit_stay() {
        assert_eq!(words("", 10), ["help", "quit"]);
        assert_eq!(words("", 1), ["quit"]);
        assert!(words("porr<Enter>", 30).contains(&"where named"));
    }
}
