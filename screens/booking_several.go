package screens

import (
	"cmp"
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// artistLine is one artist and one event of a request.
type artistLine struct {
	row           fyne.CanvasObject
	artist, event *widgets.Picker
}

// taken is the wish as it is chosen.
func (l *artistLine) taken() app.ArtistWish {
	w := app.ArtistWish{EventID: app.ID(l.event.Chosen().ID)}
	w.PersonID, w.EnsembleID = whoOf(l.artist.Chosen().ID)
	return w
}

// severalArtists is the form that asks for several artists, or several events,
// at once.
type severalArtists struct {
	u       *UI
	request app.ArtistRequest
	lines   map[fyne.CanvasObject]*artistLine
	field   *widgets.Lines
	says    *fyne.Container // what stands against them, live
	reason  input
	asked   int
}

// askSeveralArtists asks for a request, which begins with an event.
func (u *UI) askSeveralArtists(event widgets.Option, day app.Date) {
	if !u.mayWrite() {
		return
	}
	b := u.book
	s := &severalArtists{u: u, lines: map[fyne.CanvasObject]*artistLine{}, says: widgets.Down(8)}
	s.request.HoldUntil = holdUntil("", day)
	wishes := s.wishes(event)
	plays := u.line("Plays", b.T("What they play"), &s.request.Plays, app.LengthRule)
	until := u.date("HoldUntil", b.T("Hold until"), &s.request.HoldUntil)
	s.reason = u.line("Reason", b.T("Reason"), &s.request.Reason, app.LengthRule).row()
	s.reason.field.Hide()
	f := form{
		title: b.T("Ask several artists"), verb: b.T("Hold their dates"), inputs: []input{wishes, plays, until, s.reason},
		save: func(ctx context.Context) error { _, err := u.App.AskArtists(ctx, s.request); return err },
	}
	u.askOver(f, widgets.Down(10, wishes.field, s.says, widgets.Columns(12, plays.field, until.field), s.reason.field))
}

// line is one more artist.
func (s *severalArtists) line(event widgets.Option) fyne.CanvasObject {
	b, none, at := s.u.book, app.ID(""), app.ID(event.ID)
	l := &artistLine{
		artist: s.u.pick("Wishes", b.T("Artist or ensemble"), link{&none, ""}, findArtists).field.(*widgets.Picker),
		event:  s.u.pick("EventID", b.T("Event"), link{&at, event.Text}, s.u.findEvents).field.(*widgets.Picker),
	}
	for _, p := range []*widgets.Picker{l.artist, l.event} {
		p.Bare()
		p.OnChanged = func(widgets.Option) { s.look() }
	}
	l.artist.SetPlaceHolder(b.T("Artist or ensemble"))
	l.event.SetPlaceHolder(b.T("Event"))
	l.row = widgets.Across(8, widgets.Flex(l.artist), widgets.Wide(230, l.event))
	s.lines[l.row] = l
	return l.row
}

// wishes is the field of artists and events.
func (s *severalArtists) wishes(event widgets.Option) input {
	b := s.u.book
	s.field = widgets.NewLines(b.T("Artists; one who is confirmed releases the others"), widgets.LinesWords{
		Add: b.T("Add an artist"), Up: b.T("Further up"), Remove: b.T("Remove"),
	}, s.line(event), s.line(event))
	s.field.OnAdd = func() fyne.CanvasObject { return s.line(event) }
	return input{name: "Wishes", field: s.field, wide: true, take: func() words.Text {
		s.request.Wishes = s.taken()
		if len(s.request.Wishes) == 0 {
			return words.T("Choose an artist and an event.")
		}
		return words.Text{}
	}}
}

// taken are the wishes that have an artist.
func (s *severalArtists) taken() (all []app.ArtistWish) {
	for _, row := range s.field.Rows() {
		if w := s.lines[row].taken(); cmp.Or(w.PersonID, w.EnsembleID) != "" {
			all = append(all, w)
		}
	}
	return all
}

// look says what stands against each wish, and asks for a reason where one is
// needed.
func (s *severalArtists) look() {
	wishes := slices.DeleteFunc(s.taken(), func(w app.ArtistWish) bool { return w.EventID == "" })
	s.asked++
	asked := s.asked
	load(s.u, func(ctx context.Context) (all []app.Doubt, err error) { return doubtsOfWishes(ctx, s.u.App, wishes) }, func(all []app.Doubt) {
		if asked != s.asked || s.u.dialogs.Top() == nil {
			return
		}
		s.says.Objects = nil
		if s.reason.field.Hide(); len(all) > 0 {
			s.reason.field.Show()
		}
		for _, d := range all {
			s.says.Add(widgets.NewNote(conflictTone(d.Kind), "warning", "", s.u.say(d.Text())))
		}
		s.says.Refresh()
		s.u.dialogs.Top().Refresh()
	})
}

// doubtsOfWishes are what is doubtful about holds behind all others.
func doubtsOfWishes(ctx context.Context, a *app.App, wishes []app.ArtistWish) (all []app.Doubt, err error) {
	for _, w := range wishes {
		b := app.Booking{EventID: w.EventID, PersonID: w.PersonID, EnsembleID: w.EnsembleID}
		o, err := a.Outlook(ctx, b)
		if err != nil {
			return nil, err
		}
		b.Rank = o.Rank
		doubts, err := a.BookingDoubts(ctx, b, false)
		if err != nil {
			return nil, err
		}
		all = append(all, doubts...)
	}
	return all, nil
}
