package app

import (
	"context"
	"errors"

	"sofra/app/words"
)

// ExportPerson gives all that the office keeps about one person, for the person
// who asks for it: a workbook with a sheet by subject, in a language of their
// choice. Answers on identity are in it where this desk can open them, and that
// they were opened is written down. What lies in files is listed, not copied:
// each is saved by itself.
func (a *App) ExportPerson(ctx context.Context, id ID, lang words.Lang) (r Report, err error) {
	step := Step{Verb: words.T("Gave out all that is kept about one person"), Kind: Trace, About: id}
	err = a.keep(ctx, step, func(tx Tx) error {
		p := &aboutPerson{Book: words.In(lang)}
		if p.Person, err = tx.Person(ctx, id); err != nil {
			return err
		}
		if err := p.read(ctx, tx); err != nil {
			return err
		}
		r = p.report()
		return nil
	})
	return r, err
}

// aboutPerson is what is kept about one person.
type aboutPerson struct {
	*words.Book
	Person
	place    Place
	bookings []BookingRow
	consents []Consent
	files    []File
	answers  []Identity
	sealed   bool // identity could not be opened
	changes  []Changed
	visits   []Visit
}

func (p *aboutPerson) read(ctx context.Context, tx Tx) (err error) {
	var all [7]error
	p.bookings, _, all[0] = tx.Bookings(ctx, BookingFilter{PersonID: p.ID})
	with, _, failed := tx.Bookings(ctx, BookingFilter{With: p.ID})
	p.bookings, all[0] = append(p.bookings, with...), errors.Join(all[0], failed)
	p.consents, all[1] = tx.Consents(ctx, p.ID)
	p.files, all[2] = tx.Files(ctx, Ref{Kind: People, ID: p.ID})
	p.changes, all[3] = tx.HistoryOf(ctx, Ref{Kind: People, ID: p.ID}, Page{})
	places, err := tx.Places(ctx)
	all[4] = err
	for _, l := range places {
		if l.ID == p.PlaceID {
			p.place = l
		}
	}
	p.visits, all[6] = tx.VisitsOf(ctx, p.ID)
	p.answers, all[5] = tx.Identity(ctx, p.ID)
	if p.sealed = errors.Is(all[5], ErrSealed); p.sealed {
		all[5] = nil
	}
	return errors.Join(all[:]...)
}

// FileNameOfPerson is what the workbook is called: it does not say whose it is.
func FileNameOfPerson(day Date) string { return "person_" + string(day) + ".xlsx" }

func (p *aboutPerson) report() Report {
	r := Report{Lang: p.Lang(), Title: p.T("All that is kept about one person"), Subject: p.Name}
	r.Sheets = []Sheet{p.personSheet(), p.bookingSheet(), p.visitSheet(), p.consentSheet(), p.fileSheet(), p.identitySheet(), p.historySheet()}
	return r
}

func (p *aboutPerson) sheet(key, name string, t Table) Sheet {
	s := Sheet{Key: key, Name: name, Title: name, Tables: []Table{t}}
	if len(t.Rows) == 0 {
		s.Notes = append(s.Notes, p.T("Nothing of this is kept."))
	}
	return s
}

func (p *aboutPerson) personSheet() Sheet {
	t := Table{Name: "Person", Columns: []Column{{Key: "what", Title: p.T("What")}, {Key: "value", Title: p.T("Kept as"), Cell: LongCell}}}
	add := func(what, value string) {
		if value != "" {
			t.Rows = append(t.Rows, []Value{Said(what), Said(value)})
		}
	}
	add(p.T("Name"), p.Name)
	add(p.T("Stage name"), p.StageName)
	add(p.T("Legal name, for contracts"), p.LegalName)
	add(p.T("Also written"), p.OtherNames)
	for _, n := range p.NamesIn {
		add(p.T("Name in other languages"), n.Name)
	}
	add(p.T("Roles"), p.Roles.String())
	add(p.T("Works in"), p.Disciplines.String())
	add(p.T("Plays"), p.Plays)
	add(p.T("Languages"), p.Languages.String())
	add(p.T("Municipality"), p.Place(p.place.NameSq, p.place.NameSr, p.place.NameCyrl))
	add(p.T("Town"), p.Town)
	add(p.T("Born"), string(p.BornOn))
	add(p.T("Phone"), p.Phone)
	add(p.T("E-mail"), p.Email)
	for _, c := range p.Contacts {
		add(p.T("Contacts"), c.Value)
	}
	if p.UsualFee != 0 {
		add(p.T("Usual fee"), p.Money(int64(p.UsualFee), p.Currency))
	}
	add(p.T("Notes"), p.Notes)
	return p.sheet("person", p.T("Person"), t)
}

func (p *aboutPerson) bookingSheet() Sheet {
	t := Table{Name: "Bookings", Columns: []Column{
		{Key: "day", Title: p.T("Day"), Cell: DateCell}, {Key: "event", Title: p.T("Event"), Cell: LongCell}, {Key: "venue", Title: p.T("Venue")},
		{Key: "fee", Title: p.T("Fee")}, {Key: "paid", Title: p.T("Paid"), Cell: DateCell},
	}}
	for _, b := range p.bookings {
		fee := ""
		if b.Fee != 0 {
			fee = p.Money(int64(b.Fee), b.Currency)
		}
		t.Rows = append(t.Rows, []Value{Day(b.Day), Said(b.Event), Said(b.Venue), Said(fee), Day(b.PaidOn)})
	}
	return p.sheet("bookings", p.T("Bookings"), t)
}

func (p *aboutPerson) consentSheet() Sheet {
	t := Table{Name: "Consents", Columns: []Column{
		{Key: "purpose", Title: p.T("Asked for")}, {Key: "answer", Title: p.T("Answer")}, {Key: "day", Title: p.T("Day"), Cell: DateCell},
		{Key: "until", Title: p.T("Withdrawn|a consent"), Cell: DateCell}, {Key: "version", Title: p.T("Version of the text")}, {Key: "by", Title: p.T("Asked by")},
	}}
	for _, c := range p.consents {
		answer := p.T("No")
		if c.Answer == ConsentYes {
			answer = p.T("Yes")
		}
		t.Rows = append(t.Rows, []Value{Said(c.Purpose), Said(answer), Day(c.GivenOn), Day(c.WithdrawnOn), Said(c.TextVersion), Said(c.TakenBy)})
	}
	return p.sheet("consents", p.T("Consent"), t)
}

func (p *aboutPerson) fileSheet() Sheet {
	t := Table{Name: "Files", Columns: []Column{
		{Key: "day", Title: p.T("Day"), Cell: DateCell}, {Key: "file", Title: p.T("File|a document"), Cell: LongCell}, {Key: "size", Title: p.T("Bytes"), Cell: CountCell},
	}}
	for _, f := range p.files {
		t.Rows = append(t.Rows, []Value{Day(f.AddedOn), Said(f.Name), Number(f.Size)})
	}
	return p.sheet("files", p.T("Files"), t)
}

func (p *aboutPerson) identitySheet() Sheet {
	t := Table{Name: "Identity", Columns: []Column{
		{Key: "asked", Title: p.T("Asked for")}, {Key: "answer", Title: p.T("Answer"), Cell: LongCell}, {Key: "said", Title: p.T("As said by")},
		{Key: "day", Title: p.T("Day"), Cell: DateCell}, {Key: "purpose", Title: p.T("Purpose"), Cell: LongCell},
	}}
	for _, i := range p.answers {
		by := p.T("themselves")
		if i.SaidBy == SaidList {
			by = p.T("a list, not themselves")
		}
		t.Rows = append(t.Rows, []Value{Said(i.Asks), Said(i.Answer), Said(by), Day(i.SaidOn), Said(i.Purpose)})
	}
	s := p.sheet("identity", p.T("Identity"), t)
	if p.sealed {
		s.Notes = []string{p.T("Answers on identity were sealed at the desk that made this file. They are given out by a desk with the passphrase.")}
	}
	return s
}

func (p *aboutPerson) historySheet() Sheet {
	t := Table{Name: "History", Columns: []Column{
		{Key: "when", Title: p.T("When")}, {Key: "who", Title: p.T("Who")}, {Key: "what", Title: p.T("What"), Cell: LongCell},
	}}
	for _, c := range p.changes {
		t.Rows = append(t.Rows, []Value{Said(string(c.At)), Said(c.Who), Said(p.Say(c.Verb))})
	}
	s := p.sheet("history", p.T("History"), t)
	s.Lead = p.T("Who changed what is kept, and when.")
	return s
}
