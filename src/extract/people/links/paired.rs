//! Two who hold two offices, one each: "Doe and Roe, the Chairman and Ranking Member of the Committee", "Doe and Roe, the
//! president and treasurer of Acme, respectively".

use super::What;
use super::chain::Chain;
use super::gap::Gap;

/// How far behind the second office "respectively" may stand.
const REACH: usize = 4;

impl Chain<'_> {
    /// The runs of the two names that hold the two offices from item `at` on.
    pub(super) fn paired(&self, at: usize) -> Option<[usize; 2]> {
        let name = |at: usize| match self.items.get(at)?.what {
            What::Name(run) => Some(run),
            What::Title(_) => None,
        };
        let first = at.checked_sub(2)?;
        let pair = [name(first)?, name(at - 1)?];
        let (a, b) = (self.title(at)?, self.title(at + 1)?);
        // "Poe, Doe and Roe, the chairman and": three are no two.
        let more = first > 0 && name(first - 1).is_some() && self.gaps[first - 1] != Gap::Semicolon;
        let joined = self.gaps[first] == Gap::And
            && matches!(self.gaps[at - 1], Gap::Comma | Gap::Copula)
            && self.gaps[at] == Gap::And;
        let alone = !a.plural && !b.plural && self.title(at + 2).is_none();
        let leads = self.ground.is(
            a.head.end - 1,
            &["Chairman", "Chairwoman", "Chair", "chairman", "chair"],
        ) && self.ground.is(b.title.start, &["Ranking", "ranking"]);
        let end = self.items[at + 1].end;
        let told = (self.items[at].end..end + REACH).any(|i| self.ground.is(i, &["respectively"]));
        (joined && alone && !more && (leads || told)).then_some(pair)
    }

    /// The title of item `at`, if it is one: an index into the scan's titles.
    pub(super) fn number(&self, at: usize) -> Option<usize> {
        match self.items.get(at)?.what {
            What::Title(title) => Some(title),
            What::Name(_) => None,
        }
    }
}
