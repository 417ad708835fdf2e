package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// packetsOf is what of an event went to the door and what came back, with the
// way to take it there.
func packetsOf(u *UI, r *app.EventRow) fyne.CanvasObject {
	return later(u, func(ctx context.Context) ([]app.PacketRow, error) { return u.App.Packets(ctx, r.ID) }, func(all []app.PacketRow) fyne.CanvasObject {
		b, p := u.book, parts{}
		verbs := []fyne.CanvasObject{widgets.NewButton(b.T("Take to the door…"), func() { u.askTake(r) }).WithIcon("arrow").Small()}
		for _, k := range all {
			p.rows = append(p.rows, u.packetRow(k))
		}
		body := p.show()
		if len(all) == 0 {
			body = widgets.QuietWrapped(b.T("A packet is this event alone in a file of its own, for a machine at the door that has no line to the office."))
		} else {
			verbs = append(verbs, widgets.NewButton(b.T("Bring back…"), func() { u.choosePacket(r.ID) }).WithIcon("undo").Small())
		}
		return widgets.Down(8, widgets.CardTitle(b.T("Packets at the door")), body, widgets.Flow(8, verbs...))
	})
}

// packetRow is a packet with how it stands.
func (u *UI) packetRow(p app.PacketRow) *widgets.ActionRow {
	b := u.book
	row := widgets.NewActionRow("file", widgets.ToneNone, b.T("Taken {moment}", "moment", u.moment(p.TakenAt)),
		join(p.TakenBy, b.N("{n} names in it", p.Names), p.Note)).WithTagsBelow()
	switch {
	case p.BackAt != "":
		row.WithTag(b.T("Back {moment}", "moment", u.moment(p.BackAt)), widgets.ToneDone)
	case p.LostAt != "":
		row.WithTag(b.T("Will not come back"), widgets.TonePlain)
	default:
		row.WithTag(b.T("At the door"), widgets.ToneNotice)
	}
	return row.WithOpen(func() { u.openPacket(p) })
}

// openPacket says what left and when, and asks what became of it.
func (u *UI) openPacket(p app.PacketRow) {
	b, f := u.book, facts{u: u}
	f.add(b.T("Taken at"), join(u.moment(p.TakenAt), p.TakenBy))
	f.add(b.T("Names in it"), b.Int(int64(p.Names)))
	f.add(b.T("Brought back at"), join(u.moment(p.BackAt), p.BackBy))
	f.add(b.T("Given up at"), u.moment(p.LostAt))
	f.add(b.T("Note"), p.Note)
	asking := widgets.Asking{
		Title: b.T("Packet of {name}", "name", p.Event), Body: f.show(), Width: 480, Plain: b.T("Close"), First: b.T("Bring back…"),
		OnFirst: func() bool { u.dialogs.Top().Close(); u.choosePacket(p.EventID); return true },
	}
	if p.Out() && !u.reading {
		asking.Danger = b.T("It will not come back…")
		asking.OnDanger = func() bool { u.dialogs.Top().Close(); u.askLost(p); return true }
	}
	u.dialogs.Open(asking)
}

// askLost asks why a packet will not come back.
func (u *UI) askLost(p app.PacketRow) {
	b, why := u.book, ""
	u.ask(form{
		title: b.T("The packet will not come back?"), verb: b.T("Note it"),
		text:   b.T("Today reminds of it no more. If it is found, it can be brought back all the same. Names that were in it are with whoever has the file."),
		inputs: []input{u.line("Note", b.T("Why"), &why, app.LengthRule).row()},
		save:   func(ctx context.Context) error { return u.App.LosePacket(ctx, p, why) },
	})
}

// askTake says what leaves the office with a packet, and asks where it goes.
func (u *UI) askTake(r *app.EventRow) {
	background(u, func(ctx context.Context) (app.Audience, error) { return u.App.Audience(ctx, r.ID) }, func(a app.Audience) {
		b, note, names := u.book, "", 0
		if a.Counting.Names() {
			names = len(a.Visitors)
		}
		u.ask(form{
			title: b.T("Take {name} to the door?", "name", r.Title), verb: b.T("Choose a place…"), width: 560,
			text: b.N("The file holds this event alone, with its house, its run of show, its questionnaire, the tasks of the day and {n} names. Nothing else of the office is in it.", names) + " " +
				b.T("It has no passphrase: whoever has the file can read the names. Hand it over yourself, and delete it from the other machine afterwards."),
			inputs: []input{u.line("Note", b.T("Who has it, where it goes"), &note, app.LengthRule).row()},
			save:   func(context.Context) error { return nil },
			kept:   func() { u.takeToDoor(r, note) },
			making: true,
		})
	})
}

// takeToDoor asks for the place, and writes the packet there.
func (u *UI) takeToDoor(r *app.EventRow, note string) {
	background(u, func(ctx context.Context) (string, error) { return u.App.PacketName(ctx, r.ID) }, func(name string) {
		u.choosePlace(true, name, func(path string) {
			background(u, func(ctx context.Context) (string, error) { return path, u.App.TakeToDoor(ctx, r.ID, path, note) }, func(path string) {
				u.changed()
				u.status.Say("check", widgets.ToneDone, u.book.T("The packet is in {file}.", "file", path))
				u.status.SetUndo("", nil)
			})
		})
	})
}

// choosePacket asks for a packet that came back; where event is given, for one
// of that.
func (u *UI) choosePacket(event app.ID) {
	u.choosePlace(false, "", func(path string) {
		background(u, func(ctx context.Context) (app.Returned, error) { return u.App.LookAtPacket(ctx, path, event) },
			func(app.Returned) { u.into(&packetBack{path: path}) })
	})
}

// openOrBringBack opens an office; a packet of the one that is open is brought
// back instead.
func (u *UI) openOrBringBack(path string) {
	if u.App == nil || u.packet != nil || u.reading || isServer(path) {
		u.openRecent(path)
		return
	}
	office := u.App
	u.job(context.Background(), func(ctx context.Context) func() {
		_, err := office.LookAtPacket(ctx, path, "")
		return func() {
			if err != nil { // an office, another's packet, or what opening it will say
				u.openRecent(path)
				return
			}
			u.into(&packetBack{path: path})
		}
	})
}

// askPackets asks for the packets that should be back.
func (a *agenda) askPackets(ctx context.Context, o *app.App) (err error) {
	a.packets, err = o.PacketsLate(ctx, a.day)
	return err
}

// packetMatter is a packet that should be back.
func (u *UI) packetMatter(p *app.PacketRow, today app.Date) *widgets.ActionRow {
	b, tag := u.book, u.book.T("Not back")
	if p.Day != "" {
		tag = b.N("Not back, {n} days after the event", p.Day.Until(today))
	}
	return widgets.NewActionRow("file", widgets.ToneWarning, b.T("Packet of {name}", "name", p.Event), join(u.shortDay(p.Day), p.TakenBy, p.Note)).
		WithTag(tag, widgets.ToneWarning).WithVerb(b.T("Bring it back")).WithOpen(func() { u.openPacket(*p) })
}
