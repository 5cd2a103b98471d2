//! What trails a name: party and state, age, letters, a body.

use std::ops::Range;

use crate::extract::lexicon::Class;
use crate::extract::list::List;
use crate::extract::people::ground::Ground;
use crate::extract::people::identity::AKA;
use crate::extract::people::titles::{TitlePhrase, body_at, last_part};
use crate::text::token::{Kind, Shape};

use super::is_upper;

/// What trails a name: party and state, age, letters, a body it is "of". Most names have none of it.
#[derive(Debug, Clone, Default)]
pub struct Tail {
    /// The token past the tail; the end of the name when there is none.
    pub end: usize,
    parts: Option<Box<Parts>>,
}

impl Tail {
    /// That of a name without any.
    pub fn none(name_end: usize) -> Self {
        Self {
            end: name_end,
            parts: None,
        }
    }

    #[inline]
    pub(super) fn read(
        ground: &Ground,
        name_end: usize,
        end: usize,
        titles: &[TitlePhrase],
    ) -> Self {
        if may_trail(ground, name_end) {
            Parts::read(ground, name_end, end, titles)
        } else {
            Self::none(name_end)
        }
    }

    /// `(R-OH)` or `, D-N.Y.`
    #[inline]
    pub fn party(&self) -> Option<Range<usize>> {
        self.parts.as_ref()?.party.clone()
    }

    /// `, 48` or `(48)`
    #[inline]
    pub fn age(&self) -> Option<Range<usize>> {
        self.parts.as_ref()?.age.clone()
    }

    /// `, MP`
    #[inline]
    pub fn letters(&self) -> Option<Range<usize>> {
        self.parts.as_ref()?.letters.clone()
    }

    /// "of the Criminal Division": the body.
    #[inline]
    pub fn body(&self) -> Option<Range<usize>> {
        self.parts.as_ref()?.body.clone()
    }
}

/// What of a tail there is.
#[derive(Debug, Clone, Default)]
pub(super) struct Parts {
    /// The token past what was read.
    pub(super) end: usize,
    party: Option<Range<usize>>,
    pub(super) age: Option<Range<usize>>,
    pub(super) letters: Option<Range<usize>>,
    body: Option<Range<usize>>,
}

impl Parts {
    fn read(ground: &Ground, name_end: usize, end: usize, titles: &[TitlePhrase]) -> Tail {
        let mut parts = Self {
            end: name_end,
            ..Self::default()
        };
        // Behind a preposition nothing else can stand.
        if !is_preposition(ground, name_end) {
            parts.take_letters(ground, end);
            parts.take_party(ground, end);
            parts.take_alias(ground, end);
            parts.take_age(ground, end);
            parts.take_residence(ground, end);
        } else {
            parts.take_town(ground, end);
        }
        parts.take_body(ground, end, titles);
        let all = [&parts.party, &parts.age, &parts.letters, &parts.body];
        Tail {
            end: parts.end,
            parts: all
                .iter()
                .any(|part| part.is_some())
                .then(|| Box::new(parts)),
        }
    }

    fn take_letters(&mut self, ground: &Ground, end: usize) {
        let mut at = self.end;
        // "Doe (Rtd)", "Doe (IAS)"
        let retired = &["Rtd", "Rtd.", "Retd", "Retd.", "Ret", "Ret."];
        let service = || ground.is(at + 1, &["IAS", "IPS", "IFS", "MP", "MEP", "QC"]);
        if ground.is(at, &["("])
            && ground.is(at + 2, &[")"])
            && at + 2 < end
            && (service() || ground.is(at + 1, retired))
        {
            self.letters = Some(at + 1..at + 2);
            at += 3;
            self.end = at;
        }
        loop {
            let word = if ground.is(at, &[","]) { at + 1 } else { at };
            // "PhD", "PharmD", "Esq"
            let inside = || {
                ground
                    .word(word)
                    .bytes()
                    .skip(1)
                    .any(|b| b.is_ascii_uppercase())
            };
            let known = ground.has(word, Class::POST_NOMINAL)
                && (is_upper(ground, word)
                    || ground.word(word).contains('.')
                    || inside()
                    || ground.is(word, &["Esq"]));
            // ", M.D., FAHA,": after one that is known any in capitals.
            let further = || {
                self.letters.is_some()
                    && word > at
                    && (is_upper(ground, word) || is_letters(ground.word(word)))
                    && !ground.has(word, Class::TITLE)
                    && ground.body(word).is_none()
            };
            // ", CAE, president of": unknown capitals with an office behind them.
            let before_office = || {
                self.letters.is_none()
                    && word > at
                    && is_letters(ground.word(word))
                    && ground.body(word).is_none()
                    && !ground.has(
                        word,
                        Class::TITLE | Class::PLACE | Class::COUNTRY | Class::FUNCTION,
                    )
                    && ground.is(word + 1, &[","])
                    && begins_office(ground, word + 2)
            };
            // "Doe, MP Jane Roe": the office of the next one. "Doe, MD/CEO of Acme": one of two.
            let office = || {
                word > at
                    && ground.has(word, Class::TITLE)
                    && word + 1 < end
                    && (ground.spaced(word) && ground.capital(word + 1)
                        || ground.is(word + 1, &["/"]))
            };
            if word >= end || !(known || further() || before_office()) || office() {
                break;
            }
            let start = self.letters.as_ref().map_or(word, |l| l.start);
            self.letters = Some(start..word + 1);
            // "CFP®"
            at = word + 1 + usize::from(ground.is(word + 1, &["®", "™"]));
            // "MHCM.,": a period that no abbreviation of letters has
            at += usize::from(ground.is(at, &["."]) && ground.is(at + 1, &[","]));
            self.end = at;
        }
    }

    /// `(R-OH)`, `(D - Mass.)`, `, R-Maine`, `(R., Ohio)`.
    fn take_party(&mut self, ground: &Ground, end: usize) {
        let mut at = self.end;
        // "Doe, R OH,": the commas are brackets that were lost and put back.
        let bare = at + usize::from(ground.is(at, &[","]));
        if let Some(after) = bare_party(ground, bare) {
            self.party = Some(bare..after);
            self.end = after;
            return;
        }
        // "Clinton NY joined", where the party was lost, too.
        if at > 0 && ground.spaced(at - 1) && is_postal_code(ground.word(at)) {
            self.end = at + 1;
            return;
        }
        let bracket = ground.is(at, &["("]);
        // "Harbour(R)" is a registered mark.
        if bracket && !ground.spaced(at - 1) && ground.is(at + 2, &[")"]) {
            return;
        }
        if !bracket && !ground.is(at, &[","]) {
            return;
        }
        at += 1;
        if at >= end || !is_party(ground.word(at)) {
            return;
        }
        // "Doe, D-Wave CFO Roe": a firm.
        if !bracket && ground.capital(at + 1) && ground.has(at + 1, Class::TITLE) {
            return;
        }
        let start = at;
        at += 1;
        if bracket {
            while at < end && at < start + 6 && !ground.is(at, &[")", "("]) {
                at += 1;
            }
            if ground.is(at, &["("]) && ground.word(start).contains('-') {
                // "(D-ND, Doe (D-OR)": the bracket was never closed.
                self.party = Some(start..start + 1);
                self.end = start + 1;
                return;
            }
            if !ground.is(at, &[")"]) {
                return;
            }
            self.party = Some(start..at);
            self.end = at + 1;
        } else if ground.word(start).contains('-') {
            self.party = Some(start..at);
            self.end = at;
        }
    }

    fn take_age(&mut self, ground: &Ground, end: usize) {
        let open = self.end;
        if !ground.is(open, &[",", "("]) || open + 1 >= end {
            return;
        }
        // ", a 76-year-old resident"
        let years = if ground.is(open + 1, &["a", "an", "the"]) {
            open + 2
        } else {
            open + 1
        };
        if years < end && ground.word(years).ends_with("-year-old") {
            self.age = Some(years..years + 1);
            return;
        }
        let number = ground.word(open + 1);
        let age = ground.doc.kind(open + 1) == Some(Kind::Number)
            && number.len() <= 2
            && number.bytes().all(|b| b.is_ascii_digit());
        let closed = ground.is(open + 2, &[",", ")", ";", "."])
            || ground.is(open + 2, &["of", "and"])
            || open + 2 >= end;
        if age && closed {
            self.age = Some(open + 1..open + 2);
            self.end = if ground.is(open + 2, &[")"]) {
                open + 3
            } else {
                open + 2
            };
        }
    }

    /// "of the Middle District of Tennessee", "from the Civil Rights Division".
    fn take_body(&mut self, ground: &Ground, end: usize, titles: &[TitlePhrase]) {
        let mut at = self.end;
        if ground.is(at, &[","]) && ground.is(at + 1, &["of", "from"]) && self.party.is_none() {
            at += 1;
        }
        // "Doe, also of the Canal Section", "Doe and Roe, both of the Canal Section"
        let also = &["also", "both", "all", "each"];
        if ground.is(at, &[","]) && ground.is(at + 1, also) && ground.is(at + 2, &["of", "from"]) {
            at += 2;
        }
        if !is_preposition(ground, at) {
            return;
        }
        let preposition = at;
        at += 1;
        while at < end && ground.determiner(at) {
            at += 1;
        }
        // "Doe of the departments Tax Division", where an apostrophe was lost
        let owner = &["departments", "offices", "agencys", "bureaus", "divisions"];
        let owned = at > preposition + 1 && ground.is(at, owner) && ground.capital(at + 1);
        at += usize::from(owned);
        let before = titles.iter().rev().find(|t| t.tokens.end <= preposition);
        // "MP Doe from Harbour Unity Front": a party that no pass took for one.
        let members = &["MP", "MPs", "MEP", "MLA", "Member", "Members"];
        let sits = before
            .is_some_and(|t| ground.is(t.head.end - 1, members) && preposition < t.tokens.end + 9);
        let Some(body) = body_at(ground, at, end).or_else(|| {
            let party = sits && ground.is(preposition, &["from", "representing", "of"]);
            party.then(|| party_at(ground, at, end)).flatten()
        }) else {
            return;
        };
        // "Judge Doe in the Northern District of": a court sits in its district, all else only happens in a body.
        let district = body.clone().any(|i| ground.is(i, &["District"]));
        if ground.is(preposition, &["in"]) && !district {
            return;
        }
        // "met President Doe at the Secretariat": where it happened.
        let happened = ground.is(preposition, &["at"]) && !ground.is(self.end, &[","]);
        if happened && before.is_some_and(|t| is_state_office(ground.word(t.head.end - 1))) {
            return;
        }
        // "of Acme president ...": the body belongs to a title.
        if titles
            .iter()
            .rev()
            .take(8)
            .any(|t| t.organisation == Some(body.clone()))
        {
            return;
        }
        let body = last_part(ground, body);
        self.end = body.end;
        self.body = Some(body);
        if ground.is(self.end, &["of"]) {
            let next = if ground.determiner(self.end + 1) {
                self.end + 2
            } else {
                self.end + 1
            };
            if let Some(parent) = ground.body_from(next) {
                self.end = parent.end;
            }
        }
    }
}

/// Whether a tail can begin at token `i`: behind most names something else stands, which is told from that alone.
fn may_trail(ground: &Ground, i: usize) -> bool {
    let word = ground.word(i);
    match ground.doc.kind(i) {
        Some(Kind::Word(Shape::Lower)) => {
            is_preposition(ground, i) || ground.is(i, AKA) || ground.has(i, Class::POST_NOMINAL)
        }
        // Letters of a party or a state are few.
        Some(Kind::Word(_)) => word.len() <= 3 || ground.has(i, Class::POST_NOMINAL),
        _ => word == "(" || word == "," && may_trail_comma(ground, i + 1),
    }
}

/// Whether a tail can go on with token `i` behind a comma: with few words in lower case.
fn may_trail_comma(ground: &Ground, i: usize) -> bool {
    !ground.lower(i)
        || BEHIND_COMMA.has(ground.word(i))
        || ground.has(i, Class::POST_NOMINAL)
        // "Doe, two-year-old son of"
        || ground.word(i).contains('-')
}

/// What a tail goes on with behind a comma: an age, a town, a body, another name.
static BEHIND_COMMA: List = List::of(&[
    "a", "an", "the", "of", "from", "also", "both", "all", "each", "aka", "a.k.a.",
]);

/// What stands before the body that somebody is of.
static PREPOSITIONS: List = List::of(&["of", "from", "for", "with", "at", "in", "representing"]);

fn is_preposition(ground: &Ground, i: usize) -> bool {
    PREPOSITIONS.has(ground.word(i))
}

/// Offices of a state, whose holders go places.
fn is_state_office(word: &str) -> bool {
    matches!(
        word,
        "President"
            | "Minister"
            | "Senator"
            | "Governor"
            | "Ambassador"
            | "Secretary"
            | "Mayor"
            | "Justice"
            | "Speaker"
            | "Commander"
            | "Prelate"
    )
}

/// `R-OH`, `D-N.Y.`, `R`, `I-Vt.`, `D.`
pub fn is_party(word: &str) -> bool {
    if !word.starts_with(|c: char| c.is_ascii_uppercase()) {
        return false;
    }
    let Some((party, state)) = word.split_once('-') else {
        return matches!(word, "R" | "D" | "I" | "ID" | "R." | "D." | "I.");
    };
    // "Rep. Doe (OH-3)": the district
    let district = is_postal_code(party)
        && (1..=2).contains(&state.len())
        && state.bytes().all(|b| b.is_ascii_digit());
    if district {
        return true;
    }
    // "Marlow R-III" is a school district.
    let numeral = state.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'));
    matches!(party, "R" | "D" | "I" | "DFL" | "ID")
        && !numeral
        && state.starts_with(|c: char| c.is_ascii_uppercase())
}

/// "R AL", "D N J", "R Wyo", where brackets and hyphens were lost: the letter of a party and a state behind it. The token
/// past them.
pub(super) fn bare_party(ground: &Ground, i: usize) -> Option<usize> {
    if !ground.is(i, &["R", "D", "I", "ID"]) || !ground.spaced(i) {
        return None;
    }
    let letter = |i: usize| {
        let word = ground.word(i);
        word.len() == 1 && word.as_bytes()[0].is_ascii_uppercase()
    };
    let state = ground.word(i + 1);
    // "Doe  D 1st": the district
    let ordinal = state.len() <= 4
        && state.starts_with(|c: char| c.is_ascii_digit())
        && ["st", "nd", "rd", "th"]
            .iter()
            .any(|end| state.ends_with(end));
    if ordinal {
        return Some(i + 2);
    }
    let code = state.len() == 2 && state.bytes().all(|b| b.is_ascii_uppercase());
    let name = ground.capital(i + 1) && (ground.has(i + 1, Class::PLACE) || is_short_state(state));
    // "R South Carolina", "D N J"
    let two = || {
        let named = ground.capital(i + 1) && ground.capital(i + 2) && ground.spaced(i + 1);
        named && ground.doc.class_of(i + 1..i + 3).contains(Class::PLACE)
    };
    if !code && !letter(i + 1) && two() {
        return Some(i + 3);
    }
    if code || name && !letter(i + 1) {
        return Some(i + 2);
    }
    let spaced = letter(i + 1) && letter(i + 2) && ground.spaced(i + 1);
    (spaced && is_postal_code(&format!("{state}{}", ground.word(i + 2)))).then_some(i + 3)
}

/// A state as newspapers shorten it: AP style.
pub(super) fn is_short_state(word: &str) -> bool {
    const STATES: &str = "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev \
                          Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wisc Wyo Ct Me";
    STATES
        .split(' ')
        .any(|state| state == word.trim_end_matches('.'))
}

/// The two letters of a state, as the post writes them.
fn is_postal_code(word: &str) -> bool {
    const CODES: &[u8] = b"AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC \
                           ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR";
    let capitals = word.len() == 2 && word.bytes().all(|b| b.is_ascii_uppercase());
    capitals
        && CODES
            .chunks(3)
            .any(|code| code.starts_with(word.as_bytes()))
}

/// Two to four capitalised words that are no place: the party of a member of a parliament.
fn party_at(ground: &Ground, at: usize, end: usize) -> Option<Range<usize>> {
    let last = (at..end.min(at + 5))
        .take_while(|&i| ground.capital(i) && (i == at || ground.spaced(i - 1)))
        .last()?;
    let words = at..last + 1;
    let listed = ground.doc.class_of(words.clone());
    let place = listed.intersects(Class::PLACE | Class::COUNTRY)
        || ground.has(last, Class::PLACE_HEAD | Class::PLACE);
    ((2..=4).contains(&words.len()) && !place).then_some(words)
}

/// Whether an office begins at `i`, behind an article or not: also with one word before it, "volunteer chair of".
fn begins_office(ground: &Ground, i: usize) -> bool {
    let first = i + usize::from(ground.determiner(i));
    ground.has(first, Class::TITLE | Class::TITLE_MODIFIER)
        || ground.lower(first) && ground.lower(first + 1) && ground.has(first + 1, Class::TITLE)
}

/// Whether a word looks like the letters of a degree or a post: `CAE`, `FAHA`, `Sc.M.`
fn is_letters(word: &str) -> bool {
    // "MHCM."
    let plain = word.strip_suffix('.').filter(|w| !w.contains('.'));
    let word = plain.unwrap_or(word);
    if !word.starts_with(|c: char| c.is_ascii_uppercase()) {
        return false;
    }
    let capitals = word.bytes().all(|b| b.is_ascii_uppercase());
    let dotted = word.contains('.')
        && word
            .split_terminator('.')
            .all(|part| part.len() <= 2 && part.starts_with(|c: char| c.is_ascii_uppercase()));
    capitals && (3..=6).contains(&word.len()) || dotted && (4..=10).contains(&word.len())
}
