//! Offices of a list whose holders it does not name.

use super::chain::Chain;
use super::gap::Gap;
use crate::extract::people::titles::TitlePhrase;

impl Chain<'_> {
    /// "Minister of A Doe, Deputy Minister of B Roe, Secretary to the Ministry of C, as well as": where all others have
    /// their office right before their name, the last office is held by somebody who is not named.
    pub(super) fn is_unnamed(&self, at: usize) -> bool {
        let last = at + 1 == self.items.len();
        let Some(title) = self.title(at).filter(|_| last && at > 1) else {
            return false;
        };
        let Some(office) = self.title(at - 2).filter(|_| self.title(at - 1).is_none()) else {
            return false;
        };
        let tight = self.gaps[at - 2] == Gap::Tight;
        // "Sen. Doe and Sen. Roe, Chairman of the Committee": whoever is only addressed may have an office besides.
        let addressed =
            office.title.len() == 1 && !office.complement && office.organisation.is_none();
        match self.gaps[at - 1] {
            // "along with the Principal of D"
            Gap::And => title.capital && (title.determined && tight || self.is_tight(at)),
            // "Sen. Doe, Sen. Roe, a member of the Committee": an article tells of the one before it.
            Gap::Comma => {
                let plain = !office.rank && !addressed && !title.determined;
                tight && plain && title.capital && self.is_tight(at)
            }
            _ => false,
        }
    }

    /// "Secretary of A, Doe, Director of B, Roe, the school principal": the last of a list of offices before names.
    pub(super) fn is_another(&self, at: usize) -> bool {
        let unnamed = |t: &TitlePhrase| (t.determined || t.plural) && !t.capital;
        (at..self.items.len()).all(|i| self.title(i).is_some_and(unnamed))
            && self.gaps[at - 1] == Gap::Comma
            && self.title(0).is_some_and(|t| t.capital && !t.rank)
            && self.gaps[0] == Gap::Comma
    }

    /// "Secretary of A, Doe, Director of B, Roe": an office before a comma and a name, and the next one's office.
    pub(super) fn opens_with_offices(&self) -> bool {
        let comma = |at: usize| self.gaps.get(at) == Some(&Gap::Comma);
        self.title(0).is_some_and(|t| t.capital && !t.rank)
            && comma(0)
            && self.title(1).is_none()
            && comma(1)
            && self.title(2).is_some_and(|t| t.capital)
            && self.items.len() > 5
    }

    /// "other Chapter Theras, Minister Doe": a plural before another office is of people who are not named.
    pub(super) fn is_unnamed_group(&self, at: usize) -> bool {
        // "As members of the Committee, Senator Doe": they are named.
        let plural = self
            .title(at)
            .is_some_and(|t| t.plural && (t.capital || t.organisation.is_none()));
        let next = self.title(at + 1).filter(|_| plural);
        next.is_some_and(|next| match self.gaps[at] {
            Gap::Comma => true,
            // "other Ministers and MPs, Secretary Doe"
            Gap::And => !next.plural || self.is_unnamed_group(at + 1),
            _ => false,
        })
    }
}
