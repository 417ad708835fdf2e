package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2/theme"
	"golang.org/x/image/font/sfnt"

	"sofra/app/words"
)

// TestGlyphs finds letters that the window would show as an empty box.
func TestGlyphs(t *testing.T) {
	all, err := house()
	if err != nil {
		t.Fatal(err)
	}
	fonts := ours(t)
	for at, text := range shown(t, all) {
		if boxes := lacks(fonts, text); boxes != "" {
			t.Errorf("%s: the fonts lack %q of %q", at, boxes, text)
		}
	}
}

// ours are the fonts that Fyne brings along.
func ours(t testing.TB) (fonts []*sfnt.Font) {
	t.Helper()
	for _, data := range [][]byte{theme.DefaultTextFont().Content(), theme.DefaultTextBoldFont().Content()} {
		f, err := sfnt.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		fonts = append(fonts, f)
	}
	return fonts
}

// lacks are the letters of text that one of the fonts has not.
func lacks(fonts []*sfnt.Font, text string) string {
	var buffer sfnt.Buffer
	return strings.Map(func(r rune) rune {
		for _, f := range fonts {
			if i, err := f.GlyphIndex(&buffer, r); (i == 0 || err != nil) && !unicode.IsControl(r) {
				return r
			}
		}
		return -1
	}, text)
}

// shown is all that a window may show, by where it comes from: sentences,
// their translations, and whatever stands between quotes in screens.
func shown(t testing.TB, all []source) map[string]string {
	t.Helper()
	texts := map[string]string{}
	marks, _ := marked(all)
	for key, m := range marks {
		texts[m.at] += key
	}
	for _, lang := range written() {
		for key, said := range catalogue(t, lang) {
			for _, text := range versions(said) {
				texts[lang+" "+key] += text
				if lang == "sr-Latn" {
					texts["sr-Cyrl "+key] += words.Cyrillic(text)
				}
			}
		}
	}
	for _, s := range all {
		if strings.HasPrefix(s.name, "screens/") && !s.test() {
			s.walk(func(n ast.Node) {
				if l, ok := n.(*ast.BasicLit); ok && (l.Kind == token.STRING || l.Kind == token.CHAR) {
					texts[s.at(l.Pos())] += s.text(l)
				}
			})
		}
	}
	return texts
}

// versions are a translation's plural forms, or the one there is.
func versions(said any) (texts []string) {
	switch x := said.(type) {
	case string:
		texts = append(texts, x)
	case map[string]any:
		for _, form := range slices.Sorted(maps.Keys(x)) {
			texts = append(texts, fmt.Sprint(x[form]))
		}
	}
	return texts
}

// unkind are the ways of speaking that the program does not have.
var unkind = regexp.MustCompile(`(?i)!|\bplease\b|\bsuccessful|\bju lutem|\bmolimo?\b|\busp(j)?ešno\b|\bme sukses|\blütfen\b|başarıyla|\boops\b`)

// TestManner keeps the program from begging, cheering and shouting.
func TestManner(t *testing.T) {
	all, err := house()
	if err != nil {
		t.Fatal(err)
	}
	marks, _ := marked(all)
	for _, w := range wrongManner(slices.Collect(maps.Keys(marks))) {
		t.Error(w)
	}
	for _, lang := range written() {
		for _, said := range catalogue(t, lang) {
			for _, w := range wrongManner(versions(said)) {
				t.Errorf("%s.json: %s", lang, w)
			}
		}
	}
}

func wrongManner(texts []string) (wrong []string) {
	for _, text := range texts {
		if m := unkind.FindString(text); m != "" {
			wrong = append(wrong, fmt.Sprintf("%q: no %q", text, m))
		}
	}
	return wrong
}
