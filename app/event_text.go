package app

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"sofra/app/words"
)

// EventText is what is said of an event in one language: its title, or the
// words of a poster, an announcement or a press release.
type EventText struct {
	Kept
	EventID  ID
	Kind     string // title, poster, announcement, press
	Language words.Lang
	Body     string
}

// EventTextKinds lists the kinds of texts, in the order of the page.
func EventTextKinds() []string { return []string{"title", "poster", "announcement", "press"} }

type eventTextReader interface {
	// EventTexts lists the texts of an event.
	EventTexts(ctx context.Context, event ID) ([]EventText, error)
}

type eventTextWriter interface {
	// PutEventTexts makes the texts of an event these.
	PutEventTexts(ctx context.Context, event ID, all []EventText) error
}

// longestText is how many letters a text of an event may have.
const longestText = 20000

// Check returns Invalid when t breaks a rule.
func (t EventText) Check() error {
	var language, body words.Text
	if !slices.Contains(words.Langs(), t.Language) {
		language = words.T("Choose the language.")
	}
	if utf8.RuneCountInString(t.Body) > longestText {
		body = words.T("This is longer than {n} letters.", "n", longestText)
	}
	return check(Wrong{"Kind", oneOf(t.Kind, EventTextKinds()...)}, Wrong{"Language", language}, Wrong{string(t.Language), body})
}

// textPurpose is what a kind of text is for, as consents name it: a name in it
// needs a yes for that.
func textPurpose(kind string) string {
	switch kind {
	case "announcement":
		return ForWeb
	case "press":
		return ForPress
	}
	return ForPoster
}

// EventTextName is what a kind of text is called.
func EventTextName(kind string) words.Text {
	switch kind {
	case "title":
		return words.T("Title")
	case "poster":
		return words.T("Poster")
	case "announcement":
		return words.T("Announcement")
	}
	return words.T("Press release")
}

// TextIn is the text of a kind in a language; none where it is not written.
func TextIn(all []EventText, kind string, l words.Lang) string {
	for _, t := range all {
		if t.Kind == kind && t.Language == l {
			return t.Body
		}
	}
	return ""
}

// SaveEventTexts makes the texts of one kind these, by their languages; a
// language with nothing in it has none.
func (a *App) SaveEventTexts(ctx context.Context, event ID, kind string, in map[words.Lang]string) error {
	for l, body := range in {
		if err := (EventText{Kind: kind, Language: l, Body: body}).Check(); err != nil {
			return err
		}
	}
	e, err := a.Event(ctx, event)
	if err != nil {
		return err
	}
	verb := words.T("Saved the texts of {event}: {kind}", "event", e.Title, "kind", EventTextName(kind))
	return a.change(ctx, verb, func(tx Tx) error {
		all, err := tx.EventTexts(ctx, event)
		if err != nil {
			return err
		}
		return tx.PutEventTexts(ctx, event, withTexts(all, kind, in))
	})
}

// withTexts are texts with others of one kind; what is not spoken of stays.
func withTexts(all []EventText, kind string, in map[words.Lang]string) []EventText {
	for _, l := range words.Langs() {
		body, said := in[l]
		if !said {
			continue
		}
		body = strings.TrimSpace(body)
		at := slices.IndexFunc(all, func(t EventText) bool { return t.Kind == kind && t.Language == l })
		switch {
		case at < 0 && body != "":
			all = append(all, EventText{Kind: kind, Language: l, Body: body})
		case at >= 0 && body == "":
			all = slices.Delete(all, at, at+1)
		case at >= 0:
			all[at].Body = body
		}
	}
	return all
}
