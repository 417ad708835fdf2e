package screens

import (
	"context"
	"encoding/json"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// past is what was changed in a record, and the names that its images point to.
type past struct {
	changes []app.Changed
	names   map[app.ID]string
}

// image is a row as the journal keeps it.
type image map[string]any

// historyOf is what was changed in a record, newest first: when, by whom, and
// from what to what. Only columns that have a label are told, so that derived
// and sealed ones never are.
func (u *UI) historyOf(kind app.Kind, id app.ID) fyne.CanvasObject {
	n := namer{u.App, u.book}
	return later(u, func(ctx context.Context) (past, error) { return n.pastOf(ctx, app.Ref{Kind: kind, ID: id}) },
		func(p past) fyne.CanvasObject {
			var all []fyne.CanvasObject
			steps := p.steps()
			for i, step := range steps {
				if i == mostParts {
					break
				}
				if i > 0 {
					all = append(all, widgets.Line())
				}
				all = append(all, u.stepOf(step, p.names))
			}
			return u.withRest(widgets.Down(10, all...), len(steps)-mostParts)
		})
}

func imageOf(text string) (row image) {
	if json.Unmarshal([]byte(text), &row) != nil {
		return nil // there was no row
	}
	return row
}

// steps are the changes of each step together.
func (p past) steps() (all [][]app.Changed) {
	for _, c := range p.changes {
		if last := len(all) - 1; last >= 0 && all[last][0].ID == c.ID {
			all[last] = append(all[last], c)
			continue
		}
		all = append(all, []app.Changed{c})
	}
	return all
}

// stepOf shows one step: its day and person, its name, and each change.
func (u *UI) stepOf(changes []app.Changed, names map[app.ID]string) fyne.CanvasObject {
	step := changes[0].Step
	lines := []fyne.CanvasObject{
		widgets.Across(8, widgets.Strong(u.moment(step.At)), widgets.Gap(), widgets.Quiet(step.Who)),
		widgets.QuietWrapped(u.stepName(step)),
	}
	for i := len(changes) - 1; i >= 0; i-- { // as they happened
		for _, d := range u.differences(changes[i], names) {
			lines = append(lines, widgets.Wrapped(d.text).Led(d.lead))
		}
	}
	return widgets.Down(2, lines...)
}

// stepName is what the step was; one that was taken back says so.
func (u *UI) stepName(s app.Step) string {
	switch s.Kind {
	case app.Undone:
		return u.book.T("Taken back: {step}", "step", s.Verb)
	case app.Redone:
		return u.book.T("Done again: {step}", "step", s.Verb)
	}
	return u.say(s.Verb)
}

// moment is a day and time as this desk's clock has it.
func (u *UI) moment(at app.Instant) string {
	t, ok := at.Time()
	if !ok {
		return ""
	}
	t = t.Local()
	return u.book.Date(t.Year(), int(t.Month()), t.Day()) + ", " + u.book.Clock(t.Hour(), t.Minute())
}

// difference is one thing that a change did: to what, and what.
type difference struct{ lead, text string }

// differences tells what a change did to its row.
func (u *UI) differences(c app.Changed, names map[app.ID]string) (all []difference) {
	before, after := imageOf(c.Before), imageOf(c.After)
	lead := ""
	if label, part := partLabels()[c.TableName]; part {
		lead = u.say(label) + ": " + partName(cmpImage(after, before), names)
	}
	switch {
	case before == nil && lead != "":
		return []difference{{lead, u.book.T("added|to a list")}}
	case before == nil:
		return []difference{{"", u.book.T("Added to the office")}}
	case after == nil && lead != "":
		return []difference{{lead, u.book.T("removed|from a list")}}
	case after == nil:
		return nil
	}
	if had, has := before["deleted_at"] != nil, after["deleted_at"] != nil; had != has {
		all = append(all, difference{"", u.binned(has)})
	}
	for _, t := range toldColumns() {
		was, is := t.say(u, c.TableName, before, names), t.say(u, c.TableName, after, names)
		if was != is {
			all = append(all, difference{strings.TrimPrefix(lead+", ", ", ") + u.say(t.label), u.turned(was, is)})
		}
	}
	return all
}

func cmpImage(a, b image) image {
	if a != nil {
		return a
	}
	return b
}

func (u *UI) binned(now bool) string {
	if now {
		return u.book.T("Put into the bin")
	}
	return u.book.T("Taken back from the bin")
}

// turned says from what to what.
func (u *UI) turned(was, is string) string {
	switch {
	case was == "":
		return is
	case is == "":
		return u.book.T("removed: {before}", "before", was)
	}
	return u.book.T("from {before} to {after}", "before", was, "after", is)
}

// partName is how a part of a record is called: by whom it points to, or by its
// own words.
func partName(row image, names map[app.ID]string) string {
	for _, column := range []string{"person_id", "ensemble_id", "work_id"} {
		if id, _ := row[column].(string); names[app.ID(id)] != "" {
			return names[app.ID(id)]
		}
	}
	for _, column := range []string{"title", "name"} {
		if own, _ := row[column].(string); own != "" {
			return own
		}
	}
	return ""
}

// partLabels are the tables of parts that a history tells of.
func partLabels() map[string]words.Text {
	return map[string]words.Text{
		"member": words.T("Members"), "room": words.T("Rooms"), "event_person": words.T("People"),
		"budget_line": words.T("Budget line"), "item": words.T("Programme"),
	}
}
