package words

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"sofra/assets"
)

const english1 = `{
	"{n} people": {"one": "{n} person", "other": "{n} people"},
	"{n} days left": {"one": "{n} day left", "other": "{n} days left"}
}`

const albanian = `{
	"Save": "Ruaj",
	"Open|button": "Hap",
	"Open|state": "I hapur",
	"Unsigned": "",
	"{who} moved {what}.": "{what}: {who} e zhvendosi.",
	"{n} people": {"one": "{n} person", "other": "{n} persona"}
}`

const serbianLatin = `{
	"Save": "Sačuvaj",
	"Export to PDF {name}": "Izvezi u PDF {name}",
	"E-mail": "E-mail",
	"{n} people": {"one": "{n} osoba", "few": "{n} osobe", "other": "{n} osoba ukupno"},
	"{n} rows": "redova: {n}"
}`

const bosnian = `{"{n} people": {"one": "{n} osoba", "few": "{n} osobe", "other": "{n} osoba ukupno"}}`

const turkish = `{"{n} people": {"one": "bir kişi", "other": "{n} kişi"}}`

func catalogues() fstest.MapFS {
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	return fstest.MapFS{
		"translations/en.json":      file(english1),
		"translations/sq.json":      file(albanian),
		"translations/sr-Latn.json": file(serbianLatin),
		"translations/bs.json":      file(bosnian),
		"translations/tr.json":      file(turkish),
		"translations/sr-Cyrl.json": file(`{"E-mail": "Имејл"}`),
	}
}

func book(t testing.TB, l Lang) *Book {
	t.Helper()
	b, err := load(catalogues(), l)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestPlurals(t *testing.T) {
	numbers := []int{0, 1, 2, 4, 5, 11, 21, 22, 101}
	cases := []struct {
		lang Lang
		want string
	}{
		{En, "0 people|1 person|2 people|4 people|5 people|11 people|21 people|22 people|101 people"},
		{Sq, "0 persona|1 person|2 persona|4 persona|5 persona|11 persona|21 persona|22 persona|101 persona"},
		{SrLatn, "0 osoba ukupno|1 osoba|2 osobe|4 osobe|5 osoba ukupno|11 osoba ukupno|21 osoba|22 osobe|101 osoba"},
		{SrCyrl, "0 особа укупно|1 особа|2 особе|4 особе|5 особа укупно|11 особа укупно|21 особа|22 особе|101 особа"},
		{Bs, "0 osoba ukupno|1 osoba|2 osobe|4 osobe|5 osoba ukupno|11 osoba ukupno|21 osoba|22 osobe|101 osoba"},
		{Tr, "0 kişi|bir kişi|2 kişi|4 kişi|5 kişi|11 kişi|21 kişi|22 kişi|101 kişi"},
	}
	for _, c := range cases {
		t.Run(string(c.lang), func(t *testing.T) {
			b := book(t, c.lang)
			var got []string
			for _, n := range numbers {
				got = append(got, b.N("{n} people", n))
			}
			if said := strings.Join(got, "|"); said != c.want {
				t.Errorf("got  %s\nwant %s", said, c.want)
			}
		})
	}
}

func TestSay(t *testing.T) {
	cases := []struct {
		name string
		lang Lang
		text Text
		want string
	}{
		{"translated", Sq, T("Save"), "Ruaj"},
		{"in English the key", En, T("Save"), "Save"},
		{"hint for homographs", Sq, T("Open|state"), "I hapur"},
		{"other hint", Sq, T("Open|button"), "Hap"},
		{"hint is not said", En, T("Open|state"), "Open"},
		{"hint is not said when missing", SrLatn, T("Open|state"), "Open"},
		{"missing", Sq, T("Not there {x}", "x", "y"), "Not there y"},
		{"translated by nothing", Sq, T("Unsigned"), "Unsigned"},
		{"missing plural counts in English", SrLatn, N("{n} days left", 21), "21 days left"},
		{"plural nobody has", Sq, N("{n} cats", 1), "1 cats"},
		{"plural in one form", SrLatn, N("{n} rows", 1200), "redova: 1.200"},
		{"order of another language", Sq, T("{who} moved {what}.", "who", "Ana", "what", "X"), "X: Ana e zhvendosi."},
		{"derived", SrCyrl, T("Save"), "Сачувај"},
		{"derived, name untouched", SrCyrl, T("Export to PDF {name}", "name", "Ljiljana"), "Извези у PDF Ljiljana"},
		{"by hand", SrCyrl, T("E-mail"), "Имејл"},
		{"empty", Sq, Text{}, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := book(t, c.lang).Say(c.text); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestBrokenCatalogues(t *testing.T) {
	cases := map[string]string{
		"not JSON":          `{"Save": `,
		"unknown form":      `{"{n} x": {"oen": "x", "other": "y"}}`,
		"neither of both":   `{"Save": 7}`,
		"list of sentences": `["Save"]`,
	}
	for name, data := range cases {
		t.Run(name, func(t *testing.T) {
			files := catalogues()
			files["translations/sq.json"].Data = []byte(data)
			if _, err := load(files, Sq); err == nil || !strings.Contains(err.Error(), "sq.json") {
				t.Errorf("no error that names the file: %v", err)
			}
		})
	}
	if _, err := load(fstest.MapFS{}, Sq); err == nil {
		t.Error("no error without catalogues")
	}
}

func TestShippedCatalogues(t *testing.T) {
	for _, l := range Langs() {
		b, err := load(assets.Translations, l)
		if err != nil {
			t.Fatal(err)
		}
		once, again := In(l), In(l)
		if b.Lang() != l || once != again || once.Lang() != l {
			t.Errorf("%s: the book is of another language, or made twice", l)
		}
	}
	if _, err := fs.Stat(assets.Translations, "translations/sr-Cyrl.json"); err != nil {
		t.Error(err)
	}
	if In("xx").Lang() != En {
		t.Error("a language without rules is not English")
	}
}
