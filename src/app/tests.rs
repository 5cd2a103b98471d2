//! The program by its keys: what was, what is pressed, what is then.

use std::time::Duration;

use crossterm::event::{KeyCode, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use crate::archive::query::Field;
use crate::archive::{Answer, Question, ReleaseId};
use crate::text::fold::fold;

use super::keymap::bindings;
use super::layout::{Pane, inside, text_columns};
use super::model::Mode;
use super::sample::{self, Session};
use super::{Effect, Event, LeftOut, Options, Start};

const SIGNING: &str = "Kinlade and Orr Motors Sign Accord on Electric Trams";
const VISIT: &str = "Rope Works to Become a Depot";
const NOTICE: &str = "Water Will Be Off in the Old Town on Thursday Night";

mod any;
mod list;
mod mouse;
mod picker;
mod reading;
mod search;

fn session() -> Session {
    Session::new(sample::releases(), 120, 40)
}

fn mouse(kind: MouseEventKind, column: u16, row: u16) -> Event {
    Event::Mouse(MouseEvent {
        kind,
        column,
        row,
        modifiers: KeyModifiers::NONE,
    })
}

const CLICK: MouseEventKind = MouseEventKind::Down(MouseButton::Left);
