package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// PatternExample is a pattern as the program words it. Its costs have no
// amounts: those are the office's own.
type PatternExample struct {
	Title   words.Text
	kind    string
	minutes int
	show    []exampleShow
	tasks   []exampleTask
	costs   []words.Text
	roles   []string
}

type exampleShow struct {
	what    words.Text
	at      int // minutes from the beginning
	minutes int
	seenBy  Set
}

type exampleTask struct {
	what words.Text
	days int // before the event
}

// PatternExamples are offered to an office. They are kept only when it asks for
// them.
func PatternExamples() []PatternExample {
	return []PatternExample{concertExample(), panelExample(), meetingExample()}
}

func concertExample() PatternExample {
	return PatternExample{
		Title: words.T("Concert"), kind: "concert", minutes: 120,
		show: []exampleShow{
			{words.T("Load-in"), -240, 60, Set{SeenByCrew}}, {words.T("Sound check"), -180, 90, Set{SeenByCrew, SeenByArtists}},
			{words.T("Doors open"), -30, 30, SeenByAll()}, {words.T("Concert"), 0, 120, SeenByAll()}, {words.T("Strike|of a stage"), 120, 60, Set{SeenByCrew}},
		},
		tasks: []exampleTask{
			{words.T("Posters and announcement go out"), 21}, {words.T("Send the rider to the venue"), 14},
			{words.T("Invite the media"), 10}, {words.T("Send the day sheet to everybody"), 3},
		},
		costs: []words.Text{words.T("Hire of the hall"), words.T("Sound and light"), words.T("Posters and print"), words.T("Refreshments")},
		roles: []string{"stage", "sound", "light", "house", "forms"},
	}
}

func panelExample() PatternExample {
	return PatternExample{
		Title: words.T("Panel"), kind: "panel", minutes: 90,
		show: []exampleShow{
			{words.T("Set up the room"), -60, 30, Set{SeenByCrew}}, {words.T("Check sound and interpreting"), -30, 20, Set{SeenByCrew}},
			{words.T("Opening words"), 0, 5, SeenByAll()}, {words.T("Panel"), 5, 55, SeenByAll()},
			{words.T("Questions from the audience"), 60, 25, SeenByAll()}, {words.T("Closing words"), 85, 5, SeenByAll()},
		},
		tasks: []exampleTask{
			{words.T("Invite the speakers"), 30}, {words.T("Book the interpreters"), 14},
			{words.T("Invite the media"), 10}, {words.T("Send the questions to the speakers"), 7}, {words.T("Send the day sheet to everybody"), 3},
		},
		costs: []words.Text{words.T("Hire of the hall"), words.T("Interpreting"), words.T("Recording"), words.T("Refreshments")},
		roles: []string{"moderator", "panellist", "panellist", "panellist", "panellist", "interpreter", "interpreter", "sound", "forms"},
	}
}

func meetingExample() PatternExample {
	return PatternExample{
		Title: words.T("Platform meeting"), kind: "meeting", minutes: 120,
		show: []exampleShow{
			{words.T("Set up the room"), -30, 30, Set{SeenByCrew}}, {words.T("Welcome and agenda"), 0, 10, Set{SeenByCrew}},
			{words.T("Action points of the last meeting"), 10, 20, Set{SeenByCrew}}, {words.T("Points of the agenda"), 30, 60, Set{SeenByCrew}},
			{words.T("Decisions and action points"), 90, 30, Set{SeenByCrew}},
		},
		tasks: []exampleTask{
			{words.T("Book the interpreters"), 14}, {words.T("Send invitation and agenda"), 10}, {words.T("Ask who is coming"), 3},
		},
		costs: []words.Text{words.T("Interpreting"), words.T("Refreshments"), words.T("Travel of the members")},
		roles: []string{"moderator", "interpreter", "staff"},
	}
}

// In is the example in the words of a language.
func (e PatternExample) In(b *words.Book) Pattern {
	p := Pattern{Title: b.Say(e.Title), Kind: e.kind, Minutes: e.minutes}
	for _, s := range e.show {
		at := s.at
		p.add(PatternLine{Part: PatternShows, What: b.Say(s.what),
			PatternShow: PatternShow{FromStart: &at, Minutes: s.minutes, SeenBy: s.seenBy, Programme: s.what.Key == e.Title.Key}})
	}
	for _, t := range e.tasks {
		days := t.days
		p.add(PatternLine{Part: PatternTasks, What: b.Say(t.what), DaysBefore: &days})
	}
	for _, c := range e.costs {
		p.add(PatternLine{Part: PatternCosts, What: b.Say(c), Currency: "EUR"})
	}
	for _, r := range e.roles {
		p.add(PatternLine{Part: PatternPeople, Role: r})
	}
	return p
}

// AddPatternExamples keeps the example patterns in one language; those whose
// titles are there already, in any language, stay out.
func (a *App) AddPatternExamples(ctx context.Context, l words.Lang) error {
	return a.change(ctx, words.T("Added example templates of events"), func(tx Tx) error {
		have, _, err := tx.Patterns(ctx, PatternFilter{})
		if err != nil {
			return err
		}
		for _, e := range PatternExamples() {
			if slices.ContainsFunc(have, func(h PatternRow) bool { return e.is(h.Title) }) {
				continue
			}
			p := e.In(words.In(l))
			if err := tx.PutPattern(ctx, &p); err != nil {
				return err
			}
		}
		return nil
	})
}

// is says whether a title is the example's in any language.
func (e PatternExample) is(title string) bool {
	return slices.ContainsFunc(words.Langs(), func(l words.Lang) bool { return words.In(l).Say(e.Title) == title })
}
