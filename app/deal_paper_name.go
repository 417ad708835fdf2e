package app

import (
	"context"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// longestAbout is how many letters of an event's title a file's name has.
const longestAbout = 60

// aboutPaper names the event of a paper as far as the name of a file may have
// it. Nobody's name is in it who may not be named outside the office.
func (a *App) aboutPaper(ctx context.Context, e Event) (string, error) {
	discreet, err := DiscreetIn(ctx, a, InProgramme, DateOf(time.Now()))
	if err != nil {
		return "", err
	}
	return fileWords(discreet.Text(e.Title, "…")), nil
}

// fileWords is a text without what names of files cannot have on some system,
// and not too long.
func fileWords(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || strings.ContainsRune(`/\:*?"<>|`, r) {
			return ' '
		}
		return r
	}, s)
	short := []rune(strings.Join(strings.Fields(s), " "))
	if len(short) > longestAbout {
		short = short[:longestAbout]
	}
	return strings.Trim(string(short), " .")
}

// FileName is how a paper is kept: what it is, of which event, and in which
// languages. It never says for whom, but on day sheets of single artists, who
// are told apart by their billed names.
func (p Paper) FileName() string {
	parts := []string{string(p.Kind)}
	if p.Number > 0 {
		parts[0] += "-" + strconv.Itoa(p.Number)
	}
	for _, part := range []string{string(p.Day), p.About, p.For} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	for _, l := range p.Langs {
		parts = append(parts, string(l))
	}
	end := ".pdf"
	if p.Word {
		end = ".docx"
	}
	return strings.Join(parts, " ") + end
}

// FolderName is how a folder is called with such papers for several.
func (p Paper) FolderName() string {
	return strings.TrimSpace(string(p.Kind) + " " + strings.TrimSpace(string(p.Day)+" "+p.About))
}

// PaperKindOf is which paper a file of that name is, "" of any other file.
func PaperKindOf(name string) PaperKind {
	for _, k := range PaperKinds() {
		if strings.HasPrefix(name, string(k)+" ") {
			return k
		}
	}
	return ""
}
