package screens

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// programmeTone is how a state of a programme is meant.
func programmeTone(status string) widgets.Tone {
	switch status {
	case "agreed", "timed":
		return widgets.ToneNotice
	case "frozen", "performed":
		return widgets.ToneDone
	}
	return widgets.TonePlain
}

// programmeSide is what an event plays, in short, with the way to all of it.
func programmeSide(u *UI, r *app.EventRow) fyne.CanvasObject {
	b := u.book
	if r.ProgrammeID == "" {
		return widgets.NewEmptyState(b.T("No programme yet"), b.T("What is played and said, in its order and with its lengths."),
			widgets.NewButton(b.T("Make the programme"), func() { u.startProgramme(r) }).WithIcon("plus"))
	}
	return later(u, func(ctx context.Context) (app.Programme, error) {
		return u.App.Programme(ctx, r.ProgrammeID)
	}, func(p app.Programme) fyne.CanvasObject {
		open := widgets.NewButton(b.T("Open the programme"), func() { u.into(&programmePage{id: p.ID, event: r.ID}) }).Small()
		parts := []fyne.CanvasObject{widgets.Across(8, widgets.NewTag(u.code(programmeStatuses(), p.Status), programmeTone(p.Status)), widgets.Gap(), open)}
		for i, item := range p.Items {
			parts = append(parts, shortItem(u, i+1, p, item))
		}
		total := widgets.Across(8, widgets.Flex(widgets.Strong(b.T("In all"))), widgets.Strong(length(p.Times().All())))
		return widgets.Down(10, append(parts, widgets.Line(), total, worksCard(u, r))...)
	})
}

// shortItem is an item in one line: its place, its name, and how long it is or
// was. One that does not count says why, so that the lengths add up.
func shortItem(u *UI, place int, p app.Programme, i app.Item) fyne.CanvasObject {
	name, long := widgets.Body(i.Called(u.book)), fyne.CanvasObject(widgets.Body(length(p.Takes(i))))
	if !i.Music() || !i.Counts() {
		name = widgets.Soft(i.Called(u.book))
	}
	if !i.Counts() {
		tag, _ := u.itemTag(i)
		long = widgets.Quiet(tag)
	}
	return widgets.Across(8, widgets.Wide(18, widgets.Quiet(strconv.Itoa(place))), widgets.NewIcon(itemIcon(i.Kind), itemTone(i)).Sized(16),
		widgets.Flex(name), long)
}

// itemTone gives music the accent.
func itemTone(i app.Item) widgets.Tone {
	if i.Music() {
		return widgets.ToneSelected
	}
	return widgets.ToneNone
}

// startProgramme makes a programme for an event, and opens it.
func (u *UI) startProgramme(r *app.EventRow) {
	background(u, func(ctx context.Context) (app.ID, error) { return u.App.StartProgramme(ctx, r.ID) }, func(made app.ID) {
		u.into(&programmePage{id: made, event: r.ID})
		u.sayLast()
	})
}
