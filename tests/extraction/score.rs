//! The figures by which an extraction is judged, micro-averaged over all releases: how far what was found and what a
//! reader found are the same, with small differences of wording forgiven.

use std::collections::BTreeMap;
use std::fmt;

use dateline::extract::{Participation, StatementKind};
use unicode_normalization::UnicodeNormalization;

use crate::gold::{Body, Found, Gold, GoldStatement, Person, Role, Statement};

const HONORIFICS: &str = "mr mrs ms miss dr prof professor hon honourable honorable sen senator rep representative gov \
    governor president vice judge justice gen general col colonel capt captain maj major lt sgt sir lady lord dame \
    he her his excellency ambassador rev reverend ven venerable most secretary minister chairman deputy";
const SMALL: &str = "the of and at for in to a an on its s";

/// The words of `text`: letters and digits, with an apostrophe inside, in lower case.
pub fn words(text: &str) -> Vec<String> {
    let text: String = text
        .nfkc()
        .collect::<String>()
        .replace('’', "'")
        .to_lowercase();
    text.split(|c: char| !c.is_alphanumeric() && c != '\'')
        .map(|w| w.trim_matches('\''))
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A name without the honorifics in front of it.
fn name_key(name: &str) -> String {
    let words = words(name);
    let skip = words
        .iter()
        .take(words.len().saturating_sub(1))
        .take_while(|w| HONORIFICS.split(' ').any(|h| h == w.as_str()))
        .count();
    words[skip..].join(" ")
}

/// One form for singular and plural.
fn stem(word: String) -> String {
    if word.chars().count() > 4 && word.ends_with('s') && !word.ends_with("ss") {
        word[..word.len() - 1].to_owned()
    } else {
        word
    }
}

/// How many words two texts share: 1 for all, 0 for none.
fn token_f1(a: &str, b: &str) -> f64 {
    let content = |text: &str| -> Vec<String> {
        let all = words(text);
        let mut kept: Vec<String> = all
            .iter()
            .filter(|w| !SMALL.split(' ').any(|s| s == w.as_str()))
            .cloned()
            .map(stem)
            .collect();
        if kept.is_empty() {
            kept = all;
        }
        kept
    };
    let (a, mut b) = (content(a), content(b));
    let total = a.len() + b.len();
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    let mut hits = 0;
    for word in a {
        if let Some(i) = b.iter().position(|w| *w == word) {
            b.swap_remove(i);
            hits += 1;
        }
    }
    2.0 * f64::from(hits) / total as f64
}

/// Pairs one to one, best first; `same` gives 0 for no match.
pub fn pair<'a, G, P>(
    gold: &'a [G],
    found: &'a [P],
    same: impl Fn(&G, &P) -> f64,
) -> Vec<(&'a G, &'a P)> {
    let mut scored = Vec::new();
    for (i, g) in gold.iter().enumerate() {
        for (j, p) in found.iter().enumerate() {
            let score = same(g, p);
            if score > 0.0 {
                scored.push((score, i, j));
            }
        }
    }
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut gold_used, mut found_used) = (vec![false; gold.len()], vec![false; found.len()]);
    let mut pairs = Vec::new();
    for (_, i, j) in scored {
        if !gold_used[i] && !found_used[j] {
            (gold_used[i], found_used[j]) = (true, true);
            pairs.push((&gold[i], &found[j]));
        }
    }
    pairs
}

pub fn same_person(gold: &Person, found: &Person) -> f64 {
    let key = name_key(&found.name);
    if key == name_key(&gold.name) {
        2.0
    } else if gold.aliases.iter().any(|a| name_key(a) == key) {
        1.0
    } else {
        0.0
    }
}

fn over(floor: f64, score: f64) -> f64 {
    if score >= floor { score } else { 0.0 }
}

pub fn same_body(gold: &Body, found: &Body) -> f64 {
    let names = |body: &'_ Body| -> Vec<String> {
        std::iter::once(body.name.clone())
            .chain(body.aliases.iter().cloned())
            .collect()
    };
    let mut best = 0.0f64;
    for a in names(gold) {
        for b in names(found) {
            best = best.max(token_f1(&a, &b));
        }
    }
    over(0.8, best)
}

pub fn same_role(gold: &Role, found: &Role) -> f64 {
    let text = |r: &Role| format!("{} {}", r.title, r.organisation.as_deref().unwrap_or(""));
    over(0.7, token_f1(&text(gold), &text(found)))
}

/// Whether a statement's first or last words are the gold's, whoever is said to have said it.
fn same_words(gold: &GoldStatement, found: &Statement) -> f64 {
    let said = words(&found.text);
    let (first, last) = (words(&gold.begins).len(), words(&gold.ends).len());
    let begins = said[..first.min(said.len())].join(" ");
    let ends = said[said.len().saturating_sub(last)..].join(" ");
    over(
        0.8,
        token_f1(&gold.begins, &begins).max(token_f1(&gold.ends, &ends)),
    )
}

pub fn same_statement(gold: &GoldStatement, found: &Statement) -> f64 {
    if gold.kind != found.kind || name_key(&gold.speaker) != name_key(&found.speaker) {
        return 0.0;
    }
    same_words(gold, found)
}

/// Hits among what the gold has and what was found.
#[derive(Debug, Default, Clone, Copy)]
struct Count {
    hits: usize,
    gold: usize,
    found: usize,
}

impl Count {
    fn add(&mut self, hits: usize, gold: usize, found: usize) {
        self.hits += hits;
        self.gold += gold;
        self.found += found;
    }

    fn f1(self) -> f64 {
        2.0 * self.hits as f64 / (self.gold + self.found).max(1) as f64
    }

    fn share(self) -> f64 {
        self.hits as f64 / self.gold.max(1) as f64
    }
}

/// The figures, by name. Shown as a table.
#[derive(Debug, Default)]
pub struct Figures(BTreeMap<&'static str, (f64, Count)>);

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, (figure, count)) in &self.0 {
            let Count { hits, gold, found } = count;
            writeln!(
                f,
                "{name:14} {figure:.3}  ({hits} right, {gold} in the gold, {found} found)"
            )?;
        }
        Ok(())
    }
}

/// Scores what was found in each release of the gold.
pub fn score(gold: &[Gold], found: &BTreeMap<String, Found>) -> Figures {
    let mut f1: BTreeMap<&'static str, Count> = BTreeMap::new();
    let mut share: BTreeMap<&'static str, Count> = BTreeMap::new();
    for g in gold {
        let Some(p) = found.get(&g.file) else {
            continue;
        };
        people(g, p, &mut f1, &mut share);
        let bodies = pair(&g.organisations, &p.organisations, same_body).len();
        let (gold_bodies, found_bodies) = (g.organisations.len(), p.organisations.len());
        f1.entry("organisations")
            .or_default()
            .add(bodies, gold_bodies, found_bodies);
        let headline = |h: &Option<String>| h.as_deref().map(words);
        let right = usize::from(headline(&g.headline) == headline(&p.headline));
        share.entry("headline").or_default().add(right, 1, 1);
        statements(g, p, &mut f1, &mut share);
    }
    let f1 = f1.into_iter().map(|(name, c)| (name, (c.f1(), c)));
    let share = share.into_iter().map(|(name, c)| (name, (c.share(), c)));
    Figures(f1.chain(share).collect())
}

fn people(
    g: &Gold,
    p: &Found,
    f1: &mut BTreeMap<&'static str, Count>,
    share: &mut BTreeMap<&'static str, Count>,
) {
    let both = pair(&g.people, &p.people, same_person);
    f1.entry("people")
        .or_default()
        .add(both.len(), g.people.len(), p.people.len());
    let attended = |x: &Person| x.participation == Participation::Attended;
    let hits = both
        .iter()
        .filter(|(a, b)| attended(a) && attended(b))
        .count();
    let of = |people: &[Person]| people.iter().filter(|x| attended(x)).count();
    f1.entry("attended")
        .or_default()
        .add(hits, of(&g.people), of(&p.people));
    let exact = both
        .iter()
        .filter(|(a, b)| same_person(a, b) == 2.0)
        .count();
    share
        .entry("exact-name")
        .or_default()
        .add(exact, both.len(), both.len());
    let part = both
        .iter()
        .filter(|(a, b)| a.participation == b.participation)
        .count();
    share
        .entry("participation")
        .or_default()
        .add(part, both.len(), both.len());
    let hits = both
        .iter()
        .map(|(a, b)| pair(&a.roles, &b.roles, same_role).len())
        .sum();
    let roles = |people: &[Person]| people.iter().map(|x| x.roles.len()).sum();
    f1.entry("roles")
        .or_default()
        .add(hits, roles(&g.people), roles(&p.people));
    let same = |a: &String, b: &String| over(0.6, token_f1(a, b));
    let hits = both
        .iter()
        .map(|(a, b)| pair(&bodies(a), &bodies(b), same).len())
        .sum();
    let of = |people: &[Person]| people.iter().map(|x| bodies(x).len()).sum();
    f1.entry("affiliations")
        .or_default()
        .add(hits, of(&g.people), of(&p.people));
}

/// The bodies at which a person holds an office, once each.
fn bodies(person: &Person) -> Vec<String> {
    let mut bodies: Vec<String> = person
        .roles
        .iter()
        .filter_map(|r| r.organisation.clone())
        .collect();
    bodies.sort();
    bodies.dedup();
    bodies
}

fn statements(
    g: &Gold,
    p: &Found,
    f1: &mut BTreeMap<&'static str, Count>,
    share: &mut BTreeMap<&'static str, Count>,
) {
    for (name, kind) in [
        ("direct", StatementKind::Direct),
        ("reported", StatementKind::Reported),
    ] {
        let gold: Vec<_> = g
            .statements
            .iter()
            .filter(|s| s.kind == kind)
            .cloned()
            .collect();
        let found: Vec<_> = p
            .statements
            .iter()
            .filter(|s| s.kind == kind)
            .cloned()
            .collect();
        let hits = pair(&gold, &found, same_statement).len();
        f1.entry(name)
            .or_default()
            .add(hits, gold.len(), found.len());
    }
    let both = pair(&g.statements, &p.statements, same_words);
    let right = both
        .iter()
        .filter(|(a, b)| name_key(&a.speaker) == name_key(&b.speaker))
        .count();
    share
        .entry("speaker")
        .or_default()
        .add(right, both.len(), both.len());
}
