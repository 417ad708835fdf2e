package app_test

import (
	"slices"
	"testing"

	"sofra/app"
)

// met is what differs, as "Plays mine".
func met(all []app.Met) (said []string) {
	for _, m := range all {
		said = append(said, m.Names[0]+" "+[]string{"neither", "mine", "theirs"}[m.Keep])
	}
	return said
}

func TestMeetAndMerge(t *testing.T) {
	was := app.Grant{Code: "NL-2024", Title: "Contract", Currency: "EUR", Amount: 100, Notes: "old\n", Lines: []app.BudgetLine{{Title: "Travel"}}}
	was.ID, was.Version = "g1", 3
	image := app.ImageOf(&was)
	mine, theirs := was, was
	mine.Amount, mine.Title, mine.Notes, mine.Status = 200, "Mine", "old", "running"
	theirs.Currency, theirs.Title, theirs.Notes, theirs.Role = "RSD", "Theirs", "new", "lead"
	theirs.Lines = []app.BudgetLine{{Title: "Fees"}}
	theirs.Version, theirs.DeletedAt = 4, "2025-03-08T10:00:00Z"
	all := app.Meet(image, &mine, &theirs)
	want := []string{"Title neither", "Role theirs", "Status mine", "Currency neither", "Notes theirs"} // an amount and its currency are one
	if got := met(all); !slices.Equal(got, want) {
		t.Fatalf("%q differ, want %q", got, want)
	}
	all[0].Keep, all[3].Keep = app.Mine, app.Theirs
	back := app.Remember(&mine)
	app.Merge(&mine, &theirs, all)
	if mine.Title != "Mine" || mine.Role != "lead" || mine.Status != "running" || mine.Amount != 100 || mine.Currency != "RSD" ||
		mine.Lines[0].Title != "Fees" || mine.Version != 4 || mine.DeletedAt != "" || mine.Notes != "new" {
		t.Errorf("merged %+v", mine)
	}
	back()
	if mine.Title != "Mine" || mine.Amount != 200 || mine.Version != 3 {
		t.Errorf("as it was %+v", mine)
	}
}

// Parts are one value, and only of interest where the form changed them.
func TestMeetOverParts(t *testing.T) {
	was := app.Expense{Description: "Hall", Shares: []app.Share{{GrantID: "a", Amount: 10}}}
	image := app.ImageOf(&was)
	mine, theirs := was, was
	theirs.Shares = []app.Share{{GrantID: "b", Amount: 20}}
	if got := met(app.Meet(image, &mine, &theirs)); len(got) != 0 {
		t.Errorf("parts left alone: %q", got)
	}
	mine.Shares = []app.Share{{GrantID: "a", Amount: 15}}
	if got := met(app.Meet(image, &mine, &theirs)); !slices.Equal(got, []string{"Shares neither"}) {
		t.Errorf("parts of both: %q", got)
	}
}

func TestImageSeesNoShownValue(t *testing.T) {
	e := app.Event{Title: "Concert", EventParts: app.EventParts{Notes: "n", People: []app.EventPerson{{PersonID: "p", PersonName: "Arta"}}}}
	e.ID = "e1"
	image := app.ImageOf(&e)
	people := image["People"].([]map[string]any)
	if image["title"] != "Concert" || image["notes"] != "n" || image["day"] != nil || people[0]["person_id"] != "p" || people[0]["person_name"] != nil || image["version"] != nil {
		t.Errorf("the image is %v", image)
	}
	if part := app.PartIn(&e, "x"); part != nil {
		t.Errorf("found %v", part)
	}
}
