//! What speaks against a run being a person, whatever speaks for it.

use super::{Judge, is_monogram};
use crate::extract::lexicon::Class;
use crate::extract::people::identity::AKA;
use crate::extract::people::links::{has_middle_initial, is_named_after_a_place};
use crate::extract::people::names::is_initials;
use crate::extract::people::titles::{country, is_plural};
use crate::extract::words::look_up;
use crate::text::token::{Kind, Shape};

/// Heads of what is named after people and is none.
const HEADS: Class = Class::ORG_HEAD
    .union(Class::ORG_WEAK)
    .union(Class::PLACE_HEAD)
    .union(Class::THING_HEAD);

impl Judge<'_, '_, '_> {
    /// A name inside another name: Kennedy Airport, the Shepard Act, the Doe Foundation's.
    pub(super) fn vetoed(&self) -> bool {
        self.ends_like_a_thing()
            || self.is_unlike_a_name()
            || self.is_a_place()
            || self.goes_on()
            || self.shouts_in_part()
            || self.is_crowned()
            || self.is_a_fort()
            || self.names_a_case()
            || self.is_a_campus()
            || self.is_by_name()
            || self.has_a_head()
            || self.is_compound()
            || self.is_a_house()
            || self.is_degree()
            || self.follows_a_generation()
            || self.is_a_vessel()
            || self.is_no_name()
    }

    /// "M/V Jane Doe", "M/T Jane Doe": a ship.
    fn is_a_vessel(&self) -> bool {
        let (ground, start) = (self.ground, self.tokens().start);
        let slash = start.wrapping_sub(usize::from(ground.is(start.wrapping_sub(1), &["/"])));
        let before =
            |i: usize| ground.is(i, &["/"]) && ground.is(i.wrapping_sub(1), &["M", "F", "S"]);
        let letter = ground.is(start, &["V", "T", "Y"]) && before(start.wrapping_sub(1));
        letter
            || ground.is(slash.wrapping_sub(1), &["V", "T", "Y"]) && before(slash.wrapping_sub(2))
    }

    /// "the soldiers at Jane Doe": a hospital or a school that goes by whom it is called after. Nobody is worked or cared for
    /// at a person.
    fn is_a_house(&self) -> bool {
        let (ground, tokens) = (self.ground, self.tokens());
        let at = tokens.start.wrapping_sub(1);
        let aimed = &[
            "look", "looks", "looked", "looking", "laughed", "laughing", "smiled", "yelled",
            "shouted", "fired", "shot", "shooting", "shots", "aimed", "directed", "thrown",
            "threw", "pointed", "swung", "anger", "angry", "gun",
        ];
        ground.is(at, &["at"])
            && tokens.len() == 2
            && self.run.honorific.is_none()
            && self.run.tail.party().is_none()
            && ground.doc.kind(tokens.end) != Some(Kind::Possessive)
            && !ground.is(at.wrapping_sub(1), aimed)
            && !self.is_surely_titled()
    }

    /// "M.Phil", "P.Geo.", "P. Geo": letters behind somebody's name, which are no name.
    fn is_degree(&self) -> bool {
        let (ground, tokens) = (self.ground, self.tokens());
        let last = ground.word(tokens.end - 1).trim_end_matches('.');
        let letters = |word: &str| {
            let mut parts = word.split('.');
            let initial = parts.next().is_some_and(|p| p.len() == 1);
            initial
                && parts
                    .next()
                    .is_some_and(|p| (1..=4).contains(&p.len()) && p.is_ascii())
                && word.contains(|c: char| c.is_ascii_lowercase())
        };
        let parted = tokens.len() == 2
            && ground.is(tokens.start, &["P.", "D.", "M."])
            && matches!(last, "Geo" | "Geol" | "Eng" | "Phil" | "Ed");
        let whole = tokens.len() == 1 && self.run.honorific.is_none() && letters(last);
        whole || parted
    }

    /// "Gen Z", "Gen Alpha", "Gen Xers": a generation, and no general.
    fn follows_a_generation(&self) -> bool {
        let before = self.tokens().start.wrapping_sub(1);
        self.tokens().len() == 1
            && self.ground.is(before, &["Gen"])
            && self.ground.spaced(before)
            && (self.ground.is(before + 1, &["Alpha", "Beta"])
                || self.ground.word(before + 1).trim_end_matches('.').len() == 1
                || self.ground.word(before + 1).get(1..) == Some("ers"))
    }

    /// "Pulitzer Prize-winning", "Carrow-based": what describes somebody.
    fn is_compound(&self) -> bool {
        let last = self.ground.word(self.tokens().end - 1);
        let made = last.rsplit_once('-').map_or("", |(_, made)| made);
        matches!(
            made,
            "winning"
                | "nominated"
                | "based"
                | "backed"
                | "led"
                | "owned"
                | "powered"
                | "driven"
                | "certified"
                | "related"
                | "style"
                | "listed"
                | "focused"
                | "rated"
                | "approved"
        )
    }

    /// "UC San Diego": letters before a town.
    fn is_a_campus(&self) -> bool {
        let (ground, tokens) = (self.ground, self.tokens());
        let town = || {
            let rest = ground.doc.span(tokens.start + 1..tokens.end);
            look_up(rest.of(ground.doc.text)).contains(Class::PLACE)
        };
        tokens.len() > 2
            && self.run.honorific.is_none()
            && is_monogram(ground.word(tokens.start))
            && town()
    }

    /// "Jane Doe aka Lady Storm": what somebody is called by, with an honorific for a word of it.
    fn is_by_name(&self) -> bool {
        let honorific = self.run.honorific.clone();
        self.tokens().len() == 1
            && honorific.is_some_and(|h| self.ground.is(h.start.wrapping_sub(1), AKA))
    }

    /// "Doe, et al. v. Roe County": a case that is called by the name.
    fn names_a_case(&self) -> bool {
        let (ground, end) = (self.ground, self.tokens().end);
        let at = end + usize::from(ground.is(end, &[","]));
        ground.is(at, &["et"]) && ground.is(at + 1, &["al", "al."])
    }

    /// "Commandant of Jane Doe, Brigadier Roe": a house whose head is named behind it.
    fn has_a_head(&self) -> bool {
        let (ground, tokens) = (self.ground, self.tokens());
        // Its first words may be on no list, so that the name seems to begin behind them.
        let before = (tokens.start.saturating_sub(3)..tokens.start).rev();
        let own = before.take_while(|&i| ground.capital(i)).count();
        let of = (tokens.start - own).wrapping_sub(1);
        let office = of.wrapping_sub(1);
        self.run.honorific.is_none()
            && ground.is(of, &["of"])
            && ground.has(office, Class::TITLE)
            && ground.capital(office)
            && ground.is(tokens.end, &[","])
            && ground.has(tokens.end + 1, Class::RANK)
            && ground.capital(tokens.end + 2)
    }

    /// "Fort Jane Doe", "St. Jane Harbour": what stands behind the first word of a place.
    fn is_a_fort(&self) -> bool {
        let before = self.tokens().start.wrapping_sub(1);
        let places = &["Fort", "Ft.", "Ft", "Mount", "Mt.", "St.", "St"];
        // "City of Lake Marlow Jane Doe", where the comma was lost
        let lake = || self.ground.is(before, &["Lake"]) && !self.is_bare();
        (self.ground.is(before, places) || lake()) && self.ground.spaced(before)
    }

    /// "Miss Ohio": the winner of a contest, who is not named so.
    fn is_crowned(&self) -> bool {
        let (ground, tokens) = (self.ground, self.tokens());
        let miss = self.run.honorific.clone();
        miss.is_some_and(|h| ground.is(h.end - 1, &["Miss"]))
            && tokens.clone().all(|i| {
                ground.has(i, Class::PLACE | Class::COUNTRY)
                    && !ground.has(i, Class::GIVEN | Class::FAMILY)
            })
    }

    /// "Doe Award", "Harbour Board".
    fn ends_like_a_thing(&self) -> bool {
        let (ground, tokens) = (self.ground, self.tokens());
        let last = tokens.end - 1;
        ground.has(last, HEADS)
            && !ground.has(last, Class::GIVEN | Class::FAMILY)
            && tokens.len() > 1
            && self.run.honorific.is_none()
            && self.run.tail.age().is_none()
            && !self.is_surely_titled()
            && !is_named_after_a_place(self.ground, self.run)
            && !has_middle_initial(self.ground, self.run)
    }

    /// Whether the text lost its marks: "Doe Roe" are as like to be two.
    pub(super) fn is_bare(&self) -> bool {
        !self.ground.doc.release.anatomy.lost_marks.is_empty()
    }

    /// Whether the words are none that one person's name is made of.
    fn is_unlike_a_name(&self) -> bool {
        let (ground, tokens) = (self.ground, self.tokens());
        let last = tokens.end - 1;
        // "Doe Roe Announce", where a headline has lost the comma between two family names.
        let known = |i: usize| {
            ground.doc.tokens[i].is_word() && self.scan.surnames.contains(ground.word(i))
        };
        if tokens.len() > 1
            && self.run.honorific.is_none()
            && (!ground.has(tokens.start, Class::GIVEN) || tokens.len() > 2 || self.is_bare())
            && known(tokens.start)
            && known(tokens.start + 1)
        {
            return true;
        }
        // "Daniel W., London": whoever gives a letter for a family name does not want to be known.
        let letter = ground.word(last).trim_end_matches('.');
        if tokens.len() == 2
            && (letter.chars().count() == 1 || is_initials(ground.word(last)))
            && self.run.honorific.is_none()
            && ground.has(tokens.start, Class::GIVEN)
        {
            return true;
        }
        // "Virgo Public Relations": a firm by its trade.
        let ordinary = |i: usize| {
            ground.has(i, Class::COMMON)
                && !ground.has(i, Class::GIVEN | Class::FAMILY | Class::SURNAME)
        };
        if tokens.len() > 2 && self.run.honorific.is_none() && (last - 1..=last).all(ordinary) {
            return true;
        }
        // "Professor, Hematology": a field.
        if tokens.len() == 1 && ground.is_abstract(last) && ground.word(last).ends_with("ology") {
            return true;
        }
        // "M. President, I rise": the one who presides.
        if tokens.len() == 2
            && ground.is(tokens.start, &["M.", "M"])
            && ground.is(last, &["President", "Speaker", "Chairman", "Chair"])
        {
            return true;
        }
        // "the Mahanayaka Theros": several, unnamed.
        if ground.is(last, &["Theros", "Theras", "Sangha"]) || self.is_quoted() {
            return true;
        }
        // "Academic All-Americans", "Puerto Rican"
        let people = ground.word(last).rsplit('-').next().unwrap_or("");
        let people = people.strip_suffix('s').unwrap_or(people);
        let known = || {
            let whole = people.len() == ground.word(last).len();
            whole && ground.has(last, Class::DEMONYM)
                || !whole && look_up(people).contains(Class::DEMONYM)
        };
        if tokens.len() > 1
            && self.run.honorific.is_none()
            && !ground.has(last, Class::GIVEN | Class::FAMILY)
            && !ground.has(tokens.start, Class::GIVEN)
            && known()
        {
            return true;
        }
        false
    }

    /// "his book ‘Nimal Siri Bana’", "the “Nila Medura” building": whether quotation marks hold the words and nothing else.
    fn is_quoted(&self) -> bool {
        let (ground, tokens) = (self.ground, self.tokens());
        tokens.len() > 1
            && tokens.start > 0
            && ground.doc.kind(tokens.start - 1) == Some(Kind::Open)
            && ground.doc.kind(tokens.end) == Some(Kind::Close)
            && self.links.of_run[self.index].is_empty()
    }

    /// Whether it is a place, by its words or by what stands around it.
    fn is_a_place(&self) -> bool {
        let (ground, tokens) = (self.ground, self.tokens());
        if self.is_an_address() {
            return true;
        }
        // "at Sultan Park", "Sri Lanka Customs"
        let sited = tokens.len() > 1
            && ground.is(
                tokens.start.wrapping_sub(1),
                &["at", "near", "around", "the"],
            )
            && ground.has(tokens.end - 1, Class::PLACE_HEAD)
            && self.run.honorific.is_none();
        if sited || tokens.len() > 2 && country(ground, tokens.start) == Some(tokens.start + 2) {
            return true;
        }
        // "West Los Angeles", "East St. Louis"
        let side = tokens.len() > 2
            && ground.is(
                tokens.start,
                &["West", "East", "North", "South", "Greater", "Downtown"],
            )
            && ground
                .doc
                .class_of(tokens.start + 1..tokens.end)
                .contains(Class::PLACE);
        if side {
            return true;
        }
        // "Ft. Lauderdale", "Mt. Vernon"
        if tokens.len() > 1 && ground.is(tokens.start, &["Ft.", "Mt.", "Pt."]) {
            return true;
        }
        // "Washington D C"
        if tokens.len() > 1
            && ground.has(tokens.start, Class::PLACE)
            && (tokens.start + 1..tokens.end)
                .all(|i| ground.word(i).trim_end_matches('.').len() == 1)
        {
            return true;
        }
        // "Hong Kong", "Tel Aviv": places whose words are names elsewhere.
        let phrase = self
            .ground
            .doc
            .span(tokens.clone())
            .of(self.ground.doc.text);
        if tokens.len() > 1
            && look_up(phrase).intersects(Class::PLACE | Class::COUNTRY | Class::DEMONYM)
        {
            return true;
        }
        // "of Alder Oaks, Calif.": a town with its state.
        let state =
            |i: usize| ground.capital(i) && ground.has(i, Class::PLACE) && ground.word(i).len() > 2;
        let before = tokens.start.wrapping_sub(1);
        ground.is(before, &["of", "in", "from", "near"])
            && ground.is(tokens.end, &[","])
            && state(tokens.end + 1)
            && self.run.honorific.is_none()
            && !ground.has(before.wrapping_sub(1), Class::TITLE)
    }

    /// "Hull Street", "1200 W Canal Loop", "Suite B Marlow"
    fn is_an_address(&self) -> bool {
        let (ground, tokens) = (self.ground, self.tokens());
        // "Hull Street Montgomery", "Edgemont Blvd NW"
        let street = &[
            "St",
            "Street",
            "Blvd",
            "Boulevard",
            "Pkwy",
            "Parkway",
            "Ave",
            "Avenue",
            "Rd",
            "Road",
            "Hwy",
            "Highway",
            "Ste",
            "Suite",
            "Trl",
            "Cir",
            "Expy",
            "Fwy",
            "Ln",
            "Terrace",
        ];
        // "1200 W Canal Loop": what has a number before it and a wind or a way in it.
        let wind = |i: usize| {
            ground.is(
                i,
                &[
                    "N", "S", "E", "W", "NE", "NW", "SE", "SW", "North", "South", "East", "West",
                ],
            )
        };
        let way = &[
            "Loop", "Way", "Pl", "Ct", "Dr", "Drive", "Court", "Place", "Lane", "Trail", "Circle",
            "Row",
        ];
        let room = &["Suite", "Ste", "Unit", "Apt", "Floor"];
        let before = tokens.start.wrapping_sub(1);
        let before = if wind(before) {
            before.wrapping_sub(1)
        } else {
            before
        };
        let numbered = ground.doc.kind(before) == Some(Kind::Number);
        // "at 3680 Doe Knolls, Marlow, California 95403"
        let zip = |i: usize| {
            ground.doc.kind(i) == Some(Kind::Number)
                && ground.word(i).len() == 5
                && ground.has(i - 1, Class::PLACE)
        };
        if numbered
            && ground.is(tokens.end, &[","])
            && (tokens.end + 2..tokens.end + 9).any(zip)
            && self.run.honorific.is_none()
        {
            return true;
        }
        if ground.is(tokens.start, room) && tokens.len() > 1 && self.run.honorific.is_none() {
            return true;
        }
        if numbered && (wind(tokens.start) || tokens.clone().skip(1).any(|i| ground.is(i, way))) {
            return true;
        }
        if tokens.clone().skip(1).any(|i| ground.is(i, street)) && self.run.honorific.is_none() {
            return true;
        }
        false
    }

    /// Whether the name of a body or a firm goes on behind the run.
    fn goes_on(&self) -> bool {
        let (ground, tokens) = (self.ground, self.tokens());
        let last = tokens.end - 1;
        // The run goes on in a body's name ("Doe" before "Foundation" marked as one).
        if ground.spaced(last)
            && ground.capital(tokens.end)
            && (ground.has(tokens.end, HEADS) || ground.is(tokens.end, &["Memorial"]))
            && ground.body(tokens.end).is_none()
        {
            return true;
        }
        if self.names_a_law() {
            return true;
        }
        // "Doe & Roe, LLP"
        ground.is(tokens.end, &["&"])
            && ground.capital(tokens.end + 1)
            && self.run.honorific.is_none()
    }

    /// "Jane Doe Harbour Safety Act": whether the capitals go on to a law that is called after somebody.
    fn names_a_law(&self) -> bool {
        let (ground, end) = (self.ground, self.tokens().end);
        let shouting = ground.doc.paragraph_around(self.run.sentence).shouts;
        let mut behind = (end..end + 5).take_while(|&i| ground.capital(i) && ground.spaced(i - 1));
        !shouting
            && self.run.honorific.is_none()
            && self.links.of_run[self.index].is_empty()
            && behind.any(|i| ground.is(i, &["Act", "Bill", "Amendment"]))
    }

    /// "OTTO Suite": a word in capitals and a common one.
    fn shouts_in_part(&self) -> bool {
        let (ground, tokens) = (self.ground, self.tokens());
        let upper = tokens
            .clone()
            .filter(|&i| {
                ground.doc.kind(i) == Some(Kind::Word(Shape::Upper))
                    && !ground.word(i).contains('.')
            })
            .count();
        let shouting = ground.doc.paragraph_around(self.run.sentence).shouts;
        upper > 0 && upper < tokens.len() && !shouting && ground.has(tokens.end - 1, Class::COMMON)
    }

    /// A title right before a given name: "Agent David Church", where the family name is a common noun.
    fn is_surely_titled(&self) -> bool {
        let given = self.ground.has(self.tokens().start, Class::GIVEN)
            && (2..=3).contains(&self.tokens().len());
        // "Firefighters Grant Program": many hold no office of one.
        let one = |title: usize| !is_plural(self.ground.word(self.scan.titles[title].head.end - 1));
        // "Judge Simo Lake": nothing but a person is addressed so.
        let addressed = self.tokens().len() == 2
            && self.ground.doc.class(self.tokens().start).is_empty()
            && self.ground.has(self.tokens().end - 1, Class::PLACE_HEAD)
            && self.is_addressed();
        (given || addressed)
            && self.links.of_run[self.index]
                .iter()
                .any(|l| l.rule == "title-before" && one(l.title))
    }
}
