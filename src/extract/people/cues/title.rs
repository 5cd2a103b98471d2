//! Titles as cues: what a title before or beside a run proves.

use super::{Cue, Judge, is_monogram};
use crate::extract::lexicon::Class;
use crate::extract::offices::{gives, is_held_by_people};
use crate::extract::people::links::{half_known, plausible};
use crate::extract::people::titles::TitlePhrase;
use crate::text::token::{Kind, Shape};

impl Judge<'_, '_, '_> {
    pub(super) fn title_before(&self) -> Option<Cue> {
        let link = self.links.of_run[self.index]
            .iter()
            .find(|l| matches!(l.rule, "title-before" | "title-shared"))?;
        let title = &self.scan.titles[link.title];
        let tokens = self.tokens();
        let listed = |i: usize| self.ground.has(i, Class::GIVEN | Class::FAMILY);
        let place = Class::COUNTRY | Class::DEMONYM | Class::PLACE;
        let common = Class::COMMON | Class::ORG_HEAD | Class::TITLE_MODIFIER | place;
        let foreign = self.ground.has(tokens.start, place) && !listed(tokens.start);
        if tokens.len() > 1
            && (foreign
                || tokens
                    .clone()
                    .all(|i| self.ground.has(i, common) && !listed(i)))
        {
            return None;
        }
        // "president Acme": in lower case it proves a full name only.
        if !title.capital && (!plausible(self.ground, self.run) || self.is_letters())
            || self.in_headline() && self.tokens().len() < 2 && !title.capital
        {
            return None;
        }
        // "Senators Doe, Roe and Poe": each is addressed by it.
        let shared = link.rule == "title-shared" && title.capital;
        if self.tokens().len() == 1
            && (link.rule == "title-shared" && !title.capital
                || !self.single_fits(shared && is_address(self.ground.word(title.head.end - 1))))
        {
            return None;
        }
        self.some("title-before", title.title.clone())
    }

    /// Whether a single word behind a title can be a family name: "Senator Doe", not "President Obama-era" or "Chairman Welcomes".
    fn single_fits(&self, shared: bool) -> bool {
        let i = self.run.tokens.start;
        let class = self.ground.doc.class(i);
        if self.is_common_behind_a_plural(i)
            || self.ground.is_abstract(i)
            || self.is_part_of_a_title(i)
        {
            return false;
        }
        // "CEO Branding", "Executive Insights": firms' officers are not addressed by their office and family name.
        let before = self.ground.word(i.wrapping_sub(1));
        if class.is_empty() && is_unaddressed(before) && !self.says(i + 1) {
            return false;
        }
        // "Justice News", a line of a menu, addresses nobody.
        let sentence = &self.ground.doc.sentences[self.run.sentence].tokens;
        let listed = class.intersects(Class::GIVEN | Class::FAMILY);
        let menu = class.contains(Class::COMMON) && !listed && sentence.len() == 2;
        if class.intersects(Class::COMMON | Class::PLACE) && !shared && !self.is_addressed() || menu
        {
            return false;
        }
        let bad = Class::ORG_HEAD
            | Class::ORG_WEAK
            | Class::THING_HEAD
            | Class::PLACE_HEAD
            | Class::DEMONYM
            | Class::COUNTRY
            | Class::CUE_VERB
            | Class::SPEECH_ACT
            | Class::ATTEND_VERB
            | Class::TITLE_MODIFIER;
        let shouting = self.ground.doc.paragraph_around(self.run.sentence).shouts;
        let word = self.ground.word(i);
        let excluded = if shouting { bad | Class::COMMON } else { bad };
        !class.intersects(excluded) && word.len() > 1 && !is_monogram(word)
    }

    /// "Chief Storyteller", "Principal Flautist", "General Admission", "Member ABCs": the title is no more than an
    /// adjective there, or several bodies follow it.
    fn is_part_of_a_title(&self, i: usize) -> bool {
        let (ground, before) = (self.ground, i.wrapping_sub(1));
        let listed = ground.has(i, Class::GIVEN | Class::FAMILY);
        let above = before.wrapping_sub(1);
        // "Police Chief Roe", "Attorney General Holder" are people.
        let adjective = ground.is(before, &["Principal", "Master", "Premier"])
            || ground.is(before, &["Chief"]) && ground.is(above, &[",", "and", "&", "as"])
            || ground.is(before, &["General"])
                && ground.has(i, Class::COMMON)
                && !(ground.has(above, Class::TITLE | Class::TITLE_MODIFIER)
                    && ground.capital(above));
        let word = ground.word(i);
        let acronyms = word.len() > 2
            && word
                .strip_suffix('s')
                .is_some_and(|stem| stem.bytes().all(|b| b.is_ascii_uppercase()));
        !listed && adjective || acronyms
    }

    /// "Ministers Call for", "General Contractors": a common word behind a plural that opens no list, or a plural behind a
    /// rank.
    fn is_common_behind_a_plural(&self, i: usize) -> bool {
        // "Secretary of Veterans Affairs Doe"
        if self.is_secretary() {
            return false;
        }
        let before = self.ground.word(i.wrapping_sub(1)).trim_end_matches('.');
        let listed = self.ground.is(i + 1, &[",", "and", "&"]);
        // "Rheumatology Specialists Arthritis": nobody is addressed by the office.
        let unknown = self.ground.doc.class(i).is_empty()
            && !is_address(before)
            && before.len() > 5
            && before.ends_with('s')
            && self.run.honorific.is_none();
        if unknown && !self.ground.is(i + 1, &[",", "and", "&"]) {
            return true;
        }
        if !self
            .ground
            .has(i, Class::COMMON | Class::THING_HEAD | Class::ORG_WEAK)
        {
            return false;
        }
        before.len() > 4 && before.ends_with('s') && !listed
            || matches!(before, "General" | "Major") && self.ground.word(i).ends_with('s')
    }

    /// Whether a verb of saying stands at `i`: "CEO Mansoor said".
    fn says(&self, i: usize) -> bool {
        self.ground.lower(i) && self.ground.has(i, Class::CUE_VERB)
    }

    /// Whether the title before the run is one that people are addressed by, so that any word behind it is a name.
    pub(super) fn is_addressed(&self) -> bool {
        let before = self.tokens().start.wrapping_sub(1);
        self.ground.has(before, Class::RANK)
            || is_address(self.ground.word(before))
            || self.is_secretary()
    }

    /// "Secretary of State Doe": whether the office right before the run is one of a state with its field.
    fn is_secretary(&self) -> bool {
        let mut links = self.links.of_run[self.index].iter();
        links.any(|l| {
            let title = &self.scan.titles[l.title];
            l.rule == "title-before"
                && title.complement
                && title.capital
                && self
                    .ground
                    .is(title.head.end - 1, &["Secretary", "Minister"])
        })
    }

    /// A title behind the name or linked by a verb. Firms are leaders and partners too, and whole lines of a heading
    /// stand beside titles: there the run must look like a name by itself.
    pub(super) fn title_beside(&self) -> Option<Cue> {
        let link = self.links.of_run[self.index].first()?;
        let title = &self.scan.titles[link.title];
        let first = self.tokens().start;
        let last_head = self.ground.word(title.head.end - 1);
        let weak = matches!(link.rule, "title-line" | "title-copula" | "appointed")
            || matches!(
                last_head,
                "leader"
                    | "leaders"
                    | "partner"
                    | "partners"
                    | "member"
                    | "members"
                    | "owner"
                    | "producer"
                    | "designer"
                    | "publisher"
                    | "investor"
                    | "specialist"
                    | "consultant"
                    | "pioneer"
                    | "champion"
            );
        let weak =
            weak && !self.is_told_of(link.rule, title) && !self.holds_office(link.rule, title);
        let named = self.ground.has(first, Class::GIVEN | Class::FAMILY)
            || self.initial().is_some()
            || is_monogram(self.ground.word(first));
        let against = Class::COMMON | Class::ORG_HEAD | Class::TITLE_MODIFIER | Class::THING_HEAD;
        // "Blaze Faillaci, CEO of": behind the comma stands the title and nothing else.
        let comma = self.run.tail.end;
        let apposed = self.ground.is(comma, &[","])
            && title.tokens.start > comma
            && title.tokens.start <= comma + 1 + usize::from(self.ground.determiner(comma + 1));
        let half = apposed && half_known(self.ground, self.run);
        let odd = self
            .tokens()
            .any(|i| self.ground.is_odd(i, against) && !half);
        (named || !weak && !odd).then_some(())?;
        self.some(link.rule, title.title.clone())
    }

    /// "Acme LLC and its owner, Tarvo Quell,", "the appointment of Tarvo Quell as adviser": whether two words are said to
    /// hold an office in words that are said of a person alone.
    fn is_told_of(&self, rule: &str, title: &TitlePhrase) -> bool {
        let (ground, tokens) = (self.ground, self.tokens());
        let capital = |i: usize| ground.doc.kind(i) == Some(Kind::Word(Shape::Capital));
        let owned = title.determined
            && ground.is(title.tokens.start - 1, &["its", "their", "whose"])
            && title.tokens.end + 1 == tokens.start
            && ground.is(title.tokens.end, &[","])
            && ground.is(self.run.tail.end, &[",", ".", ";"]);
        let of = tokens.start.wrapping_sub(1);
        let made = matches!(rule, "appointed" | "title-copula")
            && ground.is(self.run.tail.end, &["as", "to"])
            && ground.is(of, &["of"])
            && ground.is(
                of.wrapping_sub(1),
                &[
                    "appointment",
                    "promotion",
                    "hiring",
                    "nomination",
                    "election",
                ],
            );
        (2..=3).contains(&tokens.len()) && tokens.clone().all(capital) && (owned || made)
    }

    /// "Tarvo Quell is the chairman of Acme", "Acme promoted Tarvo Quell to Director": whether two or three words on no list
    /// hold, or are given, an office that only people hold, by the verb that stands right beside them.
    fn holds_office(&self, rule: &str, title: &TitlePhrase) -> bool {
        let (ground, tokens) = (self.ground, self.tokens());
        let other = Class::PLACE | Class::COUNTRY | Class::DEMONYM | Class::ORG_WEAK | Class::MONTH;
        let word = |i: usize| {
            let capital = ground.doc.kind(i) == Some(Kind::Word(Shape::Capital));
            let plain = !ground.has(i, other) || ground.has(i, Class::FAMILY);
            capital && plain && !ground.is_abstract(i) || ground.has(i, Class::PARTICLE)
        };
        let end = self.run.tail.end;
        let opens = end + usize::from(ground.is(end, &[",", "who"]));
        let verb = opens + usize::from(opens > end && ground.is(opens, &["who"]));
        let held = &[
            "is", "was", "has", "serves", "served", "joined", "joins", "became",
        ];
        let passed = ground.is(verb, &["currently", "recently", "also", "now"]);
        let holds = ground.is(verb + usize::from(passed), held);
        let made =
            is_given(ground.word(tokens.start.wrapping_sub(1))) && ground.is(end, &["as", "to"]);
        // Behind another comma somebody else may be spoken of.
        let near = (verb..title.tokens.start.min(verb + 16))
            .all(|i| !ground.is(i, &[",", ";", "by", "its", "their", "and"]));
        // "Jane Doe of Santa Marlow serves as president"
        let placed = ground.is(
            tokens.start.wrapping_sub(1),
            &["of", "in", "at", "from", "near", "to", "with"],
        );
        matches!(rule, "appointed" | "title-copula")
            && (2..=3).contains(&tokens.len())
            && tokens.clone().all(word)
            && !placed
            && title.tokens.start > verb
            && title.tokens.start < verb + 16
            && is_held_by_people(ground.word(title.head.end - 1))
            && (holds || made)
            && near
    }
}

/// Whether somebody is given an office by the verb right before the name, or told to have it.
fn is_given(verb: &str) -> bool {
    gives(verb)
        || matches!(
            verb,
            "announce" | "announced" | "announces" | "welcomes" | "welcomed"
        )
}

/// Whether a title, singular or plural, is one that people are addressed by.
fn is_address(word: &str) -> bool {
    let word = word.trim_end_matches(['.', 's']);
    matches!(
        word,
        "Sen"
            | "Senator"
            | "Rep"
            | "Representative"
            | "Congressman"
            | "Congressmen"
            | "Congresswoman"
            | "Judge"
            | "Justice"
            | "Governor"
            | "Gov"
            | "President"
            | "Mayor"
            | "Minister"
            | "Chancellor"
            | "Secretary"
            | "Secretarie"
            | "Sheriff"
            | "Bishop"
            | "Pastor"
            | "Ambassador"
            | "Professor"
            | "Commissioner"
    )
}

/// Whether nobody is addressed by a title and his family name alone.
fn is_unaddressed(word: &str) -> bool {
    matches!(
        word,
        "Executive"
            | "Executives"
            | "CEO"
            | "CFO"
            | "COO"
            | "CTO"
            | "CISO"
            | "VP"
            | "GM"
            | "MD"
            | "Analyst"
            | "Head"
            | "Partner"
            | "Founder"
            | "Co-founder"
            | "Co-Founder"
            | "Publisher"
            | "Specialist"
            | "Fellow"
            | "Advocate"
            | "Advocates"
            | "Broker"
            | "Candidate"
            | "Entrepreneur"
            | "Investor"
            | "Panelist"
            | "Patron"
            | "Practitioner"
            | "Contractor"
    )
}
