package app

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"sofra/app/words"
)

// FormPaper is a questionnaire to be printed: a copy for each person, in one to
// three languages side by side.
type FormPaper struct {
	QuestionnaireID ID
	EventID         ID
	Langs           []words.Lang // the first is first on the paper
	Size            string       // SizeA5, or SizePair
	Copies          int
	Numbered        bool
	First           int // number of the first copy; 0 is none
	Form            AskedForm
	Title           string // the event, the series, else the questionnaire
	Day             Date
	Venue           string
}

// SizePair is two forms side by side on a sheet of A4, to be cut apart.
const SizePair = "pair"

// MostForms is how many forms are printed at once at most.
const MostForms = 500

// FormPrint says that forms were printed, with their numbers. The sheets are not
// kept.
type FormPrint struct {
	Kept
	QuestionnaireID ID
	EventID         ID
	First           int
	Last            int
	PrintedAt       Instant
}

type formPaperReader interface {
	// LastFormNumber is the highest number that a paper form of any edition of
	// a questionnaire has, or one of an event; 0 where there is none.
	LastFormNumber(ctx context.Context, questionnaire, event ID) (int, error)
}

type formPaperWriter interface {
	// PutFormPrint keeps p.
	PutFormPrint(ctx context.Context, p *FormPrint) error
}

// FileName says what the file is; it names nobody.
func (p FormPaper) FileName() string {
	parts := []string{"questionnaire"}
	if p.Day != "" {
		parts = append(parts, string(p.Day))
	}
	for _, l := range p.Langs {
		parts = append(parts, string(l))
	}
	return strings.Join(parts, "_") + ".pdf"
}

// check says what is wrong with how forms were asked for.
func (p FormPaper) check() error {
	var in, size, copies words.Text
	for i, l := range p.Langs {
		if slices.Contains(p.Langs[:i], l) {
			in = words.T("Choose different languages.")
		}
	}
	if len(p.Langs) < 1 || len(p.Langs) > mostLanguages {
		in = words.T("A printed form has one to three languages.")
	}
	if p.Size != SizeA5 && p.Size != SizePair {
		size = words.T("Choose one of the list.")
	}
	if p.Copies < 1 || p.Copies > MostForms {
		copies = words.T("Print 1 to {n} forms at once.", "n", MostForms)
	}
	return check(Wrong{"Langs", in}, Wrong{"Size", size}, Wrong{"Copies", copies})
}

// MakeForms makes paper forms as they would be printed now, and takes no number.
func (a *App) MakeForms(ctx context.Context, p FormPaper) (FormPaper, error) {
	if err := p.check(); err != nil {
		return p, err
	}
	var err error
	if p.Form, err = a.FormOf(ctx, p.QuestionnaireID); err != nil {
		return p, err
	}
	if len(p.Form.Asked) == 0 {
		return p, check(Wrong{"Items", words.T("A questionnaire needs a question.")})
	}
	return p, p.about(ctx, a)
}

// about says of what the form speaks: its event, its series, else itself.
func (p *FormPaper) about(ctx context.Context, from Reader) error {
	p.EventID, p.Title = cmp.Or(p.Form.EventID, p.EventID), p.Form.Title
	switch {
	case p.EventID != "":
		return p.of(ctx, from)
	case p.Form.SeriesID != "":
		s, err := from.Series(ctx, p.Form.SeriesID)
		p.Title = s.Title
		return err
	}
	return nil
}

// of reads which event it is. Its title names nobody who may not be named.
func (p *FormPaper) of(ctx context.Context, from Reader) error {
	s := DoorSheet{}
	if err := s.of(ctx, from, p.EventID); err != nil {
		return err
	}
	discreet, err := DiscreetIn(ctx, from, InProgramme, DateOf(time.Now()))
	p.Title, p.Day, p.Venue = discreet.Text(s.Title, words.In(p.Langs[0]).T("an artist")), s.Day, s.Venue
	return err
}

// NextFormNumber is the number that the next paper form gets.
func (a *App) NextFormNumber(ctx context.Context, questionnaire, event ID) (int, error) {
	n, err := a.LastFormNumber(ctx, questionnaire, event)
	return n + 1, err
}

// PrintForms makes paper forms, gives them the next free numbers where they are
// to have some, and hands them to write. Numbers that were given are not given
// again, whatever becomes of the file.
func (a *App) PrintForms(ctx context.Context, p FormPaper, at time.Time, write func(FormPaper, io.Writer) error, to io.Writer) error {
	p, err := a.MakeForms(ctx, p)
	if err != nil {
		return err
	}
	if p.First = 0; p.Numbered {
		if err := a.number(ctx, &p, at); err != nil {
			return err
		}
	}
	return write(p, to)
}

// number takes the next free numbers. Where two desks want the same, one of them
// is tried again.
func (a *App) number(ctx context.Context, p *FormPaper, at time.Time) (err error) {
	step := Step{Kind: Trace, About: p.QuestionnaireID, // they are out of the house: no undo
		Verb: words.N("Printed {n} forms: {name}", p.Copies, "name", p.Form.Title)}
	for range tries {
		err = a.keep(ctx, step, func(tx Tx) error {
			last, err := tx.LastFormNumber(ctx, p.QuestionnaireID, p.EventID)
			if err != nil {
				return err
			}
			p.First = last + 1
			return tx.PutFormPrint(ctx, &FormPrint{QuestionnaireID: p.QuestionnaireID, EventID: p.EventID, First: p.First, Last: last + p.Copies, PrintedAt: InstantOf(at)})
		})
		if !errors.Is(err, ErrBusy) && !errors.Is(err, ErrTaken) {
			return err
		}
	}
	return err
}

// FormDoubts are what speaks against printing a questionnaire as it is.
func (a *App) FormDoubts(ctx context.Context, id ID, langs []words.Lang) (all []words.Text, err error) {
	f, err := a.FormOf(ctx, id)
	if err != nil {
		return nil, err
	}
	if f.State == QuestionnaireDraft {
		all = append(all, words.T("This questionnaire is a draft: answers come only to one that is open."))
	}
	for _, l := range langs {
		var without []string
		for i, q := range f.Asked {
			if q.Lacks(l) {
				without = append(without, fmt.Sprint(i+1))
			}
		}
		if len(without) > 0 {
			all = append(all, words.T("Not translated into {language}: questions {list}.", "language", l.Name(), "list", strings.Join(without, ", ")))
		}
	}
	return all, nil
}
