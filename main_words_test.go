package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"io/fs"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sofra/app/words"
	"sofra/assets"
)

// forms are the plural forms of each catalogue; the English one has nothing
// but plurals, for the key is the English sentence.
var forms = map[string][]string{
	"en":      {"one", "other"},
	"sq":      {"one", "other"},
	"sr-Latn": {"one", "few", "other"},
	"bs":      {"one", "few", "other"},
	"tr":      {"one", "other"},
}

// simple are the catalogues whose "one" is the number 1 alone.
var simple = []string{"en", "sq", "tr"}

// written are the languages on offer that have a catalogue of their own.
func written() (tags []string) {
	for _, l := range words.Langs() {
		if l != words.SrCyrl {
			tags = append(tags, string(l))
		}
	}
	return tags
}

// mark is a sentence that the code says.
type mark struct {
	counted bool
	at      string
}

// TestWords holds every catalogue against the sentences in the code, both
// ways. With SOFRA_WORDS=file it also writes there what is left to translate.
func TestWords(t *testing.T) {
	all, err := house()
	if err != nil {
		t.Fatal(err)
	}
	marks, wrong := marked(all)
	left := map[string]any{"where": places(marks)}
	for _, lang := range written() {
		said := catalogue(t, lang)
		missing := lacking(lang, marks, said)
		left[lang] = missing
		if len(missing) > 0 {
			wrong = append(wrong, fmt.Sprintf("%s.json lacks %d sentences:\n\t%s", lang, len(missing), strings.Join(slices.Sorted(maps.Keys(missing)), "\n\t")))
		}
		wrong = append(wrong, wrongCatalogue(lang, marks, said)...)
	}
	if _, err := fs.Stat(assets.Translations, "translations/sr-Cyrl.json"); err == nil {
		wrong = append(wrong, wrongCatalogue("sr-Cyrl", marks, catalogue(t, "sr-Cyrl"))...)
	}
	for _, w := range wrong {
		t.Error(w)
	}
	if to := os.Getenv("SOFRA_WORDS"); to != "" {
		data, err := json.MarshalIndent(left, "", "\t")
		if err == nil {
			err = os.WriteFile(to, data, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// marked collects the first argument of every call of something named T or N.
func marked(all []source) (marks map[string]mark, wrong []string) {
	marks = map[string]mark{}
	for _, s := range all {
		if s.test() {
			continue
		}
		s.walk(func(n ast.Node) {
			c, ok := n.(*ast.CallExpr)
			if !ok || len(c.Args) == 0 || !says(s, c.Fun) {
				return
			}
			key, ok := literal(c.Args[0])
			if !ok {
				// Package words passes on what it was given.
				if s.dir() != "app/words" {
					wrong = append(wrong, s.at(c.Pos())+": the sentence must stand here, for translators to find it")
				}
				return
			}
			m := mark{calls(c.Fun, "N"), s.at(c.Pos())}
			if was, ok := marks[key]; ok && was.counted != m.counted {
				wrong = append(wrong, fmt.Sprintf("%s: %q has a plural at one of %s and here only", m.at, key, was.at))
			}
			marks[key] = m
			wrong = append(wrong, wrongFill(m, key, c)...)
		})
	}
	return marks, wrong
}

// says says whether fun is words.T, words.N, or the same of a book.
func says(s source, fun ast.Expr) bool {
	_, selected := fun.(*ast.SelectorExpr)
	return (selected || s.dir() == "app/words") && (calls(fun, "T") || calls(fun, "N"))
}

func calls(fun ast.Expr, name string) bool {
	switch x := fun.(type) {
	case *ast.SelectorExpr:
		return x.Sel.Name == name
	case *ast.Ident:
		return x.Name == name
	}
	return false
}

// wrongFill holds the braces of a sentence against the names that fill them;
// {n} is filled by N itself.
func wrongFill(m mark, key string, c *ast.CallExpr) []string {
	if c.Ellipsis.IsValid() {
		return nil
	}
	args := c.Args[1:]
	if m.counted && len(args) > 0 {
		args = args[1:]
	}
	var given []string
	for i := 0; i < len(args); i += 2 {
		name, ok := literal(args[i])
		if !ok || i+1 == len(args) {
			return []string{m.at + ": after the sentence come names and values in turn"}
		}
		given = append(given, "{"+name+"}")
	}
	slices.Sort(given)
	asked := slices.DeleteFunc(braces(key), func(b string) bool { return m.counted && b == "{n}" })
	if !slices.Equal(asked, given) {
		return []string{fmt.Sprintf("%s: %q asks for %v and is given %v", m.at, key, asked, given)}
	}
	return nil
}

var brace = regexp.MustCompile(`\{\w+\}`)

// braces are what a sentence asks for, each once and in order.
func braces(sentence string) []string {
	found := brace.FindAllString(sentence, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

// places tells a translator where each sentence is said.
func places(marks map[string]mark) map[string]string {
	at := map[string]string{}
	for key, m := range marks {
		at[key] = m.at
	}
	return at
}

// lacking is what a catalogue has no words for, in the shape it wants them.
func lacking(lang string, marks map[string]mark, said map[string]any) map[string]any {
	missing := map[string]any{}
	for key, m := range marks {
		if _, ok := said[key]; ok || lang == "en" && !m.counted {
			continue
		}
		missing[key] = ""
		if m.counted {
			shape := map[string]string{}
			for _, form := range forms[lang] {
				shape[form] = ""
			}
			missing[key] = shape
		}
	}
	return missing
}

// wrongCatalogue finds what the code does not say, and translations of
// another shape or with other braces than the sentence.
func wrongCatalogue(lang string, marks map[string]mark, said map[string]any) (wrong []string) {
	for _, key := range slices.Sorted(maps.Keys(said)) {
		m, ok := marks[key]
		bad := func(why string) { wrong = append(wrong, fmt.Sprintf("%s.json: %q %s", lang, key, why)) }
		if !ok || lang == "en" && !m.counted {
			bad("is not said by the code")
			continue
		}
		plain, isPlain := said[key].(string)
		each, _ := said[key].(map[string]any)
		switch {
		case m.counted == isPlain:
			bad("has a plural in the code only, or in the catalogue only")
		case isPlain && (plain == "" || !slices.Equal(braces(plain), braces(key))):
			bad(fmt.Sprintf("is empty, or has other braces: %q", plain))
		case !isPlain && forms[lang] != nil && !slices.Equal(slices.Sorted(maps.Keys(each)), slices.Sorted(slices.Values(forms[lang]))):
			bad(fmt.Sprintf("needs the forms %v", forms[lang]))
		}
		for form, v := range each {
			if text, _ := v.(string); text == "" || !fits(lang, form, text, key) {
				bad(fmt.Sprintf("%s is empty, or has other braces: %q", form, text))
			}
		}
	}
	return wrong
}

// fits holds the braces of a form against the sentence's. "One person" may
// do without its number where one means 1 and nothing else: in Serbian and
// Bosnian it is the form of 21 too.
func fits(lang, form, text, key string) bool {
	has, wants := braces(text), braces(key)
	if slices.Equal(has, wants) {
		return true
	}
	without := slices.DeleteFunc(wants, func(b string) bool { return b == "{n}" })
	return form == "one" && slices.Contains(simple, lang) && slices.Equal(has, without)
}

// TestFits holds the number in each form that more than one number takes.
func TestFits(t *testing.T) {
	for _, c := range []struct {
		lang, form, text string
		want             bool
	}{
		{"sq", "one", "Një person", true},
		{"tr", "one", "Bir kişi", true},
		{"sq", "other", "Disa persona", false},
		{"bs", "one", "Jedna osoba", false},
		{"sr-Latn", "one", "Jedna osoba", false},
		{"sr-Cyrl", "one", "Једна особа", false},
		{"bs", "one", "{n} osoba", true},
		{"tr", "one", "{name}", false},
	} {
		if got := fits(c.lang, c.form, c.text, "{n} people"); got != c.want {
			t.Errorf("%s, %s: %q fits: %t, want %t", c.lang, c.form, c.text, got, c.want)
		}
	}
}

// catalogue reads the translations of one language.
func catalogue(t testing.TB, lang string) (said map[string]any) {
	t.Helper()
	data, err := assets.Translations.ReadFile("translations/" + lang + ".json")
	if err == nil {
		err = json.Unmarshal(data, &said)
	}
	if err != nil {
		t.Fatalf("%s: %v", lang, err)
	}
	return said
}
