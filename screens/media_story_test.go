package screens

import (
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
)

// judge judges the report that is shown, as one coder: by the first letter of the
// tone and, where there is one, that of the balance.
func judge(t *testing.T, u *UI, coder, letters string) {
	t.Helper()
	press(t, u, "Judge it")
	fill(t, u, "Your name", coder)
	byLetter(t, u, "Tone towards us", rune(letters[0]))
	if len(letters) > 1 {
		byLetter(t, u, "Balance", rune(letters[1]))
	}
	press(t, u, "Judge it")
	mustClose(t, u)
}

// A report is noted with its reach, judged by two people apart, and their
// agreement is shown with how many reports it is of.
func TestCoverageLog(t *testing.T) {
	u, a := sampleOffice(t)
	u.show("events")
	turnTo(t, u, "Media")
	press(t, u, "Note a report")
	fill(t, u, "Title", "Voices of four languages")
	fill(t, u, "Outlet", "Radio Kosova")
	fill(t, u, "Date", "22.03.2025")
	fill(t, u, "Reach", "4200")
	press(t, u, "Save")
	if got := problems(u); !strings.Contains(got, "Source of the figure: Say where the figure comes from.") {
		t.Errorf("a figure without its source says %q", got)
	}
	fill(t, u, "Source of the figure", "the station's own count")
	byLetter(t, u, "The donor is seen or named", 'y')
	look(t, u, "media-form")
	press(t, u, "Save")
	mustClose(t, u)
	rows, n, err := a.MediaItems(t.Context(), app.MediaFilter{Outlet: "Radio Kosova", Page: app.Page{Find: "voices"}})
	if n != 1 || err != nil || rows[0].Reach != 4200 || rows[0].DonorVisible != "yes" {
		t.Fatalf("kept %+v, %v", rows, err)
	}
	judge(t, u, "Arta Krasniqi", "fb")
	if got := read(u); strings.Contains(got, "Favourable") || !strings.Contains(got, "One coder has judged it.") {
		t.Errorf("the first judgement is shown before the second: %q", got)
	}
	press(t, u, "Judge it")
	look(t, u, "media-judge")
	if got := wordsOf(u) + read(u); strings.Contains(got, "Favourable") || strings.Contains(got, "Balanced") {
		t.Errorf("the second coder sees what the first said: %q", got)
	}
	press(t, u, "Cancel")
	turnTo(t, u, "History")
	if got := wordsOf(u) + read(u); strings.Contains(got, "Favourable") || strings.Contains(got, "Arta Krasniqi") || !strings.Contains(got, "One coder has judged it.") {
		t.Errorf("the history shows what the first said: %q", got)
	}
	turnTo(t, u, "Overview")
	judge(t, u, "Vesna Jokić", "nb")
	if got := wordsOf(u) + read(u); !strings.Contains(got, "Arta Krasniqi · Favourable") || !strings.Contains(got, "Vesna Jokić · Neutral") {
		t.Errorf("both judgements say %q", got)
	}
	turnTo(t, u, "History")
	if got := wordsOf(u) + read(u); !strings.Contains(got, "Favourable") {
		t.Errorf("judged by both, the history says %q", got)
	}
	for _, l := range []words.Lang{words.En, words.Sq, words.SrCyrl} {
		u.speak(l)
		look(t, u, "media-list-"+string(l))
	}
	u.speak(words.En)
	turnTo(t, u, "Agreement")
	look(t, u, "media-agreement")
	if got := wordsOf(u) + read(u); !strings.Contains(got, "Kappa") || !strings.Contains(got, "Both coders judged") {
		t.Errorf("the agreement says %q", got)
	}
	u.undo()
	if m, _ := a.MediaItem(t.Context(), rows[0].ID); m.Judged() != 1 || m.Coder2 != "" {
		t.Errorf("undo leaves %+v", m)
	}
}
