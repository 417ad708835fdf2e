package app

import (
	"cmp"
	"strconv"
	"strings"

	"sofra/app/words"
)

// sheetColumn is a day sheet in one language, and what was written so far.
type sheetColumn struct {
	*words.Book
	*theDay
	blocks []PaperBlock
}

// sheet is the day sheet in one language. What is empty in one is empty in all,
// so that columns stay side by side.
func (d *theDay) sheet(b *words.Book) []PaperBlock {
	c := &sheetColumn{Book: b, theDay: d}
	c.head()
	for _, part := range c.parts() {
		if c.has(part.block) {
			c.under(part.block, part.write)
		}
	}
	return c.blocks
}

// sheetPart is a block of a day sheet, and what writes it.
type sheetPart struct {
	block string
	write func()
}

// parts are the blocks, in the order of the paper.
func (c *sheetColumn) parts() []sheetPart {
	return []sheetPart{
		{BlockContacts, c.contacts}, {BlockSchedule, c.schedule}, {BlockProgramme, c.programme}, {BlockArtists, c.needs},
		{BlockTravel, c.travelling}, {BlockFees, c.fees}, {BlockTechnical, c.technical}, {BlockAccess, c.access},
		{BlockForms, c.forms}, {BlockEmergency, c.emergency},
	}
}

// under writes a block below its heading; one with nothing in it is left out.
func (c *sheetColumn) under(block string, write func()) {
	at := len(c.blocks)
	c.add(PaperHead, "", c.Say(DaySheetBlockName(block)))
	if write(); len(c.blocks) == at+1 {
		c.blocks = c.blocks[:at]
	}
}

func (c *sheetColumn) add(kind PaperBlockKind, label, text string) {
	c.blocks = append(c.blocks, PaperBlock{Kind: kind, Label: label, Text: text})
}

// fact is left out where nothing is known.
func (c *sheetColumn) fact(label, text string) {
	if text != "" {
		c.add(PaperFact, label, text)
	}
}

// head says what, when and where, and which print it is.
func (c *sheetColumn) head() {
	e := c.event
	c.add(PaperTitle, "", c.say(c.Book, cmp.Or(TextIn(c.texts, "title", c.Lang()), e.Title)))
	c.add(PaperText, "", c.T("Day sheet")+": "+c.reader()+". "+c.printed(c.Book)+".")
	c.fact(c.T("State"), c.off())
	if e.Day != "" {
		c.fact(c.T("Day"), c.Capital(c.LongDate(e.Day.YMD())))
	}
	c.fact(c.T("Time|of an event"), hoursOf(e))
	c.fact(c.T("Venue"), c.venue.Name)
	if r := c.venue.room(e.RoomID); r != nil {
		c.fact(c.T("Room"), Hall{Room: r.Name}.In(c.venue.Name))
	}
	c.fact(c.T("Address"), c.venue.Address)
	c.fact(c.T("Town"), c.town())
}

// off says that the event does not take place as it was planned.
func (c *sheetColumn) off() string {
	switch c.event.Status {
	case "cancelled":
		return c.T("Cancelled")
	case "postponed":
		return c.T("Postponed")
	}
	return ""
}

func (c *sheetColumn) town() string {
	if c.place.NameSq != "" {
		return c.Place(c.place.NameSq, c.place.NameSr, c.place.NameCyrl)
	}
	return cmp.Or(c.venue.Town, c.event.Town)
}

// hoursOf are the hours of an event as papers write them.
func hoursOf(e Event) string {
	switch {
	case e.Starts == "":
		return ""
	case e.Ends == "":
		return string(e.Starts)
	}
	return string(e.Starts) + "–" + string(e.Ends)
}

// contacts are the phones. Only the office and the crew have those of artists.
func (c *sheetColumn) contacts() {
	for _, k := range c.called() {
		name := k.Name
		if langs := strings.Join(k.Languages, ", "); langs != "" {
			name += " (" + langs + ")"
		}
		c.blocks = append(c.blocks, PaperBlock{Kind: PaperFact, Label: cmp.Or(c.Say(CallRole(k)), k.Role), Text: name + ": " + strings.ReplaceAll(k.Phone, " ", "\u00a0")})
	}
}

// called are those whom the readers may call, and by name: a phone would tell
// who it is.
func (c *sheetColumn) called() (all []Call) {
	inside := c.ask.Variant == SheetFull || c.ask.Variant == SheetCrew
	for _, k := range c.calls {
		if k.Phone != "" && (inside || !k.Artist()) && c.named(c.Book, k.PersonID, k.Name) == k.Name {
			all = append(all, k)
		}
	}
	return all
}

// schedule is the run of show with who each line is in the hands of.
func (c *sheetColumn) schedule() {
	for _, l := range c.seen() {
		c.blocks = append(c.blocks, PaperBlock{Kind: PaperTimed, Label: c.at(l), Text: c.what(l), Beside: c.owner(l)})
	}
}

// what is what happens then, and whether that is after midnight.
func (c *sheetColumn) what(l ShowLine) string {
	what := c.say(c.Book, l.What)
	if l.NextDay {
		return c.T("{what} (after midnight)", "what", what)
	}
	return what
}

// at is the time of a line, or that it is still to be said.
func (c *sheetColumn) at(l ShowLine) string {
	if l.Starts == "" {
		return c.T("TBA")
	}
	return string(l.Starts)
}

// owner is in whose hands a line is. The press is not told.
func (c *sheetColumn) owner(l ShowLine) string {
	if c.ask.Variant == SheetPress {
		return ""
	}
	if l.Person != "" {
		l.Person = c.named(c.Book, l.PersonID, l.Person)
	}
	l.Who = c.say(c.Book, l.Who)
	return l.Owner()
}

// listedItem is an item with when it begins; "" where nobody knows.
type listedItem struct {
	Item
	at string
}

// listed are the items that the readers see.
func (d *theDay) listed() (all []listedItem) {
	begin, _ := Begins(d.lines, d.event)
	clocks := d.played.Begin(begin)
	for i, item := range d.played.Items {
		if item.Outcome == WasDropped || item.Kind == "change-over" && d.ask.Variant == SheetPress || !d.own.plays(item) {
			continue
		}
		one := listedItem{Item: item}
		if begin != "" {
			one.at = string(clocks[i])
		}
		all = append(all, one)
	}
	return all
}

// programme is the running order with when each item begins and how long it is.
func (c *sheetColumn) programme() {
	for _, item := range c.listed() {
		said := c.say(c.Book, item.Called(c.Book))
		if by := c.billing(item.Item); by != "" {
			said += " (" + by + ")"
		}
		c.blocks = append(c.blocks, PaperBlock{Kind: PaperTimed, Label: item.at, Text: said, Beside: lengthOf(item.Planned)})
	}
}

// lengthOf writes seconds as minutes and seconds.
func lengthOf(seconds int) string {
	if seconds <= 0 {
		return ""
	}
	return strconv.Itoa(seconds/60) + ":" + strconv.Itoa(seconds%60/10) + strconv.Itoa(seconds%10)
}
