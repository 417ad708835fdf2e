package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// officeTerms are what an office has settled for all its bookings.
type officeTerms struct {
	taxes    []app.Withholding
	ladder   app.Ladder
	days     []app.OwnDay
	frees    bool // holds that ran out release themselves
	unsigned int  // days after which a contract is asked for
	small    smallGroups
	public   app.Publisher
	spending officeSpending
}

// loadOffice shows the cards of the office that is open.
func (p *settingsPage) loadOffice(u *UI) {
	load(u, u.officeTerms, func(t officeTerms) {
		b := u.book
		p.own.Objects = []fyne.CanvasObject{
			widgets.NewCard(t.taxCard(u)).WithHead(b.T("Taxes that this office withholds"), "").Padded(),
			widgets.NewCard(t.ladderCard(u)).WithHead(b.T("When the office cancels"), "").Padded(),
			widgets.NewCard(u.ownDayCard(t.days)).WithHead(b.T("Feasts and days of this office"), "").Padded(),
			widgets.NewCard(u.expiredTick(t.frees)).WithHead(b.T("Holds that run out"), "").Padded(),
			widgets.NewCard(u.unsignedCard(t.unsigned)).WithHead(b.T("Contracts that lie unsigned"), "").Padded(),
			widgets.NewCard(t.small.card(u)).WithHead(b.T("Small groups in tables"), "").Padded(),
			widgets.NewCard(publisherCard(u, t.public)).WithHead(b.T("The office in activity files"), "").Padded(),
			widgets.NewCard(t.spending.buyingCard(u)).WithHead(b.T("Quotes and contracts"), "").Padded(),
			widgets.NewCard(t.spending.scaleCard(u)).WithHead(b.T("Scale of daily allowances"), "").Padded(),
		}
		p.own.Refresh()
		p.cards.Refresh()
		p.toCard()
	})
}

// officeTerms reads what the office has settled.
func (u *UI) officeTerms(ctx context.Context) (t officeTerms, err error) {
	if t.taxes, err = u.App.OwnWithholdings(ctx); err != nil {
		return t, err
	}
	if t.days, err = u.App.OwnDays(ctx); err != nil {
		return t, err
	}
	if t.frees, err = u.App.ReleasesExpired(ctx); err != nil {
		return t, err
	}
	if t.unsigned, err = u.App.UnsignedDays(ctx); err != nil {
		return t, err
	}
	if t.small, err = u.loadSmallGroups(ctx); err != nil {
		return t, err
	}
	if t.public, err = u.App.PublisherOf(ctx); err != nil {
		return t, err
	}
	if t.spending, err = u.loadSpending(ctx); err != nil {
		return t, err
	}
	t.ladder, err = u.App.OfficeLadder(ctx)
	return t, err
}

// taxCard lists the taxes, each opened by a click or Return.
func (t officeTerms) taxCard(u *UI) fyne.CanvasObject {
	b, rows := u.book, widgets.Down(0)
	for _, w := range t.taxes {
		rows.Add(u.taxRow(w, nil))
	}
	examples := widgets.NewButton(b.T("Write down the examples"), func() {
		u.change(func(ctx context.Context) error { return u.App.AddWithholdingExamples(ctx, u.book) })
	})
	verbs := []fyne.CanvasObject{widgets.NewButton(b.T("Add a tax"), func() { u.askWithholding(app.Withholding{}, nil) }).WithIcon("plus").Small()}
	said := b.T("A booking offers those that hold on the day of its event. What was withheld already stays as it is.")
	if len(t.taxes) == 0 {
		said = b.T("None is written down. Your accountant knows which rate holds, from which day, and for whom.")
		verbs = append(verbs, examples.Small())
	}
	note := widgets.QuietWrapped(said)
	if len(t.taxes) == 0 {
		return widgets.Down(10, note, widgets.QuietWrapped(u.say(app.WithholdingWarning())), widgets.Flow(8, verbs...))
	}
	return widgets.Down(10, note, widgets.Inset(0, -14, rows), widgets.Flow(8, verbs...))
}

// ladderCard is the ladder that offers have where a booking has none of its own.
func (t officeTerms) ladderCard(u *UI) fyne.CanvasObject {
	b := u.book
	said := b.T("Offers have this ladder, unless a booking has its own. What was offered before stays as it was.")
	if t.ladder == "" {
		said = b.T("No ladder is offered. It says which share of the fee is due, the nearer the event the more.")
	}
	change := widgets.NewButton(b.T("Change the ladder"), func() {
		u.askLadder(ladderForm{
			title: b.T("What is due when the office cancels?"), now: t.ladder, save: u.App.SaveOfficeLadder,
			text: b.T("For instance 30 days or more nothing, 8 days or more 50 %, later 100 %. It stands in offers and contracts."),
		})
	})
	return widgets.Down(10, widgets.QuietWrapped(said), ladderLines(u, t.ladder), widgets.Across(8, change.Small(), widgets.Gap()))
}
