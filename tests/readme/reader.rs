//! The program without a terminal: an archive, the model, and keys as they are typed.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use dateline::app::{Effect, Event, Model, Options, Progress, update};
use dateline::archive::{Archive, Entry};
use dateline::view;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

/// A reader of some releases.
pub struct Reader {
    archive: Archive,
    model: Model,
    screen: Terminal<TestBackend>,
}

impl Reader {
    /// Opens releases on a screen of this size.
    pub fn open(entries: Vec<Entry>, options: Options, columns: u16, rows: u16) -> Self {
        let read = entries.len();
        let archive = Archive::holding(entries).expect("an index in memory");
        let mut model = Model::new(options, columns, rows);
        let effects = model.start();
        let screen = Terminal::new(TestBackend::new(columns, rows)).expect("a screen in memory");
        let mut reader = Self {
            archive,
            model,
            screen,
        };
        reader.perform(effects);
        reader.take(Event::Progress(Progress {
            read,
            searchable: read,
            taken: read,
            total: Some(read),
            done: true,
            ..Progress::default()
        }));
        reader
    }

    /// Types a key.
    pub fn press(&mut self, key: KeyCode) -> &mut Self {
        self.take(Event::Key(KeyEvent::new(key, KeyModifiers::NONE)));
        self
    }

    /// Draws a frame.
    pub fn draw(&mut self) -> &Buffer {
        let model = &self.model;
        self.screen
            .draw(|frame| view::draw(frame, model))
            .expect("a screen in memory");
        self.screen.backend().buffer()
    }

    fn take(&mut self, event: Event) {
        let effects = update(&mut self.model, event);
        self.perform(effects);
    }

    /// Answers what the model asks of the archive. Nothing else leaves the program here.
    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            if let Effect::Ask(question) = effect {
                let answer = self.archive.answer(question);
                self.take(Event::Answer(answer));
            }
        }
    }
}
