package screens

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// showMissing lists what the event still lacks, each leading to where it is put
// right, and that somebody is not named in public.
func (p *showPage) showMissing(u *UI) {
	b, d := u.book, p.now
	var rows []fyne.CanvasObject
	for _, m := range d.missing {
		icon, tone := "error", widgets.ToneWarning
		if m.Urgent {
			icon = "warning"
		}
		since := ""
		if !m.Since.Empty() {
			since = u.say(m.Since)
		}
		tab := "bookings"
		if m.Works {
			tab = "programme"
		}
		rows = append(rows, widgets.NewActionRow(icon, tone, u.say(m.What), since).WithOpen(func() { u.goToEvent(p.event, tab, m.Booking) }))
	}
	if len(rows) == 0 {
		rows = append(rows, widgets.Inset(12, 14, widgets.QuietWrapped(b.T("Nothing, as far as the records say it."))))
	}
	if d.unnamed > 0 {
		rows = append(rows, widgets.Inset(10, 14, widgets.Across(8, widgets.NewIcon("eye-off", widgets.ToneNone).Sized(16),
			widgets.Flex(widgets.QuietWrapped(b.N("{n} artists are not named in public papers", d.unnamed))))))
	}
	count := ""
	if len(d.missing) > 0 {
		count = b.Int(int64(len(d.missing)))
	}
	p.missing.SetHead(b.T("Still missing"), count)
	p.missing.SetBody(widgets.Down(0, rows...))
}

// showCalls is the list of phones. Who has none stands there all the same.
func (p *showPage) showCalls(u *UI) {
	b := u.book
	var rows []fyne.CanvasObject
	for _, c := range p.now.calls {
		role := cmp.Or(u.say(app.CallRole(c)), c.Role)
		phone := fyne.CanvasObject(widgets.Quiet(b.T("no phone")))
		if c.Phone != "" {
			phone = widgets.NewLink(c.Phone, func() { u.copied(c.Phone) }).Small()
		}
		who := widgets.Down(0, widgets.Body(u.nameShown(c.Name)), widgets.Quiet(join(role, strings.Join(c.Languages, ", "))))
		rows = append(rows, widgets.Inset(6, 14, widgets.Across(8, widgets.Flex(who), phone)), widgets.Line())
	}
	if len(rows) == 0 {
		rows = append(rows, widgets.Inset(12, 14, widgets.QuietWrapped(b.T("Who takes part, who is booked and who is at the venue stands here with their phone."))))
	}
	p.call.SetBody(widgets.Down(0, rows...))
}
