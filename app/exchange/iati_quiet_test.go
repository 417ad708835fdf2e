package exchange_test

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/exchange"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// panel is an evening of a grant that is counted by the gender of its speakers.
type panel struct {
	*app.App
	grant app.Grant
	event app.Event
	said  int
}

func (p *panel) speakers(t testing.TB, gender string, n int) {
	t.Helper()
	for range n {
		p.said++
		who := app.Person{Name: fmt.Sprintf("Speaker Number%d", p.said)}
		keep(t, p.SavePerson(t.Context(), &who))
		keep(t, p.SaveEventPerson(t.Context(), app.EventPerson{EventID: p.event.ID, PersonID: who.ID, Role: "panellist"}))
		keep(t, p.SaveIdentity(t.Context(), &app.Identity{PersonID: who.ID, Asks: app.AsksGender, Answer: gender, SaidBy: app.SaidSelf}))
	}
}

// panels is an office with a sensitive panel in Prizren and an open one in Pristina.
func panels(t testing.TB, a *app.App) *panel {
	t.Helper()
	ctx, p := t.Context(), &panel{App: a, grant: given(t, a)}
	for _, place := range []app.ID{"prizren", "prishtine"} {
		v := app.Venue{Name: "Hall of " + string(place), PlaceID: place, Coordinates: map[app.ID]app.Coordinates{"prizren": "42.2139, 20.7397", "prishtine": "https://maps.example.org/?q=42.6629,21.1655"}[place]}
		keep(t, a.SaveVenue(ctx, &v))
		e := app.Event{Kind: "panel", Title: "Evening in " + string(place), Status: "done", Day: "2024-03-08", VenueID: v.ID, ProjectID: p.grant.Projects[0].ProjectID}
		e.Sensitive = place == "prizren"
		keep(t, a.SaveEvent(ctx, &e))
		if p.event = e; e.Sensitive {
			p.speakers(t, "woman", 1)
		}
	}
	aim := app.Aim{GrantID: p.grant.ID, Level: "output", Texts: []app.AimText{{Language: words.En, Title: "Panels with Speaker Number1"}}}
	keep(t, a.SaveAim(ctx, &aim))
	_, err := a.AddIndicators(ctx, p.grant.ID, aim.ID, "panellists")
	keep(t, err)
	return p
}

// betweenTags is what parts lines.
var betweenTags = regexp.MustCompile(`>\s+<`)

// Where a sensitive evening was is in no file, nor that there was one and who came;
// nor is anybody's name or the title and day of any evening.
func TestIATIKeepsQuiet(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		p := panels(t, a)
		p.speakers(t, "man", 12)
		p.speakers(t, "woman", 8)
		text := activities(t, a, words.En)
		validates(t, text)
		for _, never := range []string{"rizren", "Evening in", "Hall of", "2024-03-08", "Speaker", "Number", "42.2139"} {
			if strings.Contains(text, never) {
				t.Errorf("%s is in the file", never)
			}
		}
		for _, want := range []string{"Prishtinë", `<point srsName="http://www.opengis.net/def/crs/EPSG/0/4326"><pos>42.6629 21.1655</pos></point><exactness code="1">`, `<actual value="20">`, `<dimension name="gender" value="women">`, "Panels with a person"} {
			if !strings.Contains(betweenTags.ReplaceAllString(text, "><"), want) {
				t.Errorf("%s is missing in\n%s", want, text)
			}
		}
	})
}

// A street that a sensitive evening shares with an open one is told through the open
// one, and tells nothing of the other: the file is the same to the byte whether there
// was a sensitive evening in the same hall on the same day or not, and whether what it
// cost is noted at it or at none. Nor does the calendar say where it was.
func TestASharedStreetTellsNothing(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, p := t.Context(), panels(t, a)
		p.speakers(t, "man", 12)
		g, err := a.Grant(ctx, p.grant.ID)
		keep(t, err)
		keep(t, a.ReopenGrant(ctx, &g, "A late document"))
		changed := regexp.MustCompile(`\d{4}-\d\d-\d\dT[0-9:.+Z]+`)
		file := func() string { return changed.ReplaceAllString(activities(t, a, words.En), "now") }
		e, x := app.Event{Kind: "panel", Title: "Closed doors", Status: "done", Day: p.event.Day, VenueID: p.event.VenueID}, app.Expense{}
		x.Description, x.Day, x.Amount, x.Currency, x.Shares = "Catering", p.event.Day, 4_000, "EUR", []app.Share{{GrantID: p.grant.ID, Amount: 4_000}}
		keep(t, a.SaveExpense(ctx, &x))
		before := file()
		e.Sensitive, e.ProjectID = true, p.grant.Projects[0].ProjectID
		keep(t, a.SaveEvent(ctx, &e))
		p.event = e
		p.speakers(t, "woman", 6)
		x.Shares[0].EventID = e.ID
		keep(t, a.SaveExpense(ctx, &x))
		if after := file(); after != before {
			t.Errorf("the file tells of the closed evening:\n%s\nbefore:\n%s", after, before)
		}
		var b bytes.Buffer
		keep(t, exchange.WriteCalendar(ctx, a, &b, in(words.En)))
		if got := b.String(); strings.Contains(got, "Hall of prizren") || strings.Count(got, "Hall of prishtine") != 1 {
			t.Errorf("the calendar says where:\n%s", got)
		}
	})
}

// Few of one gender are not told, nor can they be worked out: of two parts neither
// stands there. What would tell of few beside an earlier file is withheld too.
func TestIATIProtectsFew(t *testing.T) {
	a := dbtest.New(t)
	p := panels(t, a)
	p.speakers(t, "man", 12)
	p.speakers(t, "woman", 3) // and one at the sensitive evening, who is not counted
	if text := activities(t, a, words.En); strings.Contains(text, "dimension") || !strings.Contains(text, `<actual value="15">`) {
		t.Errorf("three women: %s", text)
	}
	p.speakers(t, "woman", 3)
	if text := activities(t, a, words.En); !strings.Contains(text, `<actual value="6">`) || !strings.Contains(text, `<actual value="12">`) {
		t.Errorf("six women: %s", text)
	}
	p.speakers(t, "woman", 2) // beside the file before these two would stand alone
	text := activities(t, a, words.En)
	if strings.Contains(text, `<actual value="8">`) || !strings.Contains(text, `<actual value="20">`) {
		t.Errorf("eight women after six: %s", text)
	}
}

// A grant that is kept out is not in the file, and by itself it is refused.
func TestIATILeavesOut(t *testing.T) {
	a := dbtest.New(t)
	g := given(t, a)
	other := app.Grant{Code: "XX-1", Title: "Other", Status: "idea", Currency: "EUR"}
	keep(t, a.SaveGrant(t.Context(), &other))
	if text := activities(t, a, words.En); strings.Contains(text, "XX-1") {
		t.Error("what was not given is published")
	}
	g, err := a.Grant(t.Context(), g.ID)
	keep(t, err)
	g.Unpublished = true
	keep(t, a.SaveGrant(t.Context(), &g))
	for _, c := range []struct{ grant, code string }{{"", "no_activity"}, {"NL-2024", "unpublished"}, {"XX-1", "not_given"}} {
		_, err := a.ActivityFile(t.Context(), app.ActivityRequest{Grant: c.grant}, func(app.ActivityFile) error { return nil })
		if fault := (*app.Fault)(nil); !errors.As(err, &fault) || fault.Code != c.code {
			t.Errorf("%s: %v", c.code, err)
		}
	}
}
