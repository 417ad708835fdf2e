package command_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The guide is written without an office, in the language that was asked for.
func TestGuideIsWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "udhezuesi.pdf")
	got := run(t, "guide", "-lang", "sq", "-out", path, "-json")
	var kept struct{ File, SHA256 string }
	if err := json.Unmarshal([]byte(got.out), &kept); err != nil || got.code != 0 || kept.File != path || len(kept.SHA256) != 64 {
		t.Errorf("%+v, %v", got, err)
	}
	if data, err := os.ReadFile(path); err != nil || !strings.HasPrefix(string(data), "%PDF-") {
		t.Errorf("kept %.8q, %v", data, err)
	}
	if got := run(t, "guide", "-out", filepath.Join(path, "none", "g.pdf")); got.code != 1 || !strings.Contains(got.err, "could not be written") {
		t.Errorf("into a folder that is none: %+v", got)
	}
}

// Where there is no guide in a language, a sentence says which one is written.
func TestGuideInAnotherLanguage(t *testing.T) {
	for lang, said := range map[string]string{"tr": "Türkçe kılavuz henüz yok; bunun dili: English.\n", "bs": "„Srpski (latinica)”.\n", "sq": "", "sr-Cyrl": ""} {
		path := filepath.Join(t.TempDir(), "guide.pdf")
		got := run(t, "guide", "-lang", lang, "-out", path)
		if got.code != 0 || !strings.HasSuffix(got.err, said) || said == "" && got.err != "" || got.out != path+"\n" {
			t.Errorf("%s: %+v", lang, got)
		}
	}
}
