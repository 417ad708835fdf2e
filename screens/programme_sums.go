package screens

import (
	"sofra/app"
	"sofra/screens/widgets"
)

// sums are the totals at the foot: the narrower the card, the fewer of the last.
func (p *programmePage) sums(u *UI) []widgets.Total {
	b, t := u.book, p.now.Times()
	sums := []widgets.Total{
		{Label: b.T("Music"), Value: span(t.Music)}, {Label: b.T("Talk and poems"), Value: span(t.Talk)},
		{Label: b.T("Change-over"), Value: span(t.ChangeOver)}, {Label: b.T("Interval|a pause"), Value: span(t.Interval)},
	}
	if start := p.now.event.Starts; start != "" {
		begin := p.now.Begin(start)
		sums = append(sums, widgets.Total{Label: b.T("Ends"), Value: string(begin[len(begin)-1])})
		if curfew := p.now.event.Curfew; curfew != "" {
			sums = append(sums, u.curfewSum(curfew, app.ToSpare(start, curfew, t.All())))
		}
	}
	if slot := p.now.event.Slot; slot > 0 {
		sums = append(sums, u.slotSum(t.All(), slot))
	}
	if t.Soft > 0 {
		sums = append(sums, widgets.Total{Label: b.T("Not agreed yet"), Value: span(t.Soft)})
	}
	return append(sums, widgets.Total{Label: b.T("In all"), Value: span(t.All())})
}

// curfewSum says how long before its curfew an evening ends, or how long after.
func (u *UI) curfewSum(curfew app.Clock, spare int) widgets.Total {
	b := u.book
	sum := widgets.Total{Label: b.T("Curfew {time}", "time", string(curfew)), Value: b.T("{n} min to spare", "n", spare), Tone: widgets.ToneDone}
	if spare < 0 {
		sum.Value, sum.Tone = b.T("{n} min over", "n", -spare), widgets.ToneError
	}
	return sum
}

// slotSum says how an evening fills its slot: a twentieth more or less fits.
func (u *UI) slotSum(seconds, slot int) widgets.Total {
	b := u.book
	sum := widgets.Total{Label: b.T("Slot {n} min", "n", slot), Value: b.T("fits|a slot"), Tone: widgets.ToneDone}
	switch app.FitsSlot(seconds, slot) {
	case app.FitLong:
		sum.Value, sum.Tone = b.T("{n} min over", "n", (seconds+59)/60-slot), widgets.ToneError
	case app.FitShort:
		sum.Value, sum.Tone = b.T("{n} min to spare", "n", slot-(seconds+59)/60), widgets.ToneWarning
	}
	return sum
}

// span writes seconds, also none.
func span(seconds int) string {
	if seconds == 0 {
		return "0:00"
	}
	return length(seconds)
}
