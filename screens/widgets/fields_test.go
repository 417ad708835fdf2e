package widgets

import (
	"errors"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"sofra/app/words"
)

func TestParseDate(t *testing.T) {
	today := time.Date(2025, 3, 11, 0, 0, 0, 0, time.UTC)
	for text, want := range map[string]string{
		"08.03.2025": "2025-03-08", "8.3.25": "2025-03-08", "08/03/2025": "2025-03-08", "2025-03-08": "2025-03-08",
		"08032025": "2025-03-08", "8.3.": "2025-03-08", " 8. 3. 2025 ": "2025-03-08", "1.1.72": "1972-01-01",
		"29.2.2024": "2024-02-29", "31.12.45": "2045-12-31",
	} {
		got, err := ParseDate(text, today)
		if err != nil || got.Format(time.DateOnly) != want {
			t.Errorf("%q is %v, %v; want %s", text, got, err, want)
		}
	}
	for _, text := range []string{"", "soon", "8", "8.13.2025", "32.1.2025", "0.1.2025", "8.3.20255", "1.2.3.4"} {
		if _, err := ParseDate(text, today); !errors.Is(err, ErrNotADate) {
			t.Errorf("%q: %v", text, err)
		}
	}
	var short *ShortMonth
	if _, err := ParseDate("31.02.2025", today); !errors.As(err, &short) || short.Days != 28 {
		t.Errorf("31 February: %v", err)
	}
}

func TestDateFieldTyping(t *testing.T) {
	for name, tc := range map[string]struct{ typed, text, problem string }{
		"forgiving":   {"8.3.25", "08.03.2025", ""},
		"short month": {"31.2.25", "31.2.25", "February 2025 has 28 days."},
		"no date":     {"soon", "soon", "This is no date."},
		"empty":       {"", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			f := NewDateField("Date", dateWords())
			c := show(t, Down(0, f, NewButton("next", nil)))
			c.Focus(f.Target())
			write(t, c, tc.typed)
			if f.Problem() != "" {
				t.Errorf("complains while typing: %q", f.Problem())
			}
			c.FocusNext()
			if f.Text() != tc.text || f.Problem() != tc.problem {
				t.Errorf("shows %q and %q", f.Text(), f.Problem())
			}
		})
	}
}

func TestDateFieldErrorKeepsItsRoom(t *testing.T) {
	f := NewDateField("Date", dateWords())
	show(t, f)
	before := f.MinSize()
	f.SetError("This is no date.")
	if f.MinSize() != before {
		t.Error("the form jumps when an error comes")
	}
	f.SetText("08.03.2025")
	if f.Problem() != "" {
		t.Error("the error stays with another text")
	}
}

func TestCalendarByKeys(t *testing.T) {
	f := NewDateField("Date", dateWords())
	c := show(t, f)
	changed := ""
	f.OnChanged = func(text string) { changed = text }
	c.Focus(f.Target())
	press(t, c, fyne.KeyDown) // opens at today, the 11th
	press(t, c, fyne.KeyRight, fyne.KeyDown, fyne.KeyPageDown, fyne.KeyReturn)
	if f.Text() != "19.04.2025" || changed != f.Text() {
		t.Errorf("chose %q, told %q", f.Text(), changed)
	}
	if c.Focused() != f.Target() || c.Overlays().Top() != nil {
		t.Error("the keyboard did not come back")
	}
	press(t, c, fyne.KeyDown, fyne.KeyEscape)
	if c.Overlays().Top() != nil || f.Text() != "19.04.2025" {
		t.Error("Esc did not close the month, or changed the day")
	}
}

func TestMoney(t *testing.T) {
	for text, want := range map[string]int64{
		"350": 35000, "350.5": 35050, "1.200,50": 120050, "1,200.50": 120050, "1 200": 120000, "1.200": 120000, "1,200": 120000,
		"-12.30": -1230, "0,05": 5, "1.200.300": 120030000, "1.250,50": 125050, "1 250.50": 125050, "1,250": 125000,
		"1\u202f250,5": 125050, "12 345 678,90": 1234567890, ",50": 50, "12.": 1200,
	} {
		if got, given, ok := parseCents(text); got != want || !given || !ok {
			t.Errorf("%q is %d, %v, %v; want %d", text, got, given, ok, want)
		}
	}
	for _, text := range []string{"abc", "1-2", "12,3456", "--1", "99999999999999999999",
		"12,5,3", "1,2,3.50", "12 5", "1.25,0.5", "1.250.50", "0.125", "1234,567.50", "1,250 300", ".", "1 250.500", "1 ,5"} {
		if _, _, ok := parseCents(text); ok {
			t.Errorf("%q was taken", text)
		}
	}
	f := NewMoneyField("Fee", "EUR", "This is no amount.")
	c := show(t, Down(0, f, NewButton("next", nil)))
	c.Focus(f.Target())
	write(t, c, "1200,5")
	c.FocusNext()
	if f.Text() != "1200.50" {
		t.Errorf("shows %q", f.Text())
	}
	f.WithPoint(",").SetCents(35050)
	if cents, _, ok := f.Cents(); f.Text() != "350,50" || cents != 35050 || !ok {
		t.Errorf("with a comma it shows %q, read as %d", f.Text(), cents)
	}
}

func TestTimesAndLengths(t *testing.T) {
	for text, want := range map[string]time.Duration{
		"4:30": 4*time.Minute + 30*time.Second, "1:05:00": 65 * time.Minute, "5": 5 * time.Minute, "3.20": 200 * time.Second,
	} {
		if got, given, ok := parseDuration(text); got != want || !given || !ok {
			t.Errorf("%q is %v", text, got)
		}
	}
	for text, want := range map[string]int{"20:00": 1200, "20.15": 1215, "2000": 1200, "9": 540, "930": 570, "20h": 1200} {
		if got, given, ok := parseClock(text, 23); got != want || !given || !ok {
			t.Errorf("%q is %d, %v, %v", text, got, given, ok)
		}
	}
	for _, text := range []string{"4:75", "x", "1:2:3:4"} {
		if _, _, ok := parseDuration(text); ok {
			t.Errorf("length %q was taken", text)
		}
	}
	for _, text := range []string{"24:00", "9:60", "x", "12345"} {
		if _, _, ok := parseClock(text, 23); ok {
			t.Errorf("time %q was taken", text)
		}
	}
}

func TestTimeAfterMidnight(t *testing.T) {
	begins, ends := NewTimeField("Begins", "no time"), NewTimeField("Ends", "no time")
	ends.After(begins, "On the next day")
	c := show(t, Down(0, begins, ends, NewButton("next", nil)))
	for _, typed := range []struct{ begins, ends, shown, says string }{
		{"20:00", "22", "22:00", ""}, {"2000", "0030", "00:30", "On the next day"}, {"20", "25.30", "01:30", "On the next day"},
		{"", "1:00", "01:00", ""}, {"20", "30:00", "30:00", "no time"},
	} {
		begins.SetText("")
		ends.SetText("")
		c.Focus(begins.Target())
		write(t, c, typed.begins)
		c.FocusNext()
		write(t, c, typed.ends)
		c.FocusNext()
		if ends.Text() != typed.shown || ends.sentence() != typed.says {
			t.Errorf("%q after %q is %q, and says %q", typed.ends, typed.begins, ends.Text(), ends.sentence())
		}
	}
}

// A day is chosen by the mouse, too, and the months are in the reader's words.
func TestCalendarByMouse(t *testing.T) {
	march := map[words.Lang]string{words.En: "March", words.Sq: "Mars", words.SrLatn: "Mart", words.SrCyrl: "Март", "bs": "Mart", "tr": "Mart"}
	for _, l := range words.Langs() {
		want := march[l] + " 2025"
		said := dateWords()
		for i := range said.Months {
			said.Months[i] = words.In(l).Month(i + 1)
		}
		f := NewDateField("Date", said)
		c := show(t, f)
		f.choose()
		sheet := c.Focused().(*monthSheet)
		if !strings.EqualFold(sheet.title.Text, want) {
			t.Errorf("%s: the month is %q, want %q", l, sheet.title.Text, want)
		}
		cell := sheet.cells[0].Position().AddXY(dayEdge*2+dayEdge/2, dayEdge+dayEdge/2) // Wednesday of the second week
		test.TapAt(sheet, cell)
		if f.Text() != "05.03.2025" || c.Overlays().Top() != nil {
			t.Errorf("%s: chose %q", l, f.Text())
		}
	}
}

func TestSelectByKeys(t *testing.T) {
	s := NewSelect("Town", towns())
	c := show(t, s)
	var told []string
	s.OnChanged = func(id string) { told = append(told, id) }
	c.Focus(s.Target())
	press(t, c, fyne.KeySpace)
	press(t, c, fyne.KeyDown, fyne.KeyReturn)
	write(t, c, "z")
	press(t, c, fyne.KeyDown)
	write(t, c, "gra")
	press(t, c, fyne.KeyReturn)
	if s.Chosen() != "gr" || len(told) != 3 || told[0] != "pz" || told[1] != "ze" {
		t.Errorf("chosen %q, told %v", s.Chosen(), told)
	}
	press(t, c, fyne.KeyDown, fyne.KeyEscape)
	if s.Chosen() != "gr" || c.Focused() != s.Target() {
		t.Error("Esc chose, or lost the keyboard")
	}
}

func TestPickerSearches(t *testing.T) {
	var asked []string
	p := NewPicker("Person", nil)
	var answers []func([]Option)
	p.Ask = func(text string, answer func([]Option)) {
		asked = append(asked, text)
		answers = append(answers, answer)
	}
	p.AddNew = "New person"
	fresh := ""
	p.OnNew = func(text string) { fresh = text }
	c := show(t, p)
	c.Focus(p.Target())
	write(t, c, "am")
	answers[1]([]Option{{ID: "2", Text: "Amra Hodžić"}})
	answers[0]([]Option{{ID: "1", Text: "too late"}})
	press(t, c, fyne.KeyReturn)
	if p.Chosen().ID != "2" || len(asked) != 2 || asked[1] != "am" {
		t.Errorf("chosen %+v, asked %q", p.Chosen(), asked)
	}
	write(t, c, "x")
	answers[2](nil)
	press(t, c, fyne.KeyReturn)
	if fresh != "x" || p.Chosen().ID != "2" {
		t.Errorf("new %q", fresh)
	}
}

// Return may be faster than the answer: it then takes what comes first in it,
// and never what an older answer had there.
func TestPickerIsHasty(t *testing.T) {
	var answers []func([]Option)
	p := NewPicker("Person", nil)
	p.Ask = func(_ string, answer func([]Option)) { answers = append(answers, answer) }
	c := show(t, p)
	c.Focus(p.Target())
	write(t, c, "am")
	answers[1]([]Option{{ID: "2", Text: "Amra Hodžić"}})
	write(t, c, "i")
	press(t, c, fyne.KeyReturn)
	if p.Chosen().ID != "" {
		t.Errorf("an older answer was taken: %+v", p.Chosen())
	}
	answers[2]([]Option{{ID: "3", Text: "Amir"}})
	if p.Chosen().ID != "3" {
		t.Errorf("the answer was not taken: %+v", p.Chosen())
	}
	write(t, c, "z")
	press(t, c, fyne.KeyReturn)
	press(t, c, fyne.KeyEscape)
	answers[3]([]Option{{ID: "4", Text: "Zeynep"}})
	if p.Chosen().ID != "3" {
		t.Errorf("taken after Esc: %+v", p.Chosen())
	}
}

func TestCheckAndChoices(t *testing.T) {
	told := 0
	check := NewCheck("Remember", func(bool) { told++ })
	one, many := NewChoices("One", towns(), false), NewChoices("Many", towns(), true)
	c := show(t, Down(0, check, one, many))
	c.Focus(check)
	press(t, c, fyne.KeySpace)
	for _, f := range []*Choices{one, many} {
		c.Focus(f.chips[0])
		press(t, c, fyne.KeySpace)
		c.Focus(f.chips[1])
		press(t, c, fyne.KeySpace)
	}
	if !check.Checked() || told != 1 || len(one.Chosen()) != 1 || len(many.Chosen()) != 2 {
		t.Errorf("check %v, one %v, many %v", check.Checked(), one.Chosen(), many.Chosen())
	}
}

func TestUndoInEntries(t *testing.T) {
	f := NewTextField("Name")
	f.SetText("Arta")
	c := show(t, f)
	c.Focus(f.Target())
	f.entry.TypedShortcut(&fyne.ShortcutUndo{})
	if UndoTyping(c) || f.Text() != "Arta" {
		t.Errorf("nothing was typed, and undo made it %q", f.Text())
	}
	write(t, c, "x")
	f.entry.TypedShortcut(&fyne.ShortcutUndo{})
	if f.Text() != "Arta" {
		t.Errorf("the entry's undo left %q", f.Text())
	}
	write(t, c, "y")
	if !UndoTyping(c) || f.Text() != "Arta" {
		t.Errorf("the menu's undo left %q", f.Text())
	}
}

func TestFormFindsFirstProblem(t *testing.T) {
	name, date := NewTextField("Name"), NewDateField("Date", dateWords())
	form := NewForm(2, name, date, Body("a remark"), NewSelect("Town", towns()))
	show(t, form)
	if form.FirstProblem() != nil || len(form.Fields()) != 3 {
		t.Errorf("problem in an empty form, or %d fields", len(form.Fields()))
	}
	date.SetText("soon")
	if form.FirstProblem() != Field(date) {
		t.Error("the wrong date is not found")
	}
}

// Who comes by keyboard types in place of what stands there; who comes by
// pointer, where it points.
func TestKeyboardSelectsTheLine(t *testing.T) {
	f := NewTextField("Fee")
	f.SetText("210.00")
	c := show(t, f)
	c.Focus(f.Target())
	write(t, c, "300")
	if f.Text() != "300" {
		t.Errorf("typed over 210.00 it is %q", f.Text())
	}
	if !UndoTyping(c) || f.Text() == "" {
		t.Errorf("undone it is %q", f.Text())
	}
	c.Unfocus()
	f.SetText("Kino Lumi")
	f.entry.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(1, 9)}, Button: desktop.MouseButtonPrimary})
	c.Focus(f.Target())
	write(t, c, "x")
	if len(f.Text()) != len("xKino Lumi") {
		t.Errorf("typed where the pointer was it is %q", f.Text())
	}
}

// A pointer that brings the keyboard to an amount selects it as Tab does; a second press
// puts the cursor, and so does the first into words.
func TestAPressSelectsANumber(t *testing.T) {
	amount, quantity, words := NewMoneyField("Amount", "EUR", "none"), NewDecimalField("Quantity", "none"), NewTextField("Name")
	c := show(t, Down(8, amount, quantity, words))
	at := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(1, 9)}, Button: desktop.MouseButtonPrimary}
	press := func(e *Entry) { e.MouseDown(at); e.MouseUp(at) }
	for _, f := range []*TextField{&amount.TextField, &quantity.TextField, words} {
		f.SetText("100.00")
		c.Unfocus()
		press(f.entry)
		if all := f.entry.SelectedText() == "100.00"; all != (f != words) {
			t.Errorf("%s: a press selects %q", f.Label(), f.entry.SelectedText())
		}
		if press(f.entry); f.entry.SelectedText() != "" {
			t.Errorf("%s: a second press selects %q", f.Label(), f.entry.SelectedText())
		}
	}
}

// What is too large says so; what is no amount is no large one.
func TestALargeAmountSaysSo(t *testing.T) {
	f := NewMoneyField("Fee", "EUR", "none").WithLarge("large")
	for typed, want := range map[string]string{
		"99999999999999999999": "large", "-99.999.999.999.999.999.999,00": "large", "9999999999999999999 m": "none", "12x": "none", "92000000000000000.00": "",
	} {
		f.SetText(typed)
		if f.Check(); f.Problem() != want {
			t.Errorf("%q: %q, want %q", typed, f.Problem(), want)
		}
	}
}
