package screens

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// unseen is a shortcut whose keys the toolkit does not write into the menu.
type unseen struct{ fyne.Shortcut }

// withKeys writes the keys of a menu behind its labels, in a column. The toolkit
// would write them itself, in a fifth of the ink of the labels: too little to be
// read in any look. On macOS the menu is the system's own, and does it well.
func withKeys(items []*fyne.MenuItem, all []action) {
	if runtime.GOOS == "darwin" {
		return
	}
	column := 0
	for _, item := range items {
		column = max(column, stepsOf(item.Label)+2)
	}
	keys := map[string]string{}
	for _, a := range all {
		keys[a.label] = a.key.text()
	}
	for _, item := range items {
		if key := keys[item.Label]; key != "" {
			item.Label += strings.Repeat("\t", column-stepsOf(item.Label)) + key
			item.Shortcut = unseen{item.Shortcut}
		}
	}
}

// stepsOf is how wide a label is, in steps of the toolkit's tab: four spaces.
func stepsOf(label string) int {
	measure := func(s string) float32 { return fyne.MeasureText(s, theme.TextSize(), fyne.TextStyle{}).Width }
	const long = "\t\t\t\t\t\t\t\t" // one alone is rounded up to a whole pixel
	return int(measure(label) * float32(len(long)) / measure(long))
}
