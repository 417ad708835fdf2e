package widgets

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// What is typed counts, unless one of what a field proposes is taken.
func TestFieldProposesAndKeepsWhatIsTyped(t *testing.T) {
	known := []string{"Audio Prishtina", "Audio Gjakova", "Bardhi"}
	for name, tc := range map[string]struct {
		typed string
		keys  []fyne.KeyName
		want  string
	}{
		"what is typed":   {"aud", nil, "aud"},
		"the first":       {"aud", []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn}, "Audio Prishtina"},
		"the second":      {"aud", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn}, "Audio Gjakova"},
		"not after Esc":   {"aud", []fyne.KeyName{fyne.KeyEscape}, "aud"},
		"a name of none":  {"zz", []fyne.KeyName{fyne.KeyUp}, "zz"},
		"all by the down": {"", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn}, "Audio Prishtina"},
	} {
		t.Run(name, func(t *testing.T) {
			c := show(t, NewButton("Open", nil))
			f := NewTextField("Supplier")
			f.Suggest(func(text string, answer func([]Option)) {
				var found []Option
				for _, one := range known {
					if strings.HasPrefix(strings.ToLower(one), text) {
						found = append(found, Option{ID: one, Text: one})
					}
				}
				answer(found)
			})
			dialogs := NewDialogs(c)
			dialogs.Open(Asking{Title: "Who?", Body: NewForm(1, f), Plain: "No"})
			test.Type(f.entry, tc.typed)
			press(t, c, tc.keys...)
			if f.Text() != tc.want || dialogs.Empty() || c.Focused() != f.Target() {
				t.Errorf("the field has %q, the dialog is gone %v, the keyboard is at %T", f.Text(), dialogs.Empty(), c.Focused())
			}
			press(t, c, fyne.KeyEscape)
			if slices.Contains(tc.keys, fyne.KeyReturn) && !dialogs.Empty() {
				t.Error("the list is there after one of it was taken")
			}
		})
	}
}
