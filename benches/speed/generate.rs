//! Releases of any length, made of sentences as they stand in releases and of names that hardly repeat: the engine has
//! to tell a new person from an old one on every line, as in a long archive and not as in one text repeated.

/// A small generator of numbers, so that every run measures the same text.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        // Numerical Recipes' 64-bit linear congruential generator; the high bits are the good ones.
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn pick<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.throw(of.len())]
    }
}

const GIVEN: &[&str] = &[
    "Anna", "Thomas", "Farah", "Kofi", "Priya", "José", "Ingrid", "Hiroshi", "Amina", "Lucía",
];
const FIRST: &[&str] = &[
    "Ber", "Lind", "Cal", "Mor", "Hart", "Okon", "Sal", "Ver", "Nak", "Tan", "Bran", "Wic",
];
const MIDDLE: &[&str] = &["a", "en", "o", "ing", "er", "i", "am", "ul"];
const LAST: &[&str] = &[
    "dal", "strom", "vell", "mura", "kwo", "ford", "bach", "nova", "rez", "son", "gard", "lund",
];
const TITLES: &[&str] = &[
    "president",
    "chief executive officer",
    "deputy mayor",
    "director of research",
    "chairwoman",
    "secretary",
    "vice president",
    "head of logistics",
];
const KINDS: &[&str] = &[
    "Institute",
    "Bank",
    "Foundation",
    "Council",
    "Holdings Inc.",
    "University",
    "Association",
];
const EVENTS: &[&str] = &[
    "signing ceremony",
    "opening",
    "symposium",
    "annual meeting",
    "reception",
];
const TOPICS: &[&str] = &[
    "the works would be finished before winter",
    "trade between the two cities had doubled in four years",
    "the agreement opened a new chapter for both sides",
    "more than three hundred apprentices had been trained",
];

fn surname(dice: &mut Dice) -> String {
    format!(
        "{}{}{}",
        dice.pick(FIRST),
        dice.pick(MIDDLE),
        dice.pick(LAST)
    )
}

fn person(dice: &mut Dice) -> String {
    format!("{} {}", dice.pick(GIVEN), surname(dice))
}

fn body(dice: &mut Dice) -> String {
    format!("{} {}", surname(dice), dice.pick(KINDS))
}

fn with_role(dice: &mut Dice) -> String {
    format!(
        "{}, {} of the {}",
        person(dice),
        dice.pick(TITLES),
        body(dice)
    )
}

fn paragraph(dice: &mut Dice) -> String {
    match dice.throw(5) {
        0 => {
            let guests: Vec<String> = (0..2 + dice.throw(6)).map(|_| with_role(dice)).collect();
            let event = dice.pick(EVENTS);
            format!(
                "{}, and {} attended the {event}.",
                guests.join(", "),
                with_role(dice)
            )
        }
        1 => {
            let topic = dice.pick(TOPICS);
            format!(
                "“It has taken us five years, and {topic},” said {}.",
                with_role(dice)
            )
        }
        2 => {
            let (name, topic) = (surname(dice), dice.pick(TOPICS));
            format!(
                "Mr. {name} noted that {topic}, adding that the {} would help.",
                body(dice)
            )
        }
        3 => format!(
            "The {} and the {} put their names to the agreement in the presence of Governor {}.",
            body(dice),
            body(dice),
            person(dice)
        ),
        _ => "The building stands on the site of an old rope works. It has four storeys, a \
              garden court and room for two hundred guests, and it was paid for by a fund to \
              which eleven thousand people gave, most of them less than fifty dollars each."
            .to_owned(),
    }
}

/// A release of at least `bytes` bytes, and of few more.
pub fn release(bytes: usize) -> String {
    let mut dice = Dice(bytes as u64);
    let mut text = String::from(
        "Two Cities Open a Bridge\n\nPORT ELLERY, July 1, 2026 – Two cities opened a bridge today.\n",
    );
    while text.len() < bytes {
        text.push('\n');
        text.push_str(&paragraph(&mut dice));
        text.push('\n');
    }
    text
}
