package app

import (
	"cmp"
	"context"
	"errors"
	"strings"

	"sofra/app/words"
)

// printedItem is an item of a programme with its work and who performs, by the
// names that hold now.
type printedItem struct {
	FrozenItem
	work    Work
	players []Performer
	names   map[ID]map[string]string // of people, by language
}

// plays reads the running order: that of the newest version, or the programme as
// it stands where none was frozen.
func (d *leafletDay) plays(ctx context.Context, a *App) error {
	if d.event.ProgrammeID == "" {
		return nil
	}
	p, err := a.Programme(ctx, d.event.ProgrammeID)
	if err != nil {
		return err
	}
	all, err := d.newest(ctx, a, p)
	if err != nil {
		return err
	}
	for _, f := range all {
		if f.Soft || f.Kind == "change-over" || f.Outcome == WasDropped { // a version made after the evening keeps what was dropped
			continue
		}
		one, err := a.printedItem(ctx, f)
		if err != nil {
			return err
		}
		d.items = append(d.items, one)
	}
	return nil
}

// newest are the items of the newest version of a programme, or those that count
// now where none was frozen.
func (d *leafletDay) newest(ctx context.Context, a *App, p Programme) (all []FrozenItem, err error) {
	versions, err := a.ProgrammeVersions(ctx, p.ID)
	if err != nil {
		return nil, err
	}
	if len(versions) == 0 {
		for _, i := range p.Items {
			if i.Counts() {
				all = append(all, p.frozen(i))
			}
		}
		return all, nil
	}
	d.version = versions[0]
	changes, err := p.Since(d.version)
	if err != nil {
		return nil, err
	}
	d.changed = len(changes)
	return d.version.Items()
}

func (a *App) printedItem(ctx context.Context, f FrozenItem) (one printedItem, err error) {
	one.FrozenItem, one.names = f, map[ID]map[string]string{}
	if f.WorkID != "" {
		if one.work, err = a.Work(ctx, f.WorkID); err != nil && !errors.Is(err, ErrNotFound) {
			return one, err
		}
	}
	for _, p := range f.Performers {
		who, names, err := a.performerNow(ctx, p)
		if err != nil {
			return one, err
		}
		one.names[p.PersonID] = names
		one.players = append(one.players, who)
	}
	return one, nil
}

// performerNow is somebody of a version by the name that they have now, and how
// other languages write it.
func (a *App) performerNow(ctx context.Context, f FrozenPerformer) (p Performer, names map[string]string, err error) {
	p = Performer{PersonID: f.PersonID, EnsembleID: f.EnsembleID, Said: f.Said, Role: f.Role, Part: f.Part}
	switch {
	case f.PersonID != "":
		var one Person
		one, err = a.Person(ctx, f.PersonID)
		p.Name, names = one.Name, map[string]string{}
		for _, n := range one.NamesIn {
			names[n.Language] = n.Name
		}
	case f.EnsembleID != "":
		var one Ensemble
		one, err = a.Ensemble(ctx, f.EnsembleID)
		p.Name = one.Name
	}
	if errors.Is(err, ErrNotFound) {
		p.Name, err = cmp.Or(p.Said, ErasedName), nil
	}
	return p, names, err
}

// item says one line of the programme.
func (d leafletDay) item(i printedItem) LeafletItem {
	first := words.In(d.langs()[0])
	kinds := d.each(func(b *words.Book) string { return b.Say(ItemKindName(i.Kind)) })
	line := LeafletItem{Pause: i.Kind == "interval", Movement: i.Movement}
	switch line.Title = d.hush(first, ownTitle(i.Kind, i.FrozenItem.Title)); {
	case line.Title == "":
		line.Title = strings.Join(kinds, " · ")
	case i.Kind == "poem" || i.Kind == "encore":
		line.Label = kinds
	}
	if i.work.ID != "" {
		line.Also = d.translations(i, line.Title)
		line.Credits = d.credits(i.work)
	}
	if d.has(LeafletLengths) && !line.Pause {
		line.Length = lengthOf(i.Planned)
	}
	if d.has(LeafletPerformers) {
		d.billing(i, &line)
	}
	return line
}

// translations are the titles of a work in the languages of the paper, beside
// the one that it is called by.
func (d leafletDay) translations(i printedItem, title string) (all []string) {
	for _, l := range d.langs() {
		said := i.work.titleIn(l)
		if said != "" && !strings.EqualFold(said, title) && !isIn(all, said) {
			all = append(all, said)
		}
	}
	return all
}

// titleIn is what a work is called in a language; Serbian may be written in its
// other script.
func (w Work) titleIn(l words.Lang) string {
	in := func(code string) string {
		for _, t := range w.Titles {
			if t.Language == code && t.Kind != TitleAlternative {
				return t.Title
			}
		}
		return ""
	}
	said := in(string(l))
	switch {
	case said != "" || l != words.SrLatn && l != words.SrCyrl:
		return said
	case l == words.SrCyrl:
		return cmp.Or(in("sr"), words.Cyrillic(in(string(words.SrLatn))))
	}
	return in("sr")
}

// billing says who performs an item; who may not be named is counted.
func (d leafletDay) billing(i printedItem, line *LeafletItem) {
	named, rest := d.discreet.billing(i.players)
	for _, p := range named {
		name := cmp.Or(p.Name, p.Said)
		if len(d.Languages) == 1 {
			name = cmp.Or(i.names[p.PersonID][d.Languages[0]], name)
		}
		line.Players = append(line.Players, LeafletPlayer{Name: together(name), Part: d.part(p)})
	}
	if !rest.none() {
		line.More = d.each(func(b *words.Book) string { return rest.said(b, len(named) > 0) })
	}
}

// part is what somebody plays or is in an item, in the languages of the paper.
func (d leafletDay) part(p Performer) string {
	role := strings.Join(d.each(func(b *words.Book) string { return b.Say(billedAs(p.Role)) }), " / ")
	switch {
	case p.Part == "" || strings.EqualFold(p.Part, p.Role):
		return role
	case role == "":
		return p.Part
	}
	return p.Part + ", " + role
}

// billedAs is the word for a role behind a name; who leads stands first and has
// none.
func billedAs(role string) words.Text {
	switch role {
	case "soloist":
		return words.T("solo|behind a name")
	case "accompanist":
		return words.T("accompaniment|behind a name")
	case "conductor":
		return words.T("conducting|behind a name")
	}
	return words.Text{}
}
