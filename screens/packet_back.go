package screens

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// Measures of the page at text scale 1.
const (
	askedLeast = 480
	comesWide  = 400
)

// packetBack is the page of a packet that came back: what both sides changed,
// line by line, and beside it what comes along as it is.
type packetBack struct {
	path string
	by   map[app.PacketField]app.PacketSide // who is right
	now  app.Returned

	places []app.Place
	head   *widgets.PageHead
	take   *widgets.Button
	asked  *widgets.Card
	column *fyne.Container
}

// cameBack is what the page shows.
type cameBack struct {
	app.Returned
	places []app.Place
}

func (p *packetBack) build(u *UI) fyne.CanvasObject {
	b := u.book
	p.take = widgets.NewFirst(b.T("Take it over"), func() { p.bring(u) }).WithIcon("check")
	p.head = widgets.NewPageHead("", "", widgets.NewButton(b.T("Back"), u.back).WithIcon("left"),
		widgets.NewButton(b.T("Open the packet itself"), func() { u.openOffice(p.path, app.Mode{Write: true}, nil) }), p.take)
	p.asked = widgets.NewCard(widgets.Gap()).WithHead(b.T("Changed here and at the door"), "")
	p.column = widgets.Down(12)
	u.leaveByEscape(p)
	return widgets.Down(0, p.head, widgets.Flex(widgets.Inset(0, 20,
		widgets.RightAside(askedLeast, widgets.AtLeast(partTall, p.asked), comesWide, widgets.AtLeast(partTall, widgets.SightOfCards(p.column))))),
		widgets.Inset(8, 0, widgets.Gap()))
}

func (p *packetBack) load(u *UI) {
	load(u, func(ctx context.Context) (c cameBack, err error) {
		if c.Returned, err = u.App.LookAtPacket(ctx, p.path, ""); err == nil {
			c.places, err = u.App.Places(ctx)
		}
		return c, err
	}, func(c cameBack) {
		p.now, p.places = c.Returned, c.places
		if p.by == nil {
			p.by = map[app.PacketField]app.PacketSide{}
		}
		p.show(u)
	})
}

// show draws what came back against what the office has now.
func (p *packetBack) show(u *UI) {
	b, r := u.book, p.now
	p.head.SetTitle(b.T("Bring back {name}", "name", r.Event.Title))
	p.head.SetQuiet(join(u.shortDay(r.Event.Day), b.T("Taken {moment}", "moment", u.moment(r.Packet.TakenAt)), r.Packet.TakenBy))
	p.take.Enable()
	switch {
	case u.reading:
		p.take.DisableBecause(u.say(app.ErrReadOnly.Text))
	case r.Empty():
		p.take.DisableBecause(b.T("There is nothing new in this packet."))
	}
	p.showAsked(u)
	p.column.Objects = nil
	for _, n := range p.notes(u) {
		p.column.Add(n)
	}
	p.column.Add(p.comes(u))
	p.column.Add(widgets.Flex(widgets.Gap()))
	p.column.Refresh()
}

// showAsked lists what both sides changed, each with its values to choose from.
func (p *packetBack) showAsked(u *UI) {
	b, r := u.book, p.now
	p.asked.SetHead(b.T("Changed here and at the door"), b.N("{n} lines", len(r.Asked)))
	if len(r.Asked) == 0 {
		p.asked.SetHead(b.T("Changed here and at the door"), "")
		p.asked.SetBody(widgets.NewEmptyState(b.T("No line was changed on both sides"), b.T("What only one side changed is taken over as it is."), nil))
		return
	}
	fields := map[app.PacketField]*widgets.Choices{}
	all := func(side app.PacketSide) func() {
		return func() {
			for _, c := range r.Asked {
				p.settle(c, side)
				fields[c.PacketField].SetChosen(string(p.side(c)))
			}
		}
	}
	rows := widgets.Down(14, widgets.QuietWrapped(b.T("Nothing is lost as it stands: counts are added, notes are joined, who was seen has come. Choose otherwise where you know better.")),
		widgets.Flow(8, widgets.NewButton(b.T("All as in the office"), all(app.KeepOffice)).Small(), widgets.NewButton(b.T("All as at the door"), all(app.TakeDoor)).Small(),
			widgets.NewButton(b.T("So that nothing is lost"), all("")).Small()), widgets.Line())
	for _, c := range r.Asked {
		f := widgets.NewChoices(p.label(u, c), p.options(u, c), false)
		f.SetChosen(string(p.side(c)))
		f.OnChanged = func() {
			if chosen := f.Chosen(); len(chosen) == 1 {
				p.by[c.PacketField] = app.PacketSide(chosen[0])
			}
			f.SetChosen(string(p.side(c)))
		}
		fields[c.PacketField] = f
		rows.Add(f)
	}
	p.asked.SetBody(widgets.NewSight(widgets.Inset(12, 14, rows)))
}

// side is who is right about a line, as it stands.
func (p *packetBack) side(c app.PacketChange) app.PacketSide {
	if side, chosen := p.by[c.PacketField]; chosen {
		return side
	}
	return c.Default()
}

// settle chooses a side; "" is the one by which nothing is lost.
func (p *packetBack) settle(c app.PacketChange, side app.PacketSide) {
	if side == "" {
		delete(p.by, c.PacketField)
		return
	}
	p.by[c.PacketField] = side
}

// notes are what has to be known before it is taken over.
func (p *packetBack) notes(u *UI) (all []fyne.CanvasObject) {
	b, r := u.book, p.now
	say := func(tone widgets.Tone, icon, bold, text string) {
		all = append(all, widgets.NewNote(tone, icon, bold, text))
	}
	if r.Again && r.Empty() {
		say(widgets.ToneDone, "check", b.T("This packet is back"), b.T("Brought back {moment}. There is nothing new in it.", "moment", u.moment(r.Packet.BackAt)))
	} else if r.Again {
		say(widgets.ToneNotice, "info", b.T("Brought back before"), b.T("Brought back {moment}. Only what was collected since comes along; nothing comes twice.", "moment", u.moment(r.Packet.BackAt)))
	}
	if r.Outside > 0 {
		say(widgets.ToneWarning, "warning", b.T("Changed by hand"), b.N("{n} changes in this packet were not made by Sofra. Look at each line before you take it over.", r.Outside))
	}
	if r.Event.Status == "cancelled" || r.Event.Status == "postponed" {
		say(widgets.ToneWarning, "warning", u.code(eventStatuses(), r.Event.Status), b.T("In the office this event does not stand any more. What the door collected is taken over all the same."))
	}
	if names, _ := r.New(); names > 0 && !r.Event.Counting.Names() {
		say(widgets.ToneWarning, "warning", b.T("Names are not asked for"), b.T("This event asks for no names any more. Those of the door come along, and its page says that they are there."))
	}
	return all
}

// bring takes it over. Where the office went on meanwhile, the lines are shown
// anew.
func (p *packetBack) bring(u *UI) {
	r, by := p.now, p.by
	background(u, func(ctx context.Context) (bool, error) {
		err := u.App.BringBack(ctx, r, by)
		if errors.Is(err, app.ErrPacketMoved) {
			return true, nil
		}
		return false, err
	}, func(moved bool) {
		if moved {
			u.fail(app.ErrPacketMoved)
			p.load(u)
			return
		}
		u.changed()
	})
}
