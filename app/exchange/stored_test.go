package exchange_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"

	"sofra/app/exchange"
)

// inLists are the tables whose rows are those of a list, which has a file of its own.
func inLists() []string {
	return strings.Fields("person ensemble organisation venue project series pattern grants event programme work booking response question questionnaire media_item expense decision action_point seat advocacy need proposal statement rate indicator")
}

// notGiven says why a table has no file.
func notGiven() map[string]string {
	all := map[string]string{}
	for why, tables := range map[string]string{
		"it names people, or says of them what the office keeps":             "person_name contact identity consent apart member event_person participant visitor presence speaking signatory performer lineup booking_contact venue_contact blocked availability attendance",
		"answers of people, which small groups could be told from":           "answer response_tag reading",
		"the contents of files, and what was frozen or printed of them":      "file programme_version leaflet day_sheet donor_book template form_print packet works_list",
		"texts of papers, which an office keeps to print them":               "clause clause_text booking_clause event_text statement_text proposal_version society society_column society_text minute",
		"deals with artists and taxes on them, person by person":             "booking_line withholding",
		"how a desk plans its days: it is nothing to count":                  "task show_line vacancy pattern_line hold taken room_part own_day work_apart outcome seat_target quorum",
		"how questions are worded, which the file of a questionnaire has":    "question_text choice choice_text questionnaire_item",
		"what the program itself comes with, or how an office has set it up": "place setting donor_profile",
	} {
		for _, table := range strings.Fields(tables) {
			all[table] = why
		}
	}
	return all
}

// kept columns are of exported tables and stay in the office: names, and notes on
// people and on what is asked of them.
func keptColumns() []string {
	return strings.Fields("staff_time.person_id staff_time.notes gift_in_kind.giver report_period.approved_by report_snapshot.made_by finding_note.who purchase.notes asset.notes " +
		"item.languages item.note item.soft item.transition item.stage_note item.outcome work_title.sort_key")
}

// TestEachTableIsDecidedOn asks of every table that the journal follows: it has a
// file, is a list, or there is a reason why not. So it is with each column.
func TestEachTableIsDecidedOn(t *testing.T) {
	tables, err := dbtest.New(t).StoredTables(t.Context())
	keep(t, err)
	given := exchange.StoredColumns()
	for _, one := range tables {
		columns, has := given[one.Name]
		_, why := notGiven()[one.Name]
		if n := btoi(has) + btoi(why) + btoi(slices.Contains(inLists(), one.Name)); n != 1 {
			t.Errorf("the table %s is decided on %d times: stored.go gives it out, or this test says why not", one.Name, n)
		}
		for _, column := range one.Columns {
			if has && column != "sort_key" && slices.Contains(columns, column) == slices.Contains(keptColumns(), one.Name+"."+column) {
				t.Errorf("what is %s of %s? stored.go gives it out, or this test keeps it", column, one.Name)
			}
		}
		delete(given, one.Name)
	}
	if len(given) > 0 {
		t.Errorf("there are no tables %v", given)
	}
}

func btoi(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// TestPartsOfRecords writes what no list has, on both engines alike: every amount as
// people read it, nobody named, and nothing of what is in the bin.
func TestPartsOfRecords(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		y := dbtest.NewYear(t, a)
		keep(t, a.SaveGiftInKind(t.Context(), &app.GiftInKind{GrantID: y.Grant.ID, Day: "2025-03-10", What: "=Stewards", Kind: "volunteer", Giver: "Zymrytja Qorraj", Amount: 12345, Currency: "EUR"}))
		keep(t, a.Delete(t.Context(), "2026-01-01T00:00:00Z", app.Ref{Kind: app.Grants, ID: y.Other.ID}))
		dir := filepath.Join(t.TempDir(), "tables")
		_, err := exchange.SaveTables(t.Context(), a, dir, in(words.En))
		keep(t, err)
		head, rows := table(t, dir, "budget-lines.csv")
		at := slices.Index(head, "unit_cost")
		if !slices.ContainsFunc(rows, func(r []string) bool { return r[at] == "2000.00" && r[at-1] == "2.500" }) {
			t.Errorf("no line of 2.5 units at 2,000.00 among %d", len(rows))
		}
		head, rows = table(t, dir, "gifts-in-kind.csv")
		if !slices.ContainsFunc(rows, func(r []string) bool {
			return r[slices.Index(head, "amount")] == "123.45" && r[slices.Index(head, "what")] == "'=Stewards"
		}) {
			t.Errorf("the gifts are %v", rows)
		}
		head, rows = table(t, dir, "grant-projects.csv")
		for _, r := range rows {
			if r[slices.Index(head, "grant_id")] == string(y.Other.ID) {
				t.Error("a grant in the bin is given out by its projects")
			}
		}
		for _, columns := range exchange.StoredColumns() {
			if len(columns) == 0 {
				t.Error("a table without columns")
			}
		}
		files, err := os.ReadDir(dir)
		keep(t, err)
		for _, f := range files {
			body, err := os.ReadFile(filepath.Join(dir, f.Name()))
			keep(t, err)
			if strings.Contains(string(body), "Zymrytja") {
				t.Errorf("%s names a volunteer", f.Name())
			}
		}
	})
}
