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

// works is the page of what is performed.
func works() page {
	return &list[app.WorkRow]{
		title: words.T("Works"), add: words.T("New work"), kind: app.Works,
		count: func(n int) words.Text { return words.N("{n} works", n) },
		empty: words.T("Works come here when you add them or bring in a file."),
		columns: []column[app.WorkRow]{
			wide("name", words.T("Title"), 9, func(_ *UI, r *app.WorkRow) widgets.Cell { return bold(r.Title) }),
			wide("composer", words.T("Composer"), 5, func(_ *UI, r *app.WorkRow) widgets.Cell { return text(r.Composer) }),
			wide("arranger", words.T("Arranger"), 5, func(_ *UI, r *app.WorkRow) widgets.Cell { return text(r.Arranger) }),
			wide("tradition", words.T("Tradition"), 7, func(u *UI, r *app.WorkRow) widgets.Cell { return text(u.tradition(r.Tradition)) }),
			wide("rights", words.T("Rights"), 7, func(u *UI, r *app.WorkRow) widgets.Cell { return quiet(u.code(rights(), r.Rights)) }),
			right("seconds", words.T("Length"), 64, func(_ *UI, r *app.WorkRow) widgets.Cell { return text(length(r.Seconds)) }),
			right("times", words.T("Times"), 52, func(_ *UI, r *app.WorkRow) widgets.Cell { return count(r.Times) }),
		},
		narrowable: narrowable[app.WorkRow]{chips: workChips(), known: knowUnplayed, narrowed: narrowWorks},
		ident:      func(r *app.WorkRow) (app.ID, string) { return r.ID, r.Title },
		detail:     workDetail,
		sides: []side[app.WorkRow]{
			{"titles", words.T("Titles"), func(u *UI, r *app.WorkRow) fyne.CanvasObject { return titlesOf(u, r.ID) }},
			{"played", words.T("Played"), workPlayed},
			{"files", words.T("Files"), func(u *UI, r *app.WorkRow) fyne.CanvasObject { return u.filesOf(app.Ref{Kind: app.Works, ID: r.ID}) }},
		},
		edit: editWork,
	}
}

// measured is a work with its titles, and how long it took.
type measured struct {
	app.Work
	took app.Took
}

func workDetail(u *UI, r *app.WorkRow) []fyne.CanvasObject {
	return []fyne.CanvasObject{later(u, func(ctx context.Context) (m measured, err error) {
		if m.Work, err = u.App.Work(ctx, r.ID); err == nil {
			m.took, err = u.App.PlayedIn(ctx, r.ID)
		}
		return m, err
	}, func(m measured) fyne.CanvasObject {
		all := []fyne.CanvasObject{u.workFacts(r, m)}
		for _, d := range m.Doubts() {
			all = append(all, widgets.NewNote(widgets.ToneWarning, "warning", "", u.say(d)))
		}
		return widgets.Down(12, all...)
	})}
}

func (u *UI) workFacts(r *app.WorkRow, m measured) fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	for _, t := range m.Titles {
		if t.Kind != app.TitleAlternative {
			f.add(u.titleLabel(t), t.Title)
		}
	}
	f.add(b.T("Tradition"), u.tradition(m.Tradition))
	f.add(b.T("Composer"), m.Composer)
	f.add(b.T("Author of the words"), m.Lyricist)
	f.add(b.T("Arranger"), m.Arranger)
	f.add(b.T("Rights"), u.code(rights(), m.Rights))
	f.add(b.T("Collecting society"), m.Society)
	f.add(b.T("Publisher"), m.Publisher)
	if m.Interprets() {
		f.add(b.T("Interpretation"), b.T("Modern interpretation of a traditional theme"))
	}
	if m.NewVersion {
		f.add(b.T("Made for us"), b.T("New version made for our programmes"))
	}
	f.add(b.T("Key|of music"), m.Key)
	f.add(b.T("Instruments"), m.Instruments)
	f.add(b.T("Sung in"), u.several(languages(), m.Languages))
	f.add(b.T("Length"), length(m.Seconds))
	f.add(b.T("As performed"), u.tookText(m.took))
	f.number(b.T("Times played"), r.Times)
	f.day(b.T("Last date"), r.LastDay)
	f.add(b.T("Also written"), u.otherTitles(m.Work))
	f.add(b.T("Notes"), m.Notes)
	return f.show()
}

// otherTitles are what else a work is called, in no language's first title.
func (u *UI) otherTitles(w app.Work) string {
	var all []string
	for _, n := range append(strings.Split(w.OtherNames, "\n"), titled(w, app.TitleAlternative)...) {
		if n = strings.TrimSpace(n); n != "" {
			all = append(all, n)
		}
	}
	return strings.Join(all, ", ")
}

// tookText says how long a work took, beside its reference length.
func (u *UI) tookText(t app.Took) string {
	b := u.book
	switch {
	case t.Measured == 0:
		return ""
	case t.Measured == 1:
		return b.T("{length}, measured once", "length", length(t.Median))
	}
	return b.N("{length}, the median of {n} times: {shortest} to {longest}", t.Measured,
		"length", length(t.Median), "shortest", length(t.Shortest), "longest", length(t.Longest))
}

// tradition says the code of a community, or the office's own words.
func (u *UI) tradition(code string) string {
	if slices.Contains(app.Communities(), strings.ToLower(code)) {
		return u.say(app.CommunityName(strings.ToLower(code)))
	}
	return code
}

func rights() []code {
	return []code{
		{app.RightsTraditional, words.T("Traditional")}, {app.RightsArranged, words.T("Traditional, arranged")}, {app.RightsPublic, words.T("Public domain")},
		{app.RightsProtected, words.T("Protected")}, {app.RightsCleared, words.T("Cleared")},
	}
}
