package screens

import (
	"context"
	"errors"
	"os"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// photoPart lists the photographs of an event, and which of them reports may show.
func photoPart(u *UI, r *app.EventRow) fyne.CanvasObject {
	return later(u, func(ctx context.Context) ([]app.PhotoRow, error) { return u.App.Photos(ctx, r.ID) }, func(all []app.PhotoRow) fyne.CanvasObject {
		b := u.book
		add := widgets.NewButton(b.T("Add a photo…"), func() {
			u.choosePlace(false, "", func(path string) { u.askPhoto(r, app.PhotoRow{Photo: app.Photo{EventID: r.ID}}, path) })
		})
		head := widgets.Across(8, widgets.Flex(widgets.CardTitle(b.T("Photos"))), add.WithIcon("plus").Small())
		if len(all) == 0 {
			return widgets.Down(6, head, widgets.QuietWrapped(b.T("Photos of the event. A donor sees those that you mark, in the report as Word or PDF.")))
		}
		rows := []fyne.CanvasObject{widgets.Line()}
		for i, p := range all {
			title := p.Shows
			if title == "" {
				title = b.T("Photo {n}", "n", i+1)
			}
			row := widgets.NewActionRow("file", widgets.ToneNone, title, join(u.code(photoPermissions(), p.Permission), p.TakenBy)).WithWhole()
			if gap := p.Gap(); gap.Empty() {
				row.WithTag(b.T("In reports"), widgets.ToneDone)
			} else {
				tone := widgets.TonePlain
				if p.InReports {
					tone = widgets.ToneWarning
				}
				row.WithTag(u.say(gap), tone)
			}
			rows = append(rows, row.WithTagsBelow().WithOpen(func() { u.askPhoto(r, p, "") }))
		}
		return widgets.Down(6, head, widgets.Inset(0, -14, widgets.Down(0, rows...)))
	})
}

// photoPermissions are how those who are seen agreed.
func photoPermissions() []code {
	return []code{
		{app.PhotoNobody, words.T("Nobody can be recognised")}, {app.PhotoAsked, words.T("All were asked there, in writing")},
		{app.PhotoPeople, words.T("By the consent of each")},
	}
}

// askPhoto asks what a photograph shows and what may be done with it; path is where a
// new one lies.
func (u *UI) askPhoto(r *app.EventRow, p app.PhotoRow, path string) {
	u.job(context.Background(), func(ctx context.Context) func() {
		stage, err := u.App.PhotoStage(ctx, r.ID)
		return func() {
			if err != nil {
				u.fail(err)
				return
			}
			u.ask(u.photoForm(p, stage, path))
		}
	})
}

func (u *UI) photoForm(p app.PhotoRow, stage []app.PhotoPerson, path string) form {
	b, d, other := u.book, &p.Photo, app.ID("")
	people := u.recognised(d, stage)
	f := form{
		title: b.T("What does the photo show?"), text: b.T("Without a mark it stays in the office. In a report it stands smaller, without what the camera noted of place and hour."),
		inputs: []input{
			u.line("Shows", b.T("What is seen, without names"), &d.Shows, app.LengthRule).row(),
			u.choice("Permission", b.T("How those who are seen agreed"), &d.Permission, u.options(photoPermissions())),
			u.line("TakenBy", b.T("Who took it"), &d.TakenBy, app.LengthRule),
			people, u.pickPerson(link{&other, ""}),
			u.marks("InReports", b.T("What may be done with it"), []mark{{&d.InReports, words.T("Donors may see it in reports")}, {&d.Named, words.T("Names stand beneath it, of those who agreed")}}),
		},
		save: func(ctx context.Context) error {
			if other != "" {
				d.People = append(d.People, app.PhotoPerson{PersonID: other, Position: len(d.People) + 1})
			}
			if d.Version > 0 {
				return u.App.SavePhoto(ctx, d)
			}
			body, err := os.Open(path)
			if err != nil {
				return unread(path, err)
			}
			return errors.Join(u.App.AddPhoto(ctx, d, path, body), body.Close())
		},
	}
	if d.Version > 0 {
		open := widgets.NewButton(b.T("Open the photo"), func() {
			background(u, func(ctx context.Context) (app.File, error) { return u.App.File(ctx, d.FileID) }, u.openCopy)
		})
		f.above = widgets.Across(8, open.Small(), widgets.Gap())
		f.remove = func(ctx context.Context) error { return u.App.RemoveFile(ctx, d.FileID, app.InstantOf(time.Now())) }
	}
	return f
}

// recognised is a field for who can be recognised, of those who took part.
func (u *UI) recognised(d *app.Photo, stage []app.PhotoPerson) input {
	var options []widgets.Option
	var chosen []string
	for _, one := range stage {
		options = append(options, widgets.Option{ID: string(one.PersonID), Text: one.Name})
	}
	for _, one := range d.People {
		chosen = append(chosen, string(one.PersonID))
	}
	f := widgets.NewChoices(u.book.T("Who can be recognised"), options, true)
	f.SetChosen(chosen...)
	return input{name: "People", field: f, wide: true, take: func() words.Text {
		was := d.People
		d.People = nil
		for i, id := range f.Chosen() {
			one := app.PhotoPerson{PersonID: app.ID(id)}
			for _, old := range was {
				if old.PersonID == one.PersonID {
					one = old
				}
			}
			one.Position = i + 1
			d.People = append(d.People, one)
		}
		return words.Text{}
	}}
}
