package sheet

import (
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// codesOf are the codes of all that was told, with the rows.
func codesOf(out app.Imported) string {
	var all []string
	for _, p := range out.Problems {
		all = append(all, p.Code)
	}
	return counted(all)
}

// A form that was changed here stays as it was changed, one in the bin stays
// there, and both are said.
func TestWhatStaffChangedStays(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		_, f := koboOffice(t, a, askedCodes...)
		forms := sentForms(6)
		path := koboCSV(t, false, koboStyle{several: "summary"}.table(f, forms))
		bring(t, a, path, app.ImportOptions{Today: today})
		changed, err := a.FormSent(t.Context(), forms[1].uuid)
		check(t, err)
		changed.SetAnswers("contact", app.FormAnswer{ChoiceCode: "monthly"})
		check(t, a.SaveResponse(t.Context(), &changed))
		binned, err := a.FormSent(t.Context(), forms[2].uuid)
		check(t, err)
		check(t, a.Delete(t.Context(), "2026-11-23T10:00:00Z", app.Ref{Kind: app.Responses, ID: binned.ID}))
		before := digest(t, a)
		out := bring(t, a, path, app.ImportOptions{Today: today})
		if out.Step != "" || out.Known[app.Responses] != 6 || codesOf(out) != "in_bin 1, kept 1" || digest(t, a) != before {
			t.Errorf("%s: %+v", codesOf(out), out)
		}
	})
}

// A submission that was changed in Kobo has another number, and says which one it
// had first.
func TestASubmissionChangedInKoboIsTheSame(t *testing.T) {
	a := dbtest.New(t)
	_, f := koboOffice(t, a, askedCodes...)
	forms := sentForms(3)
	bring(t, a, koboCSV(t, false, koboStyle{several: "both"}.table(f, forms)), app.ImportOptions{Today: today})
	first := forms[1].uuid
	forms[1].uuid, forms[1].said["contact"] = "11111111-0000-4000-8000-000000000000", "never"
	forms[1].extra["meta/rootUuid"] = "uuid:" + strings.ToUpper(first)
	forms[2].extra["meta/rootUuid"] = "uuid:" + forms[2].uuid
	style := koboStyle{several: "both", more: []string{"meta/rootUuid"}}
	out := bring(t, a, koboCSV(t, false, style.table(f, forms)), app.ImportOptions{Today: today})
	if out.Step != "" || out.Known[app.Responses] != 3 || codesOf(out) != "kept 1" {
		t.Errorf("%s: %+v", codesOf(out), out)
	}
}

// What was not approved in Kobo comes in and is said, or is left out.
func TestWhatIsNotApprovedIsSaid(t *testing.T) {
	a := dbtest.New(t)
	_, f := koboOffice(t, a, askedCodes...)
	forms := sentForms(5)
	for i, status := range []string{"validation_status_not_approved", "On Hold", "Approved", "", "Not approved"} {
		forms[i].extra["_validation_status"] = status
	}
	path := koboCSV(t, false, koboStyle{several: "both"}.table(f, forms))
	out := bring(t, a, path, app.ImportOptions{Today: today, Answering: app.Answering{Approved: true}})
	if out.Added[app.Responses] != 2 || out.Skipped != 3 || out.Unapproved != 3 || codesOf(out) != "unapproved 1" {
		t.Errorf("left out: %s, %+v", codesOf(out), out)
	}
	out = bring(t, a, path, app.ImportOptions{Today: today})
	if out.Added[app.Responses] != 3 || out.Known[app.Responses] != 2 || out.Unapproved != 3 || codesOf(out) != "unapproved 1" {
		t.Errorf("brought in: %s, %+v", codesOf(out), out)
	}
}

// partsOf are lines of a repeat group: what the people who came together said.
func partsOf(forms []koboForm, titles []string, each func(i int) [][]string) [][]string {
	rows := [][]string{append(slices.Clone(titles), "_index", "_parent_table_name", "_parent_index", "_submission__id", "_submission__uuid", "_submission__submission_time", "_submission__validation_status")}
	for i, f := range forms {
		for _, cells := range each(i) {
			rows = append(rows, append(slices.Clone(cells), "", "Bridges", "", "", f.uuid, "2026-03-20T22:59:59", ""))
		}
	}
	return rows
}

// Lines of a repeat group that answer questions are forms of their own, at the
// event of the form they stand in; they are found again, in whatever order.
func TestPartsOfFormsAreForms(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		e, f := koboOffice(t, a, askedCodes...)
		forms := sentForms(4)
		group := func(i int) [][]string { return [][]string{{"weekly", "7"}, {"", "9"}}[:i%3] }
		sheets := []koboSheet{
			{"Bridges", koboStyle{several: "both"}.table(f, forms)},
			{"people", partsOf(forms, []string{"people/contact", "people/liked"}, group)},
			{"snacks", partsOf(forms, []string{"snacks/which"}, func(int) [][]string { return [][]string{{"burek"}} })},
		}
		path := koboBook(t, sheets...)
		out := bring(t, a, path, app.ImportOptions{Today: today})
		if out.Added[app.Responses] != 4+3 || codesOf(out) != "part_left_out 1" || out.Problems[0].Sheet != "snacks" {
			t.Fatalf("%s: %+v", codesOf(out), out)
		}
		counts := countsOf(t, a, app.ResponseFilter{EventID: e.ID, QuestionnaireID: f.ID})
		if counts["all "] != 7 || counts["score 7"] != 2 || counts["score 9"] != 1 || counts["contact weekly"] != 1+2 {
			t.Errorf("counted %v", counts)
		}
		if out = bring(t, a, path, app.ImportOptions{Today: today}); out.Step != "" || out.Known[app.Responses] != 7 {
			t.Errorf("again: %+v", out)
		}
		sheets[1].rows = append(sheets[1].rows[:1], sheets[1].rows[2:]...) // a line was taken out of the first group
		alone := koboBook(t, sheets[1])
		if out = bring(t, a, alone, app.ImportOptions{Today: today}); out.Step != "" || out.Known[app.Responses] != 2 {
			t.Errorf("without its forms: %+v", out)
		}
	})
}

// A form says itself at which event it was filled in, else the one that was
// chosen, else its day does.
func TestAFormBelongsToItsEvent(t *testing.T) {
	a := dbtest.New(t)
	e, f := koboOffice(t, a, "contact", "liked")
	panel := app.Event{Title: "Who remembers", Kind: "panel", Status: "done", Day: "2026-04-02"}
	check(t, a.SaveEvent(t.Context(), &panel))
	k := app.Questionnaire{Title: "After the panel", Purpose: "audience", EventID: panel.ID, Items: f.Items[:1]}
	k.Items[0].Kept = app.Kept{}
	check(t, a.SaveQuestionnaire(t.Context(), &k))
	check(t, a.OpenQuestionnaire(t.Context(), k.ID))
	forms := sentForms(5)
	for i, event := range []string{string(panel.ID), "WHO REMEMBERS", "02.04.2026", "", "nobody knows"} {
		forms[i].extra["event"] = event
	}
	forms[3].end = "2026-04-02T20:10:00.000+02:00"
	forms[4].end = "2026-03-21T00:30:00.000+01:00" // after midnight
	path := koboCSV(t, false, koboStyle{more: []string{"event"}}.table(f, forms))
	out := bring(t, a, path, app.ImportOptions{Today: today, DryRun: true, Answering: app.Answering{Event: e.ID}})
	if out.Added[app.Responses] != 5 || codesOf(out) != "unknown_event 1" {
		t.Errorf("chosen: %s", codesOf(out))
	}
	bring(t, a, path, app.ImportOptions{Today: today})
	for i, want := range []app.ID{panel.ID, panel.ID, panel.ID, panel.ID, e.ID} {
		r, err := a.FormSent(t.Context(), forms[i].uuid)
		check(t, err)
		asked := k.ID
		if want == e.ID {
			asked = f.ID
		}
		if r.EventID != want || r.QuestionnaireID != asked {
			t.Errorf("form %d is at %s with %s", i, r.EventID, r.QuestionnaireID)
		}
	}
}
