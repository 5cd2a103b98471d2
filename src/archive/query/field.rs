//! The fields of the language: their names, also those that a user may try first, and what each is about.

/// The fields of the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// `person:` somebody named.
    Person,
    /// `with:` a further somebody named.
    With,
    /// `attended:` somebody who was there.
    Attended,
    /// `quoted:` somebody whose words are given.
    Quoted,
    /// `org:` an organisation named.
    Organisation,
    /// `title:` an office.
    Title,
    /// `said:` words within a statement.
    Said,
    /// `place:` of the dateline.
    Place,
    /// `source:` who issued it.
    Source,
    /// `date:` when.
    Date,
    /// `lang:` the language.
    Language,
    /// `is:` marks.
    Is,
    /// `mentioned:` somebody only named.
    Mentioned,
    /// `contact:` somebody who answers the press.
    Contact,
}

use Field::*;

/// A field with its name, the other names that stand for it, what it asks for and a value that it could have.
type Entry = (
    Field,
    &'static str,
    &'static [&'static str],
    &'static str,
    &'static str,
);

/// In the order in which they are offered.
#[rustfmt::skip]
const FIELDS: [Entry; 14] = [
    (Person, "person", &["people", "persons", "name", "who"], "somebody named in it", "ruiz"),
    (Organisation, "org", &["orgs", "organisation", "organization", "organisations", "organizations", "company"],
        "an organisation named in it", "\"port board\""),
    (Attended, "attended", &["attends", "attendee", "attendees", "attending", "present"], "somebody who was there", "ruiz"),
    (Quoted, "quoted", &["quote", "quotes", "quoting", "speaker"], "somebody whose words it gives", "ruiz"),
    (With, "with", &["together"], "a further person named in it", "ruiz,lind"),
    (Title, "title", &["titles", "role", "roles", "office", "position"], "an office somebody holds", "minister"),
    (Said, "said", &["says", "say", "statement", "statements"], "words in one statement", "\"climate change\""),
    (Place, "place", &["places", "city", "location", "dateline"], "where its dateline is", "geneva"),
    (Source, "source", &["sources", "from", "by", "issuer", "publisher"], "who issued it", "\"port board\""),
    (Date, "date", &["dates", "dated", "on", "when"], "a day, month, year or span", "2023-07..2024"),
    (Language, "lang", &["language", "languages"], "its language", "en"),
    (Is, "is", &["mark", "marked"], "unread, read or starred", "unread"),
    (Mentioned, "mentioned", &["mention", "mentions"], "somebody only named in it", "ruiz"),
    (Contact, "contact", &["contacts"], "somebody who answers the press", "ruiz"),
];

/// Names that other search languages have, and what to write here.
#[rustfmt::skip]
const ELSEWHERE: [(&[&str], &str); 5] = [
    (&["after", "since", "newer"], "write date:2023.. for 2023 and later"),
    (&["before", "until", "till", "older"], "write date:..2023 for 2023 and earlier"),
    (&["year", "month", "day"], "write date:2023 or date:2023-07"),
    (&["to", "cc"], "write person: or with: for people"),
    (&["text", "body", "headline", "subject", "content", "in", "has"], "words of headline and text stand without a field"),
];

impl Field {
    /// All fields, in the order in which they are offered.
    pub fn all() -> impl Iterator<Item = Field> {
        FIELDS.iter().map(|f| f.0)
    }

    fn entry(self) -> &'static Entry {
        let at = FIELDS.iter().position(|f| f.0 == self);
        &FIELDS[at.unwrap_or(0)]
    }

    /// What it is called, without the colon.
    pub fn name(self) -> &'static str {
        self.entry().1
    }

    /// What it asks for, in a few words.
    pub fn about(self) -> &'static str {
        self.entry().3
    }

    /// A value that it could have, as it is written in a query.
    pub fn example(self) -> &'static str {
        self.entry().4
    }

    /// The field of this name or of another that stands for it, in any case.
    pub fn named(name: &str) -> Option<Field> {
        let is = |n: &str| n.eq_ignore_ascii_case(name);
        let entry = FIELDS
            .iter()
            .find(|(_, own, others, ..)| is(own) || others.iter().any(|o| is(o)))?;
        Some(entry.0)
    }

    /// Whether its values are people, of whom several may stand with commas between.
    pub fn is_of_people(self) -> bool {
        matches!(
            self,
            Person | With | Attended | Quoted | Mentioned | Contact
        )
    }
}

/// What to say to somebody who wrote `name:`, which is no field.
pub(super) fn instead_of(name: &str) -> Option<String> {
    let name = name.to_ascii_lowercase();
    if let Some((_, hint)) = ELSEWHERE.iter().find(|(n, _)| n.contains(&&*name)) {
        return Some((*hint).to_owned());
    }
    let slips = match name.len() {
        0..3 => return None,
        3..5 => 1,
        _ => 2,
    };
    let names = FIELDS.iter().flat_map(|(field, own, others, ..)| {
        let all = std::iter::once(own).chain(others.iter());
        all.map(|n| (*field, *n))
    });
    let slip = |n: &str| match n.starts_with(&*name) {
        true => 0,
        false => strsim::osa_distance(n, &name),
    };
    let (field, distance) = names
        .map(|(field, n)| (field, slip(n)))
        .min_by_key(|(_, distance)| *distance)?;
    (distance <= slips).then(|| format!("did you mean {}:?", field.name()))
}
