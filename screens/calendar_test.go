package screens

import (
	"testing"

	"sofra/app/words"
	"sofra/screens/widgets"
)

// calendarOf turns to the calendar.
func calendarOf(u *UI) *calendar {
	u.show("calendar")
	return u.pageNow().(*calendar)
}

func TestCalendarInEveryLanguageAndLook(t *testing.T) {
	u := desk(t, full(t))
	p := calendarOf(u)
	p.at = "2025-05-06"
	for _, l := range []words.Lang{words.En, words.Sq, words.SrCyrl} {
		for name, worn := range map[string]widgets.Look{"light": widgets.Light, "dark": widgets.Dark} {
			u.look = worn
			u.wear()
			u.speak(l)
			for _, mode := range []string{byMonth, byWeek, byList} {
				p.see(u, mode)
				look(t, u, "calendar-"+mode+"-"+string(l)+"-"+name)
				lookSmall(t, u, "calendar-"+mode+"-"+string(l)+"-"+name+"-small")
				for _, w := range misfits(u) {
					t.Errorf("%s, %s: %s", mode, l.Name(), w)
				}
				u.window.Resize(windowSizes()[0])
			}
		}
	}
}
