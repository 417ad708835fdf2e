package app

import (
	"context"

	"sofra/app/words"
)

// QuoteConsent is the code of the question whether a comment may be quoted.
const QuoteConsent = "may_quote"

// AnswerAt is where an answer stands: in a form, at a question.
type AnswerAt struct {
	ResponseID   ID
	QuestionCode string
}

// OpenAnswer is what somebody wrote in a form in their own words. Who that was
// nobody knows, and what they said of themselves is not read with it.
type OpenAnswer struct {
	AnswerAt
	Text     string
	Language string // of the form
	Day      Date
	EventID  ID
	Event    string
	MayQuote string  // yes, no; "" was not asked or not answered
	Reading  Reading `part:"shown"` // without ID nobody has read it
	TagIDs   []ID    `part:"shown"`
}

// Reading is that somebody of the office has read an answer, and whether it may
// stand in reports.
type Reading struct {
	Kept
	ResponseID   ID
	QuestionCode string
	Quote        bool
	Language     string // it is written in, where that is not the form's
	Translated   string // the language of the translation
	Translation  string
}

// OpenFilter says which open answers are wanted. Find looks for words anywhere
// in the text.
type OpenFilter struct {
	ResponseFilter
	QuestionCode string
	TagID        ID
	State        string   // one of OpenStates; "" is all
	Stays        AnswerAt // shown also where its state and its tags are others now
}

// The states of an open answer, as a list is narrowed to them.
const (
	OpenUnread   = "unread"
	OpenRead     = "read"
	OpenUntagged = "untagged" // read, and no tag was given
	OpenQuoted   = "quoted"
	OpenMay      = "may" // may be quoted
)

// OpenStates lists them.
func OpenStates() []string {
	return []string{OpenUnread, OpenRead, OpenUntagged, OpenQuoted, OpenMay}
}

// OpenCounts is how far the reading of some answers is.
type OpenCounts struct {
	All, Read int
	Tags      map[ID]int
}

type openReader interface {
	// OpenAnswers lists what was written in own words, latest first, and how
	// many there are. What answers a question of identity is not among them.
	OpenAnswers(ctx context.Context, f OpenFilter) ([]OpenAnswer, int, error)

	// OpenCounts counts the same answers, whatever their tag and state.
	OpenCounts(ctx context.Context, f OpenFilter) (OpenCounts, error)

	// OpenQuestions lists the codes of the questions that were answered in own
	// words.
	OpenQuestions(ctx context.Context) ([]string, error)

	// NamedIn lists the people of the office whom a text names.
	NamedIn(ctx context.Context, text string) ([]string, error)

	// Quotes lists what was chosen to be quoted in a period and still may be.
	Quotes(ctx context.Context, f Filter) ([]QuoteLine, error)

	// TagCounts counts the tags of the answers of a period, in their order.
	TagCounts(ctx context.Context, f Filter) ([]TagRow, error)
}

type openWriter interface {
	// PutReading keeps r.
	PutReading(ctx context.Context, r *Reading) error

	// PutTagsOf makes the tags of an answer these.
	PutTagsOf(ctx context.Context, at AnswerAt, tags []ID) error
}

// Written is the language that an answer is written in.
func (o OpenAnswer) Written() string {
	if o.Reading.Language != "" {
		return o.Reading.Language
	}
	return o.Language
}

// IsRead says whether somebody has read it.
func (o OpenAnswer) IsRead() bool { return o.Reading.ID != "" }

// Quotable is why the answer may not be quoted; empty where it may.
func (o OpenAnswer) Quotable() words.Text {
	switch o.MayQuote {
	case "yes":
		return words.Text{}
	case "no":
		return words.T("Whoever wrote it does not want to be quoted. It is read here and counted by its tags, and goes into no report.")
	}
	return words.T("Nobody said that it may be quoted. It is read here and counted by its tags, and goes into no report.")
}

// TagAnswer makes the tags of an answer these. With that it is read.
func (a *App) TagAnswer(ctx context.Context, o OpenAnswer, tags ...ID) error {
	verb := words.T("Tagged an answer")
	if len(tags) == 0 {
		verb = words.T("Took the tags off an answer")
	}
	return a.change(ctx, verb, func(tx Tx) error {
		if err := tx.PutTagsOf(ctx, o.AnswerAt, tags); err != nil || o.IsRead() {
			return err
		}
		return tx.PutReading(ctx, o.reading())
	})
}

// ReadAnswer notes that an answer was read.
func (a *App) ReadAnswer(ctx context.Context, o OpenAnswer) error {
	if o.IsRead() {
		return nil
	}
	return a.change(ctx, words.T("Read an answer"), func(tx Tx) error { return tx.PutReading(ctx, o.reading()) })
}

// reading is what is kept of having read the answer.
func (o OpenAnswer) reading() *Reading {
	r := o.Reading
	r.ResponseID, r.QuestionCode = o.ResponseID, o.QuestionCode
	return &r
}

// QuoteAnswer lets an answer stand in reports, with a translation where there is
// one. It takes the consent of whoever wrote it.
func (a *App) QuoteAnswer(ctx context.Context, o OpenAnswer) error {
	r := o.reading()
	r.Quote = true
	if r.Translation == "" {
		r.Translated = ""
	}
	if err := check(Wrong{"Translated", translatedRule(*r)}); err != nil {
		return err
	}
	return a.change(ctx, words.T("Chose an answer to be quoted"), func(tx Tx) error {
		form, err := tx.Response(ctx, o.ResponseID) // what was agreed to may be another now
		if err != nil {
			return err
		}
		if o.MayQuote = form.mayQuote(); o.MayQuote != "yes" {
			return &Fault{"no_consent", o.Quotable()}
		}
		return tx.PutReading(ctx, r)
	})
}

// mayQuote is what the form says to being quoted: yes, no, or nothing.
func (r Response) mayQuote() string {
	for _, a := range r.AnswersOf(QuoteConsent) {
		return a.ChoiceCode
	}
	return ""
}

func translatedRule(r Reading) words.Text {
	if r.Translation != "" && r.Translated == "" {
		return words.T("Choose the language of the translation.")
	}
	return words.Text{}
}

// UnquoteAnswer keeps an answer out of reports again.
func (a *App) UnquoteAnswer(ctx context.Context, o OpenAnswer) error {
	r := o.reading()
	r.Quote = false
	return a.change(ctx, words.T("Took a quote back"), func(tx Tx) error { return tx.PutReading(ctx, r) })
}
