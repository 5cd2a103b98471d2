//! The people of a release as the statements need them: who is named at a token, who holds a title, what gender fits.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::extract::Person;
use crate::extract::document::Document;
use crate::extract::lexicon::Class;
use crate::extract::words::look_up;
use crate::text::token::{Kind, Shape};

/// A person's name at one place, in tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    /// The tokens of the name.
    pub tokens: Range<usize>,
    /// The person: an index into the people.
    pub person: usize,
}

/// What a form of address says of its bearer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gender {
    /// He.
    Male,
    /// She.
    Female,
}

/// The people of a release by token.
pub(super) struct Cast {
    /// Every mention, in order.
    pub named: Vec<Named>,
    /// For each token the mention that holds it, plus one; 0 for none.
    at: Vec<u32>,
    /// Per person, where one is known.
    genders: Vec<Option<Gender>>,
    /// Heads of titles, folded, to the people who hold one with the words of it.
    holders: FxHashMap<String, Vec<Holder>>,
    /// Whether all these heads are titles that the word lists know, so that whoever is meant by one is named by a word of
    /// [`Sites::titles`](crate::extract::sites::Sites::titles), or by a short form of
    /// [`Sites::rare`](crate::extract::sites::Sites::rare).
    pub listed: bool,
}

/// Someone who holds a title.
struct Holder {
    person: usize,
    /// All its words, folded.
    title: String,
}

/// How many tokens before a name are read for its title.
const LONGEST_TITLE: usize = 24;

/// How many holders of one title are weighed: in no real release do more share one.
const MOST_HOLDERS: usize = 16;

impl Cast {
    /// Looks the people's mentions and titles up.
    pub fn new(document: &Document, people: &[Person]) -> Self {
        let mut cast = Self {
            named: Vec::new(),
            // Small pieces of memory that need not come with zeros are handed out far faster.
            at: std::iter::repeat_n(0, document.tokens.len()).collect(),
            genders: vec![None; people.len()],
            holders: FxHashMap::default(),
            listed: false,
        };
        for (person, p) in people.iter().enumerate() {
            for m in &p.mentions {
                let at = document.token_at(m.span.start);
                // A name may begin inside a token.
                let inside = |i: &usize| document.tokens[*i].span.end > m.span.start;
                let start = at.checked_sub(1).filter(inside).unwrap_or(at);
                let end = document.token_at(m.span.end);
                if start < end {
                    cast.named.push(Named {
                        tokens: start..end,
                        person,
                    });
                }
            }
        }
        cast.named.sort_by_key(|n| (n.tokens.start, n.tokens.end));
        for (k, n) in cast.named.iter().enumerate() {
            cast.at[n.tokens.clone()].fill(k as u32 + 1);
        }
        cast.read_forms_of_address(document);
        for (person, p) in people.iter().enumerate() {
            for role in &p.roles {
                // In a line of capitals anything may look like a title.
                if !shouts(document, role.title_span.start) {
                    cast.add_title(person, &role.title);
                }
            }
        }
        cast.read_titles_before(document);
        let title = |head: &String| look_up(head).intersects(Class::TITLE | Class::RANK);
        cast.listed = cast.holders.keys().all(title);
        cast
    }

    /// The mention that holds token `i`.
    pub fn at(&self, i: usize) -> Option<&Named> {
        match self.at.get(i) {
            Some(k @ 1..) => self.named.get(*k as usize - 1),
            _ => None,
        }
    }

    /// The mention that starts at token `i`.
    pub fn starting(&self, i: usize) -> Option<&Named> {
        self.at(i).filter(|n| n.tokens.start == i)
    }

    /// What is known of a person's gender.
    pub fn gender(&self, person: usize) -> Option<Gender> {
        self.genders.get(person).copied().flatten()
    }

    fn read_forms_of_address(&mut self, document: &Document) {
        for n in &self.named {
            let known = &mut self.genders[n.person];
            for back in 1..=3 {
                let Some(i) = n.tokens.start.checked_sub(back) else {
                    break;
                };
                if known.is_some() || !document.is_capitalised(i) {
                    break;
                }
                *known = address(document.word(i));
            }
            if known.is_none() {
                *known = super::pronoun::gender_of_given(document.word(n.tokens.start));
            }
        }
    }

    /// `President Doe`, `Sen. Doe`: the capitalised title that stands right before a name.
    fn read_titles_before(&mut self, document: &Document) {
        // Most are called the same at every turn.
        let mut read: FxHashSet<(usize, &str)> = FxHashSet::default();
        for k in 0..self.named.len() {
            let (end, person) = (self.named[k].tokens.start, self.named[k].person);
            let mut start = end;
            while start > 0
                && end - start < 4
                && document.is_capitalised(start - 1)
                && document
                    .class(start - 1)
                    .intersects(Class::TITLE | Class::TITLE_MODIFIER | Class::RANK)
                && self.at[start - 1] == 0
            {
                start -= 1;
            }
            if start < end {
                let title = document.span(start..end).of(document.text);
                if read.insert((person, title)) {
                    self.add_title(person, title);
                }
            }
            if let Some(title) = self.long_title_before(document, end) {
                let title = document.span(title).of(document.text);
                if read.insert((person, title)) {
                    self.add_title(person, title);
                }
            }
        }
    }

    /// `Ambassador of Japan to Sri Lanka, H.E. Mr. Doe`: the title with its "of" that ends before the name at `end`.
    fn long_title_before(&self, document: &Document, end: usize) -> Option<Range<usize>> {
        let floor = end.saturating_sub(LONGEST_TITLE);
        let mut last = end;
        while last > floor
            && (document.class(last - 1).contains(Class::HONORIFIC)
                || document.kind(last - 1) == Some(Kind::Word(Shape::Initial)))
        {
            last -= 1;
        }
        if last > floor && document.is(last - 1, &[","]) {
            last -= 1;
        }
        let mut start = None;
        for i in (floor..last).rev() {
            let joins = document.is_capitalised(i)
                || document.is(i, &["of", "to", "the", "for", "and", "&"])
                || document.kind(i) == Some(Kind::Possessive);
            if !joins || self.at[i] != 0 {
                break;
            }
            if document.class(i).contains(Class::TITLE) && document.is(i + 1, &["of", "to", "for"])
            {
                start = Some(i);
            }
        }
        let start = start?;
        let paragraph = document.paragraphs.get(document.paragraph_of(end))?;
        (!paragraph.shouts && paragraph.tokens.contains(&start)).then_some(start..last)
    }

    fn add_title(&mut self, person: usize, title: &str) {
        let folded = fold_title(title);
        let head = head_of(&folded);
        if head.is_empty() {
            return;
        }
        let holders = self.holders.entry(head.to_owned()).or_default();
        if holders.len() < MOST_HOLDERS
            && !holders
                .iter()
                .any(|h| h.person == person && h.title == folded)
        {
            holders.push(Holder {
                person,
                title: folded,
            });
        }
    }

    /// Who is meant by the title in these words ("President", "Secretary to the Ministry of Transport"), if anyone is:
    /// the holder whose title shares most words, of several the one `recent` prefers (higher is nearer).
    pub fn holder(&self, title: &str, recent: impl Fn(usize) -> usize) -> Option<usize> {
        if is_plural(title) {
            return None;
        }
        let folded = fold_title(title);
        let holders = self.holders.get(head_of(&folded))?;
        holders
            .iter()
            .filter(|h| compatible(&folded, &h.title))
            .max_by_key(|h| (shared(&folded, &h.title), recent(h.person)))
            .map(|h| h.person)
    }
}

/// Whether the paragraph at a byte offset is one of capitals.
fn shouts(document: &Document, at: u32) -> bool {
    document
        .paragraphs
        .get(document.paragraph_of(document.token_at(at)))
        .is_some_and(|p| p.shouts)
}

/// What a form of address says.
fn address(word: &str) -> Option<Gender> {
    match word.trim_end_matches('.') {
        "Mr" | "Sir" | "Messrs" | "Father" | "Brother" | "Congressman" | "Chairman" | "King"
        | "Prince" | "Lord" | "Shri" | "Bishop" | "Cardinal" => Some(Gender::Male),
        "Mrs" | "Ms" | "Miss" | "Madam" | "Madame" | "Sister" | "Congresswoman" | "Chairwoman"
        | "Queen" | "Princess" | "Lady" | "Dame" | "Smt" | "Spokeswoman" => Some(Gender::Female),
        _ => None,
    }
}

/// Whether the head of a title is a plural: "Senators".
pub(super) fn is_plural(title: &str) -> bool {
    let mut head = "";
    for word in title.split_whitespace() {
        if matches!(word, "of" | "to" | "for" | "at" | "in" | "and") {
            break;
        }
        head = word;
    }
    let head = head.trim_end_matches([',', '.']);
    head.len() > 3 && head.ends_with('s') && !head.ends_with("ss") || head.ends_with("men")
}

/// A title in lower case, short forms written out, without articles.
fn fold_title(title: &str) -> String {
    let mut out = String::with_capacity(title.len() + 8);
    for word in title
        .split(|c: char| !(c.is_alphanumeric() || c == '-' || c == '.'))
        .filter(|w| !w.is_empty())
    {
        let before = out.len();
        if before > 0 {
            out.push(' ');
        }
        let start = out.len();
        push_lower(&mut out, word);
        out.truncate(start + out[start..].trim_end_matches('.').len());
        if matches!(
            &out[start..],
            "the" | "a" | "an" | "s" | "u.s" | "us" | "united" | "states"
        ) {
            out.truncate(before);
        } else if let Some(long) = long_form(&out[start..]) {
            out.truncate(start);
            out.push_str(long);
        }
    }
    out
}

/// Adds a word in lower case.
fn push_lower(out: &mut String, word: &str) {
    let start = out.len();
    if word.is_ascii() {
        out.push_str(word);
        out[start..].make_ascii_lowercase();
    } else {
        out.push_str(&word.to_lowercase());
    }
}

/// The long form of a short title.
fn long_form(word: &str) -> Option<&'static str> {
    Some(match word {
        "sen" | "sens" | "senators" => "senator",
        "rep" | "reps" | "representatives" | "congressman" | "congresswoman" => "representative",
        "gov" | "govs" => "governor",
        "pres" => "president",
        "sec" => "secretary",
        "gen" => "general",
        "chairwoman" | "chairperson" | "chair" => "chairman",
        "prof" => "professor",
        _ => return None,
    })
}

/// The head of a folded title: its last word before the first preposition.
fn head_of(folded: &str) -> &str {
    let mut head = "";
    for word in folded.split(' ') {
        if matches!(
            word,
            "of" | "to" | "for" | "at" | "in" | "and" | "on" | "with"
        ) {
            break;
        }
        head = word;
    }
    head
}

/// Whether the shorter of two titles with one head could name the same office: a bare title fits any, except that
/// "the President" is no Vice President.
fn compatible(asked: &str, held: &str) -> bool {
    let ranks = ["vice", "deputy", "assistant", "former", "under"];
    let modified = |t: &str| {
        ranks
            .iter()
            .find(|r| t.split(' ').any(|w| w == **r))
            .copied()
    };
    modified(asked).is_none_or(|m| held.contains(m))
        && (modified(held).is_none() || modified(asked).is_some())
}

/// Twice the words that two titles share, less those that only one has, so that the nearest title wins; exactly the
/// same words count most.
fn shared(asked: &str, held: &str) -> i32 {
    if asked == held {
        return 100;
    }
    let both = asked
        .split(' ')
        .filter(|w| held.split(' ').any(|h| h == *w))
        .count() as i32;
    let all = asked.split(' ').count() as i32;
    2 * both - all
}
