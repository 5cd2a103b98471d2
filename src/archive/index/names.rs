//! The two kinds of names, and the tables that hold them.

use crate::archive::Facet;

/// What differs between people and organisations.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tables {
    /// The number of the kind in the table facet_segment.
    pub kind: i64,
    /// Of the names.
    pub names: &'static str,
    /// Of the names in releases.
    pub links: &'static str,
    /// The column there that refers to the name.
    pub column: &'static str,
    /// Of the words of the names.
    pub words: &'static str,
    /// What is said of a name in a release, in the lowest [`FLAGS`] bits.
    pub flags: &'static str,
}

/// How many bits say what a name is in a release: two the participation, one whether it is quoted.
pub(super) const FLAGS: u32 = 3;

const PEOPLE: Tables = Tables {
    kind: 0,
    names: "person",
    links: "appearance",
    column: "person_id",
    words: "person_words",
    flags: "participation | (quoted << 2)",
};

const ORGANISATIONS: Tables = Tables {
    kind: 1,
    names: "organisation",
    links: "naming",
    column: "organisation_id",
    words: "organisation_words",
    flags: "0",
};

/// The tables of a kind.
pub(super) fn tables(facet: Facet) -> &'static Tables {
    match facet {
        Facet::People => &PEOPLE,
        Facet::Organisations => &ORGANISATIONS,
    }
}
