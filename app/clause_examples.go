package app

import (
	"sofra/app/words"
)

// ClauseExample is a clause as the program words it, in every language.
type ClauseExample struct {
	Title  words.Text
	Body   words.Text
	goesOn Set
}

// ClauseWarning is what is said beside the examples, and beside each until a
// lawyer has checked it.
func ClauseWarning() words.Text { return words.T("To be checked by a lawyer") }

// ClauseExamples are offered to an office that has no clauses. They are kept
// only when it asks for them.
func ClauseExamples() []ClauseExample {
	contract, both := Set{string(ContractPaper)}, Set{string(OfferPaper), string(ContractPaper)}
	return []ClauseExample{
		{words.T("Payment|of a fee"), words.T("The net fee is paid by bank transfer when the settlement is signed. The organiser withholds the tax and hands it on."), contract},
		{words.T("Expenses|that are paid back"), words.T("Expenses are paid back against receipts, and only those that are named above."), both},
		{words.T("Rider"), words.T("An attached rider is a part of this contract. In technical matters it prevails."), contract},
		{words.T("Cancellation"), words.T("Who cancels says so in writing at once. Where a ladder of cancellation stands in this paper, it says what is due. Where none stands, who cancels pays the costs that the other side can prove."), contract},
		{words.T("What nobody can prevent"), words.T("Nobody pays for what could not be prevented: illness, weather, closed roads, a ban by the authorities."), contract},
		{words.T("Recordings and rights"), words.T("Recordings, broadcasts and pictures need a consent of their own. Authors’ rights are paid by the organiser."), both},
		{words.T("Equal treatment"), words.T("Nobody is treated worse for their community, language, religion, gender or a disability."), both},
		{words.T("Personal data"), words.T("Personal data are kept for this contract and for reports that the law asks for, and are given to nobody else."), contract},
		{words.T("Disputes"), words.T("Both sides first look for a way together. What they do not solve within 30 days goes to the court of the organiser’s seat."), nil},
	}
}

// clause is the example as a clause in all languages, its title in one.
func (e ClauseExample) clause(title words.Lang) Clause {
	c := Clause{Title: words.In(title).Say(e.Title), GoesOn: e.goesOn}
	for _, l := range words.Langs() {
		c.Texts = append(c.Texts, ClauseText{Language: l, Body: words.In(l).Say(e.Body)})
	}
	return c
}

// Shown is the title in the reader's language: of an example whose title nobody
// changed that of the program, of any other as it was written.
func (c Clause) Shown(b *words.Book) string {
	if t, ok := c.title().(words.Text); ok {
		return b.Say(t)
	}
	return c.Title
}

// title is that of an example, or as it was written.
func (c Clause) title() any {
	for _, e := range ClauseExamples() {
		for _, l := range words.Langs() {
			if words.In(l).Say(e.Title) == c.Title {
				return e.Title
			}
		}
	}
	return c.Title
}
