package app_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

func TestProfilesThatComeWithTheProgram(t *testing.T) {
	a := dbtest.New(t)
	all, err := a.Profiles(t.Context())
	if err != nil || len(all) != 5 {
		t.Fatalf("%d profiles: %v", len(all), err)
	}
	for _, p := range all {
		if p.Own() || !p.Built() {
			t.Errorf("%s is the office's own before anybody edited it", p.Code)
		}
		for _, l := range words.Langs() {
			for _, w := range wordedIn(p) {
				if l != words.SrCyrl && w[l] == "" {
					t.Errorf("%s: %q is not said in %s", p.Code, w[words.En], l)
				}
				if l == words.SrCyrl && w.In(l) == w[words.SrLatn] && strings.ContainsAny(w.In(l), "aeiou") {
					t.Errorf("%s: %q is not in Cyrillic", p.Code, w.In(l))
				}
			}
		}
		again, err := app.WriteProfile(p)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := app.ReadProfile("again.json", again); err != nil {
			t.Errorf("%s written and read again: %v", p.Code, err)
		}
	}
}

// wordedIn are all texts of a profile.
func wordedIn(p app.Profile) []app.Worded {
	all := []app.Worded{p.Names, p.Declared}
	for _, s := range p.Sheets {
		for _, c := range s.Columns {
			all = append(all, c.Names)
		}
		all = append(all, s.Names)
	}
	for _, h := range p.Headings {
		all = append(all, h.Names)
	}
	for _, s := range p.Sections {
		all = append(all, s.Titles, s.Hints)
	}
	return slices.DeleteFunc(all, func(w app.Worded) bool { return len(w) == 0 })
}

func TestProfileIsEditedAndRestored(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		file, err := a.ProfileFile(t.Context(), "mcys")
		if err != nil {
			t.Fatal(err)
		}
		mine := strings.Replace(string(file), "Ministry of Culture", "The Ministry of Culture", 1)
		if _, err := a.TakeProfile(t.Context(), "mcys.json", []byte(mine)); err != nil {
			t.Fatal(err)
		}
		mine = strings.Replace(mine, "The Ministry", "Our Ministry", 1) // over the first
		if _, err := a.TakeProfile(t.Context(), "mcys.json", []byte(mine)); err != nil {
			t.Fatal(err)
		}
		p, err := a.Profile(t.Context(), "MCYS")
		if err != nil || !p.Own() || !strings.HasPrefix(p.Name(words.En), "Our Ministry") {
			t.Errorf("%+v: %v", p.Names, err)
		}
		if file, err := a.ProfileFile(t.Context(), "mcys"); err != nil || string(file) != mine {
			t.Errorf("the file is not as it was taken: %v", err)
		}
		if all, err := a.Profiles(t.Context()); err != nil || len(all) != 5 || all[2].Code != "mcys" {
			t.Errorf("%d profiles: %v", len(all), err)
		}
		if err := a.RestoreProfile(t.Context(), p); err != nil {
			t.Fatal(err)
		}
		p, err = a.Profile(t.Context(), "mcys")
		if err != nil || p.Own() || !strings.HasPrefix(p.Name(words.En), "Ministry") {
			t.Errorf("restored: %+v: %v", p.Names, err)
		}
		if err := a.RestoreProfile(t.Context(), p); !errors.Is(err, app.ErrNothing) {
			t.Errorf("restored twice: %v", err)
		}
		if _, err := a.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
		if p, err := a.Profile(t.Context(), "mcys"); err != nil || !p.Own() {
			t.Errorf("after undo: %v", err)
		}
	})
}

func TestUnknownProfile(t *testing.T) {
	_, err := dbtest.New(t).Profile(t.Context(), "nato")
	var choice *app.ChoiceFault
	if !errors.As(err, &choice) || choice.Code != "unknown_profile" || len(choice.Known) != 5 {
		t.Errorf("%v", err)
	}
}

// What somebody may do to a file in an editor, and the line and words that find it.
func TestProfileWithMistakes(t *testing.T) {
	const good = "{\n\"code\": \"ours\",\n\"names\": {\"en\": \"Ours\"},\n\"age_bands\": [[0, 17], [18, 0]],\n\"sheets\": [\n{\"sheet\": \"cover\"},\n{\"sheet\": \"money\", \"columns\": [{\"column\": \"line\"}]}\n]\n}\n"
	if _, err := app.ReadProfile("p.json", []byte("\ufeff"+good)); err != nil {
		t.Fatal(err)
	}
	cases := map[string]struct{ was, is, want string }{
		"a comma lost":          {`"ours",`, `"ours"`, "line 3: A comma"},
		"a bracket lost":        {"]\n}\n", "]\n", "line 9: The file ends in the middle"},
		"more behind it":        {"]\n}\n", "]\n}\n{}", "line 10: The profile ends before"},
		"a part of another":     {`"names"`, `"title"`, "line 3: A profile has no part title"},
		"a part inside":         {`"column": "line"`, `"columm": "line"`, "line 7: A profile has no part columm"},
		"a part twice":          {`"code": "ours",`, `"code": "ours", "code": "theirs",`, "line 2: code is there twice"},
		"a number for a text":   {`"ours"`, `12`, "line 2: code is of another kind"},
		"a text for a list":     {`[[0, 17], [18, 0]]`, `"young"`, "line 4: age_bands is of another kind"},
		"a code with a space":   {`"ours"`, `"Our own"`, "line 2: A profile's code"},
		"no name":               {`"Ours"`, `""`, "line 3: A name is needed"},
		"an unknown language":   {`{"en": "Ours"}`, `{"en": "Ours", "de": "x"}`, "line 3: There is no language de"},
		"an unknown sheet":      {`"cover"`, `"covers"`, "line 6: There is no sheet covers. There are: cover, "},
		"a sheet twice":         {`"cover"`, `"money"`, "line 7: money is there twice"},
		"an unknown column":     {`"line"`, `"lines"`, "line 7: The sheet money has no column lines. It has: line, "},
		"a cut group of ages":   {`[18, 0]`, `[18, 30]`, "line 4: Ages are asked in the groups 0-17, 18-24"},
		"groups over another":   {`[18, 0]`, `[0, 24]`, "line 4: Groups of ages go from"},
		"no sheets":             {"{\"sheet\": \"cover\"},\n{\"sheet\": \"money\", \"columns\": [{\"column\": \"line\"}]}\n", "", "line 5: A profile needs one sheet"},
		"three languages":       {`"sheets"`, `"languages": ["en", "sq", "tr"], "sheets"`, "line 5: A report has one language"},
		"letters of another ta": {"Ours", "\xff\xfe", "line 1: This is no text in UTF-8"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, err := app.ReadProfile("p.json", []byte(strings.Replace(good, c.was, c.is, 1)))
			if fault := new(app.Fault); !errors.As(err, &fault) || fault.Code != "wrong_profile" || !strings.HasPrefix(err.Error(), "p.json, "+c.want) {
				t.Errorf("%v, want %s", err, c.want)
			}
		})
	}
}

func FuzzReadProfile(f *testing.F) {
	f.Add([]byte(`{"code":"x","names":{"en":"X"},"sheets":[{"sheet":"cover"}]}`))
	f.Add([]byte("{\"a\":[{\"b\":\n1}]"))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := app.ReadProfile("f.json", data)
		if err != nil {
			if fault := new(app.Fault); !errors.As(err, &fault) {
				t.Fatalf("no sentence: %v", err)
			}
			return
		}
		again, err := app.WriteProfile(p)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := app.ReadProfile("f.json", again); err != nil {
			t.Fatalf("what was read is not read again: %v", err)
		}
	})
}
