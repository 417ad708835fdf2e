package screens

import (
	"context"
	"errors"
	"reflect"
	"slices"

	"sofra/app"
	"sofra/screens/widgets"
)

// origin is what a form asks about: a record, or a part of one, and how it was
// when the form was opened.
type origin struct {
	of    app.Ref
	draft app.Record // what the fields write into
	whole app.Record // the record that it is a part of, where it is kept with that
	was   image      // of the draft
	first *form      // the form that asks, as it was before a meeting
	apart string     // tells new parts of one record apart
}

// about is a form's record.
func about(kind app.Kind, draft app.Record) *origin {
	return &origin{of: app.Ref{Kind: kind, ID: draft.Ident().ID}, draft: draft, was: app.ImageOf(draft)}
}

// stayWith has the page stay with the record that a form has kept, if it is one
// of the page's: the one that was added, or that has gone to another place.
func (u *UI) stayWith(o *origin) {
	if o == nil || o.whole != nil {
		return
	}
	p, ok := u.pageNow().(holder)
	if s, can := p.(stander); ok && can && p.holds(o.of.Kind) {
		s.stand(o.of.Kind, o.draft.Ident().ID, o.of.ID == "")
	}
}

// within is a form's part of a record.
func within(kind app.Kind, whole, draft app.Record) *origin {
	o := about(kind, draft)
	o.of.ID, o.whole = whole.Ident().ID, whole
	return o
}

// meeting is two versions of what a form asks about: the one that is typed and
// the one that another desk saved meanwhile.
type meeting struct {
	*origin
	theirs app.Record // the record of the other desk, with its parts
	part   app.Record // what of it the form asks about; nil where it was removed
	last   app.Step   // that saved it
	names  calledBy
	met    []app.Met
}

// meetingOf reads what the other desk saved.
func (n namer) meetingOf(ctx context.Context, o *origin) (m meeting, err error) {
	m = meeting{origin: o, names: calledBy{}}
	if m.theirs, err = n.a.Record(ctx, o.of); err != nil {
		return m, err
	}
	last, err := n.a.HistoryOf(ctx, o.of, app.Page{Limit: 1})
	if err != nil || len(last) == 0 {
		return m, errors.Join(err, app.ErrNotFound)
	}
	m.last = last[0].Step
	if m.part = app.PartIn(m.theirs, o.draft.Ident().ID); m.part == nil {
		return m, nil
	}
	m.met = app.Meet(o.was, o.draft, m.part)
	for _, r := range []app.Record{o.draft, m.part} {
		if err := n.add(ctx, m.names, app.ImageOf(r)); err != nil {
			return m, err
		}
	}
	return m, nil
}

// fresh says that the form adds a part, which no other desk can have removed.
func (m *meeting) fresh() bool { return m.whole != nil && m.part == nil && m.draft.Ident().ID == "" }

// binned says that the other desk put the record into the bin.
func (m *meeting) binned() bool { return m.theirs.Ident().DeletedAt != "" }

// merge gives the draft what was chosen, upon the version of the other desk.
// The answer makes it what was typed again.
func (m *meeting) merge() (back func()) {
	backs := []func(){app.Remember(m.draft)}
	if m.part == nil {
		*m.draft.Ident() = app.Kept{} // it is added again
	} else {
		app.Merge(m.draft, m.part, m.met)
	}
	if m.whole != nil {
		backs = append(backs, app.Remember(m.whole))
		app.Become(m.whole, m.theirs)
		m.whole.Ident().DeletedAt = ""
	}
	return func() {
		for _, back := range backs {
			back()
		}
	}
}

// merged is the form, asked to keep both. It may be met again, by a third
// version.
func (m *meeting) merged(f form) form {
	if m.first == nil {
		asked := f
		m.first = &asked
	}
	f = *m.first
	save, ask := f.save, f.doubt
	f.save = func(ctx context.Context) error {
		back := m.merge()
		err := save(ctx)
		if err != nil { // the fields still hold what was typed
			back()
		}
		return err
	}
	if ask != nil {
		f.doubt = func(ctx context.Context) (doubt, error) {
			defer m.merge()()
			return ask(ctx)
		}
	}
	return f
}

// meet shows what was typed beside what another desk saved meanwhile, field by
// field, and keeps what is chosen.
func (u *UI) meet(f form, dialog *widgets.Dialog) {
	dialog.SetProblem(u.sentence(app.ErrStale))
	n := namer{u.App, u.book}
	u.job(context.Background(), func(ctx context.Context) func() {
		m, err := n.meetingOf(ctx, f.about)
		return func() {
			if err != nil {
				dialog.SetProblem(u.sentence(err))
				return
			}
			rows := u.meetingRows(f, &m)
			mine := !slices.ContainsFunc(rows, func(r metRow) bool { return r.met.Keep != app.Mine })
			if mine && !m.binned() && (m.part != nil || m.fresh()) { // the other desk changed nothing that the form asks for
				u.keep(m.merged(f), dialog)
				return
			}
			u.askMeeting(f, dialog, &m, rows)
		}
	})
}

// tableOf is the table of a record, as the journal names it.
func tableOf(r app.Record) string {
	if _, ok := r.(*app.Grant); ok {
		return "grants"
	}
	return app.ColumnOf(reflect.TypeOf(r).Elem().Name())
}

// inEvent is a form's part of an event that is kept by itself.
func inEvent(event app.ID, draft app.Record) *origin { return partOf(app.Events, event, draft) }

// partOf is a form's part of a record that is kept by itself.
func partOf(kind app.Kind, id app.ID, draft app.Record) *origin {
	o := about(kind, draft)
	o.of.ID = id
	return o
}
