package screens

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// tallyAsks are the questions of the tally, as heads over their answers.
func tallyAsks() []code {
	return []code{{"gender", words.T("Gender")}, {"age", words.T("Age")}, {"community", words.T("Community")}, {"place", words.T("Municipality")}}
}

// tallyBody is the tally: the answers of four questions, counted by keys.
func (p *audiencePage) tallyBody(u *UI) []fyne.CanvasObject {
	b := u.book
	p.grid = widgets.NewGrid(widgets.Column{Head: b.T("Counted without names"), Weight: 5}, widgets.Column{Head: b.T("People"), Width: 90, Right: true})
	p.grid.OnSpace = func(r widgets.Row) { p.count(u, r.ID, 1) }
	p.grid.OnKey = func(e *fyne.KeyEvent) {
		r, ok := p.grid.Cursor()
		switch {
		case !ok || r.Section != "":
		case e.Name == fyne.KeyRight, e.Name == fyne.KeyPlus:
			p.count(u, r.ID, 1)
		case e.Name == fyne.KeyLeft, e.Name == fyne.KeyMinus:
			p.count(u, r.ID, -1)
		}
	}
	p.grid.OnOpen = func(r widgets.Row) { p.askTallied(u, r.ID) }
	p.grid.Verbs = func(widgets.Row) []widgets.Option {
		return []widgets.Option{{ID: "more", Text: b.T("One more")}, {ID: "less", Text: b.T("One fewer")}, {ID: "set", Text: b.T("Write the number…")}}
	}
	p.grid.OnVerb = func(id string, r widgets.Row) {
		switch id {
		case "more":
			p.count(u, r.ID, 1)
		case "less":
			p.count(u, r.ID, -1)
		default:
			p.askTallied(u, r.ID)
		}
	}
	by := func(n int) func() {
		return func() {
			if r, ok := p.grid.Cursor(); ok && r.Section == "" {
				p.count(u, r.ID, n)
			}
		}
	}
	foot := widgets.Flow(8, widgets.NewButton(b.T("One more"), by(1)).WithIcon("plus").Small(), widgets.NewButton(b.T("One fewer"), by(-1)).WithIcon("minus").Small())
	return []fyne.CanvasObject{widgets.Flex(p.grid), widgets.Line(), widgets.Inset(8, 14, foot)}
}

// tallyParts are the answers of a question, with what older lists counted.
func (p *audiencePage) tallyParts(asks string) (all []app.TallyPart) {
	codes := app.TallyCodes(asks)
	if asks == "place" {
		for _, l := range p.now.places {
			codes = append(codes, string(l.ID))
		}
	}
	for _, c := range append(codes, app.PrefersNot) {
		all = append(all, app.TallyPart{Asks: asks, Code: c})
	}
	return all
}

// tallyWord is what an answer of the tally is called.
func (u *UI) tallyWord(part app.TallyPart, places []app.Place) string {
	if part.Asks == "place" {
		for _, l := range places {
			if string(l.ID) == part.Code {
				return u.book.Place(l.NameSq, l.NameSr, l.NameCyrl)
			}
		}
	}
	return u.say(app.TallyName(part))
}

// fillTally shows every answer with its count; the head of a question says what
// it comes to.
func (p *audiencePage) fillTally(u *UI) {
	b, a := u.book, p.now.Audience
	var rows []widgets.Row
	for _, q := range tallyAsks() {
		n, _ := a.Sum(q.id)
		rows = append(rows, widgets.Row{Section: b.T("{what}: {n}", "what", u.say(q.text), "n", n)})
		for _, part := range p.tallyParts(q.id) {
			count := widgets.Cell{Text: "–", Quiet: true}
			if n := a.Tally(part); n > 0 {
				count = widgets.Cell{Text: b.Int(int64(n)), Bold: true}
			}
			rows = append(rows, widgets.Row{ID: part.Category(), Cells: []widgets.Cell{{Text: u.tallyWord(part, p.now.places)}, count}})
		}
	}
	p.setRows(rows)
	p.card.WithFoot(widgets.Inset(8, 14, widgets.QuietWrapped(b.T("Space, plus or the right arrow counts one more, minus or the left arrow one fewer; Return writes the number."))))
	p.card.Refresh()
}

func (p *audiencePage) count(u *UI, category string, by int) {
	part := app.TallyPartOf(category)
	u.change(func(ctx context.Context) error { return u.App.Tallied(ctx, p.event, part, by) })
}

// askTallied asks for the number of an answer, as a paper tally gives it.
func (p *audiencePage) askTallied(u *UI, category string) {
	b, part := u.book, app.TallyPartOf(category)
	n := p.now.Tally(part)
	u.ask(form{
		title:  b.T("How many: {who}?", "who", strings.TrimSpace(u.tallyWord(part, p.now.places))),
		inputs: []input{u.whole("People", b.T("How many"), &n).row()},
		save:   func(ctx context.Context) error { return u.App.SetTallied(ctx, p.event, part, n) },
	})
}
