//! Bodies that everyone knows, by their own spelling: `Congress`, `FBI`, `Reuters`.

use std::ops::Range;
use std::sync::{LazyLock, OnceLock};

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::acronym::spelled_out;
use super::find::Finds;
use super::hint::Hint;
use super::parent::lost_apostrophe;
use super::run::{Stretch, each};
use crate::extract::lexicon::{Class, entries};
use crate::extract::list::Starts;
use crate::extract::words::KNOWN_BODIES;
use crate::text::token::Kind;

/// The known names that begin with one word. What they are is made out when the word is met: few are in one release.
struct Names {
    /// A line of [`KNOWN_BODIES`].
    line: &'static str,
    read: OnceLock<Box<Read>>,
}

/// Names as they are compared.
struct Read {
    /// In their words; the longest first.
    list: Vec<Vec<&'static str>>,
    /// What their second words are like.
    seconds: Starts,
    /// Whether the word is one by itself.
    alone: bool,
}

impl Read {
    fn of(line: &'static str) -> Box<Self> {
        let list: Vec<Vec<_>> = line.split('\t').map(|n| n.split(' ').collect()).collect();
        let mut seconds = Starts::NONE;
        let second = |words: &Vec<&'static str>| words.get(1).copied();
        list.iter().filter_map(second).for_each(|w| seconds.add(w));
        let alone = list.iter().any(|words| words.len() == 1);
        Box::new(Self {
            list,
            seconds,
            alone,
        })
    }

    /// Whether one of them can go on with this word. `The` mostly begins something else.
    fn may_go_on(&self, second: &str) -> bool {
        self.alone || self.seconds.fit(second)
    }
}

/// The known names by their first word.
static KNOWN: LazyLock<FxHashMap<&'static str, Names>> = LazyLock::new(|| {
    let names = entries(KNOWN_BODIES).map(|line| {
        let first = line.find([' ', '\t']).map_or(line, |end| &line[..end]);
        let read = OnceLock::new();
        (first, Names { line, read })
    });
    let mut known = FxHashMap::with_capacity_and_hasher(FIRST_WORDS, FxBuildHasher);
    known.extend(names);
    known
});

/// How many first words there are, roughly.
const FIRST_WORDS: usize = 1_300;

/// The known names that begin with a word.
fn names_of(first: &str) -> Option<&'static Read> {
    let names = KNOWN.get(first)?;
    Some(names.read.get_or_init(|| Read::of(names.line)))
}

/// Whether everyone knows a body by this one word.
pub(super) fn is_known(word: &str) -> bool {
    names_of(word).is_some_and(|names| names.alone)
}

/// A name that everyone knows, in its sentence.
pub(super) struct Name<'d> {
    stretch: Stretch<'d>,
    tokens: Range<usize>,
}

/// All such names, also where something else is found.
pub(super) fn names<'d>(stretches: &[Stretch<'d>]) -> Vec<Name<'d>> {
    each(stretches, |sites| &sites.known)
        .filter_map(|(&stretch, i)| {
            let tokens = i..known_end(&stretch, i)?;
            Some(Name { stretch, tokens })
        })
        .collect()
}

/// Finds known bodies of three words or more, whose head nouns mislead: `Immigration and Customs Enforcement`.
pub(super) fn find_long(names: &[Name], finds: &mut Finds) {
    for Name { stretch: s, tokens } in names.iter().filter(|n| n.tokens.len() > 2) {
        let Range { start, end } = tokens.clone();
        let goes_on = s.is_name(end) && s.joined(end) && !lost_apostrophe(s, end - 1);
        if !goes_on && !is_of_state(s, start, end) {
            finds.add(nation(s, start)..end, "well-known", start..end);
        }
    }
}

/// Where a name of the government's begins, with the country before it: `United States Food and Drug Administration`.
fn nation(s: &Stretch, i: usize) -> usize {
    let country = i > s.lo + 1 && s.is(i - 1, &["States"]) && s.is(i - 2, &["United"]);
    i - 2 * usize::from(country)
}

/// Whether a state stands before a guard, which is then its own: `Ohio Air National Guard`.
fn is_of_state(s: &Stretch, i: usize, end: usize) -> bool {
    s.is(end - 1, &["Guard"]) && i > s.lo && s.is_name(i - 1) && s.is_place(i - 1) && s.joined(i)
}

/// Finds known bodies.
pub(super) fn find(names: &[Name], finds: &mut Finds) {
    let mut from = 0;
    let glossed: FxHashSet<&str> = names.iter().filter_map(|n| glossed(n, finds)).collect();
    for Name { stretch: s, tokens } in names {
        let Range { start, end } = tokens.clone();
        if tokens.len() == 1 && glossed.contains(s.word(start)) {
            continue;
        }
        if start >= from
            && !finds.is_taken(start)
            && !(s.is(end, &["Office"]) && s.is(end + 1, &["Building", "Buildings"]))
        {
            finds.add(start..end, "well-known", start..end);
            from = end;
        }
    }
}

/// The acronym in brackets that everyone knows as a body's and that this release has for something else: `Canal Integrity
/// Agreement (CIA)`.
fn glossed<'d>(name: &Name<'d>, finds: &Finds) -> Option<&'d str> {
    let (s, i) = (name.stretch, name.tokens.start);
    let lone = i > s.lo + 1 && s.is(i - 1, &["("]) && s.document.is(i + 1, &[")", ").", "),"]);
    if name.tokens.len() > 1 || !lone || !s.is_upper(i) || finds.is_taken(i) {
        return None;
    }
    let spelled = spelled_out(&s, i - 1, s.word(i)).filter(|words| words.start > s.lo)?;
    let body = |k: usize| s.class(k).intersects(Class::ORG_HEAD | Class::ORG_WEAK);
    // `Department of Canals and Harbour Systems (CHS)` is one, whatever its last word.
    let whole = !s.is(spelled.start - 1, &["of", "for"]);
    (whole && s.is(spelled.end - 1, THINGS) && !spelled.into_iter().any(body)).then(|| s.word(i))
}

/// What acronyms stand for that name no body.
const THINGS: &[&str] = &[
    "Agreement",
    "Agreements",
    "Rate",
    "Plan",
    "Capability",
    "Vehicle",
    "System",
    "Systems",
    "Act",
    "Index",
    "Account",
    "Technology",
    "Model",
    "Test",
    "Process",
    "Period",
    "Area",
    "Line",
];

/// Finds known bodies that are acronyms, which stand out in a headline in title case.
pub(super) fn find_acronyms(headlines: &[Stretch], finds: &mut Finds) {
    for (s, i) in each(headlines, |sites| &sites.known) {
        if s.is_upper(i)
            && !finds.is_taken(i)
            && let Some(end) = known_end(s, i)
        {
            finds.add(i..end, "well-known", i..end);
        }
    }
}

/// The end of the known name that starts at `i`.
fn known_end(s: &Stretch, i: usize) -> Option<usize> {
    // `the FBIs Marlow Division`, where an apostrophe was lost.
    if s.word(i).as_bytes().last() == Some(&b's')
        && lost_apostrophe(s, i)
        && s.word(i).strip_suffix('s').is_some_and(is_known)
    {
        return Some(i + 1);
    }
    let names = names_of(s.word(i))?;
    if !names.may_go_on(s.word(i + 1)) {
        return None;
    }
    let words = names.list.iter().find(|words| {
        let last = words.len() - 1;
        // The first word is the key that they were found by.
        words.iter().enumerate().skip(1).all(|(k, w)| {
            let lost = k == last
                && k > 1
                && s.word(i + k).strip_suffix('s') == Some(w)
                && lost_apostrophe(s, i + k);
            s.word(i + k) == *w || lost
        })
    })?;
    let mut end = i + words.len();
    // `EPA Region 5`
    if words.len() == 1
        && s.is_upper(i)
        && s.is(end, &["Region"])
        && s.document.kind(end + 1) == Some(Kind::Number)
    {
        end += 2;
    }
    end = chapter_end(s, i, house_end(s, investigators_end(s, i, end)));
    // `The Australian government`, `The Australian Minister`
    let people = words.len() == 2
        && words[0] == "The"
        && s.class(i + 1).contains(Class::DEMONYM)
        && s.document
            .kind(end)
            .is_some_and(|k| matches!(k, Kind::Word(_)))
        && (!s.class(end).contains(Class::FUNCTION) || s.is(end, &["and", "or"]));
    if people {
        return None;
    }
    // `United Nations Plaza`, `Minister of Homeland Security`
    let place = s.is_name(end)
        && s.joined(end)
        && (s.class(end).contains(Class::PLACE_HEAD)
            || s.is(end, &["Base", "Day", "Decade"]) && !s.titled);
    // `Fortune 500 clients`, `(TSX: LG)`
    let year = s.word(end).len() == 4 && s.word(end).starts_with("20");
    // `ISO 27001` is a standard, not the body that wrote it.
    let standard = s.is(i, &["ISO", "IEC", "NIST", "ANSI", "ASTM"]);
    let ranking = (standard || !s.is_upper(i))
        && s.document.kind(end) == Some(Kind::Number)
        && s.joined(end)
        && !year;
    let ticker = i > s.lo
        && s.is(i - 1, &[":"])
        && (i.saturating_sub(5).max(s.lo)..i).any(|k| s.hint(k, Hint::EXCHANGE));
    let named = !place && !ranking && !ticker && !is_portfolio(s, i) && !is_money(s, end);
    (named && stands_alone(s, i, end)).then_some(end)
}

/// The end of the house of a bank that everyone knows: `Acme Capital Markets`, `Acme Asset Management`.
fn house_end(s: &Stretch, end: usize) -> usize {
    let managed = s.is(end, &["Asset", "Wealth", "Investment", "Private"]);
    let house = managed && s.is(end + 1, &["Management"])
        || s.is(end, &["Capital", "World", "Global"]) && s.is(end + 1, &["Markets"]);
    if house && !s.titled && !s.is_name(end + 2) {
        end + 2
    } else {
        end
    }
}

/// The end of the chapter that a charity has in a place: `YMCA of Greater Tarnow`, `United Way of St. Marlow County`.
fn chapter_end(s: &Stretch, start: usize, end: usize) -> usize {
    let first = &[
        "United",
        "YMCA",
        "YWCA",
        "Boys",
        "Girl",
        "Habitat",
        "Ronald",
        "Big",
        "Catholic",
        "Better",
        "Planned",
        "Salvation",
    ];
    let lasts = &[
        "Way",
        "YMCA",
        "YWCA",
        "Clubs",
        "Scouts",
        "Humanity",
        "House",
        "Charities",
        "Sisters",
        "Bureau",
        "Parenthood",
        "Army",
    ];
    if !s.is(end, &["of"]) || !s.is(start, first) || !s.is(end - 1, lasts) {
        return end;
    }
    let the = usize::from(s.is(end + 1, &["the"]));
    let place = |i: &usize| s.is_name(*i) && !s.is_title(*i) && !s.ends_name(*i) && s.joined(*i);
    let last = (end + 1 + the..s.hi).take(5).take_while(place).last();
    match last {
        Some(last) if !s.is(last, &["U.S."]) => last + 1,
        _ => end,
    }
}

/// The end of an agency's investigators, who write themselves with a dash, a comma or nothing between: `IRS - Criminal
/// Investigation`, `Internal Revenue Service, Criminal Investigation Division`.
fn investigators_end(s: &Stretch, start: usize, end: usize) -> usize {
    if !s.is(start, &["IRS", "Internal"]) || !s.is(end - 1, &["IRS", "Service"]) {
        return end;
    }
    let field = end + usize::from(s.is(end, &["-", "–", "—", "--", ","]));
    let named = s.is(field, &["Criminal"]) && s.is(field + 1, &["Investigation", "Investigations"]);
    if !named {
        return end;
    }
    field + 2 + usize::from(s.is(field + 2, &["Division", "division", "Unit"]))
}

/// Whether a law about money is named for the body that gets it: `Homeland Security appropriations bill`.
fn is_money(s: &Stretch, end: usize) -> bool {
    let money = &[
        "Appropriations",
        "appropriations",
        "Authorization",
        "authorization",
        "funding",
        "spending",
    ];
    s.is(end, money) && s.is(end + 1, &["Bill", "bill", "Act", "act", "bills"])
}

/// Whether the name at `i` is what a minister is for: `Minister of Homeland Security`.
fn is_portfolio(s: &Stretch, i: usize) -> bool {
    let of = i.wrapping_sub(1 + usize::from(s.is(i.wrapping_sub(1), &["the"])));
    if of <= s.lo || of > i || !s.is(of, &["of", "for"]) {
        return is_field(s, i);
    }
    s.is(of - 1, &["Minister", "Ministers", "Secretary"])
}

/// Whether it is a further field of a minister and is itself two: `Minister for Justice, Customs and Border Protection`.
fn is_field(s: &Stretch, i: usize) -> bool {
    let list = |k: &usize| s.is_name(*k) || s.is(*k, &[",", "and", "&"]);
    let first = (i.saturating_sub(8).max(s.lo)..i)
        .rev()
        .take_while(list)
        .last();
    let two = (i + 1..i + 3).any(|k| s.is(k, &["and", "&"]));
    two && first.is_some_and(|k| {
        k > s.lo + 1 && s.is(k - 1, &["of", "for"]) && s.is(k - 2, &["Minister", "Ministers"])
    })
}

/// Whether no further capitalised word makes something else of it: `Ford` of `Gerald Ford`, `Senate` of `Senate Bill 5`.
fn stands_alone(s: &Stretch, i: usize, end: usize) -> bool {
    if end - i > 1 {
        return true;
    }
    let class = s.class(i);
    let ambiguous = class.intersects(
        Class::GIVEN
            | Class::FAMILY
            | Class::COMMON
            | Class::PLACE
            | Class::COUNTRY
            | Class::FUNCTION
            | Class::THING_HEAD
            | Class::TITLE
            | Class::HONORIFIC,
    ) && !class.intersects(Class::ORG_HEAD);
    let before = i > s.lo && s.is_name(i - 1) && !s.class(i - 1).contains(Class::FUNCTION);
    let after = s.is_name(end)
        && !s.is_title(end)
        && !s.class(end).intersects(Class::TITLE_MODIFIER | Class::RANK);
    if s.is(i, &["VA"]) {
        return i > s.lo && s.is(i - 1, &["the"]);
    }
    if s.is(
        i,
        &[
            "WHO", "AP", "ABC", "ICE", "SEC", "GE", "HP", "EY", "DOT", "DOE", "INS",
        ],
    ) && s.titled
    {
        return false;
    }
    if ambiguous {
        return !before && !after && !s.opens(i) && !s.titled;
    }
    // `Senate Bill 88`, `Sense of the Senate`
    let papers = &["Bill", "Bills", "Resolution", "Joint", "Concurrent", "File"];
    let sense = || s.is(i - 2, &["of"]) && s.is(i - 3, &["Sense", "sense"]);
    if s.is(i, &["Senate"]) && (s.is(end, papers) || i > s.lo + 2 && sense()) {
        return false;
    }
    // `Listen on Spotify`
    if s.is(i, &["Spotify"]) && i > s.lo && s.is(i - 1, &["on", "via"]) {
        return false;
    }
    if s.is(i, &["Congress", "Senate", "Parliament"]) {
        return !(before && !s.is_place(i - 1) && !s.is_title(i - 1));
    }
    let grammar = s.class(end).contains(Class::FUNCTION) && !s.hint(end, Hint::NAME_OPENER);
    s.is_upper(i) || !before && (!after || grammar)
}
