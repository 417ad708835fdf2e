package screens

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/balance"
	"sofra/screens/widgets"
)

// balancePanel is the meter beside a running order. It is closed until somebody
// opens it, which is written down once; from then on it weighs what the page
// shows without asking the office, until the page is left.
type balancePanel struct {
	page    *programmePage
	meter   *app.Meter // nil is closed
	card    *widgets.Card
	changes *widgets.Card
	asks    *widgets.Text // the title of changes
	lock    *widgets.Button
	column  *fyne.Container
	bars    []*widgets.Shares
}

// Measures of the panel at text scale 1: its width, what the running order
// beside it cannot do without, and the height of each where they stand under
// each other.
const (
	balanceWide = 356
	orderLeast  = 620
	partTall    = 340
	orderTall   = 470
)

// beside lays the panel beside the running order, or under it.
func (p *balancePanel) beside(u *UI, page *programmePage, order fyne.CanvasObject) fyne.CanvasObject {
	b := u.book
	p.page = page
	p.lock = widgets.NewQuietIcon("lock", b.T("Close the balance"), func() { p.close(u) })
	p.card = widgets.NewCard(widgets.Down(0)).WithHead(b.T("Balance|of a programme"), b.T("as counts only"), p.lock).Padded()
	p.asks = widgets.CardTitle(b.T("Which change would meet the target?"))
	p.changes = widgets.NewCard(widgets.Down(0)).
		WithBar(widgets.Across(8, widgets.NewIcon("bulb", widgets.ToneNone), p.asks, widgets.Gap())).Padded()
	p.column = widgets.Down(12, p.card, p.changes, widgets.Flex(widgets.Gap()))
	return widgets.RightAside(orderLeast, widgets.AtLeast(orderTall, order), balanceWide, widgets.AtLeast(partTall, widgets.SightOfCards(p.column)))
}

// show weighs the programme as it is now.
func (p *balancePanel) show(u *UI) {
	switch {
	case p.meter == nil:
		p.showClosed(u)
	case !p.meter.Knows(p.page.now.Programme), !p.meter.Exact && u.guard.Passphrase && u.guard.Unlocked:
		p.open(u)
	default:
		event := p.page.event
		load(u, func(ctx context.Context) ([]app.BalanceTarget, error) { return u.App.TargetsFor(ctx, event) }, func(t []app.BalanceTarget) {
			p.meter.Targets = t
			p.showOpen(u)
		})
	}
}

func (p *balancePanel) close(u *UI) {
	p.meter = nil
	p.showClosed(u)
	u.window.Canvas().Focus(p.page.order.Target())
}

// showClosed says what would be here.
func (p *balancePanel) showClosed(u *UI) {
	b := u.book
	p.lock.Hide()
	p.changes.Hide()
	p.card.SetHead(b.T("Balance|of a programme"), "")
	p.card.SetBody(widgets.Down(10,
		widgets.QuietWrapped(b.T("How much of the evening each community has, counted from what people said of themselves. Opening it is written down once.")),
		widgets.Across(8, widgets.NewButton(b.T("Show the balance"), func() { p.open(u) }).WithIcon("scale"), widgets.Gap())))
	p.column.Refresh()
}

// open reads who is on stage, after the passphrase where that is needed.
func (p *balancePanel) open(u *UI) {
	now, event := p.page.now.Programme, p.page.event
	load(u, func(ctx context.Context) (*app.Meter, error) {
		m, err := u.App.OpenMeter(ctx, now, event)
		if errors.Is(err, app.ErrSealed) {
			return nil, nil
		}
		return m, err
	}, func(m *app.Meter) {
		if m == nil {
			u.askPassphrase(u.book.T("Cancel"), func() { p.open(u) })
			return
		}
		p.meter = m
		p.showOpen(u)
	})
}

// showOpen fills both cards.
func (p *balancePanel) showOpen(u *UI) {
	b, w := u.book, p.meter.Weigh(p.page.now.Programme)
	p.lock.Show()
	p.card.SetHead(b.T("Balance|of a programme"), b.T("as counts only"))
	p.bars = nil
	if blank(w) {
		p.fill(u, w, p.instead(u, w))
		return
	}
	var all []fyne.CanvasObject
	seen := []widgets.Part{}
	for _, bar := range w.Bars {
		one := widgets.NewShares(u.say(app.BalanceMeasure(string(bar.Measure))))
		parts := u.balanceParts(bar)
		one.Set(u.balanceWhole(bar), parts...)
		u.setVerdict(one, bar.Measure, w.Targets)
		p.bars, all = append(p.bars, one), append(all, one)
		seen = append(seen, parts...)
	}
	all = append(all, widgets.NewLegend(legendOf(seen)...), widgets.Line(), p.facts(u, w))
	all = append(all, p.feesSaid(u, w)...)
	p.fill(u, w, widgets.Down(9, all...))
}

func (p *balancePanel) fill(u *UI, w app.Weighed, body fyne.CanvasObject) {
	p.card.SetBody(body)
	p.changes.SetBody(p.proposals(u, w))
	p.changes.Show()
	p.column.Refresh()
}

// balanceParts are the parts of a bar, with their words.
func (u *UI) balanceParts(bar app.WeighedBar) (parts []widgets.Part) {
	for _, one := range bar.Parts {
		p := widgets.Part{
			Code: strings.ToUpper(one.Code), Label: u.say(app.CommunityName(one.Code)),
			Text: strconv.Itoa(one.Percent), Share: float64(one.Percent) / 100,
		}
		switch {
		case one.Hidden:
			p.Kind, p.Code, p.Label = widgets.PartWithheld, "", u.book.T("merged, fewer than {n} people", "n", bar.Least)
		case one.Code == balance.NotStated:
			p.Kind, p.Label = widgets.PartNotStated, u.say(app.CommunityName(""))
		case one.Code == balance.Refused:
			p.Kind = widgets.PartNotStated
		case one.Code == balance.Several:
			p.Code = "" // no letters, for it is no community
		}
		parts = append(parts, p)
	}
	return parts
}

// balanceWhole says what a bar was counted from.
func (u *UI) balanceWhole(bar app.WeighedBar) string {
	b := u.book
	switch bar.Measure {
	case balance.Minutes:
		return b.T("{n} min", "n", int(bar.Whole/balance.Fine+30)/60)
	case balance.Pieces:
		return b.N("{n} pieces", int(bar.Whole/balance.Fine))
	case balance.Lead:
		return b.N("{n} names", int(bar.Whole))
	case balance.Fees:
		return b.Money(bar.Whole, "EUR")
	}
	return b.N("{n} people", int(bar.Whole))
}

// setVerdict says whether a measure meets its targets: the first that is missed,
// else that all are met.
func (u *UI) setVerdict(s *widgets.Shares, m balance.Measure, targets []app.WeighedTarget) {
	for _, missed := range []bool{true, false} {
		for _, t := range targets {
			if t.Measure != m || t.Empty || t.Unknown || t.Met == missed {
				continue
			}
			line := 0.0
			if t.Verdict.Rule == balance.AtMost {
				line = float64(t.Value) / 100
			}
			if t.Met {
				s.SetVerdict(u.book.T("met|a target"), "check", widgets.ToneDone, line)
			} else {
				s.SetVerdict(u.missedBy(t), "error", widgets.ToneError, line)
			}
			return
		}
	}
}

// missedBy is a short word for how a target is missed.
func (u *UI) missedBy(t app.WeighedTarget) string {
	b := u.book
	switch t.Verdict.Rule {
	case balance.Communities:
		return b.N("{n} communities too few", t.By())
	case balance.Women:
		return b.T("women below {n} %", "n", t.Value)
	}
	return b.T("above {n} %", "n", t.Value)
}

// legendOf are the parts of all bars, each once, in the order of the bars; what
// nobody stated is last.
func legendOf(all []widgets.Part) (some []widgets.Part) {
	for _, p := range all {
		if !slices.ContainsFunc(some, func(s widgets.Part) bool { return s.Label == p.Label }) {
			some = append(some, p)
		}
	}
	slices.SortStableFunc(some, func(a, b widgets.Part) int { return int(a.Kind) - int(b.Kind) })
	return some
}

// facts are the counts beside the bars.
func (p *balancePanel) facts(u *UI, w app.Weighed) fyne.CanvasObject {
	b := u.book
	women := b.T("{n} of {all}", "n", w.Women, "all", w.People)
	if w.Women < 0 {
		women = b.T("not shown")
	}
	fact := func(label, value string) fyne.CanvasObject {
		return widgets.Across(6, widgets.Quiet(label), widgets.Strong(value))
	}
	return widgets.Flow(12, fact(b.T("Women"), women), fact(b.T("Towns"), b.Int(int64(w.Towns))), p.encounters(u, w))
}
