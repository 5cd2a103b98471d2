//! Areas of work that look like bodies: "Vice President of Retail Leasing, Acme", "Acme’s Director of Global Canals".

use std::ops::Range;

use crate::extract::lexicon::Class;
use crate::extract::people::ground::Ground;

use super::body::is_brand;
use super::line::{READ, comes_back};
use super::portfolio::nouns;
use super::right::Right;

impl Right {
    /// Whether what was found as a body is an area of work here: a minister's without the name of a ministry, or one that
    /// stands before what it describes ("Middle East programs").
    pub(super) fn is_area(&self, ground: &Ground, body: &Range<usize>) -> bool {
        let minister = self.is_minister(ground);
        let heads = Class::ORG_HEAD | Class::ORG_WEAK;
        let of_state = &[
            "Ministry",
            "Department",
            "Office",
            "Government",
            "Cabinet",
            "Council",
            "Union",
        ];
        // "Minister of Local Government"
        let local = |i: usize| ground.is(i, &["Government"]) && ground.is(i - 1, &["Local"]);
        let office = body.clone().any(|i| ground.is(i, of_state) && !local(i));
        let describes = nouns(ground, body.end, body.end + 2);
        // "VP of Partnerships at Acme"
        let followed = body.len() == 1
            && ground.is(body.end, &["at", "with"])
            && ground.capital(body.end + 1)
            && !is_brand(ground, body.start);
        // "Director of Bank Supervision at the Central Bank"
        let employer = body.end + 1 + usize::from(ground.determiner(body.end + 1));
        let supervised = ground.is(body.end, &["at"])
            && ground.body_from(employer).is_some()
            && body.len() > 1
            && !(ground.has(body.start, heads) && ground.is(body.start + 1, &["of", "for"]))
            && (!ground.has(body.end - 1, heads)
                || ground.is_abstract(body.end - 1) && !ground.has(body.end - 1, Class::ORG_HEAD));
        // "Director of Legislative Services of the Parliament"
        let field = ground.is(
            body.end - 1,
            &[
                "Services",
                "Affairs",
                "Communications",
                "Communication",
                "Relations",
                "Operations",
                "Resources",
                "Programs",
            ],
        ) && ground.is(body.end, &["of", "at"])
            && (employer..employer + 3).any(|i| ground.body(i).is_some_and(|b| b.end > i));
        followed
            || self.is_a_field(ground, body)
            || supervised
            || field && body.len() > 1
            || minister && !office && body.len() > 1
            || describes > body.end && ground.spaced(body.end - 1) && ground.is(describes, &["at"])
    }

    /// "Vice President of Developer Services", "Professor of Archaeology": what such an office is of, without an article, is
    /// a field, where it ends as fields do.
    fn is_a_field(&self, ground: &Ground, body: &Range<usize>) -> bool {
        let other =
            Class::ORG_SUFFIX | Class::PLACE | Class::PLACE_HEAD | Class::COUNTRY | Class::GIVEN;
        let governed = ground.is(body.start.wrapping_sub(1), &["of", "for"]);
        let professor = ground.is(self.head, &["Professor", "professor"]);
        let last = body.end - 1;
        let plain = body
            .clone()
            .all(|i| !is_brand(ground, i) && !ground.has(i, other));
        let ends = if professor {
            ground.is_abstract(last) || ground.word(last).ends_with("ience")
        } else {
            self.is_vice(ground) && ends_field(ground, last) && is_no_firm(ground, body)
        };
        governed && ends && plain
    }

    /// Whether what an office of a part of a firm is of can only be an area: the firm stands before the office, or behind
    /// the comma after the words `area`, or they end as fields do.
    pub(super) fn is_of_an_area(&self, ground: &Ground, area: &Range<usize>, end: usize) -> bool {
        let heads = &[
            "Director", "director", "Head", "head", "Manager", "manager", "Lead",
        ];
        let whole = &[
            "General",
            "Managing",
            "Executive",
            "general",
            "managing",
            "executive",
        ];
        let before = self.head.wrapping_sub(1);
        let part = self.is_vice(ground) || ground.is(self.head, heads) && !ground.is(before, whole);
        let bare = !ground.determiner(area.start - 1);
        part && bare
            && (self.owned
                || ends_field(ground, area.end - 1)
                    && is_no_firm(ground, area)
                    && (self.is_vice(ground) || plain(ground, area))
                || self.has_firm_behind(ground, area, end))
    }

    /// Whether the office is one of several of its kind, each with an area: "Senior Vice President", "EVP".
    fn is_vice(&self, ground: &Ground) -> bool {
        let vice = ground.is(self.head.wrapping_sub(1), &["Vice", "vice"]);
        ground.is(self.head, &["VP", "SVP", "EVP", "AVP"])
            || vice && ground.is(self.head, &["President", "president"])
    }
}

/// Whether nothing says that words which end as fields do name a firm, "Vice President of Quellmo Technology": the first of
/// them is no word of the language, or comes back all over a release of the firm's, and always with a capital.
fn is_no_firm(ground: &Ground, area: &Range<usize>) -> bool {
    let first = area.start;
    let small = ground.word(first).to_lowercase();
    let adjective = ["ic", "al", "ive", "ary", "ous", "ory", "ed"];
    let known = is_plain(ground, first)
        || ends_field(ground, first)
        || adjective.iter().any(|e| small.ends_with(e));
    if !known || area.clone().any(|i| is_brand(ground, i)) {
        return false;
    }
    let mut read = 0..ground.doc.tokens.len().min(READ);
    !comes_back(ground, first) || read.any(|i| ground.is(i, &[&small]))
}

/// Whether all words before the last of an area are common ones.
fn plain(ground: &Ground, area: &Range<usize>) -> bool {
    (area.start..area.end - 1).all(|i| is_plain(ground, i))
}

/// Whether token `i` is a common word.
fn is_plain(ground: &Ground, i: usize) -> bool {
    let common = Class::COMMON | Class::TITLE_MODIFIER | Class::ORG_WEAK;
    ground.has(i, common) || ground.is_abstract(i)
}

/// Whether token `i` is the last word of a field of work.
pub(super) fn ends_field(ground: &Ground, i: usize) -> bool {
    let fields = &[
        "Affairs",
        "Relations",
        "Services",
        "Operations",
        "Programs",
        "Programming",
        "Communications",
        "Development",
        "Engagement",
        "Strategy",
        "Management",
        "Marketing",
        "Sales",
        "Planning",
        "Policy",
        "Experience",
        "Resources",
        "Research",
        "Finance",
        "Products",
        "Product",
        "Markets",
        "Business",
        "Technology",
        "Banking",
        "Insurance",
        "Compliance",
        "Law",
        "Division",
        "Department",
        "Leasing",
        "Lending",
        "Engineering",
        "Partnerships",
        "Analytics",
        "Talent",
        "People",
        "Medicine",
        "Training",
        "Facilities",
        "Growth",
        "Revenue",
        "Power",
        "Design",
        "Content",
        "Solutions",
    ];
    ground.is(i, fields) || ground.is_abstract(i)
}
