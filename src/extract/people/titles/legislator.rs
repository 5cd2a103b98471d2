//! Members of a legislature, and what stands before their title.

use crate::extract::lexicon::Class;
use crate::extract::people::ground::Ground;

/// Members of a legislature: only a state, a country and words like "former" stand before their title.
pub(super) fn is_legislator(ground: &Ground, head: usize) -> bool {
    // "Resident Representative" sits in no house.
    if ground.is(head, &["Representative", "Representatives"])
        && head > 0
        && ground.is(
            head - 1,
            &[
                "Resident",
                "Country",
                "Permanent",
                "Special",
                "Chief",
                "Trade",
                "Senior",
                "Legal",
                "Registered",
                "Sales",
                "Customer",
                "Service",
                "Account",
                "Business",
                "Client",
                "Marketing",
                "Regional",
                "Field",
                "Labor",
                "Union",
                "Student",
                "Facility",
            ],
        )
    {
        return false;
    }
    ground.is(
        head,
        &[
            "Senator",
            "Senators",
            "Sen",
            "Sen.",
            "Sens.",
            "Rep",
            "Rep.",
            "Reps.",
            "Representative",
            "Representatives",
            "Congressman",
            "Congresswoman",
            "Congressmen",
            "SEN.",
            "SENS.",
            "REP.",
            "REPS.",
            "SENATOR",
            "SENATORS",
        ],
    )
}

/// Whether a word before a legislator's title belongs to what stands before it: a dateline, a law, a headline. All but
/// states, countries and words like "former" do.
pub(super) fn is_no_state(ground: &Ground, i: usize) -> bool {
    const STATES: &str = "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii \
                          Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan \
                          Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania \
                          Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming New Hampshire Jersey Mexico York North \
                          South West Carolina Dakota Rhode Island";
    let word = ground.word(i);
    let country = ground.is(
        i,
        &["U", "S", "US", "U.S.", "United", "States", "State", "state"],
    );
    let state = || STATES.split(' ').any(|s| s.eq_ignore_ascii_case(word));
    let other = ground.lower(i) && !ground.has(i, Class::TITLE_MODIFIER)
        || !ground.has(i, Class::TITLE_MODIFIER | Class::COUNTRY);
    !country && other && !state()
}
