//! Releases of our own for the tests of the program and of the view, with analyses written by hand, and an archive that
//! answers without a thread.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::archive::{Archive, Entry};
use crate::extract::{
    Analysis, Evidence, Mention, Organisation, Participation, Person, Role, Statement,
    StatementKind,
};
use crate::release::{
    Anatomy, DateOrigin, Dateline, Format, Issuer, IssuerOrigin, Metadata, Origin, Paragraph, Part,
    PartialDate, Release, ReleaseDate,
};
use crate::text::Span;

use super::{Effect, Event, Model, Options, Progress, update};

/// A release being written.
pub struct Draft(Entry);

impl Draft {
    /// A release of paragraphs.
    pub fn new(name: &str, paragraphs: &[(Part, &str)]) -> Self {
        let mut text = String::new();
        let mut spans = Vec::new();
        for (part, words) in paragraphs {
            if !text.is_empty() {
                text.push_str("\n\n");
            }
            let start = text.len();
            text.push_str(words);
            let span = Span::new(start, text.len());
            spans.push(Paragraph { span, part: *part });
        }
        let first = spans.first().filter(|p| p.part == Part::Headline);
        let anatomy = Anatomy {
            headline: first.map(|p| p.span),
            lede: spans.iter().find(|p| p.part == Part::Body).map(|p| p.span),
            quotations: quotations(&text),
            ..Anatomy::default()
        };
        let origin = Origin {
            path: Some(format!("/releases/{name}").into()),
            record: None,
            name: name.to_owned(),
        };
        let release = Release {
            origin,
            format: Format::Text,
            text,
            paragraphs: spans,
            anatomy,
            date: None,
            issuer: None,
            metadata: Metadata::default(),
        };
        let analysis = Analysis::default();
        Self(Entry { release, analysis })
    }

    fn all(&self, words: &str) -> Vec<Span> {
        let found = self.0.release.text.match_indices(words);
        let spans: Vec<Span> = found.map(|(i, w)| Span::new(i, i + w.len())).collect();
        assert!(!spans.is_empty(), "{words}");
        spans
    }

    fn span(&self, words: &str) -> Span {
        self.all(words)[0]
    }

    /// Says when, and where that was found.
    pub fn dated(mut self, year: i16, month: u8, day: u8, from: DateOrigin) -> Self {
        self.0.release.date = Some(ReleaseDate {
            date: PartialDate {
                year: Some(year),
                month: Some(month),
                day: Some(day),
            },
            origin: DateOrigin::Text,
            year_origin: Some(from),
            span: None,
        });
        self
    }

    /// Says who issued it.
    pub fn issued(mut self, name: &str) -> Self {
        self.0.release.issuer = Some(Issuer {
            name: name.to_owned(),
            origin: IssuerOrigin::Metadata,
        });
        self
    }

    /// Says which words are the dateline.
    pub fn dateline(mut self, words: &str) -> Self {
        self.0.release.anatomy.dateline = Some(Dateline {
            span: self.span(words),
            place: None,
            date: None,
            wire: None,
        });
        self
    }

    /// Says in which language it is.
    pub fn language(mut self, tag: &str) -> Self {
        self.0.release.metadata.language = Some(tag.to_owned());
        self
    }

    /// Names a person: roles as `title @ body`, and the words that show the participation.
    pub fn person(
        mut self,
        name: &str,
        aliases: &[&str],
        participation: Participation,
        (rule, words): (&'static str, &str),
        roles: &[&str],
    ) -> Self {
        let evidence = Evidence {
            rule,
            span: self.span(words),
        };
        let role = |r: &&str| {
            let (title, body) = r
                .split_once(" @ ")
                .map_or((*r, None), |(t, b)| (t, Some(b)));
            Role {
                title: title.to_owned(),
                organisation: body.map(str::to_owned),
                title_span: self.span(title),
                organisation_span: body.map(|b| self.span(b)),
                evidence: Evidence {
                    rule: "title-before",
                    span: self.span(title),
                },
            }
        };
        let roles = roles.iter().map(role).collect();
        let mentions = self.mentions(name, aliases);
        self.0.analysis.people.push(Person {
            name: name.to_owned(),
            aliases: aliases.iter().map(|a| (*a).to_owned()).collect(),
            participation,
            participation_evidence: evidence,
            roles,
            mentions,
        });
        self
    }

    fn mentions(&self, name: &str, aliases: &[&str]) -> Vec<Mention> {
        let mut spans = self.all(name);
        for alias in aliases {
            let free = |s: &Span| !spans.iter().any(|t| t.overlaps(*s));
            let more: Vec<Span> = self.all(alias).into_iter().filter(free).collect();
            spans.extend(more);
        }
        spans.sort_unstable();
        let mention = |span: Span| Mention {
            span,
            evidence: Evidence {
                rule: if span.of(&self.0.release.text) == name {
                    "title-before"
                } else {
                    "surname-again"
                },
                span,
            },
        };
        spans.into_iter().map(mention).collect()
    }

    /// Names an organisation.
    pub fn organisation(mut self, name: &str, aliases: &[&str]) -> Self {
        let mentions = self.mentions(name, aliases);
        self.0.analysis.organisations.push(Organisation {
            name: name.to_owned(),
            aliases: aliases.iter().map(|a| (*a).to_owned()).collect(),
            mentions,
        });
        self
    }

    /// Gives a statement to the person named last.
    pub fn said(mut self, words: &str, cue: &str) -> Self {
        let statement = Statement {
            speaker: self.0.analysis.people.len() - 1,
            kind: StatementKind::Direct,
            span: self.span(words),
            evidence: Evidence {
                rule: "speech-verb",
                span: self.span(cue),
            },
        };
        self.0.analysis.statements.push(statement);
        self
    }

    /// The release.
    pub fn done(self) -> Entry {
        self.0
    }
}

fn quotations(text: &str) -> Vec<Span> {
    let opens = text.match_indices('“');
    let close = |at: usize| text[at..].find('”').map(|n| at + n + '”'.len_utf8());
    opens
        .filter_map(|(i, _)| Some(Span::new(i, close(i)?)))
        .collect()
}

/// A signing, with people of every participation.
pub fn signing() -> Entry {
    use Part::*;
    use Participation::*;
    Draft::new(
        "kinlade-tram-2024.txt",
        &[
            (Headline, "Kinlade and Orr Motors Sign Accord on Electric Trams"),
            (Subhead, "Forty cars to run on the harbour line"),
            (Body, "KINLADE, Feb. 6 — The City of Kinlade and Orr Motors signed an accord on electric trams at the town hall on Tuesday. Mayor Ines Varga received a delegation led by Tomas Orr, chairman of Orr Motors, and Li Shufen, vice president of Orr Motors."),
            (Body, "“The harbour line has waited thirty years for this,” Varga said at the signing. “It will not wait a thirty-first.”"),
            (Body, "Orr said that the first cars would leave the works in spring. The plan goes back to a study by the late Agnes Moll."),
            (Item, "Forty low-floor cars, built in Kinlade"),
            (Item, "A depot at the old rope works"),
            (Boilerplate, "About Orr Motors"),
            (Boilerplate, "Orr Motors builds trams and buses and employs 4,100 people."),
            (Part::Contact, "Media contact: Peter Quill, 555 0137"),
            (EndMark, "###"),
        ],
    )
    .dated(2024, 2, 6, DateOrigin::FileName)
    .issued("City of Kinlade")
    .dateline("KINLADE, Feb. 6 —")
    .person("Ines Varga", &["Varga"], Attended, ("received-delegation", "received a delegation"), &["Mayor"])
    .said("The harbour line has waited thirty years for this", "Varga said")
    .person("Tomas Orr", &[], Attended, ("led-delegation", "a delegation led by"), &["chairman @ Orr Motors"])
    .person("Li Shufen", &[], Attended, ("in-list", "and Li Shufen"), &["vice president @ Orr Motors"])
    .person("Agnes Moll", &[], Mentioned, ("first-mention", "Agnes Moll"), &[])
    .person("Peter Quill", &[], Participation::Contact, ("contact-block", "Media contact"), &[])
    .organisation("City of Kinlade", &[])
    .organisation("Orr Motors", &[])
    .done()
}

/// A visit, with one who was at the signing, too.
pub fn visit() -> Entry {
    use Part::*;
    use Participation::*;
    let body = "Tomas Orr toured the rope works on Monday with Dr. Åse Lund, director of the Harbour Museum. Lund called the halls “a gift to the city”.";
    let mut paragraphs = vec![(Headline, "Rope Works to Become a Depot"), (Body, body)];
    paragraphs.extend([(Body, "The halls were built in 1871 and stood empty for half a lifetime, home to pigeons, a boxing club and, for two summers, an orchestra that liked the echo. The city bought them last year."); 12]);
    paragraphs.push((Body, "At the end of the tour Orr rang the old works bell."));
    Draft::new("rope-works.md", &paragraphs)
        .dated(2024, 3, 11, DateOrigin::Metadata)
        .issued("Orr Motors")
        .person(
            "Tomas Orr",
            &["Orr"],
            Attended,
            ("attended-verb", "toured the rope works"),
            &[],
        )
        .person(
            "Åse Lund",
            &["Lund"],
            Attended,
            ("attended-verb", "with Dr. Åse Lund"),
            &["director @ Harbour Museum"],
        )
        .organisation("Harbour Museum", &[])
        .done()
}

/// A notice that names nobody.
pub fn notice() -> Entry {
    use Part::*;
    Draft::new(
        "water.txt",
        &[
            (Headline, "Water Will Be Off in the Old Town on Thursday Night"),
            (Body, "The mains in the old town will be flushed on Thursday between ten in the evening and four in the morning. Please draw what you need before then."),
        ],
    )
    .done()
}

/// A release in another language.
pub fn foreign() -> Entry {
    use Part::*;
    Draft::new(
        "tranvia.txt",
        &[
            (Headline, "El tranvía vuelve al puerto"),
            (
                Body,
                "La ciudad recibirá cuarenta coches nuevos antes del verano.",
            ),
        ],
    )
    .language("es")
    .dated(2024, 2, 7, DateOrigin::Metadata)
    .done()
}

/// A release with wide, combining and right-to-left characters.
pub fn scripts() -> Entry {
    use Part::*;
    Draft::new(
        "scripts.txt",
        &[
            (Headline, "港口电车 returns: ශ්‍රී ලංකා, வணக்கம், שלום, مرحبا"),
            (Body, "金雷德市与奥尔汽车公司签署了电车协议。四十辆新车将于夏季前投入运营，届时港口线将重新开通。"),
            (Body, "Ame\u{301}lie wrote שלום עולם and then went home by tram with her cat 🐈 and a family 👨‍👩‍👧."),
        ],
    )
    .done()
}

/// All of them.
pub fn releases() -> Vec<Entry> {
    vec![signing(), visit(), notice(), foreign(), scripts()]
}

/// The program with an archive behind it.
pub struct Session {
    /// The program.
    pub model: Model,
    /// What went out of it besides questions.
    pub effects: Vec<Effect>,
    archive: Archive,
}

impl Session {
    /// The program over `entries`, all read, on a screen of a size.
    pub fn new(entries: Vec<Entry>, columns: u16, rows: u16) -> Self {
        Self::with(Options::default(), entries, columns, rows)
    }

    /// Likewise, with options.
    pub fn with(options: Options, entries: Vec<Entry>, columns: u16, rows: u16) -> Self {
        let read = entries.len();
        let archive = Archive::holding(entries).expect("an index in memory");
        let mut model = Model::new(options, columns, rows);
        let start = model.start();
        let mut session = Self {
            model,
            effects: Vec::new(),
            archive,
        };
        session.perform(start);
        session.send(Event::Progress(Progress {
            read,
            searchable: read,
            taken: read,
            total: Some(read),
            done: true,
            ..Progress::default()
        }));
        session
    }

    /// Sends an event and answers what it asks.
    pub fn send(&mut self, event: Event) -> &mut Self {
        let effects = update(&mut self.model, event);
        self.perform(effects);
        self
    }

    /// Answers what is asked, and keeps what else goes out.
    pub fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Ask(question) => {
                    if let Some(first) = self.archive.first(&question) {
                        self.send(Event::Answer(first));
                    }
                    let answer = self.archive.answer(question);
                    self.send(Event::Answer(answer));
                }
                other => self.effects.push(other),
            }
        }
    }

    /// Presses keys: each character is one, `<Enter>` and the like are named, `<^D>` is with Control.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        for key in named_keys(keys) {
            self.send(Event::Key(key));
        }
        self
    }

    /// Presses keys as [`Session::keys`] does, all of them before the first question is answered.
    pub fn keys_at_once(&mut self, keys: &str) -> &mut Self {
        let mut effects = Vec::new();
        for key in named_keys(keys) {
            effects.extend(update(&mut self.model, Event::Key(key)));
        }
        self.perform(effects);
        self
    }

    /// The title of the selected release.
    pub fn selected(&self) -> &str {
        self.model.list.row().map_or("", |r| &r.title)
    }

    /// The titles of the list.
    pub fn titles(&self) -> Vec<&str> {
        let list = &self.model.list;
        let rows = list.ids.iter().filter_map(|id| list.rows.get(*id));
        rows.map(|r| r.title.as_str()).collect()
    }

    /// The name that is selected in the sidebar.
    pub fn subject(&self) -> &str {
        let subject = self.model.sidebar.subject();
        subject.and_then(|s| self.model.name_of(s)).unwrap_or("")
    }

    /// The words that were jumped to.
    pub fn spot(&self) -> &str {
        match (&self.model.reading.page, self.model.reading.spot) {
            (Some(page), Some(spot)) => spot.span.of(page.text()),
            _ => "",
        }
    }
}

/// Keys by their names: see [`Session::keys`].
fn named_keys(keys: &str) -> Vec<KeyEvent> {
    let mut pressed = Vec::new();
    let mut rest = keys;
    while let Some(c) = rest.chars().next() {
        let named = rest.strip_prefix('<').and_then(|r| r.split_once('>'));
        pressed.push(match named {
            Some((name, after)) => {
                rest = after;
                named_key(name)
            }
            None => {
                rest = &rest[c.len_utf8()..];
                KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE)
            }
        });
    }
    pressed
}

fn named_key(name: &str) -> KeyEvent {
    let code = match name {
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Tab" => KeyCode::Tab,
        "S-Tab" => KeyCode::BackTab,
        "Down" => KeyCode::Down,
        "Up" => KeyCode::Up,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "Backspace" => KeyCode::Backspace,
        "PgDn" => KeyCode::PageDown,
        "End" => KeyCode::End,
        other => {
            let letter = other.strip_prefix('^').and_then(|r| r.chars().next());
            let c = letter.expect("a key that is known").to_ascii_lowercase();
            return KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL);
        }
    };
    KeyEvent::new(code, KeyModifiers::NONE)
}
