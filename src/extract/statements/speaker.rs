//! Who speaks: the subject of a cue verb, before it or behind it.

use std::ops::Range;

use super::cast::{Cast, Named, is_plural};
use super::pronoun::Salience;
use crate::extract::document::Document;
use crate::extract::lexicon::Class;
use crate::text::token::Kind;

/// How far a subject's words are followed, in tokens: longer titles exist, but no longer ones that help.
const REACH: usize = 40;

/// The subject of a verb.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Subject {
    /// Who that is; empty where it is nobody the release names, or nobody we can tell.
    pub people: Vec<usize>,
    /// The tokens of it, with titles.
    pub tokens: Range<usize>,
    /// The rule that told who it is.
    pub rule: &'static str,
}

/// Finds subjects in one stretch of a sentence.
pub(super) struct Stretch<'a, 'd> {
    pub document: &'a Document<'d>,
    pub cast: &'a Cast,
    pub salience: &'a Salience,
    /// The tokens that may be looked at.
    pub tokens: Range<usize>,
}

impl Stretch<'_, '_> {
    fn is(&self, i: usize, words: &[&str]) -> bool {
        self.tokens.contains(&i) && self.document.is(i, words)
    }

    /// Token `i` in ASCII lower case compared with `words`.
    fn is_any_case(&self, i: usize, words: &[&str]) -> bool {
        self.tokens.contains(&i)
            && words
                .iter()
                .any(|w| w.eq_ignore_ascii_case(self.document.word(i)))
    }

    fn is_title_word(&self, i: usize) -> bool {
        self.document
            .class(i)
            .intersects(Class::TITLE | Class::TITLE_MODIFIER | Class::RANK | Class::HONORIFIC)
    }

    /// Whether token `i` can stand inside a title or a body's name: capitals, title words and what joins them.
    fn joins_name(&self, i: usize) -> bool {
        let Some(token) = self.document.tokens.get(i) else {
            return false;
        };
        match token.kind {
            Kind::Word(_) => {
                token.is_capitalised()
                    || self.is_title_word(i)
                    || self.document.is(
                        i,
                        &["of", "the", "for", "and", "to", "in", "at", "on", "a", "an"],
                    )
            }
            Kind::Possessive | Kind::Number => true,
            Kind::Mark => self
                .document
                .is(i, &["&", "-", "/", "(", ")", ".", "–", "’"]),
            _ => false,
        }
    }

    /// Where the noun phrase of a mention begins: its titles and honorifics before it.
    fn phrase_start(&self, named: &Named) -> usize {
        let floor = self
            .tokens
            .start
            .max(named.tokens.start.saturating_sub(REACH));
        let mut start = named.tokens.start;
        while start > floor {
            let i = start - 1;
            let inside = self.document.is_capitalised(i) && !self.is_preposition(i)
                || self.is_title_word(i)
                || self.document.kind(i) == Some(Kind::Possessive)
                || self.is(i, &["&"])
                || start >= 2
                    && self.is(i, &["of", "the", "to", "for", "and"])
                    && i > floor
                    && self.is_title_context(i - 1);
            if !inside || self.cast.at(i).is_some() {
                break;
            }
            start = i;
        }
        start
    }

    /// Whether token `i` is a word that a title's preposition can follow.
    fn is_title_context(&self, i: usize) -> bool {
        self.document.class(i).intersects(Class::TITLE)
            || self.is(i, &["of", "to", "for"])
                && i > self.tokens.start
                && self.document.class(i - 1).intersects(Class::TITLE)
    }

    fn is_preposition(&self, i: usize) -> bool {
        self.is_any_case(i, PREPOSITIONS)
    }

    /// Whether a preposition or a possession makes the mention part of another phrase: "a spokesman for Doe".
    fn is_governed(&self, named: &Named) -> bool {
        let mut named = named;
        for _ in 0..8 {
            let mut i = self.phrase_start(named);
            if i <= self.tokens.start {
                return false;
            }
            i -= 1;
            if self.is_any_case(i, &["the", "a", "an", "his", "her", "their"])
                && i > self.tokens.start
            {
                i -= 1;
            }
            if self.is_preposition(i) {
                return true;
            }
            // "for Doe and Roe": as the one before it.
            if !self.is(i, &["and", "&"]) || i == self.tokens.start {
                return false;
            }
            match self.cast.at(i - 1) {
                Some(before) => named = before,
                None => return false,
            }
        }
        false
    }

    /// The person who is the subject of the verb at `verb`, which stands before `verb` itself: adverbs and auxiliaries
    /// between are skipped. None where the verb is no finite verb or has no subject here.
    pub fn before(&self, verb: usize) -> Option<Subject> {
        let progressive = self.document.word(verb).ends_with("ing");
        let mut i = verb;
        let mut auxiliary = false;
        for _ in 0..6 {
            i = i.checked_sub(1).filter(|i| *i >= self.tokens.start)?;
            if self.is(i, BE) {
                if !progressive {
                    return None;
                }
                auxiliary = true;
            } else if self.is(i, HAVE) {
                auxiliary = true;
            } else if self.is_any_case(i, &["to", "not", "never", "would", "will", "could", "may"])
            {
                return None;
            } else if !self.is_adverb(i) {
                break;
            }
        }
        if progressive && !auxiliary {
            // "Doe opened it, stressing that": the subject of the sentence.
            let joined = self.is(i, &[",", "and", "by", "while"]) || i + 1 == self.tokens.start;
            return self.main(verb).filter(|_| joined);
        }
        self.ending_at(i, verb)
    }

    fn is_adverb(&self, i: usize) -> bool {
        self.is_any_case(i, ADVERBS)
            || self.document.class(i).contains(Class::WEEKDAY)
            || self.document.word(i).ends_with("ly")
                && !self.document.is_capitalised(i)
                && self.document.tokens[i].is_word()
    }

    /// The subject whose last token is `i`, for the verb at `verb`.
    fn ending_at(&self, i: usize, verb: usize) -> Option<Subject> {
        if let Some(named) = self.cast.at(i) {
            return self.with_list(named);
        }
        if self.is_any_case(i, &["he", "she"]) {
            if self.subordinate(i) {
                return None;
            }
            return Some(self.pronoun(i));
        }
        if self.is_any_case(i, &["they"]) {
            return Some(self.they(i));
        }
        if self.is(i, &["who"]) {
            return self.relative(i);
        }
        if self.is(i, &["and", "but", "or", "then"])
            || self.is(i, &[","]) && self.is(i.wrapping_sub(1), &["and"])
        {
            return self.main(verb);
        }
        if self.is(i, &[","]) {
            return self.before_appositive(i).or_else(|| self.main(verb));
        }
        if self.is(i, &[")"]) {
            let open = self.paren_start(i)?;
            let last = open.checked_sub(1).filter(|j| *j >= self.tokens.start)?;
            return self.ending_at_plain(last);
        }
        self.ending_at_plain(i)
    }

    /// `Doe of Ohio`, `the Secretary to the President`, else somebody else.
    fn ending_at_plain(&self, i: usize) -> Option<Subject> {
        if let Some(named) = self.cast.at(i) {
            return self.with_list(named);
        }
        if let Some(named) = self.head_before(i, false) {
            return self.with_list(named);
        }
        if let Some(subject) = self.title_ending_at(i) {
            return Some(subject);
        }
        self.document.tokens[i].is_word().then(|| Subject {
            people: Vec::new(),
            tokens: i..i + 1,
            rule: "other",
        })
    }

    /// Where the bracket that closes at `i` opens.
    fn paren_start(&self, i: usize) -> Option<usize> {
        (self.tokens.start.max(i.saturating_sub(12))..i)
            .rev()
            .find(|j| self.is(*j, &["("]))
    }

    /// The mention that a phrase ending at `i` modifies: `Doe of the Ohio Board`; with `appositive`, whatever stands
    /// between, as far as the comma that follows the name.
    fn head_before(&self, i: usize, appositive: bool) -> Option<&Named> {
        let floor = self.tokens.start.max(i.saturating_sub(REACH));
        let mut j = i;
        loop {
            if let Some(named) = self.cast.at(j) {
                let after = named.tokens.end;
                let apart = self.is(after, &[",", "(", "-", "–", "—"]);
                let modified = !appositive && self.is(after, &["of", "for", "at", "from", "("]);
                if (appositive && apart || modified) && !self.is_governed(named) {
                    return Some(named);
                }
                j = named.tokens.start;
            } else if !appositive && !self.joins_name(j) || self.is(j, &[";"]) {
                return None;
            }
            if j <= floor {
                return None;
            }
            j -= 1;
        }
    }

    /// `Doe, the minister of works, said`: the comma at `i` closes what stands in apposition to the subject.
    fn before_appositive(&self, i: usize) -> Option<Subject> {
        let last = i.checked_sub(1).filter(|j| *j >= self.tokens.start)?;
        // `The minister, Doe, said`: the name itself stands in apposition.
        if let Some(named) = self.cast.at(last)
            && !self.is_governed(named)
        {
            return self.with_list(named);
        }
        let named = self.head_before(last, true)?;
        // A clause of its own between the commas has a verb of saying that would have found its subject.
        self.with_list(named)
    }

    /// `Doe, who also noted`: the subject is what "who" refers to.
    fn relative(&self, who: usize) -> Option<Subject> {
        let comma = who.checked_sub(1).filter(|j| self.is(*j, &[","]))?;
        let last = comma.checked_sub(1).filter(|j| *j >= self.tokens.start)?;
        let named = match self.cast.at(last) {
            Some(named) => named,
            None => self.head_before(last, true)?,
        };
        Some(Subject {
            people: vec![named.person],
            tokens: named.tokens.start..who + 1,
            rule: "relative-clause",
        })
    }

    /// The subject that ends with `named`, with those before it in a list: `Doe, Roe and Moe`.
    fn with_list(&self, named: &Named) -> Option<Subject> {
        if self.is_governed(named) {
            return Some(Subject {
                people: Vec::new(),
                tokens: named.tokens.clone(),
                rule: "other",
            });
        }
        let mut people = vec![named.person];
        let mut start = self.phrase_start(named);
        if self.subordinate(start) {
            return None;
        }
        let mut joined = self.conjunction_before(start);
        while let Some(end) = joined {
            let Some(before) = self.list_member(end) else {
                break;
            };
            if self.is_governed(before) || people.len() > 24 {
                break;
            }
            if !people.contains(&before.person) {
                people.push(before.person);
            }
            start = self.phrase_start(before);
            joined = self.separator_before(start);
        }
        people.reverse();
        Some(Subject {
            people,
            tokens: start..named.tokens.end,
            rule: "name",
        })
    }

    /// The end of what stands before an "and" that ends at `start`, with or without a comma.
    fn conjunction_before(&self, start: usize) -> Option<usize> {
        let and = start
            .checked_sub(1)
            .filter(|i| self.is(*i, &["and", "&"]))?;
        let comma = and.checked_sub(1)?;
        Some(if self.is(comma, &[",", ";"]) {
            comma
        } else {
            and
        })
    }

    fn separator_before(&self, start: usize) -> Option<usize> {
        let i = start.checked_sub(1)?;
        if self.is(i, &[",", ";"]) {
            Some(i)
        } else {
            self.conjunction_before(start)
        }
    }

    /// The member of a list that ends before token `end`.
    fn list_member(&self, end: usize) -> Option<&Named> {
        let last = end.checked_sub(1).filter(|i| *i >= self.tokens.start)?;
        if let Some(named) = self.cast.at(last) {
            return Some(named);
        }
        let last = if self.is(last, &[")"]) {
            self.paren_start(last)?.checked_sub(1)?
        } else {
            last
        };
        self.cast
            .at(last)
            .filter(|_| self.tokens.contains(&last))
            .or_else(|| self.head_before(last, false))
            .or_else(|| self.head_before(last, true))
    }

    /// Whether the clause that starts at `start` only sets the time or the condition: "when Doe said".
    fn subordinate(&self, start: usize) -> bool {
        start
            .checked_sub(1)
            .is_some_and(|i| self.is_any_case(i, SUBORDINATORS))
    }

    fn pronoun(&self, i: usize) -> Subject {
        let female = self.document.word(i).eq_ignore_ascii_case("she");
        // A name before it in the sentence is the nearest antecedent where it stands as a subject.
        let local = self
            .main_before(i)
            .filter(|s| s.people.len() == 1 && s.rule != "pronoun")
            .map(|s| s.people[0]);
        let person = self.salience.pronoun(self.cast, female, local);
        Subject {
            people: person.into_iter().collect(),
            tokens: i..i + 1,
            rule: "pronoun",
        }
    }

    fn they(&self, i: usize) -> Subject {
        Subject {
            people: self.salience.they().to_vec(),
            tokens: i..i + 1,
            rule: "pronoun",
        }
    }

    fn main_before(&self, i: usize) -> Option<Subject> {
        let start = self.tokens.start;
        if start >= i {
            return None;
        }
        self.phrase_at(start, i, false)
    }

    /// The subject of the sentence, before the verb at `limit`.
    pub fn main(&self, limit: usize) -> Option<Subject> {
        let start = self.tokens.start;
        if let Some(subject) = self.phrase_at(start, limit, true) {
            return Some(subject);
        }
        // `Today Doe`, `On Tuesday, Doe`, `Speaking at the event, Doe`.
        let mut i = start;
        while i < limit.min(start + 5) {
            let time = self.is_any_case(i, TIMES)
                || self
                    .document
                    .class(i)
                    .intersects(Class::WEEKDAY | Class::MONTH)
                || self.document.kind(i) == Some(Kind::Number);
            if time && let Some(subject) = self.phrase_at(i + 1, limit, true) {
                return Some(subject);
            }
            i += 1;
        }
        if !self.opens_with_introduction(start) {
            return None;
        }
        let mut commas = 0;
        for i in start..limit.min(start + REACH) {
            if self.is(i, &[","]) {
                if let Some(subject) = self.phrase_at(i + 1, limit, true) {
                    return Some(subject);
                }
                commas += 1;
                if commas == 3 {
                    break;
                }
            }
        }
        None
    }

    fn opens_with_introduction(&self, i: usize) -> bool {
        let word = self.document.word(i);
        self.is_preposition(i)
            || self.is_any_case(i, SUBORDINATORS)
            || self.is_any_case(i, INTRODUCTIONS)
            || word.ends_with("ing")
            || word.ends_with("ed")
            || word.ends_with("ly")
    }

    /// The person whose phrase starts at `i`, before `limit`.
    fn phrase_at(&self, mut i: usize, limit: usize, pronouns: bool) -> Option<Subject> {
        while i < limit && (self.is_adverb(i) || self.is(i, &[","])) {
            i += 1;
        }
        if i >= limit {
            return None;
        }
        if self.is_any_case(i, &["he", "she"]) {
            return pronouns.then(|| self.pronoun(i));
        }
        if self.is_any_case(i, &["they"]) {
            return pronouns.then(|| self.they(i));
        }
        let mut j = i;
        let mut title = false;
        while j < limit.min(i + REACH) {
            if let Some(named) = self.cast.starting(j) {
                if self.document.kind(named.tokens.end) == Some(Kind::Possessive) {
                    return None;
                }
                let of = j > i && self.is(j - 1, &["of", "for", "to", "in", "at", "and", "with"]);
                return (!of).then(|| self.with_list_after(named, i, limit));
            }
            title |= self.document.class(j).contains(Class::TITLE);
            if !(self.joins_name(j) || title && self.is(j, &[","])) || self.is(j, &["."]) {
                break;
            }
            j += 1;
        }
        self.is_any_case(i, &["the"])
            .then(|| self.title_starting_at(i, j))
            .flatten()
    }

    /// `The Secretary to the President welcomed`: the longest title from `i` on that somebody holds.
    fn title_starting_at(&self, i: usize, end: usize) -> Option<Subject> {
        let mut end = end;
        while end > i + 1
            && (!self.document.tokens[end - 1].is_word()
                || self.is(
                    end - 1,
                    &["of", "to", "for", "and", "the", "in", "at", "on", "a"],
                ))
        {
            end -= 1;
        }
        (end > i + 1).then_some(())?;
        self.titled(i..end)
    }

    fn titled(&self, tokens: Range<usize>) -> Option<Subject> {
        let span = self.document.span(tokens.start + 1..tokens.end);
        let title = span.of(self.document.text);
        let people = if is_plural(title)
            && (tokens.start + 1..tokens.end).any(|i| self.document.class(i).contains(Class::TITLE))
        {
            self.salience.group().to_vec()
        } else {
            let seen = |p| self.salience.last_seen(p);
            self.cast.holder(title, seen).into_iter().collect()
        };
        (!people.is_empty()).then_some(Subject {
            people,
            tokens,
            rule: "title",
        })
    }

    /// `the Secretary to the President` with its last token at `i`.
    fn title_ending_at(&self, i: usize) -> Option<Subject> {
        let floor = self.tokens.start.max(i.saturating_sub(14));
        let mut best = None;
        let mut j = i;
        while self.joins_name(j) && self.cast.at(j).is_none() {
            if self.is_any_case(j, &["the"]) && j < i {
                let governed = j > self.tokens.start && self.is_preposition(j - 1);
                if self.subordinate(j) {
                    return None;
                }
                if !governed {
                    if let Some(subject) = self.titled(j..i + 1) {
                        best = Some(subject);
                    }
                    break;
                }
            }
            if j <= floor {
                break;
            }
            j -= 1;
        }
        best
    }

    /// The subject behind an inverted verb: `said Doe`, `said the company's president, Jane Doe`.
    pub fn after(&self, verb: usize) -> Option<Subject> {
        let mut i = verb + 1;
        while i < self.tokens.end && self.is_adverb(i) {
            i += 1;
        }
        if i >= self.tokens.end {
            return None;
        }
        if self.is(i, &["he", "she"]) {
            return Some(self.pronoun(i));
        }
        if self.is_any_case(i, NO_SUBJECT) {
            return None;
        }
        let unnamed = || Subject {
            people: Vec::new(),
            tokens: i..i + 1,
            rule: "other",
        };
        let (mut lower, mut commas) = (0, 0);
        let mut j = i;
        while j < self.tokens.end.min(i + REACH) {
            if let Some(named) = self.cast.starting(j) {
                let end = named.tokens.end;
                if self.document.kind(end) == Some(Kind::Possessive)
                    || self.is(
                        end,
                        &["spokesman", "spokeswoman", "spokesperson", "spokesperson"],
                    )
                {
                    j = end;
                    continue;
                }
                if j > i && self.is(j - 1, &["of", "for", "with", "from", "by"]) {
                    return Some(unnamed());
                }
                return Some(self.with_list_after(named, i, self.tokens.end));
            }
            let token = self.document.tokens[j];
            if token.is_word() && !token.is_capitalised() && !self.joins_name(j) {
                lower += 1;
            }
            commas += usize::from(self.is(j, &[","]));
            let stop = lower > 6
                || commas > 2
                || self.is(j, &[";", ":", "who", "that", "which", "in", "during"])
                || self.is(j, &["."]) && !self.document.is_capitalised(j + 1);
            if stop {
                break;
            }
            j += 1;
        }
        if self.is_any_case(i, &["the"]) {
            let mut end = i + 1;
            while end < self.tokens.end.min(i + 14) && self.joins_name(end) && !self.is(end, &["."])
            {
                end += 1;
            }
            if let Some(subject) = self.title_starting_at(i, end) {
                return Some(subject);
            }
        }
        Some(unnamed())
    }

    /// `Doe and Roe` from `named` on; `start` is where its phrase begins.
    fn with_list_after(&self, named: &Named, start: usize, limit: usize) -> Subject {
        let mut people = vec![named.person];
        let mut end = named.tokens.end;
        while people.len() < 24 {
            let Some(next) = self.next_in_list(end, limit) else {
                break;
            };
            if !people.contains(&next.person) {
                people.push(next.person);
            }
            end = next.tokens.end;
        }
        Subject {
            people,
            tokens: start..end,
            rule: "name",
        }
    }

    /// The mention that an "and" or a semicolon joins to the one that ends at `end`.
    fn next_in_list(&self, end: usize, limit: usize) -> Option<&Named> {
        for j in end..limit.min(end + REACH) {
            if let Some(named) = self.cast.starting(j) {
                let start = self.phrase_start(named);
                let joint = start.checked_sub(1).filter(|k| *k >= end)?;
                let joined = self.is(joint, &["and", "&", ";"])
                    || self.is(joint, &[","]) && self.list_goes_on(named.tokens.end, limit);
                return (joined && !self.is_governed(named)).then_some(named);
            }
            let verb = self
                .document
                .class(j)
                .intersects(Class::CUE_VERB | Class::SPEECH_ACT)
                && !self.document.is_capitalised(j);
            if verb
                || self.is(
                    j,
                    &[
                        "who", "which", "that", "is", "was", "has", "were", "said", ":",
                    ],
                )
                || matches!(self.document.kind(j), Some(Kind::Open | Kind::Close))
            {
                return None;
            }
        }
        None
    }

    /// Whether an "and" with a further name comes soon, so that a comma parts members of a list.
    fn list_goes_on(&self, from: usize, limit: usize) -> bool {
        (from..limit.min(from + REACH)).any(|j| {
            self.is(j, &["and", "&"])
                && (j + 1..limit.min(j + 12)).any(|k| self.cast.starting(k).is_some())
        })
    }

    /// `Doe`, `President Jane Doe`, right from token `i` on: no other phrase before the name.
    pub fn named_at(&self, i: usize) -> Option<Subject> {
        let subject = self.phrase_at(i, self.tokens.end, true)?;
        (!subject.people.is_empty()).then_some(subject)
    }

    /// Everyone named in `A, B of C; and D` from token `i` on, for "announced by": whoever no preposition governs.
    pub fn agents(&self, i: usize) -> Option<Subject> {
        let mut subject = self.after(i)?;
        subject.rule = "passive";
        Some(subject)
    }
}

const BE: &[&str] = &[
    "is", "are", "was", "were", "be", "been", "being", "am", "gets", "got",
];
const HAVE: &[&str] = &["has", "have", "had", "having"];

const ADVERBS: &[&str] = &[
    "also",
    "further",
    "then",
    "again",
    "later",
    "today",
    "yesterday",
    "recently",
    "furthermore",
    "additionally",
    "moreover",
    "earlier",
    "however",
    "too",
    "still",
    "once",
    "once again",
    "even",
    "often",
    "always",
    "therefore",
    "thus",
    "now",
    "finally",
    "himself",
    "herself",
    "in turn",
    "meanwhile",
    "has",
];

const PREPOSITIONS: &[&str] = &[
    "of",
    "for",
    "by",
    "with",
    "from",
    "to",
    "against",
    "behind",
    "like",
    "between",
    "among",
    "under",
    "in",
    "at",
    "on",
    "about",
    "alongside",
    "including",
    "via",
    "than",
    "over",
    "into",
    "upon",
    "per",
    "through",
    "after",
    "before",
    "following",
    "during",
    "since",
    "without",
];

const SUBORDINATORS: &[&str] = &[
    "if", "when", "whenever", "after", "before", "whether", "once", "unless", "until", "because",
    "since",
];

const TIMES: &[&str] = &[
    "today",
    "yesterday",
    "tonight",
    "week",
    "month",
    "year",
    "night",
    "morning",
    "afternoon",
    "evening",
    "meanwhile",
];

/// Words that open a sentence before its subject.
const INTRODUCTIONS: &[&str] = &[
    "as",
    "while",
    "also",
    "however",
    "this",
    "last",
    "earlier",
    "meanwhile",
    "along",
    "together",
    "thus",
    "therefore",
    "moreover",
    "furthermore",
    "throughout",
    "given",
    "despite",
    "although",
    "though",
    "today",
    "yesterday",
    "then",
    "in",
];

/// What behind a verb shows that it is not inverted.
const NO_SUBJECT: &[&str] = &[
    "that", "it", "they", "there", "this", "we", "i", "you", "to", "in", "on", "at", "by", "for",
    "if", "while", "as", "when", "how", "what", "about", "with", "of", "his", "her", "their",
    "its", "from", "and", "or", "but", "these", "those", "our", "my", "no", "not", "is", "was",
    "are", "were", "will", "would", "has", "have", "had",
];
