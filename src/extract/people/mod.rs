//! People: names, who is who, roles.
//!
//! In order: [`titles`] finds title phrases and [`names`] runs that can be names; [`links`] reads both together, as
//! lists; [`cues`] says what speaks for each run; [`identity`] joins the mentions of one person and finds the short
//! ones; [`roles`] gives each person the offices that were linked to the mentions, [`apposed`] those of speakers that no
//! list has, and [`employer`] the firm that an office leaves out; [`callings`] tells offices from what people do for a
//! living. After the statements are known, [`spoken`] adds those that a pronoun bears.

mod apposed;
mod callings;
mod cues;
mod employer;
mod ground;
mod identity;
mod links;
mod merge;
mod names;
mod namesake;
mod roles;
mod seats;
mod spelled;
mod spoken;
#[cfg(test)]
mod tests;
mod titles;
mod wordings;

use rustc_hash::FxHashSet;

use super::Person;
use super::lexicon::Class;
use names::Run;
use titles::TitlePhrase;

pub use ground::Ground;
pub use spoken::add_roles;
pub use titles::Titles;

/// Finds the people of each release, in the order of their first mention, and its title phrases.
pub fn find(grounds: &[Ground]) -> Vec<(Vec<Person>, Titles)> {
    let titles: Vec<_> = grounds.iter().map(titles::all).collect();
    let scans = grounds.iter().zip(titles);
    let scans: Vec<_> = scans.map(|(g, titles)| Scan::read(g, titles)).collect();
    let read = || grounds.iter().zip(&scans);
    let links: Vec<_> = read().map(|(g, scan)| links::read(g, scan)).collect();
    let cues = read().zip(&links);
    let cues: Vec<_> = cues.map(|((g, scan), l)| cues::judge(g, scan, l)).collect();
    let casts = read().zip(&cues);
    let casts: Vec<_> = casts
        .map(|((g, scan), cues)| identity::group(g, scan, cues))
        .collect();
    let people = read().zip(&links).zip(casts);
    let people: Vec<_> = people
        .map(|(((g, scan), links), cast)| {
            let mut people = roles::assign(g, scan, links, cast);
            seats::add(g, &mut people);
            people
        })
        .collect();
    let titles = scans.into_iter().map(|scan| Titles(scan.titles));
    people.into_iter().zip(titles).collect()
}

/// The title phrases and the runs of a release, both in the order of the text.
struct Scan {
    titles: Vec<TitlePhrase>,
    runs: Vec<Run>,
    /// The last words of names of several words that an honorific, a party, an age or a given name makes sure.
    surnames: FxHashSet<String>,
}

impl Scan {
    fn read(ground: &Ground, titles: Vec<TitlePhrase>) -> Self {
        let mut runs = Vec::with_capacity(ground.doc.sites.capitals.len() / 4);
        let mut free = names::Free::new(ground);
        let mut next = titles.as_slice();
        for (index, sentence) in ground.read_sentences() {
            let here = next.partition_point(|t| t.head.start < sentence.end);
            let titles;
            (titles, next) = next.split_at(here);
            for title in titles {
                free.give_to_title(title.tokens.clone());
            }
            names::find(ground, index, &free, titles, &mut runs);
        }
        let surnames = surnames(ground, &runs);
        part_from_employers(ground, &surnames, &mut runs);
        Self {
            titles,
            runs,
            surnames,
        }
    }
}

/// "Contact Erin Roe Doe   Barbara Poe Marsh", where the brackets were lost around the senator whom each works for.
fn part_from_employers(ground: &Ground, surnames: &FxHashSet<String>, runs: &mut [Run]) {
    let mut from = 0;
    // A release has few contacts; a list of thousands is none, and keeps this linear.
    for _ in 0..4 {
        let Some(at) = (from..runs.len()).find(|&r| follows_contact(ground, &runs[r])) else {
            return;
        };
        let mut next = at;
        while next < runs.len().min(at + 4)
            && (next == at || runs[next].tokens.start <= runs[next - 1].tokens.end + 3)
        {
            let tokens = runs[next].tokens.clone();
            let last = ground.word(tokens.end - 1);
            let employer = |r: &Run| {
                let name = r.tokens.clone();
                name.len() <= 2 && ground.is(name.end - 1, &[last]) && !tokens.contains(&name.start)
            };
            let fits = tokens.len() == 3
                && ground.has(tokens.start, Class::GIVEN)
                && surnames.contains(last)
                && runs.iter().any(employer);
            if !fits {
                break;
            }
            runs[next].tokens.end -= 1;
            runs[next].tail = names::Tail::none(tokens.end - 1);
            next += 1;
        }
        from = next.max(at + 1);
    }
}

/// Whether "Contact" stands right before a run.
fn follows_contact(ground: &Ground, run: &Run) -> bool {
    let before = run.tokens.start.wrapping_sub(1);
    ground.is(before, &["Contact", "CONTACT", "Contacts", "CONTACTS"])
}

/// See [`Scan::surnames`].
fn surnames(ground: &Ground, runs: &[Run]) -> FxHashSet<String> {
    let sure = |r: &&Run| {
        r.tokens.len() > 1
            && (r.honorific.is_some()
                || r.tail.party().is_some()
                || r.tail.age().is_some()
                || ground.has(r.tokens.start, Class::GIVEN))
    };
    let last = |r: &Run| ground.word(r.tokens.end - 1).to_owned();
    runs.iter().filter(sure).map(last).collect()
}
