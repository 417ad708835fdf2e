package screens

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// lookAtGuard asks how the office's sealed cells are kept, and shows the menu
// that goes with it.
func (u *UI) lookAtGuard(then func()) {
	background(u, func(ctx context.Context) (app.Protection, error) { return u.App.Protection(ctx) }, func(is app.Protection) {
		u.guard = is
		u.refreshMenu()
		then()
	})
}

// passphraseActions are those that the office has use for now.
func (u *UI) passphraseActions() []action {
	b := u.book
	if !u.guard.Passphrase {
		return []action{{label: b.T("Protect identities with a passphrase…"), icon: "shield", then: true, can: withOffice, do: (*UI).protect}}
	}
	all := []action{{label: b.T("Open identities…"), icon: "key", then: true, can: withSealed, do: func(u *UI) { u.askPassphrase(u.book.T("Cancel"), u.reload) }}}
	return append(all,
		action{label: b.T("Change the passphrase…"), icon: "key", can: withOffice, do: (*UI).changePassphrase},
		action{label: b.T("Forgotten passphrase…"), icon: "key", can: withOffice, do: (*UI).recoverOffice})
}

// withSealed is possible as long as identities are closed.
func withSealed(u *UI) words.Text {
	if why := withOffice(u); !why.Empty() || !u.guard.Unlocked {
		return why
	}
	return words.T("The identities are open already.")
}

// askPassphrase asks for the passphrase; then goes on with what needed it.
func (u *UI) askPassphrase(without string, then func()) {
	b := u.book
	field := u.secret(b.T("Passphrase"))
	var dialog *widgets.Dialog
	forgotten := widgets.NewLink(b.T("Forgotten passphrase…"), func() { dialog.Close(); u.recoverOffice() }).Small()
	dialog = u.dialogs.Open(widgets.Asking{
		Title: b.T("What is the passphrase of this office?"), Text: b.T("Identity is sealed in it. All else works without."),
		Body: widgets.Down(0, field, widgets.Across(0, forgotten, widgets.Gap())), Plain: without, First: b.T("Open"),
		OnFirst: func() bool { u.unlock(dialog, field, then); return false },
	})
}

func (u *UI) unlock(dialog *widgets.Dialog, field *widgets.TextField, then func()) {
	dialog.SetBusy(true)
	u.job(context.Background(), func(ctx context.Context) func() {
		err := u.App.Unlock(ctx, field.Text())
		return func() {
			dialog.SetBusy(false)
			if err != nil {
				field.SetError(u.sentence(err))
				u.window.Canvas().Focus(field.Target())
				return
			}
			dialog.Close()
			u.lookAtGuard(then)
		}
	})
}

// reload shows the page anew.
func (u *UI) reload() { u.pageNow().load(u) }

// protect sets the first passphrase.
func (u *UI) protect() {
	b, passphrase, recovery := u.book, "", ""
	u.ask(form{
		title:  b.T("Protect identities with a passphrase?"),
		text:   b.T("It protects who people are if a laptop, a backup or the server is taken; it does not protect names and contracts, which need an encrypted disk, nor copies that were made before. If the passphrase and the recovery key are both lost, those answers are gone."),
		verb:   b.T("Protect"),
		inputs: u.newPassphrase(&passphrase),
		save: func(ctx context.Context) (err error) {
			recovery, err = u.App.Protect(ctx, passphrase)
			return err
		},
		kept: func() { u.guarded(recovery) },
	})
}

// changePassphrase sets another one.
func (u *UI) changePassphrase() {
	b, before, passphrase, recovery := u.book, "", "", ""
	old := u.secret(b.T("Passphrase until now"))
	u.ask(form{
		title: b.T("Change the passphrase?"),
		text:  b.T("A new recovery key comes with it. The passphrase and the sheet until now open nothing that is kept from then on."),
		verb:  b.T("Change"),
		inputs: append([]input{{name: "Before", field: old, wide: true, take: func() words.Text {
			before = old.Text()
			return words.Text{}
		}}}, u.newPassphrase(&passphrase)...),
		save: func(ctx context.Context) (err error) {
			recovery, err = u.App.ChangePassphrase(ctx, before, passphrase)
			return err
		},
		kept: func() { u.guarded(recovery) },
	})
}

// recoverOffice sets another passphrase with the recovery key.
func (u *UI) recoverOffice() {
	b, typed, passphrase, recovery := u.book, "", "", ""
	key := u.notes("Recovery", b.T("Recovery key"), &typed)
	key.wide = true
	u.ask(form{
		title:  b.T("Set a new passphrase with the recovery key?"),
		text:   b.T("Type the recovery key as it stands on the sheet; spaces and small letters do not matter. A new one comes with the new passphrase."),
		verb:   b.T("Set passphrase"),
		inputs: append([]input{key}, u.newPassphrase(&passphrase)...),
		save: func(ctx context.Context) (err error) {
			recovery, err = u.App.Recover(ctx, typed, passphrase)
			return err
		},
		kept: func() { u.guarded(recovery) },
	})
}

// newPassphrase asks for one twice.
func (u *UI) newPassphrase(to *string) []input {
	b := u.book
	once, twice := u.secret(b.T("New passphrase")), u.secret(b.T("New passphrase, once more"))
	once.SetHint(b.T("Four words are good."))
	return []input{
		{name: "Passphrase", field: once, take: func() words.Text {
			*to = once.Text()
			return app.PassphraseRule(*to)
		}},
		{name: "Again", field: twice, take: func() words.Text {
			if twice.Text() != once.Text() {
				return words.T("The two are not the same.")
			}
			return words.Text{}
		}},
	}
}

// secret is a field for a passphrase.
func (u *UI) secret(label string) *widgets.TextField {
	return widgets.NewPasswordField(label, u.book.T("Show or hide the letters")+" (F2)")
}

// guarded goes on after a passphrase was set.
func (u *UI) guarded(recovery string) {
	u.lookAtGuard(func() {
		u.reload()
		u.showRecovery(recovery)
	})
}

// showRecovery shows the recovery key, once. Only the button that says it was
// written down ends it: Esc shows it again.
func (u *UI) showRecovery(recovery string) {
	b := u.book
	var copied *widgets.Button
	copied = widgets.NewButton(b.T("Copy"), func() {
		u.desk.Clipboard().SetContent(recovery)
		copied.SetText(b.T("Copied"))
	}).WithIcon("copy").Small()
	var lines []fyne.CanvasObject
	for _, line := range grouped(recovery) {
		lines = append(lines, widgets.Question(line))
	}
	u.dialogs.Open(widgets.Asking{
		Title: b.T("Write the recovery key down"), Width: 520, FirstFocus: copied,
		Text:  b.T("It opens identities when the passphrase is forgotten, and is shown only now. Keep it on paper, away from this computer."),
		Body:  widgets.Down(10, widgets.NewCard(widgets.Down(4, lines...)).Padded(), widgets.Across(8, copied, widgets.Gap())),
		First: b.T("I have written it down"), OnFirst: func() bool { return true },
		OnPlain: func() { u.showRecovery(recovery) },
	})
}

// grouped is a recovery key in lines that can be written down without losing
// one's place: its beginning, then fours, five a line.
func grouped(recovery string) []string {
	const begins, four, line = "AGE-SECRET-KEY-1", 4, 20
	rest, ok := strings.CutPrefix(recovery, begins)
	if !ok {
		return []string{recovery}
	}
	lines := []string{begins}
	for part := range slices.Chunk([]byte(rest), line) {
		var fours []string
		for letters := range slices.Chunk(part, four) {
			fours = append(fours, string(letters))
		}
		lines = append(lines, strings.Join(fours, " "))
	}
	return lines
}
