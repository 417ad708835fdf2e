package screens

import (
	"cmp"
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/exchange"
	"sofra/app/sheet"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// publishing is how a grant stands in the activity file that its lead partner
// publishes, and the ways to that file.
func (u *UI) publishing(g app.Grant) fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	edit := widgets.NewButton(b.T("Publishing…"), func() { u.askPublishing(g) }).Small()
	all := widgets.Down(8, widgets.Across(8, widgets.CardTitle(b.T("Activity file (IATI)")), widgets.Gap(), edit))
	if g.Unpublished {
		all.Add(widgets.NewNote(widgets.ToneNotice, "eye-off", "", b.T("This grant is kept out of activity files.")))
		return all
	}
	f.add(b.T("Identifier in IATI"), g.OwnActivity)
	f.add(b.T("Funder’s activity"), g.FunderActivity)
	for _, s := range g.Sectors.All() {
		f.add(u.say(app.SectorName(s.Code)), b.Percent(int64(s.Percent), 100))
	}
	f.add(b.T("What it is about"), g.Abstract)
	f.add(b.T("Address of the published report"), g.ReportLink)
	if len(f.all) == 0 {
		all.Add(widgets.QuietWrapped(b.T("What the lead partner or the funder publishes about this grant: money by quarter, towns, results. It names nobody.")))
	} else {
		all.Add(f.show())
	}
	if slices.Contains(app.PublicStatuses(), g.Status) {
		all.Add(widgets.Flow(8, widgets.NewButton(b.T("IATI file…"), func() { u.exportActivity(g.Code) }).Small().WithIcon("file"),
			widgets.NewButton(b.T("Hand-over sheet…"), func() { u.exportHandOver(g.Code) }).Small().WithIcon("sheet")))
	}
	return all
}

func (u *UI) askPublishing(g app.Grant) {
	d, b, codes := &g, u.book, app.SectorCodes()
	inputs := []input{
		u.line("OwnActivity", b.T("Identifier in IATI"), &d.OwnActivity, app.PublicCodeRule), u.line("FunderActivity", b.T("Funder’s activity"), &d.FunderActivity, app.PublicCodeRule),
		u.tick("Aid", b.T("Official development aid"), &d.Aid), u.tick("Unpublished", b.T("Keep it out of activity files"), &d.Unpublished),
	}
	parts := make([]int, len(codes))
	for i, code := range codes {
		parts[i] = d.Sectors.Percent(code)
		one := u.whole("Sectors"+code, u.say(app.SectorName(code)), &parts[i])
		if i == 0 {
			one.name = "Sectors"
		}
		one.field.(*widgets.TextField).SetUnit("%")
		inputs = append(inputs, one)
	}
	inputs = append(inputs, u.notes("Abstract", b.T("What it is about"), &d.Abstract).row(), u.line("ReportLink", b.T("Address of the published report"), &d.ReportLink, app.WebRule).row())
	u.ask(form{
		title: b.T("Activity file (IATI)"), about: about(app.Grants, d), width: 720, inputs: inputs,
		text: b.T("Anybody can read what is published. Without an identifier the grant is called by the office’s and its code; the sectors come to 100 percent together."),
		save: func(ctx context.Context) error {
			var all []app.Sector
			for i, code := range codes {
				all = append(all, app.Sector{Code: code, Percent: parts[i]})
			}
			d.Sectors = app.SectorsOf(all...)
			return u.App.SaveGrant(ctx, d)
		},
	})
}

// exportActivity asks where to keep the activity file of a grant, "" is of all, and
// writes it. What it lacks is said with where it is.
func (u *UI) exportActivity(grant string) {
	var lacks words.Text
	u.export(exported{
		end: ".xml", name: activityName(grant), doing: words.T("Writing the activity file"),
		done: func(file string) words.Text {
			if lacks.Empty() {
				return words.T("The activity file is in {file}.", "file", file)
			}
			return lacks
		},
		write: func(ctx context.Context, path string, o exchange.Out) error {
			f, err := exchange.SaveIATI(ctx, u.App, path, app.ActivityRequest{Grant: grant, Lang: o.Book.Lang()})
			lacks = activityLacks(f)
			return err
		},
	})
}

// exportActivity asks for the activity file of the grant that the page reports on, or
// of all grants where none is chosen.
func (p *reports) exportActivity(u *UI) { u.exportActivity(p.code) }

// exportHandOver writes the same as a workbook.
func (u *UI) exportHandOver(grant string) {
	u.export(exported{
		end: ".xlsx", name: activityName(grant), doing: words.T("Writing the hand-over sheet"),
		done: func(file string) words.Text { return words.T("The hand-over sheet is in {file}.", "file", file) },
		write: func(ctx context.Context, path string, o exchange.Out) error {
			_, err := u.App.ActivityFile(ctx, app.ActivityRequest{Grant: grant, Lang: o.Book.Lang()}, func(f app.ActivityFile) error {
				return sheet.SaveReport(path, f.HandOver())
			})
			return err
		},
	})
}

// activityName is what the file of a grant is called; that of all as the office.
func activityName(grant string) string {
	if grant == "" {
		return ""
	}
	return grant + "_iati"
}

// activityLacks is what whoever gets the file must know.
func activityLacks(f app.ActivityFile) words.Text {
	switch {
	case f.Publisher.Code == "":
		return exchange.PlaceholderText(f)
	case f.Sealed:
		return words.T("Identity is sealed at this desk, so no figure in the file rests on it.")
	case f.Less:
		return words.T("Beside what left before, some parts would have told of a few people; they are withheld.")
	}
	return words.Text{}
}

// publicKinds are what an organisation can be there.
func publicKinds() (all []code) {
	for _, kind := range app.PublicKinds() {
		all = append(all, code{kind, app.PublicKindName(kind)})
	}
	return all
}

// publisherCard is how activity files name the office.
func publisherCard(u *UI, p app.Publisher) fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.add(b.T("Name|of a group"), p.Name)
	f.add(b.T("Identifier in IATI"), p.Code)
	f.add(b.T("Kind"), u.code(publicKinds(), cmp.Or(p.Kind, "24")))
	f.add(b.T("E-mail"), p.Email)
	f.add(b.T("Phone"), p.Phone)
	f.add(b.T("Website"), p.Website)
	f.add(b.T("Address"), p.Address)
	said := b.T("So the office is named in the activity files of its grants.")
	if p.Code == "" {
		said = b.T("IATI gives an identifier to whoever publishes there. Until the office has one, its files have a placeholder that the lead partner replaces.")
	}
	change := widgets.NewButton(b.T("Change the name"), func() { u.askPublisher(p) }).Small()
	return widgets.Down(10, widgets.QuietWrapped(said), f.show(), widgets.Across(8, change, widgets.Gap()))
}

func (u *UI) askPublisher(p app.Publisher) {
	b, d := u.book, &p
	u.ask(form{
		title: b.T("The office in activity files"), width: 520,
		inputs: []input{
			u.line("Name", b.T("Name|of a group"), &d.Name, app.LengthRule).row(), u.line("Code", b.T("Identifier in IATI"), &d.Code, app.PublicCodeRule),
			u.choice("Kind", b.T("Kind"), &d.Kind, u.options(publicKinds())),
			u.line("Email", b.T("E-mail"), &d.Email, app.EmailRule), u.line("Phone", b.T("Phone"), &d.Phone, app.LengthRule),
			u.line("Website", b.T("Website"), &d.Website, app.WebRule), u.line("Address", b.T("Address"), &d.Address, app.LengthRule),
		},
		save: func(ctx context.Context) error { return u.App.SavePublisher(ctx, p) },
	})
}
