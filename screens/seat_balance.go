package screens

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// seatBalance is the page on which the platform is weighed: how it is made up
// now and if somebody joined, and how many came to its meetings. It was opened
// with one trace; candidates are tried without asking the office again.
type seatBalance struct {
	weigh   *app.SeatBalance
	joining []app.ID

	lines, meetings, quorum, wanted *widgets.Card
	candidates                      *fyne.Container
}

// openSeatBalance opens the page, after the passphrase where that is needed.
func (u *UI) openSeatBalance() {
	load(u, func(ctx context.Context) (*app.SeatBalance, error) {
		b, err := u.App.OpenSeatBalance(ctx, app.DateOf(time.Now()))
		if errors.Is(err, app.ErrSealed) {
			return nil, nil
		}
		return b, err
	}, func(b *app.SeatBalance) {
		if b == nil {
			u.askPassphrase(u.book.T("Cancel"), u.openSeatBalance)
			return
		}
		u.into(&seatBalance{weigh: b})
	})
}

// Measures of the page at text scale 1.
const (
	candidatesWide = 356
	weighedLeast   = 520
)

func (p *seatBalance) build(u *UI) fyne.CanvasObject {
	b := u.book
	back := widgets.NewButton(b.T("Back"), u.back).WithIcon("left")
	head := widgets.NewPageHead(b.T("Balance of the platform"), b.N("{n} seats today", p.weigh.Seats()), back)
	p.lines = widgets.NewCard(widgets.Down(0)).WithHead(b.T("Who sits there"), b.T("as counts only")).Padded()
	p.meetings = widgets.NewCard(widgets.Down(0)).WithHead(b.T("Meetings"), "").Padded()
	p.quorum = widgets.NewCard(widgets.Down(0)).WithHead(b.T("Quorum"), "").Padded()
	p.wanted = widgets.NewCard(widgets.Down(0)).WithHead(b.T("Targets|of balance"), "").Padded()
	p.candidates = widgets.Down(4)
	p.fillCandidates(u)
	joining := widgets.NewCard(p.candidates).WithHead(b.T("If they joined"), "").Padded()
	u.leaveByEscape(p)
	side := widgets.Down(12, joining, p.wanted, p.quorum, widgets.Flex(widgets.Gap()))
	rest := widgets.Down(12, p.lines, p.meetings, widgets.Flex(widgets.Gap()))
	return widgets.Down(0, head, widgets.Flex(widgets.Inset(0, 20, widgets.RightAside(weighedLeast, rest, candidatesWide, side))), widgets.Inset(8, 0, widgets.Gap()))
}

// platformFacts is what the page reads each time it is shown.
type platformFacts struct {
	targets  []app.SeatTarget
	sittings []app.Sitting
	quorums  []app.Quorum
}

func (p *seatBalance) load(u *UI) {
	load(u, func(ctx context.Context) (f platformFacts, err error) {
		if f.targets, err = u.App.SeatTargets(ctx); err == nil {
			f.sittings, err = u.App.Sittings(ctx)
		}
		if err == nil {
			f.quorums, err = u.App.Quorums(ctx)
		}
		return f, err
	}, func(f platformFacts) {
		p.weigh.Targets = f.targets
		p.show(u)
		p.quorum.SetBody(quorumCard(u, f.quorums))
		p.meetings.SetBody(p.sittings(u, f.sittings))
		p.wanted.SetBody(p.targets(u))
	})
}

// fillCandidates lists who is proposed, each to be tried.
func (p *seatBalance) fillCandidates(u *UI) {
	b := u.book
	if len(p.weigh.Candidates) == 0 {
		p.candidates.Add(widgets.QuietWrapped(b.T("Nobody is proposed. A new seat with the state Proposed can be tried here.")))
		return
	}
	p.candidates.Add(widgets.QuietWrapped(b.T("Tick who might join, one or several. Nothing is changed.")))
	for _, r := range p.weigh.Candidates {
		p.candidates.Add(widgets.NewCheck(u.nameShown(r.Name), func(on bool) { p.try(u, r.ID, on) }))
	}
}

// try takes a candidate in or out.
func (p *seatBalance) try(u *UI, id app.ID, on bool) {
	var left []app.ID
	for _, one := range p.joining {
		if one != id {
			left = append(left, one)
		}
	}
	if p.joining = left; on {
		p.joining = append(p.joining, id)
	}
	p.show(u)
}

// show fills the card of shares.
func (p *seatBalance) show(u *UI) {
	var rows []fyne.CanvasObject
	of := ""
	for _, l := range p.weigh.Weigh(p.joining...) {
		if l.Of != of {
			if of != "" {
				rows = append(rows, widgets.Line())
			}
			of = l.Of
			rows = append(rows, widgets.CardTitle(u.code(weighedBy(), of)))
		}
		rows = append(rows, p.line(u, l))
	}
	if len(rows) == 0 {
		rows = append(rows, widgets.QuietWrapped(u.book.T("No seat counts today.")))
	}
	if p.weigh.Exact {
		rows = append(rows, widgets.Line(), u.seenByRight())
	}
	p.lines.SetBody(widgets.Down(8, rows...))
}

func weighedBy() []code {
	return []code{
		{"gender", words.T("Gender, as people said themselves")}, {"ibar", words.T("Side of the Ibar")}, {"maturity", words.T("Maturity")},
	}
}

// line is one group: its share now and then, and whether that is enough.
func (p *seatBalance) line(u *UI, l app.SeatLine) fyne.CanvasObject {
	b := u.book
	head := widgets.Across(8, widgets.Flex(widgets.Strong(u.say(app.SeatGroup(l.Group)))))
	if l.Hidden {
		return widgets.Down(2, head, widgets.QuietWrapped(b.T("Not shown: so few seats would tell what one person said. Protect the office with a passphrase to see it.")))
	}
	then := l.Now
	said := u.seatShare(l.Now, l.Target)
	if len(p.joining) > 0 {
		then = l.After
		said = b.T("Now {now}; with them {then}", "now", said, "then", u.seatShare(then, l.Target))
	}
	if l.Target > 0 {
		if then.Meets(l.Target) {
			head.Add(widgets.NewTag(b.T("at least {n} %: met", "n", l.Target), widgets.ToneDone).WithIcon("check"))
		} else {
			head.Add(widgets.NewTag(b.T("below {n} %", "n", l.Target), widgets.ToneError).WithIcon("error"))
		}
	}
	share := 0.0
	if then.All > 0 {
		share = float64(then.N) / float64(then.All)
	}
	return widgets.Down(4, head, widgets.NewMeterBar(share), widgets.QuietWrapped(said))
}

// seatShare is a share with what it is of.
func (u *UI) seatShare(c app.SeatCount, target int) string {
	return u.book.T("{share} % ({n} of {all})", "share", c.Percent(target), "n", c.N, "all", c.All)
}

// sittings lists the meetings of which something was noted.
func (p *seatBalance) sittings(u *UI, all []app.Sitting) fyne.CanvasObject {
	b := u.book
	list := parts{bold: b.T("No meeting noted yet"), empty: b.T("Open a meeting under Events and note who was there.")}
	for _, s := range all {
		row := widgets.NewActionRow("", widgets.ToneNone, s.Title, join(u.day(s.Day), u.thereWords(s))).WithTagsBelow().WithOpen(func() { u.askSitting(s.EventID) })
		if word, tone := u.quorumWord(s); word != "" {
			row.WithTag(word, tone)
		}
		list.rows = append(list.rows, row)
	}
	return list.show()
}

// targets says what the office wants, with the way to change it.
func (p *seatBalance) targets(u *UI) fyne.CanvasObject {
	b := u.book
	rows := widgets.Down(4)
	for _, t := range p.weigh.Targets {
		rows.Add(widgets.Body(b.T("{group}: at least {n} %", "group", u.say(app.SeatGroup(t.Wants)), "n", t.Bound)))
	}
	if len(p.weigh.Targets) == 0 {
		rows.Add(widgets.QuietWrapped(b.T("No target is set yet.")))
	}
	rows.Add(widgets.Across(8, widgets.NewButton(b.T("Change the targets"), func() { p.askTargets(u) }).Small(), widgets.Gap()))
	return rows
}

// askTargets asks for the least share of each group.
func (p *seatBalance) askTargets(u *UI) {
	b, all := u.book, make([]app.SeatTarget, 0, len(app.SeatWants()))
	for _, wants := range app.SeatWants() {
		one := app.SeatTarget{Wants: wants}
		for _, t := range p.weigh.Targets {
			if t.Wants == wants {
				one = t
			}
		}
		all = append(all, one)
	}
	f := form{
		title: b.T("What should the platform look like?"), text: b.T("The least share of the seats in per cent; empty wants nothing."),
		save: func(ctx context.Context) error { return u.App.SaveSeatTargets(ctx, all) },
	}
	for i := range all {
		f.inputs = append(f.inputs, u.whole(all[i].Wants, u.say(app.SeatGroup(all[i].Wants)), &all[i].Bound))
	}
	u.ask(f)
}
