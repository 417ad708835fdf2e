package app

import (
	"cmp"
	"strings"

	"sofra/app/words"
)

// setting of one column: a language, and what was written so far.
type paperColumn struct {
	*words.Book
	*dealt
	kind     PaperKind
	blocks   []PaperBlock
	prevails words.Lang // of a template: the language that its paper is made in
}

// paper is a paper in one language. What is empty in one is empty in all, so
// that columns stay side by side.
func (d *dealt) paper(b *words.Book, kind PaperKind, langs []words.Lang) []PaperBlock {
	c := &paperColumn{Book: b, dealt: d, kind: kind}
	c.add(PaperTitle, "", c.title())
	c.parties()
	c.evening()
	c.money()
	c.cancelling()
	c.terms(langs)
	c.signatures()
	return c.blocks
}

// title is what the paper is called; a settlement before both agreed is a draft.
func (c *paperColumn) title() string {
	if c.kind == SettlementPaper && c.SettledOn == "" {
		return c.T("Settlement (draft)")
	}
	return c.Say(c.kind.Text())
}

func (c *paperColumn) add(kind PaperBlockKind, label, text string) {
	c.blocks = append(c.blocks, PaperBlock{Kind: kind, Label: label, Text: text})
}

// fact is left out where nothing is known.
func (c *paperColumn) fact(label, text string) {
	if text != "" {
		c.add(PaperFact, label, text)
	}
}

func (c *paperColumn) binding() bool { return c.kind == ContractPaper || c.kind == ReceiptPaper }

func (c *paperColumn) parties() {
	c.add(PaperHead, "", c.T("Parties|of a contract"))
	if c.office == "" {
		c.add(PaperBlank, c.T("Organiser"), "")
	}
	c.fact(c.T("Organiser"), c.office)
	c.fact(c.T("Artist or ensemble"), c.artistName())
	if c.kind != OfferPaper && c.kind != ConfirmationPaper {
		c.fact(c.T("Legal name"), c.legal)
	}
	c.fact(c.T("Signs for the artist"), c.List(c.signs))
	c.fact(c.T("The fee is paid to"), c.List(c.gets))
	if c.binding() {
		c.add(PaperBlank, c.T("Personal or business number"), "")
		c.add(PaperBlank, c.T("Bank account"), "")
	}
}

// artistName is the artist as the language of the column writes them, or what
// somebody not yet known is to play.
func (c *paperColumn) artistName() string {
	if c.Unknown() {
		return c.Say(NotYetKnown(c.Plays))
	}
	return cmp.Or(c.namesIn[string(c.Lang())], c.artist)
}

func (c *paperColumn) evening() {
	c.add(PaperHead, "", c.T("Event"))
	c.fact(c.T("Title"), c.event.Title)
	if c.event.Day != "" {
		c.fact(c.T("Day"), c.LongDate(c.event.Day.YMD()))
	}
	c.fact(c.T("Time|of an event"), c.hours())
	c.fact(c.T("Venue"), c.venue.Name)
	c.fact(c.T("Room"), c.room())
	c.fact(c.T("Address"), c.venue.Address)
	c.fact(c.T("Town"), c.town())
	c.fact(c.T("What they play"), c.Plays)
}

// room is where in its venue the event is, where it is called otherwise.
func (c *paperColumn) room() string {
	if r := c.venue.room(c.event.RoomID); r != nil {
		return Hall{Room: r.Name}.In(c.venue.Name)
	}
	return ""
}

// town is the municipality by both names, or the town as it was written.
func (c *paperColumn) town() string {
	if c.place.NameSq != "" {
		return c.Place(c.place.NameSq, c.place.NameSr, c.place.NameCyrl)
	}
	return cmp.Or(c.venue.Town, c.event.Town)
}

func (c *paperColumn) hours() string { return hoursOf(c.event) }

// money is the fee and what is taken from it; a settlement has it all.
func (c *paperColumn) money() {
	c.add(PaperHead, "", c.T("Fee"))
	for _, s := range c.sums {
		c.sum(s)
	}
}

func (c *paperColumn) sum(s Settlement) {
	amount := func(label string, m Minor) {
		if m != 0 {
			c.add(PaperAmount, label, c.Money(int64(m), s.Currency))
		}
	}
	amount(c.feeLabel(s), s.Fee)
	amount(c.T("Additions"), s.Additions)
	if amount(s.TaxWords(c.Book), s.Withheld); s.Withheld == 0 && s.Earned() != 0 {
		c.add(PaperText, "", c.T("No tax is withheld."))
	}
	c.add(PaperTotal, c.T("Net"), c.Money(int64(s.Net), s.Currency))
	full := c.kind == SettlementPaper || c.kind == ReceiptPaper
	for _, l := range c.lines {
		if l.Currency == s.Currency {
			c.line(l, full)
		}
	}
	if full {
		amount(c.T("Paid already"), -c.paid(s))
		c.add(PaperTotal, c.T("Balance due"), c.Money(int64(s.Balance), s.Currency))
	}
}

// paid lists what was paid before, each with its day, and returns the rest that
// other lines say was paid.
func (c *paperColumn) paid(s Settlement) Minor {
	rest := s.Paid
	for _, l := range c.lines {
		if l.Currency != s.Currency || l.PaidOn == "" || l.Kind != LineDeposit && l.Kind != LineAdvance {
			continue
		}
		rest -= l.Amount
		c.add(PaperAmount, c.T("{what}, paid {day}", "what", c.named(l), "day", c.Date(l.PaidOn.YMD())), c.Money(int64(-l.Amount), s.Currency))
	}
	return rest
}

// named is what a line is, and for what.
func (c *paperColumn) named(l BookingLine) string {
	if l.Title == "" {
		return c.Say(LineText(l.Kind))
	}
	return c.Say(LineText(l.Kind)) + ": " + l.Title
}

// line is one amount beside the fee: before the event what will be paid, after
// it what was.
func (c *paperColumn) line(l BookingLine, full bool) {
	due, said := l.Due(c.event.Day), c.named(l)
	switch {
	case l.Kind == LineDeposit && !full && due != "":
		said = c.T("{what}, due {day}", "what", said, "day", c.Date(due.YMD()))
	case l.Kind == LineReimbursable && full && l.Receipt == "":
		return // not counted
	case l.Kind == LineReimbursable && full:
		said = c.T("{what}, receipt {number}", "what", said, "number", l.Receipt)
	case c.void(l), l.Kind == LineFee, l.Kind == LineAddition, l.Kind == LineWithholding, l.Kind == LineCancellation, !full && l.Kind == LineCorrection, full && (l.Kind == LineDeposit || l.Kind == LineAdvance):
		return
	}
	amount := l.Amount
	if l.Kind == LineDeduction {
		amount = -amount
	}
	c.add(PaperAmount, said, c.Money(int64(amount), l.Currency))
}

// signatures are the lines at the foot of the paper.
func (c *paperColumn) signatures() {
	c.add(PaperBlank, c.T("Place and day"), "")
	if c.kind != ReceiptPaper {
		c.add(PaperSign, c.T("For the organiser"), c.office)
	}
	c.add(PaperSign, c.T("For the artist"), cmp.Or(c.List(c.signs), c.legal, c.artistName()))
}

// RateWords is a rate in basis points as a language writes it.
func RateWords(b *words.Book, rate int) string {
	if rate%100 == 0 {
		return b.Percent(int64(rate), wholeRate)
	}
	return strings.Replace(b.Percent(1, 100), "1", b.Decimal(int64(rate), 2), 1)
}

// LineText is what a kind of line is called.
func LineText(k LineKind) words.Text {
	switch k {
	case LineFee:
		return words.T("Fee")
	case LineAddition:
		return words.T("Addition to the fee")
	case LineReimbursable:
		return words.T("Expense paid back")
	case LinePerDiem:
		return words.T("Daily allowance")
	case LineDeduction:
		return words.T("Deduction")
	case LineWithholding:
		return words.T("Withholding tax")
	case LineAdvance:
		return words.T("Advance")
	case LineDeposit:
		return words.T("Deposit")
	case LineCancellation:
		return words.T("Cancellation fee")
	}
	return words.T("Correction")
}
