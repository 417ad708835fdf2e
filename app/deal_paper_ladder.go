package app

// laddered says whether a paper has the cancellation ladder: before the event,
// where there is one.
func (c *paperColumn) laddered() bool {
	return c.ladder != "" && (c.kind == OfferPaper || c.kind == ContractPaper)
}

// cancelling is the cancellation ladder as a small table, with what holds
// besides.
func (c *paperColumn) cancelling() {
	if !c.laddered() {
		return
	}
	c.add(PaperHead, "", c.T("Cancellation"))
	c.add(PaperText, "", c.T("When the organiser cancels, this share of the fee is due:"))
	for _, l := range c.ladder.Lines(c.Book) {
		c.add(PaperAmount, l.When, l.Share)
	}
	c.add(PaperText, "", c.T("When the artist cancels, no fee is due and what was paid before comes back. What nobody could prevent costs no fee; costs with a receipt are paid."))
}

// feeLabel is what the gross fee is called on a paper.
func (c *paperColumn) feeLabel(s Settlement) string {
	switch {
	case s.Cancelled():
		return c.T("Cancellation fee, gross")
	case c.Gross || s.Rates.Fee == 0:
		return c.T("Fee, gross")
	}
	return c.T("Fee, gross; {net} were agreed net, at {rate} tax", "net", c.Money(int64(s.AgreedNet()), s.Currency), "rate", RateWords(c.Book, s.Rates.Fee))
}

// void says of a line that a cancellation has taken its place.
func (c *paperColumn) void(l BookingLine) bool {
	return cancelled(c.lines) && (l.Kind == LinePerDiem || l.Kind == LineDeduction)
}
