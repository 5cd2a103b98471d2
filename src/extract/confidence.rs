//! How sure a finding is: the measured hit rate of the rules that gave it, in three grades.
//!
//! `confidence.txt` holds, for each kind of finding and each rule, how many findings were right and how many wrong on
//! releases that a careful reader annotated; the releases themselves are not part of the project. To measure anew, after
//! a change of rules, with gold in the shape of `tests/extraction/gold.jsonl` (statements may be missing) and the folder
//! that holds its files:
//!
//! ```sh
//! DATELINE_GOLD=gold.jsonl,folder UPDATE_CONFIDENCE=1 cargo test --test extraction measure -- --ignored --nocapture
//! ```
//!
//! Several pairs are parted by `;`. Without `UPDATE_CONFIDENCE` the figures and the hit rate of each grade are printed
//! and nothing is written, which on gold that the table has not seen shows what the grades are worth. The table in use adds
//! up ten measurements, of 520 releases with the second version of the rules, of 332 others with the third, of 546 more
//! with the fourth, of 378 more with the fifth, of 210 more with the sixth, of 208 more with the seventh, of 378 more
//! with the eighth, of 252 more with the ninth, of 168 more with the tenth and of 164 more with the eleventh.
//!
//! Few measurements say little: each rule starts from [`PRIOR`] findings of the hit rate of its kind as a whole. A person
//! or an organisation that several rules found is as sure as the best of them says.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::{Mention, Organisation, Participation, Person, Role};

/// How sure a finding is, in grades of its measured hit rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Below [`MEDIUM`]: more than one in five is wrong.
    Low,
    /// From [`MEDIUM`] to [`HIGH`], or a rule that nobody measured.
    Medium,
    /// From [`HIGH`]: at most one in twenty is wrong, by at least [`ENOUGH`] findings.
    High,
}

impl Confidence {
    /// Its name, as it is written: "high".
    pub fn name(self) -> &'static str {
        match self {
            Confidence::Low => "low",
            Confidence::Medium => "medium",
            Confidence::High => "high",
        }
    }
}

/// The hit rate from which a finding is sure.
pub const HIGH: f64 = 0.95;
/// The hit rate under which a finding is doubtful.
pub const MEDIUM: f64 = 0.80;
/// How many findings a rule must have been measured by for [`Confidence::High`].
pub const ENOUGH: u32 = 5;
/// As how many findings the hit rate of the kind counts for each rule of it.
pub const PRIOR: f64 = 2.0;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Finding {
    /// That somebody is named, by a rule of [`Mention::evidence`].
    Person,
    /// That somebody holds an office.
    Role,
    /// That a body is named, by a rule of [`Mention::evidence`].
    Organisation,
    /// What somebody had to do with what the release reports.
    Participation,
}

impl Finding {
    /// All of them.
    pub const ALL: [Finding; 4] = [
        Finding::Person,
        Finding::Role,
        Finding::Organisation,
        Finding::Participation,
    ];

    /// Its name in the table.
    pub fn name(self) -> &'static str {
        match self {
            Finding::Person => "person",
            Finding::Role => "role",
            Finding::Organisation => "organisation",
            Finding::Participation => "participation",
        }
    }
}

/// How often findings were right and wrong.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// How many were right.
    pub right: u32,
    /// How many were wrong.
    pub wrong: u32,
}

impl Count {
    /// How many there were.
    pub fn all(self) -> u32 {
        self.right + self.wrong
    }

    /// The share that was right, moved towards `usual`, the hit rate of the kind.
    fn rate(self, usual: f64) -> f64 {
        (f64::from(self.right) + PRIOR * usual) / (f64::from(self.all()) + PRIOR)
    }

    /// The grade of a rule with this count among findings that are right at the rate of `usual`.
    pub fn grade(self, usual: f64) -> Confidence {
        let rate = self.rate(usual);
        if self.all() == 0 {
            Confidence::Medium
        } else if rate >= HIGH && self.all() >= ENOUGH {
            Confidence::High
        } else if rate >= MEDIUM {
            Confidence::Medium
        } else {
            Confidence::Low
        }
    }
}

static GRADES: LazyLock<FxHashMap<(&str, &str), Confidence>> =
    LazyLock::new(|| grades(include_str!("confidence.txt")));

/// The rows of a table, `kind rule right wrong` a line, as grades by kind and rule.
fn grades(table: &str) -> FxHashMap<(&str, &str), Confidence> {
    let rows: Vec<(&str, &str, Count)> = table.lines().filter_map(row).collect();
    let mut whole: FxHashMap<&str, Count> = FxHashMap::default();
    for (kind, _, count) in &rows {
        let sum = whole.entry(kind).or_default();
        sum.right += count.right;
        sum.wrong += count.wrong;
    }
    rows.into_iter()
        .map(|(kind, rule, count)| {
            let sum = whole[kind];
            let usual = f64::from(sum.right) / f64::from(sum.all().max(1));
            ((kind, rule), count.grade(usual))
        })
        .collect()
}

fn row(line: &str) -> Option<(&str, &str, Count)> {
    let mut cells = line.split_whitespace();
    let (kind, rule) = (cells.next()?, cells.next()?);
    let right = cells.next()?.parse().ok()?;
    let wrong = cells.next()?.parse().ok()?;
    (!kind.starts_with('#')).then_some((kind, rule, Count { right, wrong }))
}

/// The grade of a rule: [`Confidence::Medium`] where it was not measured.
pub fn of_rule(finding: Finding, rule: &str) -> Confidence {
    let known = GRADES.get(&(finding.name(), rule));
    known.copied().unwrap_or(Confidence::Medium)
}

/// The best of the rules that found a name at its places.
fn of_mentions(finding: Finding, mentions: &[Mention]) -> Confidence {
    let rules = mentions.iter().map(|m| of_rule(finding, m.evidence.rule));
    rules.max().unwrap_or(Confidence::Low)
}

impl Person {
    /// How sure it is that this is a person with this name.
    pub fn confidence(&self) -> Confidence {
        of_mentions(Finding::Person, &self.mentions)
    }

    /// How sure [`Person::participation`] is.
    pub fn participation_confidence(&self) -> Confidence {
        of_rule(Finding::Participation, self.participation_rule())
    }

    /// The rule that gave the participation, where the absence of any is one of its own: the evidence of who is only
    /// mentioned is that of the name.
    pub fn participation_rule(&self) -> &'static str {
        match self.participation {
            Participation::Attended | Participation::Quoted => self.participation_evidence.rule,
            Participation::Contact => "contact",
            Participation::Mentioned => "mentioned",
        }
    }
}

impl Role {
    /// How sure it is that the person holds this office.
    pub fn confidence(&self) -> Confidence {
        of_rule(Finding::Role, self.evidence.rule)
    }
}

impl Organisation {
    /// How sure it is that this is a body with this name.
    pub fn confidence(&self) -> Confidence {
        of_mentions(Finding::Organisation, &self.mentions)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const USUAL: f64 = 0.9;

    fn grade(right: u32, wrong: u32) -> Confidence {
        Count { right, wrong }.grade(USUAL)
    }

    #[test]
    fn grades_follow_counts() {
        assert_eq!(grade(100, 2), Confidence::High);
        assert_eq!(grade(100, 10), Confidence::Medium);
        assert_eq!(grade(100, 30), Confidence::Low);
        assert_eq!(grade(0, 1), Confidence::Low);
    }

    #[test]
    fn few_measurements_and_none_are_not_sure() {
        assert_eq!(grade(4, 0), Confidence::Medium);
        assert_eq!(grade(0, 0), Confidence::Medium);
        assert_eq!(of_rule(Finding::Person, "no-such-rule"), Confidence::Medium);
    }

    #[test]
    fn one_more_right_never_lowers_and_one_more_wrong_never_raises() {
        for right in 0..60 {
            for wrong in 0..20 {
                if right + wrong > 0 {
                    assert!(grade(right + 1, wrong) >= grade(right, wrong));
                    assert!(grade(right, wrong + 1) <= grade(right, wrong).max(Confidence::Medium));
                }
            }
        }
    }

    #[test]
    fn every_row_of_the_table_is_read_once() {
        let table = include_str!("confidence.txt");
        let lines: Vec<&str> = table.lines().filter(|l| !l.starts_with('#')).collect();
        let rows: Vec<_> = lines.iter().filter_map(|l| row(l)).collect();
        assert_eq!(rows.len(), lines.len());
        assert_eq!(GRADES.len(), rows.len());
        let kinds = Finding::ALL.map(Finding::name);
        assert!(rows.iter().all(|(kind, _, _)| kinds.contains(kind)));
    }
}
