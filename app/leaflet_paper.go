package app

import (
	"context"
	"strings"
	"time"

	"sofra/app/words"
)

// LeafletPaper is a programme for the audience as it is set. What is said in
// several languages has them in their order; what they say alike is there once.
type LeafletPaper struct {
	Paper   // Kind, Title, About, Day, Number, Langs
	Size    string
	Frozen  int // the version that it is from; 0 is as it stands
	Kinds   []string
	Titles  []string
	When    []string
	Where   []string
	Heading []string // above the running order
	Texts   []string // one a language, of those that have one
	Items   []LeafletItem
	Back    LeafletBack
}

// FileName is how a printed programme is kept: by its version, where one is.
func (p LeafletPaper) FileName() string {
	p.Number = p.Frozen
	return p.Paper.FileName()
}

// LeafletItem is a line of a printed programme.
type LeafletItem struct {
	Pause    bool
	Label    []string // what it is, above its title
	Title    string   // as it is written
	Also     []string // in the languages of the paper
	Movement string
	Credits  []string // whose it is
	Players  []LeafletPlayer
	More     []string // who may not be named, counted
	Length   string
}

// LeafletPlayer is somebody who performs, with what they are or play.
type LeafletPlayer struct{ Name, Part string }

// LeafletBack is what stands at the end: who made the evening possible.
type LeafletBack struct {
	Heading   []string // above the partners
	Partners  []string
	Sentences [][]string // of each grant, in its languages
	Logos     [][]byte   // PNG or JPEG
}

// Empty says that nothing stands there.
func (b LeafletBack) Empty() bool { return len(b.Partners)+len(b.Sentences)+len(b.Logos) == 0 }

// LeafletKind is the name of the paper with the programme for the audience.
const LeafletKind PaperKind = "programme"

// leafletDay is what a printed programme tells, before it is said.
type leafletDay struct {
	Leaflet
	event    Event
	venue    Venue
	place    Place
	texts    []EventText
	version  ProgrammeVersion // none has no number
	items    []printedItem
	changed  int // since the version
	funders  []leafletFunder
	discreet Discreet
}

// MakeLeaflet makes a programme for the audience and notes nothing.
func (a *App) MakeLeaflet(ctx context.Context, l Leaflet, at time.Time) (p LeafletPaper, err error) {
	if err := l.Check(); err != nil {
		return p, err
	}
	d, err := a.leafletDay(ctx, l, at)
	if err != nil {
		return p, err
	}
	before, err := a.Leaflets(ctx, l.EventID)
	if err != nil {
		return p, err
	}
	p = d.paper()
	p.Number = 1
	if len(before) > 0 {
		p.Number = before[0].Number + 1
	}
	p.About, err = a.aboutPaper(ctx, d.event)
	return p, err
}

func (a *App) leafletDay(ctx context.Context, l Leaflet, at time.Time) (d leafletDay, err error) {
	d.Leaflet = l
	steps := []func() error{
		func() error { d.event, err = a.Event(ctx, l.EventID); return err },
		func() error { d.texts, err = a.EventTexts(ctx, l.EventID); return err },
		func() error { d.discreet, err = DiscreetIn(ctx, a, InProgramme, DateOf(at)); return err },
		func() error { return d.where(ctx, a) },
		func() error { return d.plays(ctx, a) },
		func() error { return d.paid(ctx, a) },
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return d, err
		}
	}
	return d, nil
}

func (d *leafletDay) where(ctx context.Context, a *App) error {
	of := theDay{event: d.event}
	err := of.where(ctx, a)
	d.venue, d.place = of.venue, of.place
	return err
}

// each says something in every language of the paper, what is alike once.
func (d leafletDay) each(say func(b *words.Book) string) (all []string) {
	for _, l := range d.langs() {
		said := say(words.In(l))
		if said == "" || isIn(all, said) {
			continue
		}
		all = append(all, said)
	}
	return all
}

// isIn says whether words stand there already, small or large.
func isIn(all []string, said string) bool {
	for _, one := range all {
		if strings.EqualFold(one, said) {
			return true
		}
	}
	return false
}

func (d leafletDay) has(block string) bool { return d.Blocks.Has(block) }

// hush is a text without the names of those who may not be named.
func (d leafletDay) hush(b *words.Book, text string) string {
	return d.discreet.Text(text, b.T("an artist"))
}

// paper says the whole programme.
func (d leafletDay) paper() LeafletPaper {
	p := LeafletPaper{Size: d.Size, Frozen: d.version.Number}
	p.Kind, p.Day, p.Langs = LeafletKind, d.event.Day, d.langs()
	p.Kinds = d.each(func(b *words.Book) string { return b.Capital(b.Say(eventKindText(d.event.Kind))) })
	p.Titles = d.titles()
	p.Title = p.Titles[0]
	p.When = d.each(func(b *words.Book) string {
		if d.event.Day == "" {
			return ""
		}
		return strings.TrimSuffix(b.Capital(b.LongDate(d.event.Day.YMD()))+" · "+string(d.event.Starts), " · ")
	})
	p.Where = d.whereWords()
	p.Heading = d.each(func(b *words.Book) string { return b.T("Programme") })
	if d.has(LeafletText) {
		p.Texts = d.each(func(b *words.Book) string { return d.hush(b, TextIn(d.texts, "announcement", b.Lang())) })
	}
	for _, i := range d.items {
		p.Items = append(p.Items, d.item(i))
	}
	p.Back = d.back()
	return p
}

// titles are those of the event. In a language without one its own title stands.
func (d leafletDay) titles() []string {
	return d.each(func(b *words.Book) string {
		title := TextIn(d.texts, "title", b.Lang())
		if title == "" && other(b.Lang()) == words.SrLatn {
			title = words.Cyrillic(TextIn(d.texts, "title", words.SrLatn))
		}
		if title == "" {
			title = d.event.Title
		}
		return d.hush(b, title)
	})
}

// whereWords are the venue, its room, and its municipality by both names.
func (d leafletDay) whereWords() (all []string) {
	if d.venue.Name != "" {
		all = append(all, d.venue.Name)
	}
	if r := d.venue.room(d.event.RoomID); r != nil {
		if room := (Hall{Room: r.Name}).In(d.venue.Name); room != "" {
			all[0] += ", " + room
		}
	}
	c := func(b *words.Book) string {
		return (&sheetColumn{Book: b, theDay: &theDay{event: d.event, venue: d.venue, place: d.place}}).town()
	}
	return append(all, d.each(c)...)
}
