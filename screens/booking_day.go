package screens

import (
	"cmp"
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// dayNotes are what the form of a booking says while it is filled in: what its
// artist has on that day, and the rank that is free.
type dayNotes struct {
	u      *UI
	now    app.Booking // for which event, and as what, it is asked
	artist *widgets.Picker
	rank   *widgets.TextField // nil: the booking has its rank
	notes  *fyne.Container
	told   string // the rank that was proposed
}

// noteDay looks anew whenever another artist is chosen.
func (u *UI) noteDay(k *app.BookingRow, inputs []input) *dayNotes {
	s := &dayNotes{u: u, now: k.Booking, notes: widgets.Down(8)}
	s.notes.Hide()
	for _, i := range inputs {
		switch f := i.field.(type) {
		case *widgets.Picker:
			s.artist = f
		case *widgets.TextField:
			if i.name == "Rank" && k.Version == 0 {
				s.rank, s.told = f, strconv.Itoa(k.Rank)
			}
		}
	}
	chosen := s.artist.OnChanged
	s.artist.OnChanged = func(o widgets.Option) {
		chosen(o)
		s.look()
	}
	return s
}

// look asks what the chosen artist has on the day of the event.
func (s *dayNotes) look() {
	id := s.artist.Chosen().ID
	asked := s.now
	asked.PersonID, asked.EnsembleID = whoOf(id)
	if asked.EventID == "" || cmp.Or(asked.PersonID, asked.EnsembleID) == "" {
		s.show(app.Outlook{Rank: 1})
		return
	}
	load(s.u, func(ctx context.Context) (app.Outlook, error) { return s.u.App.Outlook(ctx, asked) }, func(o app.Outlook) {
		if s.artist.Chosen().ID == id && s.now.EventID == asked.EventID {
			s.show(o)
		}
	})
}

// show says it above the fields. A rank that a person typed stays.
func (s *dayNotes) show(o app.Outlook) {
	if s.rank != nil && s.rank.Text() == s.told {
		s.told = strconv.Itoa(o.Rank)
		s.rank.SetText(s.told)
	}
	s.notes.Objects = append(outlookNotes(s.u, o).Objects, s.u.feastNote(o.Near)...)
	s.notes.Hidden = len(s.notes.Objects) == 0
	s.notes.Refresh()
	if top := s.u.dialogs.Top(); top != nil {
		top.Refresh()
	}
}

// clashNotes say in words where somebody is asked twice.
func clashNotes(u *UI, all []app.Clash) *fyne.Container {
	notes := widgets.Down(8)
	for _, c := range all {
		tone, icon := widgets.ToneError, "error"
		if c.DateState == app.DateHold {
			tone, icon = widgets.ToneWarning, "warning"
		}
		notes.Add(widgets.NewNote(tone, icon, "", u.say(c.Text())))
	}
	return notes
}

// outlookNotes say it, and who cannot come or is in another town.
func outlookNotes(u *UI, o app.Outlook) *fyne.Container {
	notes := clashNotes(u, o.Clashes)
	for _, d := range o.CannotCome {
		notes.Add(widgets.NewNote(widgets.ToneError, "error", "", u.say(d.Text())))
	}
	for _, j := range o.Journeys {
		notes.Add(widgets.NewNote(widgets.ToneWarning, "warning", "", u.say(j.Text())))
	}
	return notes
}

// doubtTexts say where somebody of a booking is asked twice or cannot come.
func doubtTexts(ctx context.Context, a *app.App, b app.Booking) ([]words.Text, error) {
	o, err := a.Outlook(ctx, b)
	var facts []words.Text
	for _, c := range o.Clashes {
		facts = append(facts, c.Text())
	}
	for _, d := range o.CannotCome {
		facts = append(facts, d.Text())
	}
	return facts, err
}
