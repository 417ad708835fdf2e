package widgets

import (
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// The goldens hold what each widget is made of in its main states: colours by
// name, measures, words. Pictures would differ from screen to screen. Where one
// is meant to be another now, `make goldens` draws it anew; the difference is
// to be looked at before it is kept.

// golden is a widget in a state, and what is done to it on its window.
type golden struct {
	shown fyne.CanvasObject
	size  fyne.Size // nothing is 240 wide and as high as it needs
	then  func(c fyne.Canvas)
}

// plainly are widgets that only stand there.
func plainly(all map[string]fyne.CanvasObject) map[string]golden {
	goldens := map[string]golden{}
	for name, o := range all {
		goldens[name] = golden{shown: o}
	}
	return goldens
}

func allGoldens() map[string]golden {
	all := map[string]golden{}
	for _, some := range []map[string]golden{
		plainly(goldenButtons()), plainly(goldenWords()), plainly(goldenFields()), plainly(goldenBars()), plainly(goldenPages()), goldenGrids(), goldenOpen(), goldenChoices(), goldenTimelines(), goldenTurns(), goldenSheets(),
	} {
		maps.Copy(all, some)
	}
	return all
}

func TestGoldens(t *testing.T) {
	for name, g := range allGoldens() {
		t.Run(name, func(t *testing.T) {
			w := test.NewTempWindow(t, g.shown)
			w.SetPadded(false)
			if g.size.IsZero() {
				g.size = fyne.NewSize(240, g.shown.MinSize().Height)
			}
			w.Resize(g.size)
			w.Resize(g.size.AddWidthHeight(0, 1)) // text that wraps knows its width only now
			w.Resize(g.size)
			if g.then != nil {
				g.then(w.Canvas())
			}
			test.AssertRendersToMarkup(t, name+".xml", w.Canvas())
		})
	}
}

// TestNoGoldenIsLeft finds goldens that nothing draws any more.
func TestNoGoldenIsLeft(t *testing.T) {
	files, err := filepath.Glob("testdata/*.xml")
	if err != nil || len(files) == 0 {
		t.Fatalf("there are no goldens: %v", err)
	}
	drawn := allGoldens()
	for _, file := range files {
		if _, ok := drawn[strings.TrimSuffix(filepath.Base(file), ".xml")]; !ok {
			t.Errorf("nothing draws %s", file)
		}
		if at, err := os.Stat(file); err != nil || at.Size() > 24<<10 {
			t.Errorf("%s is too large to be read: %v", file, err)
		}
	}
}

// TestEveryWidgetHasAGolden asks of everything that can be made here whether a
// golden draws it.
func TestEveryWidgetHasAGolden(t *testing.T) {
	var all strings.Builder
	for name := range allGoldens() {
		data, err := os.ReadFile("testdata/" + name + ".xml")
		if err != nil {
			t.Fatal(err)
		}
		all.Write(data)
	}
	sources, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range sources {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(string(data), "\n") {
			made, found := strings.CutPrefix(line, "func New")
			_, kind, pointer := strings.Cut(made, ") *")
			kind, _, _ = strings.Cut(kind, " ")
			if found && pointer && !slices.Contains([]string{"Theme", "Dialogs"}, kind) && !strings.Contains(all.String(), "widgets."+kind+`"`) {
				t.Errorf("no golden draws a %s", kind)
			}
		}
	}
}

func goldenButtons() map[string]fyne.CanvasObject {
	nothing := func() {}
	off, on := NewFirst("Send", nothing), NewButton("Extend", nothing)
	off.DisableBecause("Nothing to send")
	on.focused = true
	chip, filter, chosen := NewChip("Role: artist", nil).WithCross(nothing), NewFilterChip("Role", "all", towns()), NewFilterChip("Town", "all", towns())
	chip.SetChosen(true)
	chosen.Set("pz")
	ticked, partly, gone := NewCheck("Remember", nil), NewCheck("Some of them", nil), NewCheck("Not now", nil)
	ticked.SetChecked(true)
	partly.SetPartial(true)
	gone.Disable()
	return map[string]fyne.CanvasObject{
		"first": NewFirst("Save", nothing).WithIcon("check"), "disabled": off, "plain": NewButton("Release", nothing), "focused": on,
		"link": NewLink("Show", nothing).Small(), "danger": NewDanger("Erase", nothing), "icon-button": NewQuietIcon("more", "More", nothing),
		"chip": chip, "filter-chip": filter, "filter-chip-chosen": chosen,
		"check": NewCheck("Remember", nil), "check-ticked": ticked, "check-partly": partly, "check-disabled": gone,
	}
}

// goldenTargets are targets for fingers, as they stand below a question.
func goldenTargets() fyne.CanvasObject {
	chosen, off, ringed := NewTouch("Every day", nil), NewTouch("Never", nil), NewTouch("Less often", nil)
	chosen.SetChosen(true)
	off.SetDisabled(true)
	ringed.focused = true
	return Down(8, Poster("How often?"), PosterNote("Choose one."), PosterText("1 of 2"), Larger(1.5, Body("as large")),
		Board(2, 8, chosen, NewTouch("Shqip", nil).WithBelow("Përgjigjuni"), off, NewTouch("Next", nil).First(), ringed, NewTouch("", nil).WithIcon("left").Plain()))
}

func goldenWords() map[string]fyne.CanvasObject {
	progress := NewProgress()
	progress.SetValue(.4)
	status := NewStatusBar()
	status.Say("check", ToneDone, "Saved Amra Hodžić")
	status.SetUndo("Undo", func() {})
	working := NewStatusBar()
	working.SetWork("Bringing in office-2024.xlsx  43 %", "Cancel", func() {})
	working.SetRight("Ritmi 2025")
	return map[string]fyne.CanvasObject{
		"tag": NewTag("Runs out", ToneWarning), "tag-plain": NewTag("In the bin", TonePlain), "key-cap": NewKeyCap("Enter"),
		"note":  NewNote(ToneError, "error", "Not kept.", "Another desk changed this person."),
		"empty": NewEmptyState("No people yet", "They come from a workbook.", NewButton("Bring in a file", nil)),
		"toast": NewToast("Hold released.", "Undo", func() {}, nil), "progress": progress, "status": status, "status-working": working,
		"facts": NewFacts(Fact{"Town", "Prizren"}, Fact{"Phone", "+383 49 555 014"}), "totals": NewTotals(Total{"Left", "350,00", ToneWarning}),
		"disc": NewDisc("Amra Hodžić"), "avatar": NewAvatar("AH"), "icon": NewIcon("lock", ToneNone), "empty-cell": Cells([]Column{{Width: 80}, {}}, Body("one"), nil),
		"big-choice":     NewBigChoice("sheet", "Bring in a file", "An Excel workbook", NewButton("Choose", nil)),
		"action-row":     NewActionRow("clock", ToneWarning, "Offer runs out", "Fabrika 7").WithTag("Tomorrow", ToneWarning),
		"action-row-day": NewActionRow("", ToneNone, "Concert 4", "20:00").WithDay(RowDay{"Sat", "29", "Saturday", true}).WithFigure("12").WithOpen(func() {}),
		"search-button":  NewSearchButton("Search everything", "Ctrl K", nil),
		"touch":          goldenTargets(),
	}
}

func goldenFields() map[string]fyne.CanvasObject {
	date, chosen := NewDateField("Date", dateWords()), NewDateField("Born", dateWords())
	date.SetText("31.02.2025")
	date.Check()
	chosen.SetDate(time.Date(1990, 3, 8, 0, 0, 0, 0, time.UTC))
	name, off := NewTextField("Name"), NewTextField("Name")
	name.SetHint("As the person writes it.")
	off.SetText("Amra")
	off.Disable()
	begins, ends := NewTimeField("Begins", "x"), NewTimeField("Ends", "x")
	begins.SetMinutes(20 * 60)
	ends.SetMinutes(30)
	ends.After(begins, "On the next day")
	fee, length := NewMoneyField("Fee", "EUR", "x"), NewDurationField("Length", "This is no length.")
	fee.SetCents(35000)
	length.SetText("4:75")
	length.Check()
	town, person, one := NewSelect("Town", towns()), NewPicker("Person", nil), NewChoices("Towns", towns(), true)
	town.SetChosen("pz")
	person.SetPlaceHolder("Type a name")
	one.SetChosen("pr", "gr")
	keys := NewKeys("How was it?", []Key{{"1", "1", ""}, {"2", "2", ""}, {"n", "n", "no answer"}})
	keys.SetChosen("2")
	return map[string]fyne.CanvasObject{
		"datefield": date, "datefield-chosen": chosen, "field": name, "field-disabled": off, "notes": NewNotesField("Notes", 3), "password": NewPasswordField("Password", "Show"),
		"time-after-midnight": ends, "money": fee, "duration-wrong": length, "decimal": NewDecimalField("Rate", "x"), "select": town, "picker": person, "choices": one, "keys": keys,
		"lines": NewLines("Performers", LinesWords{"Add", "Up", "Remove"}, NewTextField("Name")), "form": NewForm(1, NewTextField("Name")),
		"search": NewSearchBox("Search names", "Ctrl K"), "entry": NewEntry(),
	}
}

func goldenBars() map[string]fyne.CanvasObject {
	steps := NewStepLine("File", "Columns", "Problems")
	steps.SetStep(1)
	one := ChartSpec{Labels: []string{"Jan", "Feb"}, Series: []ChartSeries{{Values: []float64{3, math.NaN()}}}}
	line := visitors(ChartLine)
	shares := NewShares("Minutes of music")
	shares.Set("55 min", Part{Code: "ALB", Share: .5, Text: "50"}, Part{Code: "", Share: .16, Text: "16"}, Part{Code: "GOR", Share: .04, Text: "4"}, Part{Kind: PartNotStated, Share: .3, Text: "30"})
	shares.SetVerdict("above 40 %", "error", ToneError, .4)
	return map[string]fyne.CanvasObject{
		"meter": NewMeterBar(.4), "interval": NewIntervalBar(.56, .48, .63), "columns": NewColumnBars([]string{"0", "1"}, []int{2, 9}),
		"stack":  NewStackBar(Part{Code: "ALB", Share: .6, Text: "6"}, Part{Kind: PartWithheld, Share: .1}, Part{Kind: PartNotStated, Share: .3, Text: "3"}),
		"shares": shares, "legend": NewLegend(Part{Code: "ALB", Label: "Albanian"}, Part{Kind: PartWithheld, Label: "merged"}),
		"stages": NewStages([]string{"Idea", "Applied", "Granted"}, 1), "steps": steps, "chart-bars": NewChart(one), "chart-line": NewChart(line),
	}
}

func goldenPages() map[string]fyne.CanvasObject {
	tabs := NewTabs(nil, Tab{ID: "a", Label: "Overview"}, Tab{ID: "b", Label: "History"})
	crowded := NewTabs(nil, Tab{ID: "a", Label: "Overview"}, Tab{ID: "b", Label: "Bookings"}, Tab{ID: "c", Label: "Papers", Count: "2"}).WithMore("More")
	rail := NewRail("Sofra", []RailItem{{"people", "people", "People", 0}, {"today", "today", "Today", 7}}, nil)
	rail.Choose("people")
	folded := NewPageHead("People", "64 people", NewFirst("New person", nil))
	folded.SetTabs(NewTabs(nil, Tab{ID: "a", Label: "People"}, Tab{ID: "b", Label: "Ensembles"}))
	return map[string]fyne.CanvasObject{
		"tabs": tabs, "tabs-more": Wide(150, crowded), "rail": Tall(140, rail), "page-head": Wide(320, NewPageHead("People", "64 people")), "page-head-folded": Wide(320, folded),
		"rail-low": NewRail("Sofra", []RailItem{{"people", "people", "People", 0}}, nil), "card": NewCard(Body("inside")).WithHead("Balance", "as counts only", NewIcon("lock", ToneNone)).Padded(),
		"selection": NewSelectionBar("2 selected", NewButton("Clear", nil)), "spread": NewSpread(Body("list")), "sight": NewSight(Body("inside")),
		"shell": NewShell(NewRail("Sofra", nil, nil), Body("page"), Body("foot")), "begin": NewBegin("Sofra", "How do you want to begin?", "foot", Body("ways")),
	}
}
