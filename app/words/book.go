package words

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"github.com/nicksnyder/go-i18n/v2/i18n/template"
	"golang.org/x/text/language"

	"sofra/assets"
)

// Book is one language: its sentences, and its way with dates and numbers. It
// does not change once made, so any number of readers may share it.
type Book struct {
	lang    Lang
	tongue  tongue
	plain   map[string]string // sentences without plural
	plural  map[string]bool   // sentences that counted knows
	counted *i18n.Localizer   // sentences with plural, English behind them
}

// books opens each language when it is first asked for, and once.
var books = map[Lang]func() *Book{
	En:     sync.OnceValue(func() *Book { return open(En) }),
	Sq:     sync.OnceValue(func() *Book { return open(Sq) }),
	SrLatn: sync.OnceValue(func() *Book { return open(SrLatn) }),
	SrCyrl: sync.OnceValue(func() *Book { return open(SrCyrl) }),
	Bs:     sync.OnceValue(func() *Book { return open(Bs) }),
	Tr:     sync.OnceValue(func() *Book { return open(Tr) }),
}

// In is the book of a language; of English for one that has no rules here.
func In(l Lang) *Book {
	if b, ok := books[l]; ok {
		return b()
	}
	return books[En]()
}

// open reads the embedded catalogues. A broken one cannot be mended by whoever
// uses the program: it then speaks English, and a test keeps that from shipping.
func open(l Lang) *Book {
	b, err := load(assets.Translations, l)
	if err != nil {
		b, _ = load(nil, l)
	}
	return b
}

// Lang is the language of the book.
func (b *Book) Lang() Lang { return b.lang }

// T says a sentence, as T and Say would.
func (b *Book) T(key string, fill ...any) string { return b.Say(T(key, fill...)) }

// N says a sentence with a plural, as N and Say would.
func (b *Book) N(key string, n int, fill ...any) string { return b.Say(N(key, n, fill...)) }

// Say is the sentence in this language, or in English where it has not been
// translated.
func (b *Book) Say(t Text) string {
	said := b.plain[t.Key]
	if said == "" && b.plural[t.Key] {
		said = b.form(t)
	}
	if said == "" {
		said = english(t.Key)
	}
	return b.fill(said, t)
}

// form is the plural form that goes with the sentence's number. The library
// falls back to English by itself, and then counts by English rules.
func (b *Book) form(t Text) string {
	ask := &i18n.LocalizeConfig{MessageID: t.Key, TemplateParser: template.IdentityParser{}}
	if t.N != nil {
		ask.PluralCount = *t.N
	}
	said, _ := b.counted.Localize(ask)
	return said
}

// load makes the book of l from a folder of catalogues; with none, the book
// speaks English but keeps the dates and numbers of l.
func load(files fs.FS, l Lang) (*Book, error) {
	b := &Book{lang: l, tongue: tongueOf(l), plain: map[string]string{}, plural: map[string]bool{}}
	bundle := i18n.NewBundle(language.English)
	b.counted = i18n.NewLocalizer(bundle, string(l))
	if files == nil {
		return b, nil
	}
	if err := b.add(bundle, files, En); err != nil {
		return nil, err
	}
	if l == SrCyrl {
		if err := b.add(bundle, files, SrLatn); err != nil {
			return nil, err
		}
	}
	if l != En {
		if err := b.add(bundle, files, l); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// add puts one catalogue into the book, over what is there.
func (b *Book) add(bundle *i18n.Bundle, files fs.FS, from Lang) error {
	name := "translations/" + string(from) + ".json"
	data, err := fs.ReadFile(files, name)
	// Hand-made Cyrillic sentences are the exception, not the rule.
	if from == SrCyrl && errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read catalogue: %w", err)
	}
	var entries map[string]entry
	if err := json.Unmarshal(data, &entries); err != nil {
		return fmt.Errorf("read catalogue %s: %w", name, err)
	}
	turn, tag := func(s string) string { return s }, from
	if from == SrLatn && b.lang == SrCyrl {
		turn, tag = Cyrillic, SrCyrl
	}
	for key, e := range entries {
		if e.Plain != "" {
			b.plain[key] = turn(e.Plain)
			continue
		}
		delete(b.plain, key)
		b.plural[key] = true
		m := &i18n.Message{ID: key, One: turn(e.One), Few: turn(e.Few), Other: turn(e.Other)}
		if err := bundle.AddMessages(language.Make(string(tag)), m); err != nil {
			return fmt.Errorf("read catalogue %s: %w", name, err)
		}
	}
	return nil
}

// entry is one sentence of a catalogue: a string, or its plural forms.
type entry struct {
	Plain string `json:"-"`
	One   string `json:"one"`
	Few   string `json:"few"`
	Other string `json:"other"`
}

// UnmarshalJSON tells the two kinds apart. A form that no language here has is
// refused: most likely it is misspelt, and its words would never be seen.
func (e *entry) UnmarshalJSON(data []byte) error {
	if data[0] == '"' {
		return json.Unmarshal(data, &e.Plain)
	}
	type forms entry
	dec := json.NewDecoder(strings.NewReader(string(data)))
	dec.DisallowUnknownFields()
	return dec.Decode((*forms)(e))
}
