package app

import (
	"sofra/app/words"
)

// terms are what is agreed beside the figures, and which language prevails.
func (c *paperColumn) terms(langs []words.Lang) {
	all := c.clauses(langs)
	if len(langs) == 2 {
		all = append(all, c.T("This paper is in two languages: {both}. Where they differ, this one prevails: {language}.",
			"both", langs[0].Name()+", "+langs[1].Name(), "language", langs[0].Name()))
	}
	if len(all) > 0 {
		c.add(PaperHead, "", c.T("Terms|of a contract"))
	}
	for _, text := range all {
		c.add(PaperText, "", text)
	}
}

// clauses are the sentences of a kind of paper.
func (c *paperColumn) clauses(langs []words.Lang) (all []string) {
	switch c.kind {
	case OfferPaper:
		if c.HoldUntil != "" {
			all = append(all, c.T("This offer is valid until {day}.", "day", c.Date(c.HoldUntil.YMD())))
		}
		all = append(all, c.T("It binds both sides once both have accepted it in writing."))
		return append(all, c.ownClauses(langs)...)
	case ConfirmationPaper:
		return []string{c.T("We confirm the date and the fee above. The contract follows.")}
	case SettlementPaper:
		if c.SettledOn != "" {
			all = append(all, c.T("Both sides agreed on this settlement on {day}.", "day", c.Date(c.SettledOn.YMD())))
		}
		if c.SettledOn == "" {
			all = append(all, c.T("A draft: both sides have not agreed on it yet."))
		}
		return append(all, c.T("Whatever changes later is written as a correction of its own."))
	case ReceiptPaper:
		return []string{c.T("I received the balance that is due above, and nothing is owed to me for this event.")}
	}
	if len(c.dealt.clauses) > 0 {
		return c.ownClauses(langs)
	}
	return c.usualClauses()
}

// usualClauses are those of a contract where the office has none of its own.
func (c *paperColumn) usualClauses() []string {
	who := c.T("Who cancels says so in writing at once and pays the costs that the other side can prove.")
	if c.laddered() {
		who = c.T("Who cancels says so in writing at once. What is then due stands above.")
	}
	return []string{
		c.T("The net fee is paid by bank transfer when the settlement is signed. The organiser withholds the tax and hands it on."),
		c.T("Expenses are paid back against receipts, and only those that are named above."),
		c.T("An attached rider is a part of this contract. In technical matters it prevails."),
		who,
		c.T("Nobody pays for what could not be prevented: illness, weather, closed roads, a ban by the authorities."),
		c.T("Recordings, broadcasts and pictures need a consent of their own. Authors’ rights are paid by the organiser."),
		c.T("Nobody is treated worse for their community, language, religion, gender or a disability."),
		c.T("Personal data are kept for this contract and for reports that the law asks for, and are given to nobody else."),
	}
}
