package widgets

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// nineTabs are those of an event, in a row of that width.
func nineTabs(t *testing.T, width float32) (*Tabs, fyne.Canvas, *string) {
	t.Helper()
	opened := ""
	var all []Tab
	for _, name := range strings.Fields("Overview Day Bookings Programme Audience Checklist Media Discussion History") {
		tab := Tab{ID: strings.ToLower(name), Label: name}
		if name == "Checklist" {
			tab.Count, tab.Tone = "2", ToneWarning
		}
		all = append(all, tab)
	}
	tabs := NewTabs(func(id string) { opened = id }, all...).WithMore("More")
	c := show(t, Wide(width, tabs))
	tabs.Resize(fyne.NewSize(width, 36))
	return tabs, c, &opened
}

// inRow are the tabs that are seen, and where each begins.
func inRow(tabs *Tabs) (names []string, begins []float32) {
	for _, tab := range append(slices.Clone(tabs.tabs), tabs.more) {
		if tab.Visible() {
			names, begins = append(names, tab.tab.Label), append(begins, tab.Position().X)
		}
	}
	return names, begins
}

// Tabs without room stand behind the last one, in one row; opening and focusing
// one moves none of them, and every word that is seen is whole.
func TestTabsWithoutRoomStandBehindTheLast(t *testing.T) {
	tabs, c, _ := nineTabs(t, 380)
	names, begins := inRow(tabs)
	if len(names) < 4 || names[len(names)-1] != "More" || tabs.more.tab.Count != "2" || tabs.MinSize().Height != tabs.px(36) {
		t.Fatalf("in the row are %v, and %q waits behind the last", names, tabs.more.tab.Count)
	}
	for _, tab := range tabs.tabs {
		tabs.Choose(tab.tab.ID)
		c.Focus(tabs.Target())
		tabs.heightOfAll(380, 120)
		if now, at := inRow(tabs); !slices.Equal(at, begins) || !slices.Equal(now[:len(now)-1], names[:len(names)-1]) {
			t.Errorf("with %s open the row is %v at %v, not %v at %v", tab.tab.Label, now, at, names, begins)
		}
		if end := tabs.more.Position().X + tabs.more.Size().Width; end > 380 || strings.HasSuffix(tabs.more.words.Text, "…") {
			t.Errorf("with %s open the last says %q and ends at %v", tab.tab.Label, tabs.more.words.Text, end)
		}
	}
	tabs.Resize(fyne.NewSize(1000, 36))
	if names, _ := inRow(tabs); len(names) != 9 {
		t.Errorf("with room for all there are %v", names)
	}
}

// heightOfAll asks for the row's size as layouts around it do.
func (t *Tabs) heightOfAll(widths ...float32) {
	for _, w := range widths {
		heightOf(t, w)
		t.MinSize()
	}
}

// The arrows go through all tabs, those behind the last too, and the last lists
// them.
func TestTabsBehindTheLastByKeys(t *testing.T) {
	tabs, c, opened := nineTabs(t, 380)
	c.Focus(tabs.tabs[0])
	var went []string
	for range 9 {
		press(t, c, fyne.KeyRight)
		went = append(went, *opened)
	}
	if got := strings.Join(went, " "); got != "day bookings programme audience checklist media discussion history history" {
		t.Errorf("Right goes to %s", got)
	}
	if c.Focused() != fyne.Focusable(tabs.more) || tabs.more.tab.Label != "History" {
		t.Errorf("the last one says %q", tabs.more.tab.Label)
	}
	press(t, c, fyne.KeyLeft)
	if *opened != "discussion" {
		t.Errorf("Left goes to %s", *opened)
	}
	tabs.Choose("overview")
	press(t, c, fyne.KeyLeft)
	if names, _ := inRow(tabs); tabs.Chosen() != strings.ToLower(names[len(names)-2]) {
		t.Errorf("Left of the last goes to %s", tabs.Chosen())
	}
	c.Focus(tabs.more)
	press(t, c, fyne.KeyDown)
	press(t, c, fyne.KeyEnd, fyne.KeyReturn)
	if *opened != "history" || tabs.Target() != fyne.Focusable(tabs.more) {
		t.Errorf("the list opens %s", *opened)
	}
}
