package paper

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
)

func doorOf(langs ...words.Lang) app.DoorSheet {
	return app.DoorSheet{Langs: langs, Title: "Muzika na spaja: Një mbrëmje", Day: "2027-03-22", Venue: "Fabrika 7, Prishtina"}
}

// doorLangs are one, two and three languages, each of all once.
func doorLangs() [][]words.Lang {
	all := [][]words.Lang{{words.En, words.Sq, words.SrCyrl}, {words.Sq, words.SrLatn, words.Tr}, {words.Bs, words.En}}
	for _, l := range words.Langs() {
		all = append(all, []words.Lang{l})
	}
	return all
}

// The list has every name once, in its column, and asks nobody about a community.
func TestAttendanceSheetOnPaper(t *testing.T) {
	for _, langs := range doorLangs() {
		s := doorOf(langs...)
		s.Blank = 12
		for range 30 {
			s.Names = append(s.Names, "Ана Ристић", "Bekim-Muharrem Hoxhaj-Krasniqi i Vjetër", "")
		}
		path := filepath.Join(t.TempDir(), "list.pdf")
		if err := SaveAttendanceSheet(path, s); err != nil {
			t.Fatal(err)
		}
		all, pages := boxes(t, path)
		if pages < 4 {
			t.Errorf("%v: %d pages", langs, pages)
		}
		for _, wrong := range crowded(all, false) {
			t.Errorf("%v: %s", langs, wrong)
		}
		name, sign, _ := lefts()
		names, numbers := 0, 0
		for _, b := range all {
			switch b.text {
			case "Ристић":
				names++
				if b.left < margin+name[0]-0.1 || b.right > margin+sign[0] {
					t.Errorf("%v: a name stands at %.1f to %.1f", langs, b.left, b.right)
				}
			case "102":
				numbers++
			}
		}
		if names != 30 || numbers != 1 {
			t.Errorf("%v: %d names, %d last lines", langs, names, numbers)
		}
		text := readAs(t, "pdftotext", "-layout", path, "-")
		for _, l := range langs {
			if !strings.Contains(text, words.In(l).T("Signature")) || strings.Contains(text, words.In(l).T("Community")) {
				t.Errorf("%v: the columns are not those of a list to sign", langs)
			}
		}
	}
}

// Both strips of a sheet are alike, with every answer in every language, within
// their half; no word lies over another.
func TestTallyStripsOnPaper(t *testing.T) {
	for _, langs := range doorLangs() {
		s := doorOf(langs...)
		s.Names = []string{"Bekim Hoxha"}
		path := filepath.Join(t.TempDir(), "strips.pdf")
		if err := SaveTallyStrips(path, s); err != nil {
			t.Fatal(err)
		}
		all, pages := boxes(t, path)
		if pages != 1 {
			t.Errorf("%v: %d pages", langs, pages)
		}
		var halves [2][]string
		for _, b := range all {
			half := 0
			if b.top > stripHigh {
				half = 1
			} else if b.below > stripHigh-4 {
				t.Errorf("%v: %q lies on the cut at %.1f", langs, b.text, b.below)
			}
			halves[half] = append(halves[half], b.text)
		}
		said := strings.Join(halves[0], " ")
		slices.Sort(halves[0])
		slices.Sort(halves[1])
		if len(halves[0]) == 0 || !slices.Equal(halves[0], halves[1]) {
			t.Errorf("%v: the strips are not alike: %d and %d words", langs, len(halves[0]), len(halves[1]))
		}
		for _, wrong := range crowded(all, false) {
			t.Errorf("%v: %s", langs, wrong)
		}
		for _, l := range langs {
			for _, want := range []words.Text{app.CommunityName("ash"), words.T("Woman"), app.DoorQuestion("place"), words.T("I would rather not say")} {
				if !strings.Contains(said, words.In(l).Say(want)) {
					t.Errorf("%v: there is no %q", langs, words.In(l).Say(want))
				}
			}
		}
		if strings.Contains(said, "Hoxha") {
			t.Errorf("%v: a strip names somebody", langs)
		}
	}
}
