package db_test

import (
	"errors"
	"slices"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// wrote keeps a form with a comment, and with what it says to being quoted.
func wrote(t *testing.T, a *app.App, e app.Event, said ...string) app.ID {
	t.Helper()
	comment, mayQuote := said[0], said[1]
	r := app.Response{EventID: e.ID, Day: e.Day, Language: "sr", Comment: comment, Community: "gor"}
	if mayQuote != "" {
		r.SetAnswers(app.QuoteConsent, app.FormAnswer{ChoiceCode: mayQuote})
	}
	must(t, a.SaveResponse(t.Context(), &r))
	return r.ID
}

// opened are the open answers of a filter.
func opened(t *testing.T, a *app.App, f app.OpenFilter, want int) []app.OpenAnswer {
	t.Helper()
	all, n, err := a.OpenAnswers(t.Context(), f)
	must(t, err)
	if n != want || len(all) != want {
		t.Fatalf("%+v: %d of %d answers, want %d: %+v", f, len(all), n, want, all)
	}
	return all
}

// answerOf is the open answer of a form to its comment.
func answerOf(t *testing.T, a *app.App, form app.ID) app.OpenAnswer {
	t.Helper()
	all, _, err := a.OpenAnswers(t.Context(), app.OpenFilter{})
	must(t, err)
	at := slices.IndexFunc(all, func(o app.OpenAnswer) bool { return o.ResponseID == form && o.QuestionCode == "comment" })
	if at < 0 {
		t.Fatalf("form %s has no comment", form)
	}
	return all[at]
}

// tagged are the ids of the tags, by the codes of the examples.
func exampleTags(t *testing.T, a *app.App) map[string]app.Tag {
	t.Helper()
	all, err := a.Tags(t.Context())
	must(t, err)
	by := map[string]app.Tag{}
	for _, one := range all {
		by[one.Example] = one.Tag
	}
	return by
}

// What was written in own words is read, tagged and counted; what somebody is is
// not among it, nor a second entry.
func TestOpenAnswersAreReadAndTagged(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		must(t, a.AddQuestionExamples(ctx, words.En))
		e := app.Event{Title: "Ura", Day: "2026-03-08"}
		must(t, a.SaveEvent(ctx, &e))
		first := wrote(t, a, e, "Muzika i susret, sve zajedno.", "yes")
		wrote(t, a, e, "Звук је био прејак.", "")
		more := app.Response{EventID: e.ID, Day: e.Day}
		more.SetAnswers("community", app.FormAnswer{Text: "of the mountains"})
		more.SetAnswers("source", app.FormAnswer{ChoiceCode: "other", Text: "a neighbour"}, app.FormAnswer{ChoiceCode: "poster"})
		second := app.Response{EventID: e.ID, Day: e.Day, Comment: "Muzika", ResponseMore: app.ResponseMore{SecondOf: first}}
		must(t, a.SaveResponse(ctx, &more))
		must(t, a.SaveResponse(ctx, &second))
		must(t, a.AddTagExamples(ctx, words.En))
		must(t, a.AddTagExamples(ctx, words.Sq))
		tags := exampleTags(t, a)
		if len(tags) != len(app.TagExamples()) {
			t.Fatalf("%d tags", len(tags))
		}
		opened(t, a, app.OpenFilter{ResponseFilter: app.ResponseFilter{EventID: e.ID}}, 3)
		opened(t, a, app.OpenFilter{ResponseFilter: app.ResponseFilter{Page: app.Page{Find: "музика"}}}, 1)
		opened(t, a, app.OpenFilter{ResponseFilter: app.ResponseFilter{Page: app.Page{Find: "zvuk"}}}, 1)
		opened(t, a, app.OpenFilter{ResponseFilter: app.ResponseFilter{Page: app.Page{Find: "of the mountains"}}}, 0)
		opened(t, a, app.OpenFilter{QuestionCode: "source"}, 1)
		o := answerOf(t, a, first)
		must(t, a.TagAnswer(ctx, o, tags["music"].ID, tags["encounter"].ID))
		must(t, a.TagAnswer(ctx, answerOf(t, a, first), tags["encounter"].ID, tags["music"].ID, tags["sound"].ID))
		must(t, a.ReadAnswer(ctx, opened(t, a, app.OpenFilter{QuestionCode: "source"}, 1)[0]))
		c, err := a.OpenCounts(ctx, app.OpenFilter{ResponseFilter: app.ResponseFilter{EventID: e.ID}})
		must(t, err)
		if c.All != 3 || c.Read != 2 || c.Tags[tags["music"].ID] != 1 || c.Tags[tags["sound"].ID] != 1 || len(c.Tags) != 3 {
			t.Errorf("counted %+v", c)
		}
		if got := opened(t, a, app.OpenFilter{TagID: tags["music"].ID}, 1)[0]; len(got.TagIDs) != 3 || got.TagIDs[0] != tags["music"].ID || !got.IsRead() {
			t.Errorf("read %+v", got)
		}
		opened(t, a, app.OpenFilter{State: app.OpenUnread}, 1)
		opened(t, a, app.OpenFilter{State: app.OpenRead}, 2)
		opened(t, a, app.OpenFilter{State: app.OpenUntagged}, 1)
		opened(t, a, app.OpenFilter{State: app.OpenMay}, 1)
		if codes, err := a.OpenQuestions(ctx); err != nil || !slices.Equal(codes, []string{"comment", "source"}) {
			t.Errorf("questions %v, %v", codes, err)
		}
	})
}

// A merge gives each answer the other tag once, and one step takes it back.
func TestTagsAreMergedAndParted(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		e := app.Event{Title: "Ura", Day: "2026-03-08"}
		must(t, a.SaveEvent(ctx, &e))
		must(t, a.AddTagExamples(ctx, words.En))
		tags := exampleTags(t, a)
		both, one := wrote(t, a, e, "Both", ""), wrote(t, a, e, "One", "")
		must(t, a.TagAnswer(ctx, answerOf(t, a, both), tags["music"].ID, tags["sound"].ID))
		must(t, a.TagAnswer(ctx, answerOf(t, a, one), tags["sound"].ID))
		must(t, a.MergeTags(ctx, tags["sound"], tags["music"]))
		opened(t, a, app.OpenFilter{TagID: tags["music"].ID}, 2)
		if all, err := a.Tags(ctx); err != nil || len(all) != len(app.TagExamples())-1 || all[0].Answers != 2 {
			t.Errorf("merged: %+v, %v", all, err)
		}
		_, err := a.Undo(ctx)
		must(t, err)
		opened(t, a, app.OpenFilter{TagID: tags["music"].ID}, 1)
		opened(t, a, app.OpenFilter{TagID: tags["sound"].ID}, 2)
		own := tags["music"]
		own.Name = "Tunes"
		must(t, a.SaveTag(ctx, &own))
		must(t, a.MoveTag(ctx, 0, 2))
		all, err := a.Tags(ctx)
		must(t, err)
		if all[2].Said(words.In(words.Sq)) != "Tunes" || all[2].Answers != 1 || all[0].Said(words.In(words.Sq)) == "Encounter" {
			t.Errorf("renamed: %+v", all)
		}
		twice := app.Tag{Name: "tunes"}
		if err := a.SaveTag(ctx, &twice); err == nil {
			t.Error("two tags have one name")
		}
		must(t, a.RemoveTag(ctx, all[2].Tag))
		if got := answerOf(t, a, one); len(got.TagIDs) != 1 {
			t.Errorf("with the tag gone: %+v", got)
		}
	})
}

// newTag is a tag of the office's own.
func newTag(t *testing.T, a *app.App) app.ID {
	t.Helper()
	tag := app.Tag{Name: "Gračanica"}
	must(t, a.SaveTag(t.Context(), &tag))
	return tag.ID
}

// Only what may be quoted is quoted, and only as long as it may.
func TestOnlyConsentIsQuoted(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		g := app.Grant{Code: "GR-1", Title: "Grant", StartsOn: "2026-01-01", EndsOn: "2026-12-31", Status: "running", Currency: "EUR"}
		p := app.Project{Code: "P", Title: "P"}
		must(t, a.SaveProject(ctx, &p))
		g.Projects = []app.GrantProject{{ProjectID: p.ID}}
		must(t, a.SaveGrant(ctx, &g))
		must(t, a.SavePerson(ctx, &app.Person{Name: "Rona Berisha"}))
		e := app.Event{Title: "Ura", Day: "2026-03-08", ProjectID: p.ID}
		must(t, a.SaveEvent(ctx, &e))
		yes, no, nothing := wrote(t, a, e, "Berisha Rona je svirala divno.", "yes"), wrote(t, a, e, "Ne", "no"), wrote(t, a, e, "Nista", "")
		for _, id := range []app.ID{no, nothing} {
			var fault *app.Fault
			if err := a.QuoteAnswer(ctx, answerOf(t, a, id)); !errors.As(err, &fault) || fault.Code != "no_consent" {
				t.Errorf("quoted without consent: %v", err)
			}
		}
		o := answerOf(t, a, yes)
		if named, err := a.NamedIn(ctx, o.Text); err != nil || !slices.Equal(named, []string{"Rona Berisha"}) {
			t.Errorf("named %v, %v", named, err)
		}
		o.Reading.Translation = "Rona Berisha played beautifully."
		if err := a.QuoteAnswer(ctx, o); err == nil {
			t.Error("a translation is in no language")
		}
		o.Reading.Translated = "en"
		must(t, a.QuoteAnswer(ctx, o))
		quotes, err := a.Quotes(ctx, app.Filter{GrantID: g.ID})
		must(t, err)
		if len(quotes) != 1 || quotes[0].Event != "Ura" || quotes[0].Translation == "" || quotes[0].Written != "sr" {
			t.Fatalf("quotes %+v", quotes)
		}
		must(t, a.TagAnswer(ctx, answerOf(t, a, nothing), newTag(t, a)))
		report, err := a.DonorReport(ctx, app.ReportRequest{Grant: "GR-1", Lang: words.En}, nil)
		must(t, err)
		told, _ := report.Table("Quotes")
		tags, _ := report.Table("Tags")
		if len(told.Rows) != 1 || told.Rows[0][1].Text != "“Berisha Rona je svirala divno.”" || len(tags.Rows) != 1 || tags.Rows[0][2].N != 1 {
			t.Errorf("the report says %+v and %+v", told.Rows, tags.Rows)
		}
		form, err := a.Response(ctx, yes)
		must(t, err)
		form.SetAnswers(app.QuoteConsent, app.FormAnswer{ChoiceCode: "no"})
		must(t, a.SaveResponse(ctx, &form))
		if quotes, err := a.Quotes(ctx, app.Filter{GrantID: g.ID}); len(quotes) != 0 || err != nil {
			t.Errorf("quoted although it may not be: %+v, %v", quotes, err)
		}
		opened(t, a, app.OpenFilter{State: app.OpenQuoted}, 0)
		must(t, a.UnquoteAnswer(ctx, answerOf(t, a, yes)))
	})
}
