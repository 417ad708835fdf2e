package screens

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// draftEvery is how often a tally that runs is put away: a cut of power loses
// no more than that.
const draftEvery = 20 * time.Second

// mostTurns is how many have a key of their own.
const mostTurns = 9

// speaking is a tally while it is counted. It lies in a draft on this computer
// until it is kept.
type speaking struct {
	tally   *app.Tally // nil is not begun
	turns   *widgets.Turns
	sums    *widgets.Card
	tick    pause
	written time.Time // when it was put away last
	open    bool      // something is counted that is not kept
	genders []app.SpokenBy
	asked   bool // the sums by gender are shown
}

// showSpeaking is the tab of how long each speaks.
func (p *discussion) showSpeaking(u *UI) fyne.CanvasObject {
	b, s := u.book, &p.speaking
	p.head.SetRight(p.back, widgets.NewButton(b.T("By hand…"), func() { p.byHand(u) }).WithIcon("pen"),
		widgets.NewFirst(b.T("Keep the speaking time"), func() { p.keepSpeaking(u) }).WithIcon("check"))
	if s.tally == nil || !s.open {
		s.tally = app.NewTally(p.counted(u))
	}
	s.turns = widgets.NewTurns()
	s.turns.OnTurn = func(place int) { p.give(u, place) }
	s.sums = widgets.NewCard(widgets.Gap()).WithHead(b.T("In sum"), "").Padded()
	p.redraw(u)
	who := widgets.NewCard(widgets.NewSight(widgets.Down(0, s.turns))).WithHead(b.T("Who speaks"), b.T("1 to 9 give the floor, 0 or Space to nobody"))
	if len(p.now.Speakers()) == 0 {
		who = widgets.NewCard(widgets.NewEmptyState(b.T("Nobody speaks yet"), b.T("Add the speakers first."), nil))
	}
	return widgets.RightAside(pointsLeast, widgets.AtLeast(minutesTall, who), cameToWide, widgets.AtLeast(minutesTall, widgets.SightOfCards(widgets.Down(12, s.sums, widgets.Flex(widgets.Gap())))))
}

// counted is what was kept, or what lies in a draft of it.
func (p *discussion) counted(u *UI) map[app.ID]int {
	all := map[app.ID]int{}
	for _, one := range p.now.spoke {
		all[one.SpeakerID] = one.Seconds
	}
	for _, d := range u.kept {
		if d.Slot != p.draftSlot() {
			continue
		}
		for who, text := range d.Fields {
			if n, err := strconv.Atoi(text[0]); err == nil {
				all[app.ID(who)] = n
				p.speaking.open = true
			}
		}
		delete(all, audienceField)
		if n, ok := d.Fields[audienceField]; ok {
			all[""], _ = strconv.Atoi(n[0])
		}
	}
	return all
}

// audienceField is the audience in a draft.
const audienceField = "audience"

func (p *discussion) draftSlot() string { return "speaking-" + string(p.event) }

// places are who may have the floor, in the order of their keys: the speakers
// who come, and the audience.
func (p *discussion) places() (all []app.EventPerson) {
	for _, s := range p.now.Speakers() {
		if s.Comes() {
			all = append(all, s)
		}
	}
	return append(all, app.EventPerson{})
}

// give gives the floor to whoever is in that place, or to nobody.
func (p *discussion) give(u *UI, place int) {
	s, at := &p.speaking, p.clock()
	if place < 0 {
		s.tally.Pause(at)
	} else {
		s.tally.Speaks(p.places()[place].ID, at)
	}
	s.open = true
	p.putAway(u, at)
	p.redraw(u)
	if s.tally.Running() {
		u.eachSecond(&s.tick, func() bool { return p.second(u) })
	}
}

// second is what happens each second while somebody speaks; it says whether it
// goes on.
func (p *discussion) second(u *UI) bool {
	s, at := &p.speaking, p.clock()
	if !s.tally.Running() {
		return false
	}
	if at.Sub(s.written) >= draftEvery {
		p.putAway(u, at)
	}
	if u.over != p { // the page was left: what was counted stays in the draft
		p.putAside(u)
		return false
	}
	if p.tab == speakingTab {
		p.redraw(u)
	}
	return true
}

// putAway keeps what is counted as a draft.
func (p *discussion) putAway(u *UI, at time.Time) {
	d := draft{Slot: p.draftSlot(), Form: "speaking", Of: p.event, Title: u.book.T("Speaking time: {name}", "name", p.now.Title), At: app.InstantOf(at), Fields: typed{}}
	for who, n := range p.speaking.tally.Seconds(at) {
		field := string(who)
		if who == "" {
			field = audienceField
		}
		d.Fields[field] = []string{strconv.Itoa(n)}
	}
	p.speaking.written = at
	u.putDraft(d.Slot, &d)
}

// putAside ends who speaks, where the page is left or the window closes.
func (p *discussion) putAside(u *UI) {
	if t, at := p.speaking.tally, p.clock(); t != nil && t.Running() {
		t.Pause(at)
		p.putAway(u, at)
	}
}

// redraw shows the time of each as it is now. It asks nothing of the office.
func (p *discussion) redraw(u *UI) {
	b, at := u.book, p.clock()
	seconds, all := p.speaking.tally.Seconds(at), 0
	for _, n := range seconds {
		all += n
	}
	who, running := p.speaking.tally.Now()
	var turns []widgets.Turn
	for i, s := range p.places() {
		t := widgets.Turn{Name: u.nameShown(s.PersonName), Quiet: join(u.code(eventRoles(), s.Role), u.code(languages(), s.Speaks))}
		if s.ID == "" {
			t.Name, t.Quiet = b.T("Audience"), ""
		}
		if i < mostTurns {
			t.Key = strconv.Itoa(i + 1)
		}
		t.Time, t.Now = span(seconds[s.ID]), running && who == s.ID
		if all > 0 {
			t.Share = float64(seconds[s.ID]) / float64(all)
		}
		turns = append(turns, t)
	}
	p.speaking.turns.Set(turns...)
	if !running || p.speaking.sums.Size().Width == 0 {
		p.sumUp(u, all)
	}
}

// sumUp shows the sums, of what is kept.
func (p *discussion) sumUp(u *UI, counted int) {
	b, s := u.book, &p.speaking
	all := widgets.Down(10, widgets.NewFacts(widgets.Fact{Label: b.T("Counted"), Value: span(counted)}), widgets.Line(), widgets.Strong(b.T("By language")))
	spoken := app.SpokenIn(p.now.Event, p.now.spoke)
	all.Add(u.spokenBars(spoken, func(code string) string { return u.code(languages(), code) }))
	all.Add(widgets.Line())
	all.Add(widgets.Across(8, widgets.NewIcon("lock", widgets.ToneNone), widgets.Strong(b.T("By gender, as sums only")), widgets.Gap()))
	switch {
	case s.asked && len(s.genders) > 0 && s.genders[0].Hidden && s.genders[0].Seconds == 0:
		all.Add(widgets.QuietWrapped(b.T("Too few people spoke to be summed up by gender.")))
	case s.asked:
		all.Add(u.spokenBars(s.genders, func(code string) string { return u.code(spokenGenders(), code) }))
		if u.guard.Passphrase {
			all.Add(u.seenByRight())
		}
	default:
		all.Add(widgets.QuietWrapped(b.T("Counted from what people said of themselves. Opening it is written down.")))
		all.Add(widgets.Across(8, widgets.NewButton(b.T("Show the sums"), func() { p.openGenders(u) }).Small(), widgets.Gap()))
	}
	s.sums.SetBody(all)
}

// spokenGenders are the answers on gender, of several.
func spokenGenders() []code {
	return []code{{"woman", words.T("Women")}, {"man", words.T("Men")}, {"another", words.T("Another|gender")}, {"", words.T("not stated")}}
}

// spokenBars are sums, each with its share of all.
func (u *UI) spokenBars(sums []app.SpokenBy, name func(code string) string) fyne.CanvasObject {
	b, all, body := u.book, 0, widgets.Down(8)
	for _, s := range sums {
		all += s.Seconds
	}
	if all == 0 {
		return widgets.QuietWrapped(b.T("Nothing is kept yet."))
	}
	for _, s := range sums {
		label := name(s.Code)
		switch {
		case s.Hidden:
			label = b.T("Others, too few to be told apart")
		case label == "":
			label = b.T("not stated")
		}
		body.Add(widgets.Down(3, widgets.Across(8, widgets.Flex(widgets.Body(label)), widgets.Quiet(join(b.Percent(int64(s.Seconds), int64(all)), span(s.Seconds)))),
			widgets.NewMeterBar(float64(s.Seconds)/float64(all))))
	}
	return body
}
