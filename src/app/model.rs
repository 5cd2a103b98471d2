//! All state of the program.

use std::collections::VecDeque;

use crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use crate::archive::query::Field;
use crate::archive::{Mark, Query, Question, ReleaseId};
use crate::text::fold::fold;
use crate::text::wrap::columns;

use super::chips::chip_row;
use super::completion::Completion;
use super::event::{Effect, LeftOut, Progress};
use super::filter::{Filter, Filters, Pick};
use super::keymap::Context;
use super::layout::{Layout, Pane, inside, text_columns};
use super::list::{Keep, ListPane, lines_per_row};
use super::options::{Options, Start};
use super::overlay::{Scroll, overlay_area, overlay_inside};
use super::page::Subject;
use super::picker::{Cursor, Picker};
use super::reading::ReadingPane;
use super::search::SearchLine;
use super::sidebar::Sidebar;

/// All state of the program. The view reads it; only [`update`](super::update()) changes it.
#[derive(Debug)]
pub struct Model {
    /// How the program was started.
    pub options: Options,
    /// The screen.
    pub area: Rect,
    /// Which pane the keys go to.
    pub focus: Pane,
    /// Which pane stands beside the text where two fit.
    pub side: Pane,
    /// Whether the focused pane stands alone.
    pub zoom: bool,
    /// The list.
    pub list: ListPane,
    /// The reading pane.
    pub reading: ReadingPane,
    /// The sidebar.
    pub sidebar: Sidebar,
    /// What the list is narrowed down by.
    pub filters: Filters,
    /// What takes the keys before the panes do.
    pub mode: Mode,
    /// How far loading has come.
    pub progress: Progress,
    /// What was passed over.
    pub left_out: Vec<LeftOut>,
    /// One line for the user, until the next key.
    pub notice: Option<String>,
    pub(super) asked: Asked,
}

/// What takes the keys before the panes do.
#[derive(Debug)]
pub enum Mode {
    /// Nothing does.
    Panes,
    /// The search line.
    Search(SearchLine),
    /// A picker.
    Picker(Picker),
    /// The help.
    Help(Scroll),
    /// The list of what was left out.
    LeftOut(Scroll),
}

/// The questions whose answers are still wanted.
#[derive(Debug, Default)]
pub(super) struct Asked {
    generation: u64,
    pub list: u64,
    /// The first question of those whose values go together: the same but for which of them are asked for.
    pub facets: u64,
    pub open: u64,
    pub values: u64,
    /// The release that the last [`Question::Open`] asked for.
    pub release: Option<ReleaseId>,
    /// What stays selected when the list is answered.
    pub keep: Keep,
    /// Whether the list that is shown is not that which was asked for: the answer has not come.
    pub awaited: bool,
    /// Whether the release that is selected is not that which is shown: it has not come.
    pub opening: bool,
    /// Whether the user has done anything yet.
    pub touched: bool,
    /// The release that was marked as read when the reader came to it, until it is left.
    pub seen: Option<ReleaseId>,
    /// Keys that wait for an answer.
    pub held: VecDeque<KeyEvent>,
}

impl Asked {
    fn next(&mut self) -> u64 {
        self.generation += 1;
        self.generation
    }
}

impl Model {
    /// The program before its first event, for a terminal of `columns` by `rows` characters.
    pub fn new(options: Options, columns: u16, rows: u16) -> Self {
        let (focus, side) = match options.start {
            Start::List => (Pane::List, Pane::List),
            Start::Reading => (Pane::Reading, Pane::Sidebar),
        };
        Self {
            options,
            area: Rect::new(0, 0, columns, rows),
            focus,
            side,
            zoom: false,
            list: ListPane::default(),
            reading: ReadingPane::default(),
            sidebar: Sidebar::default(),
            filters: Filters::default(),
            mode: Mode::Panes,
            progress: Progress::default(),
            left_out: Vec::new(),
            notice: None,
            asked: Asked::default(),
        }
    }

    /// What is to be done before the first event.
    pub fn start(&mut self) -> Vec<Effect> {
        vec![self.ask_list(Keep::Neighbour)]
    }

    /// Where each pane stands.
    pub fn layout(&self) -> Layout {
        Layout::new(self.area, self.focus, self.side, self.zoom)
    }

    /// Where a key that is pressed now counts.
    pub fn context(&self) -> Context {
        match (&self.mode, self.focus) {
            (Mode::Search(_), _) => Context::Search,
            (Mode::Picker(_), _) => Context::Picker,
            (Mode::Help(_) | Mode::LeftOut(_), _) => Context::Overlay,
            (Mode::Panes, Pane::List) => Context::List,
            (Mode::Panes, Pane::Reading) => Context::Reading,
            (Mode::Panes, Pane::Sidebar) => Context::Sidebar,
        }
    }

    /// Gives a pane the focus.
    pub(super) fn focus_on(&mut self, pane: Pane) {
        self.focus = pane;
        if pane != Pane::Reading {
            self.side = pane;
        }
        // Where another release is on its way, the first name is to be one of that.
        let stays = !self.asked.opening;
        if pane == Pane::Sidebar && stays && self.sidebar.subject().is_none() {
            self.sidebar.select(0);
        }
    }

    /// Asks for the list.
    pub(super) fn ask_list(&mut self, keep: Keep) -> Effect {
        self.asked.list = self.asked.next();
        self.asked.keep = keep;
        self.asked.awaited = true;
        Effect::Ask(Question::List {
            generation: self.asked.list,
            query: self.filters.query(),
            order: self.list.order,
            around: match keep {
                Keep::First => None,
                Keep::At(id, _) => Some(id),
                Keep::Neighbour | Keep::Release => self.list.current(),
            },
            // What stays in its place is known with the place: with all that stand before it.
            first: match keep {
                Keep::Neighbour => 0,
                Keep::First | Keep::At(..) | Keep::Release => self.list_height() + 1,
            },
        })
    }

    /// Asks for the rows that are missing on the screen or next to it.
    pub(super) fn ask_rows(&mut self) -> Option<Effect> {
        let ids = self.list.wanted(self.list_height());
        (!ids.is_empty()).then_some(Effect::Ask(Question::Rows { ids }))
    }

    /// Asks what the open picker can pick, after what it depends on has changed.
    pub(super) fn ask_facets(&mut self, cursor: Cursor) -> Option<Effect> {
        let visible = self.overlay_height();
        let query = self.picker_query()?;
        let Mode::Picker(picker) = &mut self.mode else {
            return None;
        };
        let question = picker.ask(query, cursor, visible);
        self.asked.facets = self.asked.next();
        Some(Effect::Ask(Question::Facets {
            generation: self.asked.facets,
            question,
        }))
    }

    /// Asks for more of the same where the open picker has come near the end of what is at hand.
    pub(super) fn ask_more_facets(&mut self) -> Option<Effect> {
        let visible = self.overlay_height();
        let query = self.picker_query()?;
        let Mode::Picker(picker) = &mut self.mode else {
            return None;
        };
        let question = picker.ask_more(visible, query)?;
        Some(Effect::Ask(Question::Facets {
            generation: self.asked.next(),
            question,
        }))
    }

    /// What the counts of the open picker are taken over: the releases of all filters, its own as they are ticked.
    fn picker_query(&self) -> Option<Query> {
        let Mode::Picker(picker) = &self.mode else {
            return None;
        };
        let mut filters = self.filters.clone();
        picker.put_on_ticked(&mut filters);
        Some(filters.query())
    }

    /// Asks for the values of a field that begin with what was typed.
    pub(super) fn ask_values(&mut self, field: Field, typed: String) -> Effect {
        self.asked.values = self.asked.next();
        Effect::Ask(Question::Complete {
            generation: self.asked.values,
            field,
            typed,
        })
    }

    /// Puts a mark on a release, or takes it off. The list shows it at once.
    pub(super) fn mark(&mut self, id: ReleaseId, mark: Mark, on: bool) -> Effect {
        if let Some(row) = self.list.rows.get_mut(id) {
            match mark {
                Mark::Read => row.read = on,
                Mark::Starred => row.starred = on,
            }
        }
        Effect::Ask(Question::Mark { id, mark, on })
    }

    /// Marks the release that is being read, once it is on the screen and has the focus.
    pub(super) fn mark_seen(&mut self) -> Option<Effect> {
        let shown = self.reading.page.as_ref().map(|p| p.id);
        // While another release is on its way, the one that is shown is no longer meant.
        let meant =
            |id: &ReleaseId| self.focus == Pane::Reading && self.list.current() == Some(*id);
        let shown = shown.filter(meant);
        if shown == self.asked.seen {
            return None;
        }
        self.asked.seen = shown;
        let id = shown?;
        let known = self.list.rows.get(id).is_some_and(|r| r.read);
        (!known).then(|| self.mark(id, Mark::Read, true))
    }

    /// Asks for the selected release where it is not the one that is shown or on its way.
    pub(super) fn ask_selected(&mut self) -> Option<Effect> {
        let Some(id) = self.list.current() else {
            if self.asked.release.take().is_some() {
                self.asked.open = self.asked.next();
                self.asked.opening = false;
                self.reading.close();
                self.sidebar = Sidebar::default();
            }
            return None;
        };
        if self.asked.release == Some(id) {
            return None;
        }
        self.asked.release = Some(id);
        self.asked.opening = true;
        self.asked.open = self.asked.next();
        Some(Effect::Ask(Question::Open {
            generation: self.asked.open,
            id,
        }))
    }

    /// The selected person or organisation, as a filter.
    pub(super) fn selected_filter(&self, attended: bool) -> Option<Filter> {
        let analysis = &self.reading.page.as_ref()?.entry.analysis;
        Some(match self.sidebar.subject()? {
            Subject::Person(i) => Filter::Person(Pick::of(&analysis.people[i].name, attended)),
            Subject::Organisation(i) => {
                Filter::Organisation(Pick::of(&analysis.organisations[i].name, false))
            }
        })
    }

    /// The name of a person or organisation of the release that is shown.
    pub fn name_of(&self, subject: Subject) -> Option<&str> {
        let analysis = &self.reading.page.as_ref()?.entry.analysis;
        match subject {
            Subject::Person(i) => analysis.people.get(i).map(|p| p.name.as_str()),
            Subject::Organisation(i) => analysis.organisations.get(i).map(|o| o.name.as_str()),
        }
    }

    /// The person or organisation of the release that is shown that one of the filters, or `before`, names.
    pub(super) fn wanted_subject(&self, before: Option<&str>) -> Option<Subject> {
        let analysis = &self.reading.page.as_ref()?.entry.analysis;
        let person = |key: &str| {
            let i = analysis.people.iter().position(|p| fold(&p.name) == key)?;
            Some(Subject::Person(i))
        };
        let body = |key: &str| {
            let named = analysis.organisations.iter();
            let i = named.enumerate().find(|(_, o)| fold(&o.name) == key)?.0;
            Some(Subject::Organisation(i))
        };
        if let Some(key) = before.map(fold)
            && let Some(subject) = person(&key).or_else(|| body(&key))
        {
            return Some(subject);
        }
        self.filters.iter().rev().find_map(|f| match f {
            Filter::Person(p) => person(&p.key.0),
            Filter::Organisation(p) => body(&p.key.0),
            Filter::Search(_) => None,
        })
    }

    /// Where the open overlay stands, borders included; None where none is open.
    pub fn overlay(&self) -> Option<Rect> {
        let area = self.area;
        let tall = area.height - if area.height > 16 { 4 } else { 0 };
        // Where little would stand beside it, it takes the whole width.
        let wide = |width| {
            if area.width < width + 16 {
                area.width
            } else {
                width
            }
        };
        match self.mode {
            Mode::Panes | Mode::Search(_) => None,
            Mode::Picker(_) => Some(overlay_area(area, wide(72), tall.min(32))),
            Mode::Help(_) | Mode::LeftOut(_) => Some(overlay_area(area, wide(84), tall)),
        }
    }

    /// Where the candidates for what is typed into the search line stand; None where none are shown.
    pub fn candidates(&self) -> Option<Rect> {
        let Mode::Search(line) = &self.mode else {
            return None;
        };
        let completion = line.open_completion()?;
        let status = self.layout().status;
        let row = chip_row(status);
        let before = &line.input.text()[..completion.range.start];
        // The slash stands before the line.
        let column = row.x.saturating_add(columns(before).min(999) as u16 + 1);
        let area = completion.area(status, column);
        (status.height > 0 && area.height > 1).then_some(area)
    }

    /// The candidate at a place on the screen.
    pub(super) fn candidate_at(&self, column: u16, row: u16) -> Option<usize> {
        let area = Completion::inside(self.candidates()?);
        let Mode::Search(line) = &self.mode else {
            return None;
        };
        let shown = line.completion.as_ref()?.shown(area.height.into());
        let inside = area.contains((column, row).into());
        inside.then(|| shown.start + usize::from(row - area.y))
    }

    /// How many items or lines the open overlay shows.
    pub(super) fn overlay_height(&self) -> usize {
        let inner = self.overlay().map_or(0, |a| overlay_inside(a).height);
        match self.mode {
            // The line that is typed into, and a rule under it.
            Mode::Picker(_) => inner.saturating_sub(2).into(),
            _ => inner.into(),
        }
    }

    /// How many releases the list shows at once.
    pub(super) fn list_height(&self) -> usize {
        let area = self.layout().list.map_or(Rect::ZERO, inside);
        let lines = lines_per_row(area.width);
        usize::from(area.height / lines).max(1)
    }

    /// Lines of the sidebar for people and organisations, and lines for the words behind the selection.
    pub fn sidebar_heights(&self) -> (usize, usize) {
        let height = self.layout().sidebar.map_or(0, |r| inside(r).height);
        let height = usize::from(height);
        let found = self.sidebar.found.len();
        match found {
            0 => (height, 0),
            n => (height.saturating_sub(n + 1), n),
        }
    }

    /// Fits everything that depends on the size of the screen to it.
    pub(super) fn settle(&mut self) {
        let layout = self.layout();
        let visible = layout.list.map(|_| self.list_height());
        self.list.settle(visible);
        if let Some(pane) = layout.reading {
            let text = text_columns(pane);
            self.reading.settle(text.width, text.height.into());
        }
        if let (Some(pane), Some(page)) = (layout.sidebar, &self.reading.page) {
            let inner = inside(pane);
            self.sidebar.lay_out(&page.entry, inner.width);
            let limit = if inner.height < 14 {
                0
            } else {
                usize::from(inner.height) * 2 / 5
            };
            let spot = self.reading.spot;
            self.sidebar.explain(&page.entry, spot, limit.min(14));
        }
        let (height, _) = self.sidebar_heights();
        self.sidebar.settle(height);
        let visible = self.overlay_height();
        if let Mode::Picker(picker) = &mut self.mode {
            picker.settle(visible);
        }
    }
}
