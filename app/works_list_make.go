package app

import (
	"context"
	"slices"
	"strconv"
	"time"

	"sofra/app/words"
)

// WorksListAsk says which works list is wanted.
type WorksListAsk struct {
	EventID   ID
	SocietyID ID
	Moment    string
	Lang      words.Lang
}

// WorksDraft is a works list as it would be given out, with what may be wrong
// with it.
type WorksDraft struct {
	Report Report
	Name   string // of its file, without an ending
	Doubts []WorksDoubt
}

// WorksDoubt is one thing that may be wrong with a works list, and where that is
// put right.
type WorksDoubt struct {
	Text words.Text
	Of   []Hit
}

// DraftWorksList makes a works list and notes nothing.
func (a *App) DraftWorksList(ctx context.Context, ask WorksListAsk) (d WorksDraft, err error) {
	l, err := a.listing(ctx, ask)
	if err != nil {
		return d, err
	}
	d.Report, d.Doubts = l.report(), l.doubts()
	d.Name = "works-" + ask.Moment
	for _, part := range []string{string(l.event.Day), fileWords(l.discreet.Text(l.event.Title, "…")), string(ask.Lang)} {
		if part != "" {
			d.Name += " " + part
		}
	}
	return d, nil
}

// MakeWorksList makes a works list, hands it to write, and notes that it was
// made; where writing fails nothing is noted.
func (a *App) MakeWorksList(ctx context.Context, ask WorksListAsk, write func(Report) error) error {
	l, err := a.listing(ctx, ask)
	if err != nil {
		return err
	}
	if err := write(l.report()); err != nil {
		return err
	}
	verb := words.T("Made a works list: {list}, {society}", "list", ListName(ask.Moment), "society", l.society.Name)
	return a.change(ctx, verb, func(tx Tx) error {
		rows, _, err := tx.WorksLists(ctx, WorksFilter{EventID: ask.EventID, SocietyID: ask.SocietyID})
		if err != nil {
			return err
		}
		made := WorksList{EventID: ask.EventID, SocietyID: ask.SocietyID, Moment: ask.Moment}
		for _, r := range rows {
			if r.Moment == ask.Moment {
				made = r.WorksList
			}
		}
		made.MadeOn = DateOf(time.Now())
		return tx.PutWorksList(ctx, &made)
	})
}

// listing is a works list in the making.
type listing struct {
	*words.Book
	ask       WorksListAsk
	society   Society
	event     EventRow
	where     string
	office    string
	programme Programme
	discreet  Discreet
	lines     []listedWork
	left      []listedWork // what the society does not ask for
	unsaid    []listedWork // of which nobody said what became of them
	guessed   []listedWork // that nobody measured
}

// listedWork is one line of the list: an item, or several of one work.
type listedWork struct {
	Item
	work    Work
	seconds int
	times   int
}

// listing reads what a works list tells.
func (a *App) listing(ctx context.Context, ask WorksListAsk) (l *listing, err error) {
	if err := check(Wrong{"Moment", oneOf(ask.Moment, ListMoments()...)}); err != nil {
		return nil, err
	}
	l = &listing{Book: words.In(ask.Lang), ask: ask}
	for _, step := range []func() error{
		func() error { return l.find(ctx, a) },
		func() error { l.office, err = a.PaperOffice(ctx); return err },
		func() error { l.where, err = a.whereWords(ctx, l.event.Event, l.Book); return err },
		func() error { l.discreet, err = DiscreetIn(ctx, a, InProgramme, DateOf(time.Now())); return err },
		func() error { l.programme, err = a.Programme(ctx, l.event.ProgrammeID); return err },
		func() error { return l.fill(ctx, a) },
	} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// find reads the event and the society.
func (l *listing) find(ctx context.Context, a *App) error {
	all, err := a.Societies(ctx)
	if err != nil {
		return err
	}
	at := slices.IndexFunc(all, func(s Society) bool { return s.ID == l.ask.SocietyID })
	if at < 0 {
		return Invalid{{"SocietyID", words.T("Choose the society.")}}
	}
	l.society = all[at]
	rows, _, err := a.Events(ctx, EventFilter{ID: l.ask.EventID})
	if err == nil && len(rows) == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return err
	}
	if l.event = rows[0]; l.event.ProgrammeID == "" {
		return Invalid{{"Moment", words.T("There is no music on the programme of this event.")}}
	}
	return nil
}

// fill takes the items that the list is of: the plan as it is agreed, or what
// was written down as played.
func (l *listing) fill(ctx context.Context, a *App) error {
	after := l.ask.Moment == ListAfter
	if after && !slices.ContainsFunc(l.programme.Items, func(i Item) bool { return i.Outcome != "" }) {
		return Invalid{{"Moment", words.T("Nobody has written down yet what was played. Open the programme, and say it at “As performed”.")}}
	}
	for _, i := range l.programme.Items {
		switch {
		case !i.Music(), !after && (i.Soft || i.Outcome == WasAdded), after && i.Outcome == WasDropped:
			continue
		case after && i.Outcome == "":
			if !i.Soft {
				l.unsaid = append(l.unsaid, listedWork{Item: i})
			}
			continue
		}
		if err := l.take(ctx, a, i); err != nil {
			return err
		}
	}
	if len(l.lines)+len(l.left) == 0 {
		return Invalid{{"Moment", words.T("There is no music on the programme of this event.")}}
	}
	return nil
}

// take puts one item on the list. Where the form says how often a work was
// played, all its items are one line.
func (l *listing) take(ctx context.Context, a *App, i Item) (err error) {
	one := listedWork{Item: i, seconds: i.Planned, times: 1}
	if i.WorkID != "" {
		if one.work, err = a.Work(ctx, i.WorkID); err != nil {
			return err
		}
	}
	if l.ask.Moment == ListAfter {
		one.seconds = i.Takes()
	}
	if one.seconds == 0 {
		one.seconds = one.work.Seconds
	}
	if !l.society.asksFor(one.work) {
		l.left = append(l.left, one)
		return nil
	}
	if l.ask.Moment == ListAfter && i.Performed == 0 {
		l.guessed = append(l.guessed, one)
	}
	if slices.Contains(l.society.Fields(), "times") {
		for n := range l.lines {
			if was := &l.lines[n]; i.WorkID != "" && was.WorkID == i.WorkID && was.Movement == i.Movement {
				was.times++
				was.seconds += one.seconds
				was.Performers = slices.Concat(was.Performers, i.Performers)
				return nil
			}
		}
	}
	l.lines = append(l.lines, one)
	return nil
}

// name is what a line is called, for the office.
func (o listedWork) name() string {
	if o.Movement != "" {
		return o.Name() + ", " + o.Movement
	}
	return o.Name()
}

// atWork leads to the work of a line, or else to the programme.
func (l *listing) atWork(o listedWork) Hit {
	if o.WorkID != "" {
		return Hit{Kind: Works, ID: o.WorkID, Name: o.name()}
	}
	return l.inProgramme(o)
}

// inProgramme leads to where a line stands in the programme.
func (l *listing) inProgramme(o listedWork) Hit {
	return Hit{Kind: Programmes, ID: l.programme.ID, Name: strconv.Itoa(o.Position) + ". " + o.name()}
}
