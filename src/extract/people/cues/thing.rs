//! What is written like a person's name and is a thing by what stands in it or right behind it: a brand, a court, a page.

use super::Judge;

impl Judge<'_, '_, '_> {
    /// See the module.
    pub(super) fn is_no_name(&self) -> bool {
        self.is_a_brand()
            || self.is_a_court()
            || self.is_a_page()
            || self.is_an_order()
            || self.is_named_after()
    }

    /// "Jane Roe®", "Jane Roe(TM)": what somebody sells.
    fn is_a_brand(&self) -> bool {
        let (ground, tokens) = (self.ground, self.tokens());
        let end = tokens.end;
        let mark = ground.is(end, &["®", "™"])
            && ground.doc.tokens[end].span.start == ground.doc.tokens[end - 1].span.end;
        let letters = ground.is(end, &["("])
            && ground.is(end + 1, &["TM", "R"])
            && ground.is(end + 2, &[")"]);
        (mark || letters) && self.run.honorific.is_none()
    }

    /// "E.D. La.", "N.D. Ill": a court by its district; "G.I. Bill": a law.
    fn is_a_court(&self) -> bool {
        const DISTRICTS: &[&str] = &["N.D.", "S.D.", "E.D.", "W.D.", "M.D.", "C.D."];
        const STATES: &[&str] = &[
            "Ala", "Ariz", "Ark", "Cal", "Calif", "Colo", "Conn", "Fla", "Ga", "Ill", "Ind", "Kan",
            "Ky", "La", "Mass", "Md", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Okla", "Or",
            "Ore", "Pa", "Tenn", "Tex", "Va", "Wash", "Wis", "N", "S", "W", "N.Y", "N.C", "W.Va",
        ];
        let (ground, tokens) = (self.ground, self.tokens());
        let second = ground.word(tokens.end - 1).trim_end_matches('.');
        tokens.len() == 2
            && (ground.is(tokens.start, DISTRICTS) && STATES.contains(&second)
                || ground.is(tokens.start, &["G.I.", "GI"]) && second == "Bill")
    }

    /// "Facebook Page", "YouTube channel": where something is found.
    fn is_a_page(&self) -> bool {
        const SITES: &[&str] = &[
            "Facebook",
            "YouTube",
            "Youtube",
            "LinkedIn",
            "Linkedin",
            "Instagram",
            "Twitter",
            "TikTok",
            "Telegram",
            "Discord",
            "WhatsApp",
            "Web",
            "Blog",
            "Company",
            "Media",
        ];
        const PLACES: &[&str] = &["Page", "Channel", "Group", "Profile", "Account", "Site"];
        let (ground, tokens) = (self.ground, self.tokens());
        tokens.len() < 4
            && ground.is(tokens.start, SITES)
            && (ground.is(tokens.end - 1, PLACES)
                || tokens.len() == 1
                    && ground.is(tokens.end, &["page", "channel", "group", "account"]))
    }

    /// "the Chief Prelate", "the Chief Sangha Nayaka": an office of an order.
    fn is_an_order(&self) -> bool {
        let (ground, tokens) = (self.ground, self.tokens());
        let offices = &[
            "Sangha",
            "Nayaka",
            "Prelate",
            "Prelates",
            "Maha",
            "Mahanayaka",
            "Anunayaka",
        ];
        ground.is(tokens.start.wrapping_sub(1), &["Chief", "the", "Deputy"])
            && tokens.clone().all(|i| ground.is(i, offices))
    }

    /// "the Jane Doe coin": a thing that is called after somebody.
    fn is_named_after(&self) -> bool {
        let (ground, tokens) = (self.ground, self.tokens());
        let article = ground.is(tokens.start.wrapping_sub(1), &["the", "The", "a"]);
        // "the Dr. Jane Doe Grant for Students"
        let addressed = self.run.honorific.as_ref();
        let first = addressed.map_or(tokens.start, |honorific| honorific.start);
        let granted = ground.is(tokens.end, &["for"]) || ground.determiner(first.wrapping_sub(1));
        let grant = tokens.len() > 1 && ground.is(tokens.end - 1, &["Grant"]);
        let longer = tokens.len() > 2 || ground.capital(first.wrapping_sub(1));
        let program = &["Program", "program", "Programs", "programs"];
        if grant && (longer && granted || ground.is(tokens.end, program)) {
            return true;
        }
        let thing = &[
            "coin", "coins", "stamp", "brand", "dollar", "doll", "trophy",
        ];
        article && self.run.honorific.is_none() && ground.is(tokens.end, thing)
    }
}
