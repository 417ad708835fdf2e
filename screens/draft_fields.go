package screens

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"sofra/app"
	"sofra/screens/widgets"
)

// fields are those whose contents can be put away, by the names of what they
// are taken into; a second field of a name has a number behind it.
func (t *typing) fields() map[string]widgets.Typed { return typedFields(t.form.inputs) }

func typedFields(inputs []input) map[string]widgets.Typed {
	all := map[string]widgets.Typed{}
	for _, i := range inputs {
		f, ok := i.field.(widgets.Typed)
		if !ok {
			continue
		}
		name := i.name
		for n := 2; all[name] != nil; n++ {
			name = fmt.Sprintf("%s.%d", i.name, n)
		}
		all[name] = f
	}
	return all
}

// typed is what stands in the fields now.
func (t *typing) typed() typed { return typedIn(t.fields()) }

func typedIn(fields map[string]widgets.Typed) typed {
	now := typed{}
	for name, f := range fields {
		now[name] = f.Typed()
	}
	return now
}

// slot is the name of the draft of what a form asks about. A new part of an
// event is not a new part of another one.
func (o *origin) slot() string {
	parts := []string{tableOf(o.draft), string(o.of.ID), string(o.draft.Ident().ID)}
	if event := valueOf(o.was, "event_id"); o.of.ID == "" && event != "" {
		parts[1] = event
	}
	if o.draft.Ident().ID == "" {
		parts = append(parts, o.apart)
	}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), "-")
}

// isOf says whether it is a draft of the form of that name; a second one has a
// number behind it.
func (d *draft) isOf(name string) bool {
	slot, _, _ := strings.Cut(d.Slot, ".")
	return slot == name
}

// freeSlot is one in which no draft lies: a draft that waits is not written over
// by another one of the same form.
func (u *UI) freeSlot(name string) string {
	slot := name
	for n := 2; slices.ContainsFunc(u.kept, func(d draft) bool { return d.Slot == slot }); n++ {
		slot = fmt.Sprintf("%s.%d", name, n)
	}
	return slot
}

func (u *UI) isOpen(slot string) bool {
	return slices.ContainsFunc(u.asked, func(t *typing) bool { return t.slot == slot })
}

// as is an image read from a file, its parts as they are in another one.
func (i image) as(like image) image {
	for column, v := range i {
		all, ok := v.([]any)
		if _, parts := like[column].([]map[string]any); !parts {
			continue
		}
		var rows []map[string]any
		for _, one := range all {
			if row, is := one.(map[string]any); ok && is {
				rows = append(rows, row)
			}
		}
		i[column] = rows
	}
	return i
}

// since is a moment of today by its clock, else with its day.
func (u *UI) since(at app.Instant) string {
	t, ok := at.Time()
	if t = t.Local(); ok && app.DateOf(t) == app.DateOf(time.Now()) {
		return u.book.Clock(t.Hour(), t.Minute())
	}
	return u.moment(at)
}

// draftTitle is how the form of a draft is called; for something new, with what
// it is to be called.
func (u *UI) draftTitle(d draft) string {
	kind, ok := draftedForms()[d.Form]
	if !ok || d.ID != "" {
		return d.Title
	}
	title := d.Title
	if !kind.fresh.Empty() {
		title = u.say(kind.fresh)
	}
	for _, name := range []string{"Name", "Title", "Description", "PersonID", "EventID"} {
		if text := d.Fields[name]; len(text) > 0 && strings.TrimSpace(text[len(text)-1]) != "" { // of a record, how it is called
			return title + ": " + short(strings.TrimSpace(text[len(text)-1]))
		}
	}
	return title
}
