package screens

import (
	"context"
	"errors"
	"slices"

	"sofra/app"
)

// keepSpeaking keeps what was counted, and throws its draft away.
func (p *discussion) keepSpeaking(u *UI) {
	at := p.clock()
	p.speaking.tally.Pause(at)
	p.keepSeconds(u, p.speaking.tally.Seconds(at))
}

func (p *discussion) keepSeconds(u *UI, seconds map[app.ID]int) {
	background(u, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, u.App.KeepSpeaking(ctx, p.event, seconds)
	}, func(struct{}) {
		p.kept(u)
		u.changed()
	})
}

// unkept says whether something was counted that is not in the office yet.
func (p *discussion) unkept(u *UI) bool {
	return p.speaking.open || slices.ContainsFunc(u.kept, func(d draft) bool { return d.Slot == p.draftSlot() })
}

// kept forgets the draft: what was counted is in the office now.
func (p *discussion) kept(u *UI) {
	s := &p.speaking
	s.open, s.tally, s.asked, s.genders = false, nil, false, nil
	u.putDraft(p.draftSlot(), nil)
	u.showDrafts()
}

// byHand asks how long each spoke, where it was noted on paper or is to be put
// right.
func (p *discussion) byHand(u *UI) {
	b, at := u.book, p.clock()
	p.speaking.tally.Pause(at)
	p.redraw(u)
	counted := p.speaking.tally.Seconds(at)
	places := p.places()
	seconds := make([]int, len(places))
	f := form{title: b.T("How long did each speak?"), text: b.T("Minutes and seconds, as 4:30."), verb: b.T("Keep the speaking time")}
	for i, s := range places {
		seconds[i] = counted[s.ID]
		name := u.nameShown(s.PersonName)
		if s.ID == "" {
			name = b.T("Audience")
		}
		f.inputs = append(f.inputs, u.duration(string(s.ID), name, &seconds[i]))
	}
	f.save = func(ctx context.Context) error {
		all := map[app.ID]int{}
		for i, s := range places {
			all[s.ID] = seconds[i]
		}
		return u.App.KeepSpeaking(ctx, p.event, all)
	}
	f.kept = func() { p.kept(u) }
	u.ask(f)
}

// openGenders reads the sums by gender, after the passphrase where that is
// needed.
func (p *discussion) openGenders(u *UI) {
	type opened struct {
		sums   []app.SpokenBy
		sealed bool
	}
	load(u, func(ctx context.Context) (o opened, err error) {
		o.sums, err = u.App.SpokenByGender(ctx, p.event)
		if errors.Is(err, app.ErrSealed) {
			return opened{sealed: true}, nil
		}
		return o, err
	}, func(o opened) {
		if o.sealed {
			u.askPassphrase(u.book.T("Cancel"), func() { p.openGenders(u) })
			return
		}
		p.speaking.genders, p.speaking.asked = o.sums, true
		p.redraw(u)
	})
}
