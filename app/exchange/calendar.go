package exchange

import (
	"context"
	"io"
	"strconv"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"sofra/app"
	"sofra/app/words"
)

// zone is where the offices are: Kosovo keeps the time of Belgrade, and has no
// name of its own in the list of zones.
const zone = "Europe/Belgrade"

// SaveCalendar writes the calendar to path, in place of a calendar only.
func SaveCalendar(ctx context.Context, a *app.App, path string, o Out) error {
	return save(ours(path, ".ics"), func(w io.Writer) error { return WriteCalendar(ctx, a, w, o) })
}

// WriteCalendar writes every event that has a day as iCalendar, and leaves a
// trace of it. Nobody is named in it but in a title, and who may not be named is
// not even there; nor does it say why an event was cancelled: calendars are shared
// further than the office. The same office gives the same bytes.
func WriteCalendar(ctx context.Context, a *app.App, w io.Writer, o Out) error {
	err := a.GiveOut(ctx, words.T("Exported the calendar"), func(from app.Reader) error {
		c := &calendar{Out: o, from: from, w: w, at: map[app.ID]string{}, projects: map[app.ID]string{}}
		return c.write(ctx)
	})
	return stopped(ctx, err)
}

// calendar is one that is being written.
type calendar struct {
	Out
	from     app.Reader
	w        io.Writer
	stamp    time.Time // of the office's last change
	discreet app.Discreet
	at       map[app.ID]string // where venues are, once they were asked for
	projects map[app.ID]string // what projects are called
}

func (c *calendar) write(ctx context.Context) error {
	changed, err := app.LastChanged(ctx, c.from)
	if err != nil {
		return err
	}
	c.stamp, _ = changed.Time()
	if c.stamp.IsZero() {
		c.stamp = time.Unix(0, 0).UTC()
	}
	if c.discreet, err = app.DiscreetIn(ctx, c.from, app.InCalendar, app.DateOf(time.Now())); err != nil {
		return err
	}
	projects, _, err := c.from.Projects(ctx, app.Page{})
	if err != nil {
		return err
	}
	for _, p := range projects {
		c.projects[p.ID] = p.Title + " (" + p.Code + ")"
	}
	if err := c.put(head()); err != nil {
		return err
	}
	ask := func(p app.Page) ([]app.EventRow, int, error) { return c.from.Events(ctx, app.EventFilter{Page: p}) }
	err = each(ask, func(e app.EventRow) error {
		if !e.Day.Valid() {
			return nil
		}
		return c.event(ctx, e)
	}, c.tell)
	if err != nil {
		return err
	}
	return c.put("END:VCALENDAR\r\n")
}

func (c *calendar) put(s string) error {
	_, err := io.WriteString(c.w, s)
	return err
}

// form is how lines are written: what is longer than 75 bytes is folded.
func form() *ics.SerializationConfiguration {
	return &ics.SerializationConfiguration{MaxLength: 75, PropertyMaxLength: 75, NewLine: "\r\n"}
}

// head is the calendar's beginning, with the rules of its time.
func head() string {
	cal := &ics.Calendar{}
	cal.SetVersion("2.0")
	cal.SetProductId("-//Sofra//Sofra//EN")
	cal.SetCalscale("GREGORIAN")
	cal.SetMethod(ics.MethodPublish)
	cal.SetXWRTimezone(zone)
	tz := cal.AddTimezone(zone)
	summer, winter := &ics.Daylight{}, tz.AddStandard()
	tz.Components = append(tz.Components, summer)
	turn(&summer.ComponentBase, "CEST", "+0100 +0200", "19700329T020000 3")
	turn(&winter.ComponentBase, "CET", "+0200 +0100", "19701025T030000 10")
	return strings.TrimSuffix(cal.Serialize(ics.WithLineLength(75), ics.WithNewLine("\r\n")), "END:VCALENDAR\r\n")
}

// turn says when clocks change, on the last Sunday of a month: from which offset
// to which, since when and in which month.
func turn(to *ics.ComponentBase, name, offsets, since string) {
	from, until, _ := strings.Cut(offsets, " ")
	first, month, _ := strings.Cut(since, " ")
	to.AddProperty(ics.ComponentPropertyDtStart, first)
	to.AddProperty("TZNAME", name)
	to.AddProperty("TZOFFSETFROM", from)
	to.AddProperty("TZOFFSETTO", until)
	to.AddProperty(ics.ComponentPropertyRrule, "FREQ=YEARLY;BYMONTH="+month+";BYDAY=-1SU")
}

func (c *calendar) event(ctx context.Context, e app.EventRow) error {
	where, err := c.where(ctx, e)
	if err != nil {
		return err
	}
	v := ics.NewEvent(string(e.ID))
	v.SetDtStampTime(c.stamp)
	v.SetProperty(ics.ComponentPropertySequence, strconv.FormatInt(e.Version, 10))
	times(v, e.Event)
	v.SetSummary(clean(c.discreet.Text(e.Title, c.Book.T("an artist"))))
	v.SetStatus(status(e.Status))
	if where != "" {
		v.SetLocation(clean(where))
	}
	if d := c.about(e); d != "" {
		v.SetDescription(clean(d))
	}
	return v.SerializeTo(c.w, form())
}

// about is the project of an event, and the day on which it stood before it was
// postponed.
func (c *calendar) about(e app.EventRow) string {
	var lines []string
	if p := c.projects[e.ProjectID]; p != "" {
		lines = append(lines, c.Book.T("Project")+": "+p)
	}
	if e.OldDay != "" && e.OldDay != e.Day {
		lines = append(lines, c.Book.T("Postponed from {day}", "day", c.Book.SentenceDate(e.OldDay.YMD())))
	}
	return strings.Join(lines, "\n")
}

// status is how far an event is, in the three words that calendars have.
func status(s string) ics.ObjectStatus {
	switch s {
	case "confirmed", "done":
		return ics.ObjectStatusConfirmed
	case "cancelled":
		return ics.ObjectStatusCancelled
	}
	return ics.ObjectStatusTentative
}

// times writes when an event is. One whose beginning nobody knows takes the
// day; one whose end nobody knows has none, as nobody knows it there either.
func times(v *ics.VEvent, e app.Event) {
	if !e.Starts.Valid() {
		v.SetProperty(ics.ComponentPropertyDtStart, digits(string(e.Day)), ics.WithValue("DATE"))
		v.SetProperty(ics.ComponentPropertyDtEnd, digits(string(e.Day.Add(1))), ics.WithValue("DATE"))
		return
	}
	local := func(d app.Date, at app.Clock) string { return digits(string(d)) + "T" + digits(string(at)) + "00" }
	v.SetProperty(ics.ComponentPropertyDtStart, local(e.Day, e.Starts), ics.WithTZID(zone))
	last := e.Day
	if app.NextDay(e.Starts, e.Ends) {
		last = last.Add(1)
	}
	if e.Ends.Valid() && e.Ends != e.Starts {
		v.SetProperty(ics.ComponentPropertyDtEnd, local(last, e.Ends), ics.WithTZID(zone))
	}
}

var marks = strings.NewReplacer("-", "", ":", "")

func digits(s string) string { return marks.Replace(s) }

// where says the room, the venue and its town; of what is sensitive nothing.
func (c *calendar) where(ctx context.Context, e app.EventRow) (string, error) {
	if e.Sensitive {
		return "", nil
	}
	at, err := c.venue(ctx, e)
	if room := e.In(e.Venue); room != "" {
		at = room + ", " + at
	}
	return at, err
}

// venue says the venue and its town, by both of the town's names in the
// reader's order.
func (c *calendar) venue(ctx context.Context, e app.EventRow) (string, error) {
	if e.VenueID == "" {
		return e.Town, nil
	}
	if said, known := c.at[e.VenueID]; known {
		return said, nil
	}
	v, err := c.from.Venue(ctx, e.VenueID)
	if err != nil {
		return "", err
	}
	town := v.Town
	if v.PlaceID != "" {
		p, err := c.from.Place(ctx, v.PlaceID)
		if err != nil {
			return "", err
		}
		town = c.Book.Place(p.NameSq, p.NameSr, p.NameCyrl)
	}
	c.at[e.VenueID] = v.Name
	if town != "" {
		c.at[e.VenueID] += ", " + town
	}
	return c.at[e.VenueID], nil
}
