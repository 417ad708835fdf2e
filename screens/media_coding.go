package screens

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/stats"
	"sofra/screens/widgets"
)

// judgements are what may be said of how a report was judged: nothing of what
// the first coder said, before the second has judged it apart.
func (u *UI) judgements(m app.MediaItem) (all []string) {
	switch m.Judged() {
	case 0:
		return nil
	case 1:
		return []string{u.book.T("Judged by one coder")}
	}
	for _, said := range []string{u.judged(tones(), m.Tone1, m.Tone2), u.judged(balances(), m.Balance1, m.Balance2)} {
		if said != "" {
			all = append(all, said)
		}
	}
	return all
}

// judged is what both coders said, or the one who did.
func (u *UI) judged(all []code, one, two string) string {
	switch {
	case one == "" || one == two:
		return u.code(all, two)
	case two == "":
		return u.code(all, one)
	}
	return u.book.T("Judged differently")
}

// judgedPart says how a report was judged, and has somebody judge it.
func judgedPart(u *UI, r *app.MediaRow) fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	head := widgets.Across(8, widgets.CardTitle(b.T("Tone and balance")), widgets.Gap(),
		widgets.NewButton(b.T("Judge it"), func() { u.askJudgement(r.MediaItem) }).WithIcon("scale").Small())
	switch r.Judged() {
	case 0:
		return widgets.Down(8, head, widgets.QuietWrapped(b.T("Two people judge each report, neither seeing what the other said.")))
	case 1:
		return widgets.Down(8, head, widgets.QuietWrapped(b.T("One coder has judged it. What they said is shown when the second has judged it too.")))
	}
	f.add(b.T("First coder"), join(r.Coder1, u.code(tones(), r.Tone1), u.code(balances(), r.Balance1)))
	f.add(b.T("Second coder"), join(r.Coder2, u.code(tones(), r.Tone2), u.code(balances(), r.Balance2)))
	return widgets.Down(8, head, f.show())
}

// askJudgement asks one coder how they see a report. Nothing of what another
// coder said stands there.
func (u *UI) askJudgement(m app.MediaItem) {
	b, j := u.book, m.By(u.settings.Name)
	d := &j
	u.ask(form{
		title: b.T("How do you judge {name}?", "name", m.Title), verb: b.T("Judge it"), width: 520,
		text: b.T("Judge it by what you read or heard, without asking the other coder."),
		inputs: []input{
			u.line("Coder", b.T("Your name"), &d.Coder, app.NameRule).row(),
			u.choice("Tone", b.T("Tone towards us"), &d.Tone, u.options(tones())),
			u.choice("Balance", b.T("Balance|of a media item"), &d.Balance, u.options(balances())),
		},
		save: func(ctx context.Context) error { return u.App.JudgeMedia(ctx, m.ID, *d) },
	})
}

// mediaSummary is what the reports of a project come to, or of the office, and
// how far their coders agree.
func mediaSummary(u *UI, of app.MediaFilter, project string) fyne.CanvasObject {
	return later(u, func(ctx context.Context) (app.MediaSummary, error) { return u.App.SummariseMedia(ctx, of) }, func(s app.MediaSummary) fyne.CanvasObject {
		b, f, title := u.book, facts{u: u}, u.book.T("All reports")
		if project != "" {
			title = b.T("Reports on {project}", "project", project)
		}
		f.number(b.T("Reports|in the media"), s.Reports)
		f.number(b.T("Outlets"), s.Outlets)
		f.add(b.T("By language"), u.byLanguage(s.Languages))
		if s.Asked > 0 {
			f.add(b.T("The donor is seen or named"), b.T("{n} of {all}", "n", s.Donor, "all", s.Asked))
		}
		return widgets.Down(12, widgets.CardTitle(title), f.show(), widgets.Line(),
			u.agreement(b.T("Tone"), s.Tone), u.agreement(b.T("Balance|of a media item"), s.Balance),
			widgets.QuietWrapped(b.T("Cohen’s kappa is the agreement beyond chance: 1 is always, 0 is as often as by chance. The words are those of Landis and Koch, who call their limits arbitrary. With few reports it says little.")))
	})
}

// agreement says how far two coders agree on one thing.
func (u *UI) agreement(what string, a stats.Agreement) fyne.CanvasObject {
	b := u.book
	if a.N == 0 || !a.Defined {
		return widgets.Down(4, widgets.Strong(what), widgets.Wrapped(u.say(app.AgreementText(a))))
	}
	kappa := b.T("Kappa {kappa}: {strength}", "kappa", u.twoPlaces(a.Kappa), "strength", u.say(app.StrengthText(a)))
	return widgets.Down(4, widgets.Strong(what), widgets.Wrapped(kappa), widgets.Wrapped(u.say(app.AgreementText(a))))
}

// reached says how many a report reached; where nobody knows, nothing.
func (u *UI) reached(n int) string {
	if n == 0 {
		return ""
	}
	return u.book.Int(int64(n))
}

// twoPlaces writes a number with two places, by the language's point.
func (u *UI) twoPlaces(x float64) string {
	hundredths := int64(x*100 + 0.5)
	if x < 0 {
		hundredths = int64(x*100 - 0.5)
	}
	return u.book.Decimal(hundredths, 2)
}

// byLanguage counts reports by language, in the order of their codes.
func (u *UI) byLanguage(n map[string]int) string {
	var all []string
	for _, l := range slices.Sorted(maps.Keys(n)) {
		all = append(all, fmt.Sprintf("%s %d", u.code(languages(), l), n[l]))
	}
	return u.book.List(all)
}
