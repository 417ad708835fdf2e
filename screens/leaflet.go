package screens

import (
	"context"
	"io"
	"path/filepath"
	"time"

	"sofra/app"
	pdf "sofra/app/paper"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// leafletAsk is a programme for the audience as it is asked for.
type leafletAsk struct {
	app.Leaflet
	donors []app.LeafletDonor
	langs  [3]string
	first  [2]string // whose logos come first
	name   string    // of the file

	version int // that is printed; 0 is the programme as it stands
	changed int // since
}

// printProgramme asks how the programme of an event is printed for its audience.
func (u *UI) printProgramme(event app.ID) {
	background(u, func(ctx context.Context) (a leafletAsk, err error) {
		if a.Leaflet, err = u.App.LeafletChoice(ctx, event); err == nil {
			a.donors, err = u.App.LeafletDonors(ctx, event)
		}
		if err == nil {
			a.version, a.changed, err = u.App.PrintedVersion(ctx, event)
		}
		return a, err
	}, func(a leafletAsk) { u.askLeaflet(&a) })
}

// askLeaflet asks in which languages, on which paper and with which parts, and
// where the file goes.
func (u *UI) askLeaflet(a *leafletAsk) {
	b := u.book
	a.langs[0] = string(u.book.Lang())
	copy(a.langs[:], a.Languages)
	for i, o := range a.Logos[:min(len(a.Logos), len(a.first))] {
		a.first[i] = o
	}
	f := form{
		title: b.T("Print programme"), verb: b.T("Print programme"), text: u.printedFrom(a), inputs: u.leafletInputs(a),
		save: func(ctx context.Context) error {
			a.take()
			made, err := u.App.MakeLeaflet(ctx, a.Leaflet, time.Now())
			a.name = made.FileName()
			return err
		},
		kept: func() { u.choosePlace(true, a.name, func(path string) { u.writeLeaflet(path, a.Leaflet) }) },
		doubt: func(ctx context.Context) (doubt, error) {
			a.take()
			d := doubt{title: b.T("Print it all the same?"), verb: b.T("Print programme")}
			all, err := u.App.LeafletDoubts(ctx, a.Leaflet, time.Now())
			for _, one := range all {
				d.facts, d.at = append(d.facts, one.Text), append(d.at, one.At)
			}
			return d, err
		},
	}
	u.ask(f)
}

// printedFrom says which version is printed, and what is not in it.
func (u *UI) printedFrom(a *leafletAsk) string {
	switch {
	case a.version == 0:
		return u.book.T("No version is frozen: the programme is printed as it stands now.")
	case a.changed > 0:
		return u.book.N("Printed is version {version}; {n} changes since are not in it.", a.changed, "version", a.version)
	}
	return u.book.T("Printed is version {n}, as it was frozen.", "n", a.version)
}

// leafletInputs are the fields of the form.
func (u *UI) leafletInputs(a *leafletAsk) []input {
	b := u.book
	var options []widgets.Option
	for _, block := range app.LeafletBlocks() {
		options = append(options, widgets.Option{ID: block, Text: u.say(app.LeafletBlockName(block))})
	}
	blocks := widgets.NewChoices(b.T("What stands on it"), options, true)
	blocks.SetChosen(a.Blocks...)
	all := []input{
		u.choiceOf("Languages", b.T("Language"), &a.langs[0], langOptions()), u.choice("Second", b.T("Second language"), &a.langs[1], langOptions()),
		u.choice("Third", b.T("Third language"), &a.langs[2], langOptions()), u.choiceOf("Size", b.T("Paper|to print on"), &a.Size, u.options(leafletSizes())),
		{name: "Blocks", field: blocks, wide: true, take: func() words.Text { a.Blocks = blocks.Chosen(); return words.Text{} }},
	}
	judgedTogether(all[:3])
	var donors []widgets.Option
	for _, o := range a.donors {
		donors = append(donors, widgets.Option{ID: string(o.ID), Text: o.Name})
	}
	if len(donors) > 1 {
		all = append(all, u.choice("Logos", b.T("First logo"), &a.first[0], donors).begin())
	}
	if len(donors) > 2 {
		all = append(all, u.choice("Logos2", b.T("Second logo"), &a.first[1], donors))
	}
	return append(all, u.notes("Partners", b.T("Partners, a line each"), &a.Partners).row())
}

// judgedTogether takes away what was said of choices that are right or wrong
// together, as soon as one of them is another.
func judgedTogether(all []input) {
	for _, i := range all {
		if one, ok := i.field.(*widgets.Select); ok {
			one.OnChanged = func(string) {
				for _, other := range all {
					other.field.SetError("")
				}
			}
		}
	}
}

// take makes the languages and the order of logos those of the fields.
func (a *leafletAsk) take() {
	a.Languages, a.Logos = nil, nil
	for _, l := range a.langs {
		if l != "" {
			a.Languages = append(a.Languages, l)
		}
	}
	for _, o := range a.first {
		if o != "" && !a.Logos.Has(o) {
			a.Logos = append(a.Logos, o)
		}
	}
}

func leafletSizes() []code {
	return []code{
		{app.SizeA5, words.T("A5, page by page")}, {app.SizeFolded, words.T("A4 sheets, folded to A5")}, {app.SizeA4, words.T("A4")},
	}
}

// writeLeaflet writes the programme to a file, and offers to open it.
func (u *UI) writeLeaflet(path string, l app.Leaflet) {
	if filepath.Ext(path) == "" {
		path += ".pdf"
	}
	to := app.Filed{Path: path, End: ".pdf", Only: true, Taken: words.T("{file} is there already and is something else. Choose another name; nothing was changed.", "file", filepath.Base(path))}
	u.job(context.Background(), func(ctx context.Context) func() {
		err := to.Write(func(w io.Writer) error {
			return u.App.PrintLeaflet(ctx, l, time.Now(), func(p app.LeafletPaper, w io.Writer) error { return pdf.WriteLeaflet(w, p) }, w)
		})
		return func() {
			if err != nil {
				u.fail(sheetFault(to, err))
				return
			}
			u.status.Say("check", widgets.ToneDone, u.book.T("The file is in {file}.", "file", path))
			u.status.SetUndo(u.book.T("Open"), func() { u.openFile(path) })
		}
	})
}
