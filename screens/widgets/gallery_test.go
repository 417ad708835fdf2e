package widgets

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// The gallery draws the parts as pictures, to be looked at beside the design's.
// It asserts only that something is drawn; what they look like a person judges.

var looks = map[string]Look{"light": Light, "dark": Dark, "contrast": HighContrast}

func TestGallery(t *testing.T) {
	for name, look := range looks {
		t.Run(name, func(t *testing.T) {
			wear(t, look, 1)
			draw(t, "parts-"+name, fyne.NewSize(456, 768), sheet(name))
			draw(t, "page-"+name, fyne.NewSize(1366, 768), page())
			draw(t, "more-"+name, fyne.NewSize(900, 768), more())
			draw(t, "charts-"+name, fyne.NewSize(760, 260), Inset(16, 16, Columns(24, NewChart(visitors(ChartBars)), NewChart(visitors(ChartLine)))))
		})
	}
}

func TestGalleryLarge(t *testing.T) {
	wear(t, Light, 1.5)
	draw(t, "page-large", fyne.NewSize(1366, 768), page())
	draw(t, "more-large", fyne.NewSize(1300, 1100), more())
}

func TestGalleryDialog(t *testing.T) {
	wear(t, Light, 1)
	w := test.NewTempWindow(t, page())
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1366, 768))
	dialogs := NewDialogs(w.Canvas())
	date := NewDateField("Date", dateWords())
	date.SetText("31.02.2025")
	date.Check()
	form := NewForm(2, NewTextField("Name"), date, NewMoneyField("Fee, gross", "EUR", "x"), NewSelect("Town", towns()))
	dialogs.Open(Asking{
		Title: "Release the hold on Fabrika 7?", Text: "The second hold, Sarajevski Sevdah Trio, becomes first.",
		Body: form, Plain: "Keep it", First: "Release the hold", Danger: "Erase", Width: 520,
	})
	save(t, "dialog", w)
	date.choose()
	save(t, "calendar", w)
	escape(date)
	form.Fields()[3].(*Select).open()
	save(t, "select", w)
}

// draw saves a picture of an object.
func draw(t *testing.T, name string, size fyne.Size, o fyne.CanvasObject) {
	t.Helper()
	w := test.NewTempWindow(t, o)
	w.SetPadded(false)
	w.Resize(size)
	w.Resize(size.AddWidthHeight(0, 1)) // text that wraps knows its width only now
	save(t, name, w)
}

func save(t *testing.T, name string, w fyne.Window) {
	t.Helper()
	folder := filepath.Join("..", "..", "build", "pictures")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(filepath.Join(folder, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	picture := w.Canvas().Capture()
	if flat(picture) {
		t.Errorf("nothing is drawn on %s", name)
	}
	if err := png.Encode(f, picture); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

func sheet(name string) fyne.CanvasObject {
	nothing := func() {}
	focused, off := NewButton("Extend", nothing).Small(), NewButton("Send", nothing).Small()
	focused.focused = true
	off.DisableBecause("Nothing to send")
	fee := NewMoneyField("Fee, gross", "EUR", "no amount")
	fee.SetCents(35000)
	fee.focused = true
	date := NewDateField("Date", dateWords())
	date.SetText("31.02.2025")
	date.Check()
	rows := NewGrid(Column{Width: 0}, Column{Width: 90, Right: true}).WithoutHead()
	rows.SetRows([]Row{
		{ID: "1", Cells: []Cell{{Icon: "person", Text: "Blerim Hasanaj"}, {Text: "Idea", Tone: ToneOutline}}},
		{ID: "2", Cells: []Cell{{Icon: "person", Text: "Amra Hodžić"}, {Text: "Signed", Tone: ToneDone}}},
		{ID: "3", Cells: []Cell{{Icon: "check", Text: "Zeynep Şahin", Bold: true}, {Text: "Offer sent", Tone: ToneNotice}}},
		{ID: "4", Cells: []Cell{{Icon: "person", Text: "Ђорђе Симић"}, {Text: "Runs out", Tone: ToneWarning}}},
		{ID: "5", Dim: true, Cells: []Cell{{Icon: "person", Text: "Nenad Ilić"}, {Text: "In the bin", Tone: TonePlain}}},
	})
	rows.SetSelected("3")
	rows.pick.cursor, rows.pick.focused = 3, true
	empty := NewEmptyState("No holds run out this week", "New ones appear here seven days before.", nil)
	mark := newImage(Mark())
	mark.SetMinSize(fyne.NewSquareSize(24))
	return Inset(10, 16, Down(10,
		Across(8, Question(name), Gap(), mark),
		Quiet("Buttons: first, plain, quiet, focus, disabled, danger"),
		Across(10, NewFirst("Confirm", nothing).Small(), NewButton("Release", nothing).Small(),
			NewLink("Show", nothing).Small(), focused, off, NewDanger("Erase", nothing).Small()),
		Columns(8, fee, date),
		Flex(NewCard(rows)),
		NewNote(ToneWarning, "warning", "Queue jump.", "A better hold stands before this one. Say why, to go on."),
		NewNote(ToneError, "error", "Not kept.", "Another desk changed this person at 14:12. Compare both."),
		NewToast("Hold released.", "Undo", nothing, nothing),
		NewCard(empty),
		NewStackBar(Part{Code: "ALB", Share: .2, Text: "20"}, Part{Code: "SRB", Share: .15, Text: "15"},
			Part{Code: "TUR", Share: .1, Text: "10"}, Part{Code: "BOS", Share: .1, Text: "10"}, Part{Code: "ROM", Share: .1, Text: "10"},
			Part{Code: "ASH", Share: .1, Text: "10"}, Part{Code: "EGY", Share: .05, Text: "5"}, Part{Code: "CRO", Share: .1, Text: "10"}, Part{Kind: PartWithheld, Share: .05}, Part{Kind: PartNotStated, Share: .1, Text: "10"}),
	))
}

func peopleGrid() *Grid {
	people := [][]string{
		{"Ajsel Bajrami", "Vocal", "Ferizaj", "sq, rom", "12.02.2025", "3", "Signed"},
		{"Amra Hodžić", "Accordion", "Prizren", "bs, sq", "08.03.2025", "5", "Signed"},
		{"Arbnora Kelmendi", "Violin", "Prishtinë", "sq, en", "08.03.2025", "7", "Offer sent"},
		{"Blerim Hasanaj", "Çifteli, lahuta, kaval and more", "Pejë", "sq", "22.02.2025", "4", ""},
		{"Drilona Berisha", "Piano, leader", "Prishtinë", "sq, en, de", "29.03.2025", "9", "Hold"},
		{"Elif Yıldız", "Oud, vocal", "Prizren", "tr, sq", "15.03.2025", "2", "Offer sent"},
		{"Милица Ђорђевић", "Vocal", "Gračanica", "sr, en", "08.03.2025", "6", "Unsigned"},
	}
	tones := map[string]Tone{"Signed": ToneDone, "Offer sent": ToneNotice, "Hold": ToneWarning, "Unsigned": ToneWarning}
	grid := NewGrid(
		Column{ID: "name", Head: "Name", Width: 160, Sortable: true}, Column{ID: "plays", Head: "Plays", Width: 102, Sortable: true},
		Column{ID: "town", Head: "Town", Width: 78}, Column{ID: "speaks", Head: "Speaks", Width: 68},
		Column{ID: "last", Head: "Last date", Width: 78}, Column{ID: "times", Head: "Times", Width: 34, Right: true}, Column{ID: "booking", Head: "Booking"},
	).WithTicks()
	grid.OnSort = func(string, bool) {}
	grid.SetSorted("name", false)
	grid.Load(3*len(people), func(offset, limit int, done func([]Row)) {
		var rows []Row
		for i := offset; i < min(offset+limit, 3*len(people)); i++ {
			p := people[i%len(people)]
			rows = append(rows, Row{ID: p[0] + string(rune('a'+i/len(people))), Cells: []Cell{
				{Text: p[0], Bold: true}, {Text: p[1]}, {Text: p[2]}, {Text: p[3], Quiet: true}, {Text: p[4], Quiet: true}, {Text: p[5]}, {Text: p[6], Tone: tones[p[6]]},
			}})
		}
		done(rows)
	})
	grid.SetSelected("Arbnora Kelmendia", "Милица Ђорђевићa")
	grid.pick.cursor, grid.pick.focused = 6, true
	return grid
}

func page() fyne.CanvasObject {
	nothing := func() {}
	rail := NewRail("Sofra", []RailItem{
		{"today", "today", "Today", 7}, {"people", "people", "People", 0}, {"venues", "venues", "Venues", 0}, {"calendar", "calendar", "Calendar", 0},
		{"events", "events", "Events", 0}, {"works", "works", "Works", 0}, {"feedback", "feedback", "Feedback", 0}, {"money", "money", "Money", 0}, {"reports", "reports", "Reports", 1},
	}, []RailItem{{"settings", "settings", "Settings", 0}, {"me", "person", "Arta Krasniqi", 0}})
	rail.Choose("people")
	status := NewStatusBar()
	status.Say("check", ToneDone, "Added the phone number of Милица Ђорђевић.")
	status.SetUndo("Undo", nothing)
	status.SetRight("Saved")
	role, month := NewChip("Role: artist", nil).WithCross(nothing), NewChip("Can play in March", nil).WithCross(nothing)
	role.SetChosen(true)
	month.SetChosen(true)
	list := NewCard(peopleGrid()).WithBar(Across(6, NewIcon("filter", ToneNone).Sized(16), role, month,
		NewMenuChip("Town: all", towns(), nil), NewMenuChip("Languages", towns(), nil), Inset(0, 4, NewLink("Clear", nothing).Small()), Gap(), NewLink("Save this view", nothing).Small())).
		WithFoot(NewSelectionBar("3 selected", NewButton("Ask availability", nothing), NewButton("Write e-mail", nothing), NewButton("Copy as table", nothing)))
	body := Inset(0, 20, Beside(16, Flex(list), Wide(398, detail())))
	right := Down(0, NewPageHead("People", "64 people, 23 shown", NewSearchBox("Search everything", "Ctrl K"), NewFirst("New person", nothing).WithIcon("plus")), Flex(body), Inset(8, 0, Down(0)))
	return NewTips(Down(0, Flex(&fyne.Container{Layout: beside{}, Objects: []fyne.CanvasObject{rail, right}}), status))
}

// beside is the rail and the page.
type beside struct{}

func (beside) Layout(o []fyne.CanvasObject, s fyne.Size) {
	rail := o[0].MinSize().Width
	place(o[0], spot{0, 0, rail, s.Height})
	place(o[1], spot{rail, 0, s.Width - rail, s.Height})
}

func (beside) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(600, 400) }

func detail() fyne.CanvasObject {
	nothing := func() {}
	head := Inset(14, 16, Across(12, NewAvatar("МЂ"), Flex(Down(0, Question("Милица Ђорђевић"), Quiet("Milica Đorđević · Milica Gjorgjeviq"))),
		NewButton("Edit", nothing).Small(), NewIconButton("more", "More", nothing).Small()))
	tabs := NewTabs(nil, Tab{ID: "o", Label: "Overview"}, Tab{ID: "b", Label: "Bookings"}, Tab{ID: "p", Label: "Papers"}, Tab{ID: "h", Label: "History", Count: "2", Tone: ToneWarning})
	facts := NewFacts(Fact{"Plays", "Vocal, three octaves; leads “Zvuk Morave” and much else that goes on for a while"}, Fact{"Town", "Graçanicë / Gračanica"}, Fact{"Speaks", "Serbian, English, some Albanian"}, Fact{"Phone", "+383 49 555 014"})
	note := NewNote(ToneNotice, "eye-off", "", "Quiet booking until 22 March: not named in public before.")
	return NewCard(Down(0, head, tabs, Inset(14, 16, Down(12, facts, note, NewStages([]string{"Idea", "Hold", "Confirmed", "Done", "Settled"}, 1),
		Across(8, Strong("Date"), Gap(), NewTag("Runs out tomorrow", ToneWarning).WithIcon("clock"))))))
}

func more() fyne.CanvasObject {
	nothing := func() {}
	steps := NewStepLine("File", "Columns", "Preview", "Bring in")
	steps.SetStep(1)
	parts := []Part{{Code: "ALB", Label: "Albanian", Text: "45", Share: .45}, {Code: "SRB", Label: "Serb", Text: "16", Share: .16}, {Code: "TUR", Label: "Turkish", Text: "13", Share: .13}, {Code: "BOS", Label: "Bosniak", Text: "11", Share: .11}, {Code: "ROM", Label: "Roma", Text: "9", Share: .09}, {Kind: PartNotStated, Label: "Not stated", Text: "6", Share: .06}}
	bar := NewStackBar(parts...)
	bar.SetTarget(.4)
	choices := NewChoices("Languages", towns(), true)
	choices.SetChosen("pr", "pz")
	town := NewSelect("Town", towns())
	town.SetChosen("pr")
	person := NewPicker("Person", nil)
	person.SetPlaceHolder("Name, any script")
	notes := NewNotesField("Notes", 3)
	notes.SetText("Long words that wrap over the line because the field is narrow and the text goes on")
	remember := NewCheck("Remember these columns", nil)
	remember.SetChecked(true)
	order := NewReorderList(Column{Head: "Starts", Width: 44}, Column{Head: "Piece"}, Column{Head: "Min", Width: 44, Right: true}, Column{Head: "Rights", Width: 120, Small: true})
	order.SetRows([]Row{
		{Section: "First half"},
		{ID: "1", Band: true, Cells: []Cell{{Text: "20:00"}, {Icon: "microphone", Text: "Welcome", Quiet: true}, {Text: "3:00"}, {}}},
		{ID: "2", Cells: []Cell{{Text: "20:03"}, {Icon: "works", Text: "Prizren türküsü", Bold: true, Tag: "not agreed", Tone: ToneOutline}, {Text: "6:30"}, {Text: "Trad., arr. D. Berisha", Quiet: true}}},
	})
	rows := Down(0, NewBand("Dates that run out"),
		NewActionRow("clock", ToneWarning, "First hold on Fabrika 7, Sat 29 March", "Drilona Berisha Kuartet · second in the queue").WithTag("Runs out tomorrow", ToneWarning).WithAction("Confirm or release", nothing),
		NewActionRow("error", ToneError, "Contract not signed", "Paper lies at the stage door").WithOpen(nothing))
	left := Down(12, steps, NewCard(rows), NewCard(order).WithFoot(NewTotals(Total{Label: "Music", Value: "55:10"}, Total{Label: "Ends", Value: "21:22"}, Total{Label: "Curfew 22:00", Value: "37 min to spare", Tone: ToneDone})),
		NewBigChoice("eye", "Look around in a sample office", "A year of concerts, panels and a platform with invented people. Nothing of it is kept.", NewFirst("Look around", nothing)).SetFirst(true), Gap())
	balance := NewCard(Down(8, Across(8, Strong("Minutes of music"), Gap(), Quiet("55 min"), NewTag("above 40 %", ToneError).WithIcon("error")), bar, NewLegend(parts...),
		NewMeterBar(.7), NewIntervalBar(.65, .57, .71), Wide(300, NewColumnBars([]string{"0", "1", "2", "3"}, []int{2, 9, 28, 17})))).WithHead("Balance", "as counts only", NewIcon("lock", ToneNone)).Padded()
	fields := NewForm(2, town, person, notes, NewTimeField("Starts", "x"), choices, remember)
	progress := NewProgress()
	progress.SetValue(.4)
	return Inset(12, 16, Columns(16, left, Down(10, balance, fields, progress, Across(8, NewKeyCap("Enter"), NewFirst("Next form", nothing).WithKey("Enter"), NewQuietIcon("more", "More", nothing)), Gap())))
}

func towns() []Option {
	return []Option{{ID: "pr", Text: "Prishtinë"}, {ID: "pz", Text: "Prizren"}, {ID: "gr", Text: "Gračanica", Quiet: "Graçanicë"}, {ID: "ze", Text: "Zveçan"}}
}

// flat says whether a picture has one colour only.
func flat(p image.Image) bool {
	b := p.Bounds()
	first := p.At(b.Min.X, b.Min.Y)
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if p.At(x, y) != first {
				return false
			}
		}
	}
	return true
}

func TestAnEmptyPictureIsSeen(t *testing.T) {
	wear(t, Light, 1)
	for text, want := range map[string]bool{"": true, "Kino": false} {
		w := test.NewTempWindow(t, Quiet(text))
		if got := flat(w.Canvas().Capture()); got != want {
			t.Errorf("%q is flat: %v", text, got)
		}
	}
}
