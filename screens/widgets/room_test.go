package widgets

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// laid lays an object out at a size, as a window does in two turns.
func laid(t *testing.T, o fyne.CanvasObject, width, height float32) fyne.Canvas {
	t.Helper()
	c := show(t, o)
	o.Resize(fyne.NewSize(width, height))
	o.Resize(fyne.NewSize(width, height+1))
	return c
}

func standsAt(o fyne.CanvasObject) fyne.Position {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
}

// Two parts stand side by side where there is room, else under each other, each
// tall enough to be of use.
func TestAsideFolds(t *testing.T) {
	side, rest := Body("side"), Body("rest")
	for name, c := range map[string]struct {
		o     fyne.CanvasObject
		first fyne.CanvasObject
	}{
		"left":  {LeftAside(200, side, 300, rest), side},
		"right": {RightAside(300, rest, 200, side), rest},
	} {
		laid(t, c.o, 600, 400)
		if standsAt(side).Y != standsAt(rest).Y || side.Size().Width != 200 || rest.Size().Width != 383 {
			t.Errorf("%s: in 600 the side is %v at %v, the rest %v at %v", name, side.Size(), standsAt(side), rest.Size(), standsAt(rest))
		}
		laid(t, c.o, 480, 300)
		if standsAt(side).X != standsAt(rest).X || side.Size().Width != 467 || c.first.Size().Height != asideTall {
			t.Errorf("%s: in 480 the side is %v at %v, the rest %v at %v", name, side.Size(), standsAt(side), rest.Size(), standsAt(rest))
		}
	}
}

// A head gives way in its order: search, sentence, a second line, and the title
// stays whole.
func TestPageHeadGivesWay(t *testing.T) {
	search := NewSearchBox("Search names", "")
	head := NewPageHead("People", "72 people, of whom 12 are in ensembles, and 3 in the bin", search, NewFirst("New person", nil))
	tabs := NewTabs(nil, Tab{ID: "a", Label: "People"}, Tab{ID: "b", Label: "Ensembles"}, Tab{ID: "c", Label: "Organisations"})
	head.SetTabs(tabs)
	for _, c := range []struct {
		width, tall  float32
		search, said bool // whole
	}{{1200, headTall, true, true}, {1100, headTall, false, true}, {980, headTall, false, false}, {800, headTall + headBelow, true, true}} {
		laid(t, head, c.width, headTall)
		if head.heightAt(c.width) != c.tall || (search.Size().Width == 250) != c.search || (head.quiet.shown.Text == head.quiet.full) != c.said {
			t.Errorf("in %v it is %v high, the search %v wide, the sentence %q", c.width, head.heightAt(c.width), search.Size().Width, head.quiet.shown.Text)
		}
		if head.title.shown.Text != "People" || tabs.Size().Width < tabs.words()-1 {
			t.Errorf("in %v the title is %q, the tabs %v wide", c.width, head.title.shown.Text, tabs.Size().Width)
		}
	}
}

// A head that is to be whole cuts nothing in whatever width: the sentence goes under the
// title, then the buttons go under both.
func TestPageHeadStaysWhole(t *testing.T) {
	first := NewFirst("Freeze the report", nil)
	back := NewButton("Back", nil)
	head := NewPageHead("EE-1 · Final report", "due 31.01.2026 · 01.01.2025 to 31.12.2025", back, NewButton("Export to Excel", nil), first).Whole()
	lines := map[float32]bool{}
	for _, width := range []float32{1200, 900, 700, 640, 560, 480} {
		laid(t, head, width, head.heightAt(width))
		lines[head.heightAt(width)] = true
		if head.title.shown.Text != head.title.full || head.quiet.shown.Text != head.quiet.full {
			t.Errorf("in %v the title is %q, the sentence %q", width, head.title.shown.Text, head.quiet.shown.Text)
		}
		if first.Size().Width < first.MinSize().Width || back.Size().Width < back.MinSize().Width || standsAt(back).X < 0 {
			t.Errorf("in %v the buttons are %v and %v wide", width, back.Size().Width, first.Size().Width)
		}
		if end := standsAt(first).Y + first.Size().Height; end > head.heightAt(width) {
			t.Errorf("in %v the buttons end at %v of %v", width, end, head.heightAt(width))
		}
	}
	if !lines[headTall] || len(lines) < 3 {
		t.Errorf("it is %v high", lines)
	}
}

// In a low window the rail's steps are lower, and the feet stay in it.
func TestRailInALowWindow(t *testing.T) {
	var items []RailItem
	for _, id := range []string{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"} {
		items = append(items, RailItem{ID: id, Icon: "people", Label: id})
	}
	r := NewRail("Sofra", items, []RailItem{{ID: "foot", Icon: "settings", Label: "foot"}})
	for _, height := range []float32{740, 400, r.MinSize().Height} {
		laid(t, r, 168, height)
		last, before := r.rows[len(r.rows)-1], r.rows[len(r.rows)-2]
		if end := standsAt(last).Y + last.Size().Height; end > height || standsAt(last).Y < standsAt(before).Y+before.Size().Height {
			t.Errorf("in %v the foot ends at %v, below a row at %v", height, end, standsAt(before))
		}
	}
}

// Tags stand below words that they would leave no room for.
func TestTagsGiveWayToWords(t *testing.T) {
	row := NewActionRow("copy", ToneNotice, "No copy of this office was saved yet", "Keep one on another disk.").WithTag("Save a copy", ToneNotice).WithOpen(func() {})
	laid(t, row, 500, row.heightAt(500))
	if row.heightAt(500) != 50 || standsAt(row.tags.all[0]).X < standsAt(row.bold).X+row.bold.Size().Width {
		t.Errorf("in 500 the tag is at %v, the words at %v", standsAt(row.tags.all[0]), standsAt(row.bold))
	}
	laid(t, row, 220, row.heightAt(220))
	if row.heightAt(220) != 50+tagLine || standsAt(row.tags.all[0]).Y < standsAt(row.quiet).Y+row.quiet.Size().Height || row.bold.Size().Width < wordRoom {
		t.Errorf("in 220 the tag is at %v, the words at %v", standsAt(row.tags.all[0]), standsAt(row.quiet))
	}
}

// In a low month what is on stands beside the day's number, and both are seen.
func TestMonthInALowWindow(t *testing.T) {
	m := NewMonthView(CalendarWords{More: func(int) string { return "more" }})
	day := time.Date(2025, 9, 18, 0, 0, 0, 0, time.UTC)
	m.Load(day, []Dated{{ID: "a", Day: day, Title: "Autumn circle"}})
	for height, low := range map[float32]bool{600: false, m.MinSize().Height: true} {
		laid(t, m, 700, height)
		number, on := m.cells[17].number, m.pool[0]
		if beside := standsAt(on).Y < standsAt(number).Y+number.Size().Height; beside != low {
			t.Errorf("in %v it stands at %v, the number at %v", height, standsAt(on), standsAt(number))
		}
		if low && standsAt(on).X < standsAt(number).X+number.Size().Width || standsAt(on).Y+on.Size().Height > height {
			t.Errorf("in %v it stands at %v over the number at %v", height, standsAt(on), standsAt(number))
		}
	}
}

// High contrast has edges where other looks have shadows and fills: 2 px round a
// dialog and a chosen chip, 1 px round a plain button.
func TestEdgesOfHighContrast(t *testing.T) {
	settings := fyne.CurrentApp().Settings()
	t.Cleanup(func() { settings.SetTheme(NewTheme(Light, 1)) })
	for look, strong := range map[Look]float32{Light: 1, HighContrast: 2} {
		settings.SetTheme(NewTheme(look, 1))
		button, chip := NewButton("Release", nil), NewChip("Artist", nil)
		chip.SetChosen(true)
		c := show(t, Down(0, button, chip))
		d := NewDialogs(c).Open(Asking{Title: "Release the hold?", Plain: "Go back"})
		if d.panel.StrokeWidth != strong || chip.ground.StrokeWidth != strong {
			t.Errorf("look %v: edges of %v and %v", look, d.panel.StrokeWidth, chip.ground.StrokeWidth)
		}
		if edged := button.face.ground.StrokeWidth == 1; edged != (look == HighContrast) {
			t.Errorf("look %v: a plain button has an edge: %v", look, edged)
		}
	}
}

// A head that needs a second line moves what stands below it, also where it learns
// so later: what tells of a page comes when its rows are read.
func TestPageHeadMovesThePage(t *testing.T) {
	head, body := NewPageHead("Money", ""), Body("rows")
	laid(t, Down(0, head, Flex(body)), 200, 400)
	one := standsAt(body).Y
	head.SetQuiet("122 expenses, of which 12 wait for their rate, and 3 are void")
	two := standsAt(body).Y
	head.SetQuiet("")
	if back := standsAt(body).Y; one != headTall || two != headTall+headBelow || back != one {
		t.Errorf("the page stands at %v, with a sentence at %v, without it at %v", one, two, back)
	}
}
