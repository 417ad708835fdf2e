package app_test

import (
	"bytes"
	"encoding/json"
	"image/png"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/assets"
)

// written are the languages that the guide is written in.
var written = []string{"en", "sq", "sr-Latn"}

// page is a chapter as it was written.
func page(t *testing.T, lang, id string) string {
	t.Helper()
	text, err := fs.ReadFile(assets.Guide, "guide/"+lang+"/"+id+".txt")
	if err != nil {
		t.Fatalf("nobody wrote it: %v", err)
	}
	return string(text)
}

// beginning is by what a paragraph says what it is.
var beginning = regexp.MustCompile(`^(#+ |\d+\. |- |> |!\[.*?\])?`)

// quoted is what the guide says with the program's own words, and the keys.
var quoted = regexp.MustCompile(`\[\[.+?\]\]|\*\*.+?\*\*`)

// Each chapter has the same paragraphs, pictures, words of the program and keys
// in every language.
func TestGuideIsTheSameInEveryLanguage(t *testing.T) {
	for _, id := range app.GuideChapters() {
		english := strings.Split(strings.TrimSpace(page(t, "en", id)), "\n")
		for _, lang := range written[1:] {
			lines := strings.Split(strings.TrimSpace(page(t, lang, id)), "\n")
			if len(lines) != len(english) {
				t.Errorf("%s has %d paragraphs in %s, %d in English", id, len(lines), lang, len(english))
				continue
			}
			for i, line := range lines {
				if beginning.FindString(line) != beginning.FindString(english[i]) {
					t.Errorf("%s in %s, paragraph %d: %q is of another kind than %q", id, lang, i+1, line, english[i])
				}
				has, wants := quoted.FindAllString(line, -1), quoted.FindAllString(english[i], -1)
				slices.Sort(has)
				slices.Sort(wants)
				if !slices.Equal(has, wants) {
					t.Errorf("%s in %s, paragraph %d says %q, in English %q", id, lang, i+1, has, wants)
				}
				if len(strings.Fields(line)) > 4 && quoted.ReplaceAllString(line, "") == quoted.ReplaceAllString(english[i], "") {
					t.Errorf("%s in %s, paragraph %d is English: %q", id, lang, i+1, line)
				}
			}
		}
	}
}

// There is no text without a chapter, and no word of the program that the
// catalogue has not.
func TestGuideSaysWhatTheProgramSays(t *testing.T) {
	var catalogue map[string]any
	data, err := assets.Translations.ReadFile("translations/sq.json")
	if err == nil {
		err = json.Unmarshal(data, &catalogue)
	}
	if err != nil {
		t.Fatal(err)
	}
	files, err := fs.Glob(assets.Guide, "guide/*/*.txt")
	if err != nil || len(files) != len(written)*len(app.GuideChapters()) {
		t.Errorf("%d files, want %d chapters in %d languages: %v", len(files), len(app.GuideChapters()), len(written), err)
	}
	for _, file := range files {
		text, err := fs.ReadFile(assets.Guide, file)
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range quoted.FindAllString(string(text), -1) {
			key := strings.TrimSuffix(strings.TrimPrefix(q, "[["), "]]")
			if _, known := catalogue[key].(string); strings.HasPrefix(q, "[[") && !known {
				t.Errorf("%s: the program does not say %q", file, key)
			}
		}
	}
}

// Each chapter has a title, each picture is there in the reader's language, and
// no mark of the files is left in what is read.
func TestGuideIsWhole(t *testing.T) {
	for _, l := range words.Langs() {
		for _, c := range app.Guide(words.In(l)) {
			if c.Title == "" || len(c.Blocks) < 6 {
				t.Errorf("%s in %s: %q with %d paragraphs", c.ID, l, c.Title, len(c.Blocks))
			}
			for _, b := range c.Blocks {
				if text := b.Text(); text == "" || strings.ContainsAny(text, "[]*#|") {
					t.Errorf("%s in %s reads %q", c.ID, l, text)
				}
				if b.Kind != app.BlockPicture {
					continue
				}
				if _, err := png.Decode(bytes.NewReader(app.GuidePicture(l, b.Picture))); err != nil {
					t.Errorf("%s in %s: the picture %s: %v", c.ID, l, b.Picture, err)
				}
			}
		}
	}
}

// A step keeps its number, the program's words are bold, Cyrillic is derived.
func TestGuideIsRead(t *testing.T) {
	c := app.Guide(words.In(words.SrCyrl))[0]
	step := c.Blocks[3]
	if step.Kind != app.BlockStep || step.Number != 2 || step.Text() != "Притисните Ангажмани, затим Нови ангажман." {
		t.Errorf("the second step is %d, %q", step.Number, step.Text())
	}
	if len(step.Pieces) != 5 || step.Pieces[0].Bold || !step.Pieces[1].Bold || step.Pieces[4].Text != "." {
		t.Errorf("its pieces are %+v", step.Pieces)
	}
	if !c.Has("djordj") || !c.Has("angazman") || c.Has("zman") {
		t.Error("a word is found by its middle, or not by its beginning")
	}
	for l, reads := range map[words.Lang]words.Lang{"bs": words.SrLatn, "tr": words.En} {
		if !bytes.Equal(app.GuidePicture(l, "today"), app.GuidePicture(reads, "today")) {
			t.Errorf("%s does not read the guide in %s", l, reads)
		}
	}
}
