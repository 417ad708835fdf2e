package app

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"sofra/app/words"
)

// GrantSentence is the sentence that a grant requires on what is printed, in one
// language.
type GrantSentence struct {
	Kept
	GrantID  ID
	Language words.Lang
	Body     string
}

type grantSentenceReader interface {
	// GrantSentences lists the sentence of a grant in its languages.
	GrantSentences(ctx context.Context, grant ID) ([]GrantSentence, error)
}

type grantSentenceWriter interface {
	// PutGrantSentences makes the sentences of a grant these.
	PutGrantSentences(ctx context.Context, grant ID, all []GrantSentence) error
}

// Check returns Invalid when s breaks a rule.
func (s GrantSentence) Check() error {
	var language words.Text
	if !slices.Contains(words.Langs(), s.Language) {
		language = words.T("Choose the language.")
	}
	return check(Wrong{"Language", language}, Wrong{string(s.Language), sentenceRule(s.Body)})
}

// longestSentence is how many letters a required sentence may have.
const longestSentence = 1500

func sentenceRule(s string) words.Text {
	if utf8.RuneCountInString(s) > longestSentence {
		return words.T("This is longer than {n} letters.", "n", longestSentence)
	}
	return words.Text{}
}

// SentenceIn is the sentence in a language; none where it is not written. Serbian
// and Bosnian do not stand for each other: a donor gives each its own words.
func SentenceIn(all []GrantSentence, l words.Lang) string {
	for _, s := range all {
		if s.Language == l {
			return s.Body
		}
	}
	return ""
}

// SaveGrantSentences makes the sentence of a grant this, by its languages; a
// language with nothing in it has none.
func (a *App) SaveGrantSentences(ctx context.Context, grant ID, in map[words.Lang]string) error {
	var all []GrantSentence
	for _, l := range words.Langs() {
		one := GrantSentence{GrantID: grant, Language: l, Body: strings.TrimSpace(in[l])}
		if err := one.Check(); err != nil {
			return err
		}
		if one.Body != "" {
			all = append(all, one)
		}
	}
	g, err := a.Grant(ctx, grant)
	if err != nil {
		return err
	}
	verb := words.T("Saved the required sentence of {name}", "name", g.Title)
	return a.change(ctx, verb, func(tx Tx) error {
		old, err := tx.GrantSentences(ctx, grant)
		if err != nil {
			return err
		}
		for i := range all { // a row stays the one it was
			if at := slices.IndexFunc(old, func(o GrantSentence) bool { return o.Language == all[i].Language }); at >= 0 {
				all[i].Kept = old[at].Kept
			}
		}
		return tx.PutGrantSentences(ctx, grant, all)
	})
}
