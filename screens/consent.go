package screens

import (
	"cmp"
	"context"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// asked is what a person was asked, and the files that show it.
type asked struct {
	all   []app.Consent
	files []app.File
}

func (u *UI) consentsOf(ctx context.Context, person app.ID) (a asked, err error) {
	if a.all, err = u.App.Consents(ctx, person); err == nil {
		a.files, err = u.App.Files(ctx, app.Ref{Kind: app.People, ID: person})
	}
	return a, err
}

// consentCard says how each purpose stands today: an icon and a word, and the
// way to end what was given.
func consentCard(u *UI, person app.ID) fyne.CanvasObject {
	return later(u, func(ctx context.Context) (asked, error) { return u.consentsOf(ctx, person) }, func(a asked) fyne.CanvasObject {
		b := u.book
		rows := []fyne.CanvasObject{}
		for _, now := range app.ConsentsOn(a.all, app.DateOf(time.Now())) {
			rows = append(rows, u.consentRow(now))
		}
		write := widgets.NewButton(b.T("Write down an answer"), func() { u.askConsent(person, a.files) }).Small()
		foot := []fyne.CanvasObject{write}
		if len(a.all) > 0 {
			foot = append(foot, widgets.NewLink(b.T("All answers"), func() { u.showConsents(a) }).Small())
		}
		return widgets.Down(8, widgets.CardTitle(b.T("Consent")), widgets.Down(4, rows...), widgets.Across(8, append(foot, widgets.Gap())...))
	})
}

// consentRow is one purpose as it stands.
func (u *UI) consentRow(now app.ConsentNow) fyne.CanvasObject {
	icon, tone, state := consentState(now.State)
	said := u.say(state)
	switch now.State {
	case app.ConsentWithdrawn:
		said = join(said, u.day(now.WithdrawnOn))
	case app.ConsentGiven, app.ConsentRefused:
		said = join(said, u.day(now.GivenOn))
	}
	row := []fyne.CanvasObject{widgets.NewIcon(icon, tone), widgets.Flex(widgets.Body(u.code(purposes(), now.Purpose))), widgets.Quiet(said)}
	if now.State == app.ConsentGiven {
		withdraw := widgets.NewLink(u.book.T("Withdraw|a consent"), func() {
			u.change(func(ctx context.Context) error {
				return u.App.WithdrawConsent(ctx, now.ID, app.DateOf(time.Now()))
			})
		}).Small()
		withdraw.SetToolTip(u.book.T("It counts no longer from today. Undo takes this back."))
		row = append(row, withdraw)
	}
	return widgets.Across(8, row...)
}

// consentState is the sign and the word of a state.
func consentState(s app.ConsentState) (icon string, tone widgets.Tone, state words.Text) {
	switch s {
	case app.ConsentGiven:
		return "check", widgets.ToneDone, words.T("Given|a consent")
	case app.ConsentRefused:
		return "close", widgets.ToneWarning, words.T("Refused|a consent")
	case app.ConsentWithdrawn:
		return "undo", widgets.ToneWarning, words.T("Withdrawn|a consent")
	}
	return "minus", widgets.ToneNone, words.T("Not asked|a consent")
}

// askConsent asks what a person answered. No answer is chosen beforehand.
func (u *UI) askConsent(person app.ID, files []app.File) {
	b, d := u.book, &app.Consent{PersonID: person, GivenOn: app.DateOf(time.Now()), Language: string(u.book.Lang())}
	var evidence []widgets.Option
	for _, f := range files {
		evidence = append(evidence, widgets.Option{ID: string(f.ID), Text: join(u.code(filePurposes(), f.Purpose), u.day(f.AddedOn))})
	}
	u.ask(form{
		title: b.T("What did they answer?"), text: b.T("Write down what the person said themselves, after they had read the text or heard it."),
		inputs: []input{
			u.choice("Purpose", b.T("Asked for"), &d.Purpose, u.options(purposes())),
			u.choice("Answer", b.T("Answer"), &d.Answer, u.options(consentAnswers())),
			u.date("GivenOn", b.T("Day"), &d.GivenOn),
			u.choice("Method", b.T("How it was given"), &d.Method, u.options(consentMethods())),
			u.line("TextVersion", b.T("Version of the text"), &d.TextVersion, app.LengthRule),
			u.choice("Language", b.T("Language of the text"), &d.Language, u.options(paperLanguages())),
			u.record("EvidenceID", b.T("File that shows it"), &d.EvidenceID, evidence),
			u.line("TakenBy", b.T("Asked by"), &d.TakenBy, app.LengthRule),
		},
		save: func(ctx context.Context) error {
			if d.Answer == app.ConsentNo {
				return u.App.RefuseConsent(ctx, d)
			}
			if err := d.Check(); err != nil { // an answer that nobody gave is none
				return err
			}
			return u.App.GiveConsent(ctx, d)
		},
	})
}

// showConsents lists all that a person was asked, the latest first.
func (u *UI) showConsents(a asked) {
	b := u.book
	var rows []fyne.CanvasObject
	for _, c := range a.all {
		icon, tone, state := consentState(c.On(cmp.Or(c.WithdrawnOn, c.GivenOn)))
		text := []string{u.say(state), u.day(cmp.Or(c.WithdrawnOn, c.GivenOn))}
		if c.WithdrawnOn != "" {
			text = append(text, b.T("given on {day}", "day", u.day(c.GivenOn)))
		}
		text = append(text, u.code(consentMethods(), c.Method))
		if c.TextVersion != "" {
			text = append(text, b.T("version {number}", "number", c.TextVersion))
		}
		text = append(text, u.code(paperLanguages(), c.Language), c.TakenBy)
		rows = append(rows, widgets.NewActionRow(icon, tone, u.code(purposes(), c.Purpose), join(text...)))
	}
	u.dialogs.Open(widgets.Asking{Title: b.T("All answers"), Body: widgets.Down(0, rows...), Plain: b.T("Close"), Width: 560})
}
