//! In which releases a name stands, and how often each name does: one index for people, one for organisations.

use rustc_hash::FxHashMap;

use super::incoming::Named;
use super::{FacetCount, Key};

/// A name, or a release, by number, with whether it is one who attended: the number shifted left by the flag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Flagged(u32);

impl Flagged {
    fn new(number: u32, attended: bool) -> Self {
        Self(number << 1 | u32::from(attended))
    }

    fn number(self) -> u32 {
        self.0 >> 1
    }

    fn attended(self) -> bool {
        self.0 & 1 == 1
    }
}

/// Names both ways: by name the releases, by release the names.
#[derive(Debug, Default)]
pub(super) struct Names {
    numbers: FxHashMap<Key, u32>,
    /// By the number of the name.
    names: Vec<Spellings>,
    /// By the number of the name: its releases, ascending.
    releases: Vec<Vec<Flagged>>,
    /// The names of all releases, release after release.
    of_releases: Vec<Flagged>,
    /// By release: where its names end in `of_releases`.
    ends: Vec<u32>,
}

/// How a name is written, and how often so; the first is the most common.
#[derive(Debug)]
struct Spellings(Vec<(Box<str>, u32)>);

impl Spellings {
    /// Counts a spelling and keeps the most common in front; among equals the one that sorts first, so that the order
    /// in which releases come does not matter.
    fn count(&mut self, name: &str) {
        let at = self.0.iter().position(|(s, _)| **s == *name);
        let at = at.unwrap_or_else(|| {
            self.0.push((name.into(), 0));
            self.0.len() - 1
        });
        self.0[at].1 += 1;
        let before = |a: &(Box<str>, u32), b: &(Box<str>, u32)| (b.1, &a.0) < (a.1, &b.0);
        if before(&self.0[at], &self.0[0]) {
            self.0.swap(0, at);
        }
    }

    fn most_common(&self) -> &str {
        self.0.first().map_or("", |(name, _)| name)
    }
}

impl Names {
    /// Adds the names of the next release; releases are numbered from 0 in the order in which they are added.
    pub(super) fn push(&mut self, names: &[Named]) {
        let release = self.ends.len() as u32;
        for named in names {
            let name = self.number(&named.key);
            self.names[name as usize].count(&named.name);
            self.releases[name as usize].push(Flagged::new(release, named.attended));
            self.of_releases.push(Flagged::new(name, named.attended));
        }
        self.ends.push(self.of_releases.len() as u32);
    }

    fn number(&mut self, key: &Key) -> u32 {
        if let Some(&number) = self.numbers.get(key) {
            return number;
        }
        let number = self.names.len() as u32;
        self.numbers.insert(key.clone(), number);
        self.names.push(Spellings(Vec::new()));
        self.releases.push(Vec::new());
        number
    }

    /// The releases in which `key` stands, ascending; only those it attended where `attended` is set.
    pub(super) fn releases(&self, key: &Key, attended: bool) -> Vec<u32> {
        let Some(&number) = self.numbers.get(key) else {
            return Vec::new();
        };
        let all = self.releases[number as usize].iter();
        all.filter(|r| !attended || r.attended())
            .map(|r| r.number())
            .collect()
    }

    /// The names of one release.
    fn of(&self, release: u32) -> &[Flagged] {
        let at = release as usize;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.of_releases[start as usize..self.ends[at] as usize]
    }

    /// How often each name stands in `releases`: the most common first, then by key.
    pub(super) fn counts(&self, releases: &[u32]) -> Vec<FacetCount> {
        let mut counts = vec![(0u32, 0u32); self.names.len()];
        for name in releases.iter().flat_map(|r| self.of(*r)) {
            let count = &mut counts[name.number() as usize];
            count.0 += 1;
            count.1 += u32::from(name.attended());
        }
        let mut out: Vec<FacetCount> = self
            .numbers
            .iter()
            .map(|(key, number)| (key, *number as usize))
            .filter(|(_, number)| counts[*number].0 > 0)
            .map(|(key, number)| FacetCount {
                key: key.clone(),
                name: self.names[number].most_common().to_owned(),
                count: counts[number].0,
                attended: counts[number].1,
            })
            .collect();
        out.sort_unstable_by(|a, b| b.count.cmp(&a.count).then_with(|| a.key.cmp(&b.key)));
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str, attended: bool) -> Named {
        Named {
            key: Key(name.to_lowercase()),
            name: name.to_owned(),
            attended,
        }
    }

    #[test]
    fn the_most_common_spelling_is_shown_whatever_the_order() {
        for order in [
            ["Ana Ruiz", "ANA RUIZ", "Ana Ruiz"],
            ["ANA RUIZ", "Ana Ruiz", "Ana Ruiz"],
        ] {
            let mut names = Names::default();
            for name in order {
                names.push(&[named(name, false)]);
            }
            assert_eq!(names.counts(&[0, 1, 2])[0].name, "Ana Ruiz");
        }
    }

    #[test]
    fn counts_follow_the_releases_asked_about() {
        let mut names = Names::default();
        names.push(&[named("Ana", true), named("Bo", false)]);
        names.push(&[]);
        names.push(&[named("Bo", true)]);
        let counts = |releases: &[u32]| {
            let counts = names.counts(releases).into_iter();
            counts
                .map(|c| (c.name, c.count, c.attended))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            counts(&[0, 1, 2]),
            [("Bo".into(), 2, 1), ("Ana".into(), 1, 1)]
        );
        assert_eq!(counts(&[2]), [("Bo".into(), 1, 1)]);
        assert_eq!(names.releases(&Key("bo".into()), false), [0, 2]);
        assert_eq!(names.releases(&Key("bo".into()), true), [2]);
    }
}
