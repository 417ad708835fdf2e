package screens

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// expensesPage is the list of documents, with the way to the keys by which they are
// shared in its head.
type expensesPage struct{ *list[app.ExpenseRow] }

func (p expensesPage) build(u *UI) fyne.CanvasObject {
	built := p.list.build(u)
	p.head.SetRight(p.search, widgets.NewButton(u.book.T("Allocation keys"), u.shareKeys),
		widgets.NewFirst(u.say(p.add), func() { p.edit(u, nil) }).WithIcon("plus"))
	return built
}

// keptKeys are the keys, and how many documents are shared by each.
type keptKeys struct {
	all  []app.ShareKey
	uses map[app.ID]int
}

func readKeys(ctx context.Context, a *app.App) (k keptKeys, err error) {
	if k.all, err = a.ShareKeys(ctx); err == nil {
		k.uses, err = a.ShareKeyUses(ctx)
	}
	return k, err
}

// shareKeys lists the keys, each with its days and parts; one that is pressed opens.
func (u *UI) shareKeys() {
	b := u.book
	load(u, func(ctx context.Context) (keptKeys, error) { return readKeys(ctx, u.App) }, func(k keptKeys) {
		p := parts{bold: b.T("No allocation keys yet"), empty: b.T("Share a document by hand, and keep that as a key.")}
		for _, one := range k.all {
			row := widgets.NewActionRow("", widgets.ToneNone, one.Name, join(u.periodOf(app.Filter{From: one.FromOn, To: one.UntilOn}), u.keyParts(one))).WithWhole()
			if n := k.uses[one.ID]; n > 0 {
				row.WithTag(b.N("{n} documents|shared", n), widgets.ToneNone)
			}
			p.rows = append(p.rows, row.WithOpen(func() { u.editKey(one, k.uses[one.ID]) }))
		}
		u.dialogs.Open(widgets.Asking{
			Title: b.T("Allocation keys"), Text: b.T("A key holds for documents of its days. A new year, or another share, is a new key: what was shared stays as it is."),
			Width: 720, Plain: b.T("Close"), Body: widgets.Tall(360, widgets.NewSight(p.show())),
		})
	})
}

// keyParts says who pays how much of each document.
func (u *UI) keyParts(k app.ShareKey) string {
	var all []string
	for _, p := range k.Parts {
		all = append(all, app.RateWords(u.book, p.Parts)+" "+p.Grant)
	}
	if own := k.Own(); own > 0 {
		all = append(all, app.RateWords(u.book, own)+" "+u.book.T("Own funds"))
	}
	return strings.Join(all, ", ")
}

// editKey changes a key. The parts of one that documents are shared by stay; it is
// begun anew.
func (u *UI) editKey(k app.ShareKey, uses int) {
	b := u.book
	f := form{
		title: k.Name, inputs: u.keyInputs(&k),
		save:   func(ctx context.Context) error { return u.App.SaveShareKey(ctx, &k) },
		remove: func(ctx context.Context) error { return u.App.RemoveShareKey(ctx, k) },
		kept:   func() { u.dialogs.CloseAll() },
	}
	anew := widgets.NewButton(b.T("Begin anew from a day…"), func() { u.renewKey(k) })
	f.above = widgets.Flow(8, anew)
	if uses > 0 {
		shut(f.inputs, "Name", "FromOn", "UntilOn", "Notes")
		f.above = widgets.NewNote(widgets.ToneNotice, "lock", "", b.N("{n} documents are shared by this key, so its parts stay. It can be ended, or begun anew with other parts.", uses)).
			WithAction(b.T("Begin anew from a day…"), func() { u.renewKey(k) })
	}
	u.ask(f)
}

// renewKey ends a key and begins another in its place.
func (u *UI) renewKey(k app.ShareKey) {
	b, next := u.book, k
	next.FromOn, next.UntilOn, next.Parts = "", "", append([]app.ShareKeyPart{}, k.Parts...)
	u.ask(form{
		title: b.T("Begin the key anew?"), verb: b.T("Begin"), text: b.T("The key ends on the day before. Documents that were shared by it stay as they are."),
		inputs: u.keyInputs(&next), kept: func() { u.dialogs.CloseAll() },
		save: func(ctx context.Context) error { return u.App.RenewShareKey(ctx, k, &next) },
	})
}

// keyInputs are the fields of a key: its name, its days, and of each part the share.
func (u *UI) keyInputs(k *app.ShareKey) []input {
	b := u.book
	all := []input{
		u.line("Name", b.T("Name"), &k.Name, app.NameRule).row(),
		u.date("FromOn", b.T("From"), &k.FromOn), u.date("UntilOn", b.T("Until"), &k.UntilOn),
	}
	parts := k.Parts
	for i := range parts {
		f := widgets.NewDecimalField(join(parts[i].Grant, parts[i].Line), u.say(rateRule()))
		f.SetUnit("%")
		f.SetThousandths(int64(parts[i].Parts) * 10)
		all = append(all, input{name: "Parts", field: f, take: func() words.Text {
			n, given, ok := f.Thousandths()
			if !given || !ok || n <= 0 || n > 100_000 || n%10 != 0 {
				return rateRule()
			}
			parts[i].Parts = int(n / 10)
			return words.Text{}
		}})
	}
	return append(all, u.notes("Notes", b.T("Notes"), &k.Notes).row())
}
