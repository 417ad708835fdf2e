package words

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"
	"time"
)

func TestFill(t *testing.T) {
	cases := []struct {
		name string
		text Text
		want string
	}{
		{"braces in a name are not filled", T("{a} and {b}", "a", "{b}", "b", "{a}"), "{b} and {a}"},
		{"plural braces in a name", N("{n} for {who}", 2, "who", "{n}"), "2 for {n}"},
		{"template marks are inert", T("Hello {who}", "who", "{{.}} {{call}}"), "Hello {{.}} {{call}}"},
		{"template marks in the key", T("{{.}} {who}", "who", "x"), "{{.}} x"},
		{"unknown stays", T("{a} {b}", "a", "x"), "x {b}"},
		{"unknown around known", T("{x{a}}", "a", "y"), "{xy}"},
		{"never closed", T("{a} {b", "a", "x", "b", "y"), "x {b"},
		{"no value", T("{a}", "a"), "{a}"},
		{"twice", T("{a}{a}", "a", 1), "11"},
		{"a year", T("{y}", "y", 2025), "2025"},
		{"many", T("{n} rows", "n", 60000), "60,000 rows"},
		{"many as int64", T("{n} rows", "n", int64(-60000)), "-60,000 rows"},
		{"plural is always grouped", N("{n} rows", 1200), "1,200 rows"},
		{"own value for n", N("{n} rows", 1200, "n", "all"), "all rows"},
		{"a sentence within", T("Undo: {step}", "step", T("Move {x}", "x", "y|z")), "Undo: Move y|z"},
		{"one that prints itself", T("{d}", "d", time.Minute), "1m0s"},
		{"error", T("{e}", "e", errors.New("full")), "full"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := c.text.English(); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
	within := T("Undo: {step}", "step", T("Save"))
	if got := book(t, Sq).Say(within); got != "Undo: Ruaj" {
		t.Errorf("sentence within in another language: %q", got)
	}
}

func TestTextInJSON(t *testing.T) {
	cases := []struct {
		name string
		text Text
		want string
	}{
		{"plain", T("Save"), `{"k":"Save"}`},
		{"filled", N("{n} of {name}", 3, "name", "x"), `{"k":"{n} of {name}","n":3,"f":["name","x"]}`},
		{"nought", N("{n} left", 0), `{"k":"{n} left","n":0}`},
		{"number", T("{y}", "y", 2025), `{"k":"{y}","f":["y",2025]}`},
		{"within", T("Undo: {s}", "s", N("{n} x", 1)), `{"k":"Undo: {s}","f":["s",{"k":"{n} x","n":1}]}`},
		{"prints itself", T("{d}", "d", time.Minute), `{"k":"{d}","f":["d","1m0s"]}`},
		{"empty", Text{}, `{"k":""}`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			data, err := json.Marshal(c.text)
			if err != nil || string(data) != c.want {
				t.Fatalf("got %s, %v, want %s", data, err, c.want)
			}
			var back Text
			if err := json.Unmarshal(data, &back); err != nil {
				t.Fatal(err)
			}
			if again, _ := json.Marshal(back); string(again) != c.want || back.String() != c.text.String() {
				t.Errorf("came back as %s, %q", again, back)
			}
		})
	}
	for _, bad := range []string{`7`, `{"k":7}`, `{"k":"x","f":[{"k":1}]}`} {
		if err := json.Unmarshal([]byte(bad), new(Text)); err == nil {
			t.Errorf("%s was read", bad)
		}
	}
}

func TestEmpty(t *testing.T) {
	if !(Text{}).Empty() || T("Save").Empty() {
		t.Error("Empty is wrong")
	}
}

func TestParse(t *testing.T) {
	for s, want := range map[string]Lang{
		"en": En, "SQ": Sq, "sr": SrCyrl, "Sr": SrCyrl, "sr-latn": SrLatn, "SR-CYRL": SrCyrl,
		"TR": Tr, "": "", "en-GB": "", "sr-": "", "de": "",
	} {
		if got, ok := Parse(s); got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v", s, got, ok)
		}
	}
	if got, ok := Parse("bs"); ok != slices.Contains(Langs(), Bs) || ok && got != Bs {
		t.Errorf("Bosnian is %q, %v", got, ok)
	}
	names := ""
	for _, l := range known() {
		names += l.Name() + ". "
	}
	if want := "English. Shqip. Srpski (latinica). Српски (ћирилица). Bosanski. Türkçe. "; names != want {
		t.Errorf("names: %s", names)
	}
}
