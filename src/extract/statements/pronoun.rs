//! Who "he" and "she" are: the person the text was last about whom the pronoun fits.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::cast::{Cast, Gender};

/// How many people are kept in mind.
const KEPT: usize = 6;

/// Who the text is about, as it is read.
#[derive(Debug, Default)]
pub(super) struct Salience {
    /// The subject of the last sentence that had a person for one, or the last speaker.
    subject: Option<usize>,
    /// The last people who were a subject together, and whether no one else was since.
    group: Vec<usize>,
    together: bool,
    /// Those named last, the latest at the end, without repetition.
    recent: Vec<usize>,
    /// Per person, when last named, counted in mentions read.
    seen: Vec<usize>,
    clock: usize,
}

impl Salience {
    /// Nobody yet, of so many people.
    pub fn new(people: usize) -> Self {
        Self {
            seen: vec![0; people],
            ..Self::default()
        }
    }

    /// The text names somebody.
    pub fn name(&mut self, person: usize) {
        self.clock += 1;
        self.seen[person] = self.clock;
        self.recent.retain(|p| *p != person);
        if self.recent.len() == KEPT {
            self.recent.remove(0);
        }
        self.recent.push(person);
    }

    /// A sentence is about somebody, or about several.
    pub fn about(&mut self, people: &[usize]) {
        match people {
            [] => {}
            [person] => {
                self.subject = Some(*person);
                self.together = false;
                self.name(*person);
            }
            _ => {
                self.group = people.to_vec();
                self.together = true;
                self.subject = None;
            }
        }
    }

    /// Whom the last sentence with a person for its subject was about.
    pub fn subject(&self) -> Option<usize> {
        self.subject
    }

    /// Whom "they" refers to, or nobody.
    pub fn they(&self) -> &[usize] {
        if self.together { &self.group } else { &[] }
    }

    /// Whom "the Senators" refers to, or nobody.
    pub fn group(&self) -> &[usize] {
        &self.group
    }

    /// When the person was last named; 0 for not yet.
    pub fn last_seen(&self, person: usize) -> usize {
        self.seen[person]
    }

    /// The person that "she" (`female`) or "he" refers to; `local` is the subject of the clause before it.
    pub fn pronoun(&self, cast: &Cast, female: bool, local: Option<usize>) -> Option<usize> {
        let wanted = if female { Gender::Female } else { Gender::Male };
        let fits = |p: &usize| cast.gender(*p).is_none_or(|g| g == wanted);
        local
            .filter(fits)
            .or_else(|| self.subject.filter(fits))
            .or_else(|| self.recent.iter().rev().copied().find(|p| fits(p)))
    }
}

static GIVEN: LazyLock<FxHashMap<&'static str, Gender>> = LazyLock::new(|| {
    let list = include_str!("../lexicon/given_gender.txt");
    let mut gender = Gender::Male;
    let mut names = FxHashMap::default();
    for line in crate::extract::lexicon::entries(list) {
        match line {
            "[female]" => gender = Gender::Female,
            "[male]" => gender = Gender::Male,
            name => {
                names.insert(name, gender);
            }
        }
    }
    names
});

/// The gender that nearly all bearers of a given name have, of the names that leave little doubt.
pub(super) fn gender_of_given(word: &str) -> Option<Gender> {
    let mut buffer = [0u8; 16];
    let lower = buffer.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    GIVEN.get(std::str::from_utf8(lower).ok()?).copied()
}
