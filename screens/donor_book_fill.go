package screens

import (
	"context"
	"path/filepath"

	"sofra/app"
	"sofra/app/sheet"
	"sofra/app/words"
)

// askFill asks for period and language, and where the filled workbook is kept.
func (p *donorBook) askFill(u *UI) {
	b, ask, lang := u.book, p.ask, string(p.ask.Lang)
	if ask.From == "" {
		ask.From, ask.To = p.now.grant.StartsOn, p.now.grant.EndsOn
	}
	u.ask(form{
		title: b.T("Fill {file}?", "file", p.now.book.Name), verb: b.T("Choose the place…"), making: true,
		text: b.T("The donor's formulas, looks and other sheets stay as they are. Figures of communities are protected as in every report."),
		inputs: []input{
			u.date("From", b.T("From"), &ask.From), u.date("To", b.T("Until"), &ask.To), u.choiceOf("Lang", b.T("Language of the report"), &lang, langOptions()),
		},
		save: func(context.Context) error {
			if wrong := app.PeriodRule(ask.From, ask.To); !wrong.Empty() {
				return app.Invalid{{Field: "To", Text: wrong}}
			}
			return nil
		},
		kept: func() {
			ask.Lang, ask.Grant = words.Lang(lang), string(p.now.grant.ID)
			u.choosePlace(true, p.now.grant.Code+" "+p.now.book.Name, func(path string) { p.fill(u, path, ask) })
		},
	})
}

// fill makes the report and writes it into the donor's workbook.
func (p *donorBook) fill(u *UI, path string, ask app.ReportRequest) {
	if filepath.Ext(path) == "" {
		path += ".xlsx"
	}
	body, goes := p.now.body, p.now.book.Goes
	ask.Goes = &goes
	u.job(context.Background(), func(ctx context.Context) func() {
		left := 0
		r, err := sure(u.mishaps, func() (app.Report, error) {
			return u.App.DonorReport(ctx, ask, func(r app.Report) (err error) {
				left, err = sheet.SaveBook(path, body, goes, r)
				return err
			})
		})
		return func() {
			less, reasoned := ask, ask
			less.Less = true
			switch {
			case u.askBeside(err, anyway{u.book.T("Withhold more"), func() { p.fill(u, path, less) }, func(reason string) {
				reasoned.Reason = reason
				p.fill(u, path, reasoned)
			}}):
			case err != nil:
				u.fail(err)
			default:
				u.sayFilled(path, r, left)
			}
		}
	})
}

// sayFilled says that a workbook is filled, and how many formulas of it wait for the
// program that opens it.
func (u *UI) sayFilled(path string, r app.Report, left int) {
	icon, tone, sentence := u.written(path, r.Sealed)
	if left > 0 {
		sentence += " " + u.book.N("{n} formulas of the donor’s are worked out when Excel opens the workbook.", left)
	}
	u.status.Say(icon, tone, sentence)
	u.status.SetUndo("", nil)
}

// renew takes another edition of the donor's workbook. Where what goes where would go
// elsewhere, it says so first.
func (p *donorBook) renew(u *UI, path string) {
	book, name := p.now.book, filepath.Base(path)
	background(u, func(ctx context.Context) (edition, error) {
		body, err := readBook(path)
		if err != nil {
			return edition{}, err
		}
		return edition{body, sheet.CheckBook(body, book.Goes)}, nil
	}, func(e edition) {
		take := func(goes app.BookMap) {
			book.Goes = goes
			background(u, func(ctx context.Context) (app.ID, error) {
				err := u.App.RenewDonorBook(ctx, &book, name, e.body)
				return book.ID, err
			}, func(id app.ID) {
				p.id = id
				u.changed()
			})
		}
		if e.fault == nil {
			take(book.Goes)
			return
		}
		p.askAnew(u, e.fault, take)
	})
}

// edition is another edition of a workbook, and what is elsewhere in it.
type edition struct {
	body  []byte
	fault error
}
