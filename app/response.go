package app

import (
	"context"

	"sofra/app/words"
)

// Response is one filled-in form. It is linked to nobody: community, gender
// and age are plain codes, protected by disclosure control when counted.
type Response struct {
	Kept
	ProjectID ID
	EventID   ID // "" where no concert of its day was found
	FilledAt  Instant
	Day       Date // of the event it speaks of
	Language  string
	Score     *int   // how much they liked it, 0–10; nil is no answer
	Heard     string // yes, no: heard another community's music before
	Trust     *int   // 1–5, trust in people of another community; nil is no answer
	Community string
	Gender    string // woman, man, another
	AgeBand   string // 18-24, …
	PlaceID   ID
	Comment   string
	ResponseMore
}

// ResponseMore is what a form had beside the fixed questions.
type ResponseMore struct {
	Other           string // "question: answer", a line each
	Way             string // paper, tablet, import
	QuestionnaireID ID
	Number          string // of the paper
	OwnCode         string // made up by the person, to find what they said before
	UUID            string // of a submission
	SecondOf        ID     // entered again, to be compared; counts nowhere
	Compared        Set    // of a second entry: the questions that both answer
	Differed        Set    // those of them that the first answered otherwise
	Communities     Set    // those named, where Community is MixedCommunity
	Answers         []FormAnswer
}

// ResponseRow is a response as a list shows it.
type ResponseRow struct {
	Response
	Event   string
	Project string
}

// ResponseFilter says which responses a list shows.
type ResponseFilter struct {
	Page
	ProjectID       ID
	EventID         ID
	SeriesID        ID // of the event
	QuestionnaireID ID
	Language        string
	From, To        Date
}

type responseReader interface {
	// Responses lists responses, latest first, and how many there are.
	Responses(ctx context.Context, f ResponseFilter) ([]ResponseRow, int, error)

	// Response returns one, or ErrNotFound.
	Response(ctx context.Context, id ID) (Response, error)

	// FormSent returns the form that came from a telephone under this number,
	// also from the bin, or ErrNotFound.
	FormSent(ctx context.Context, uuid string) (Response, error)

	// FormsSent lists the numbers of all forms that came from telephones, with
	// those in the bin.
	FormsSent(ctx context.Context) ([]string, error)

	// AnswersTo counts the answers to each question of the forms that f
	// names, by code, whatever the language or the questionnaire; what people
	// said of themselves is not among them. The answer "" to a question of a
	// questionnaire is how many forms answered it.
	AnswersTo(ctx context.Context, f ResponseFilter) ([]AnswerCount, error)

	// Entered lists the forms of an event that were taken over from paper, in
	// the order in which that was done, each with its second entry.
	Entered(ctx context.Context, event ID) ([]Entered, error)
}

type responseWriter interface {
	// PutResponse keeps r.
	PutResponse(ctx context.Context, r *Response) error
}

// Check returns Invalid when r breaks a rule.
func (r Response) Check() error {
	return check(
		Wrong{"Score", scaleRule(r.Score, 0, 10)},
		Wrong{"Trust", scaleRule(r.Trust, 1, 5)},
		Wrong{"Heard", oneOf(r.Heard, "yes", "no")},
		Wrong{"Gender", oneOf(r.Gender, "woman", "man", "another", PrefersNot)},
		Wrong{"Day", DayRule(r.Day)},
	)
}

// AgeBands lists the groups of ages, the youngest first.
func AgeBands() []string {
	var bands []string
	for _, b := range ageBands {
		bands = append([]string{b.band}, bands...)
	}
	return bands
}

// scaleRule says what is wrong with a score; none is fine.
func scaleRule(n *int, low, high int) words.Text {
	if n != nil && (*n < low || *n > high) {
		return words.T("A score from {low} to {high} is needed.", "low", low, "high", high)
	}
	return words.Text{}
}

// SaveResponse adds or replaces a filled-in form.
func (a *App) SaveResponse(ctx context.Context, r *Response) error {
	return a.saveResponse(ctx, words.T("Saved a form"), r)
}

// saveResponse keeps a filled-in form as the step that verb names.
func (a *App) saveResponse(ctx context.Context, verb words.Text, r *Response) error {
	if err := r.Check(); err != nil {
		return err
	}
	return a.change(ctx, verb, func(tx Tx) error { return keepResponse(ctx, tx, r) })
}

// GiveFormsProject gives many filled-in forms a project at once.
func (a *App) GiveFormsProject(ctx context.Context, project ID, forms ...ID) error {
	return a.change(ctx, words.N("Gave {n} forms a project", len(forms)), func(tx Tx) error {
		for _, id := range forms {
			r, err := tx.Response(ctx, id)
			if r.ProjectID = project; err == nil {
				err = tx.PutResponse(ctx, &r)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// SaveResponses adds or replaces many filled-in forms in one step.
func (a *App) SaveResponses(ctx context.Context, all []*Response) error {
	for _, r := range all {
		if err := r.Check(); err != nil {
			return err
		}
	}
	return a.change(ctx, words.N("Saved {n} forms", len(all)), func(tx Tx) error {
		for _, r := range all {
			if err := keepResponse(ctx, tx, r); err != nil {
				return err
			}
		}
		return nil
	})
}
