package sheet

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"sofra/app"
	"sofra/db/dbtest"
)

// What no telephone sends: the office stays sound, what can be read comes in, and
// what cannot is told.
func TestHostileExports(t *testing.T) {
	head := `"liked";"contact";"source";"comment";"_uuid";"_submission_time"` + "\r\n"
	row := func(cells ...string) string { return `"` + strings.Join(cells, `";"`) + `"` + "\r\n" }
	cases := map[string]struct {
		text  string
		added int
		codes string
	}{
		"a million letters":   {head + row("7", "daily", "people", strings.Repeat("ë", 1_000_000), "u1", "2026-03-20T20:00:00"), 1, "long_text 1"},
		"a million choices":   {head + row("7", "daily", strings.Repeat("people ", 150_000), "", "u1", "2026-03-20T20:00:00"), 1, "long_text 1"},
		"a million no choice": {head + row("7", "daily", strings.Repeat("people-", 150_000), "", "u1", "2026-03-20T20:00:00"), 1, "long_text 1, unknown_answer 1"},
		"a quote too many":    {head + `"7";"daily";"people";"it was "good;"u1";"2026-03-20"` + "\r\n" + row("8", "daily", "", "", "u2", "2026-03-20T20:00:00"), 2, "no_concert 1"},
		"a quote never closed": {head + `"7";"daily";"people";"never closed;"u1` + "\r\n" + row("8", "daily", "", "", "u2", "2026-03-20T20:00:00") +
			row("9", "daily", "", "", "u3", "2026-03-20T20:00:00"), 3, "no_concert 1, open_quote 2"},
		"titles twice":           {`"liked";"liked";"contact";"contact";"_uuid";"_uuid"` + "\r\n" + row("7", "9", "daily", "never", "u1", "u1"), 1, "no_concert 1"},
		"formulas":               {head + row("=7", "=cmd|' /C calc'!A0", "@people", "=1+1", "u1", "2026-03-20T20:00:00"), 1, "bad_score 1, unknown_answer 2"},
		"titles like formulas":   {`"=liked";"liked";"_uuid";"+1+1"` + "\r\n" + row("1", "2", "u1", "3"), 1, "no_concert 1"},
		"one number for all":     {head + strings.Repeat(row("7", "daily", "", "", "u1", "2026-03-20T20:00:00"), 9), 1, ""},
		"no numbers":             {head + strings.Repeat(row("7", "daily", "", "", "", "2026-03-20T20:00:00"), 3), 3, ""},
		"days that are none":     {head + row("7", "daily", "", "", "u1", "9999-99-99T99:99:99") + row("7", "daily", "", "", "u2", "T") + row("7", "", "", "", "u3", "-"), 3, "bad_date 2, no_concert 1"},
		"fewer and more columns": {head + `"7"` + "\r\n" + row("8", "daily", "people", "", "u2", "2026-03-20T20:00:00", "over", "the edge"), 2, "no_concert 1"},
		"broken letters":         {head + row("7", "daily", "people", "\xff\xfe\xfd", "u1", "2026-03-20T20:00:00"), 1, ""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			a := dbtest.New(t)
			koboOffice(t, a, askedCodes...)
			before := digest(t, a)
			path := write(t, "export.csv", []byte(c.text))
			out := bring(t, a, path, app.ImportOptions{Today: today})
			codes := codesOf(out)
			if name == "broken letters" {
				codes = strings.TrimPrefix(codes, "letters 1")
			}
			if out.Added[app.Responses] != c.added || codes != c.codes {
				t.Errorf("%d forms, %s", out.Added[app.Responses], codesOf(out))
			}
			move(t, a.Undo)
			if digest(t, a) != before {
				t.Error("undo left something")
			}
		})
	}
}

// A table with bytes that no table has is refused in words.
func TestAnExportWithZerosIsRefused(t *testing.T) {
	for _, text := range []string{"\"liked\";\"_uuid\"\r\n\"7\";\"a\x00b\"\r\n", "\x00\x00\x00"} {
		if _, err := Open(write(t, "export.csv", []byte(text))); !errors.Is(err, app.ErrUnreadableFile) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// Twenty thousand forms come in with somebody watching, are known again, and are
// given up half way without a trace.
func TestTwentyThousandForms(t *testing.T) {
	a := dbtest.New(t)
	_, f := koboOffice(t, a, askedCodes...)
	forms := sentForms(20_000)
	path := koboCSV(t, true, koboStyle{several: "both"}.table(f, forms))
	empty := digest(t, a)
	var steps int
	var last, whole int64
	o := app.ImportOptions{Today: today, Progress: func(done, total int64) {
		if done < last && done != 0 || done > total {
			t.Errorf("after %d of %d comes %d of %d", last, whole, done, total)
		}
		steps, last, whole = steps+1, done, total
	}}
	begun := time.Now()
	out := bring(t, a, path, o)
	t.Logf("20,000 forms in %v", time.Since(begun).Round(time.Millisecond))
	if out.Added[app.Responses] != 20_000 || out.ProblemsTotal != 0 || steps < 70 || last != whole {
		t.Fatalf("%d forms, %d problems, %d steps", out.Added[app.Responses], out.ProblemsTotal, steps)
	}
	sameCounts(t, "pooled", countsOf(t, a, app.ResponseFilter{QuestionnaireID: f.ID}), pooled(forms))
	begun = time.Now()
	last = 0
	if out = bring(t, a, path, o); out.Step != "" || out.Known[app.Responses] != 20_000 {
		t.Errorf("again: %+v", out.Added)
	}
	t.Logf("known again in %v", time.Since(begun).Round(time.Millisecond))
	move(t, a.Undo)
	if digest(t, a) != empty {
		t.Error("undo left something")
	}
	ctx, stop := context.WithCancel(t.Context())
	o.Progress = func(done, total int64) {
		if done > total/2 {
			stop()
		}
	}
	book, err := Open(path)
	check(t, err)
	defer book.Close()
	if _, err = a.Import(ctx, book, o); !errors.Is(err, app.ErrCancelled) || digest(t, a) != empty {
		t.Errorf("given up: %v", err)
	}
}

// Whatever stands in the titles and in a row, a table is read or refused in
// words, and what came in goes again.
func FuzzExport(f *testing.F) {
	f.Add("liked;contact;_uuid", "7;daily;u1")
	f.Add("a/source/people;source;_submission__uuid;_parent_index", `1;"people ""x";u;1`)
	f.Add("////;_uuid;/source/;source/", ";;;\x00")
	a := dbtest.New(f)
	koboOffice(f, a, "liked", "contact", "source", "community")
	before := digest(f, a)
	f.Fuzz(func(t *testing.T, head, row string) {
		path := write(t, "x.csv", []byte(head+"\n"+row+"\n"))
		book, err := Open(path)
		if err != nil {
			return
		}
		defer book.Close()
		out, err := a.Import(t.Context(), book, app.ImportOptions{Today: today, Kind: app.Responses})
		var fault *app.Fault
		if err != nil && !errors.As(err, &fault) {
			t.Fatal(err)
		}
		if out.Step != "" {
			move(t, a.Undo)
		}
		if now := digest(t, a); now != before {
			t.Fatalf("%q %q left something", head, row)
		}
	})
}
