package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// assetPart lists what the grant paid for and what stays.
func (k audited) assetPart(u *UI) fyne.CanvasObject {
	b := u.book
	var rows []fyne.CanvasObject
	for _, a := range k.assets {
		handed := ""
		if a.HandedTo != "" {
			handed = b.T("handed over to {name}", "name", a.HandedTo)
		}
		row := widgets.NewActionRow("file", widgets.ToneNone, a.Name, join(a.Serial, u.on(a.BoughtOn), a.Place, handed)).WithWhole()
		rows = append(rows, row.WithTag(b.Money(int64(a.Cost), a.Currency), widgets.ToneNone).WithOpen(func() { u.askAsset(k, a) }))
	}
	add := widgets.NewButton(b.T("Add equipment"), func() { u.askAsset(k, app.Asset{GrantID: k.grant.ID, Currency: k.grant.Currency}) })
	return k.part(b.T("Equipment"), b.T("What stays after the grant: where it is, and whom it was handed over to."), rows, add)
}

// askAsset asks about a piece of equipment.
func (u *UI) askAsset(k audited, a app.Asset) {
	b, d := u.book, &a
	f := form{
		title: b.T("What did {grant} buy?", "grant", k.grant.Code),
		inputs: []input{
			u.line("Name", b.T("Name"), &d.Name, app.NameRule), u.line("Serial", b.T("Serial number"), &d.Serial, app.LengthRule),
			u.date("BoughtOn", b.T("Bought on"), &d.BoughtOn), u.money("Cost", b.T("Cost"), &d.Cost, &d.Currency),
			u.pick("ExpenseID", b.T("Document"), link{&d.ExpenseID, d.Document}, k.findPaid(u)), u.line("Place", b.T("Where it is"), &d.Place, app.LengthRule),
			u.pickOrganisation("HandedToID", b.T("Handed over to"), link{&d.HandedToID, d.HandedTo}), u.date("HandedOn", b.T("Handed over on"), &d.HandedOn),
			u.line("Certificate", b.T("Certificate of the handover"), &d.Certificate, app.LengthRule).row(), u.notes("Notes", b.T("Notes"), &d.Notes).row(),
		},
		save: func(ctx context.Context) error { return u.App.SaveAsset(ctx, a) },
	}
	if a.Version > 0 {
		f.remove = func(ctx context.Context) error { return u.App.RemoveAsset(ctx, a) }
	}
	u.ask(f)
}
