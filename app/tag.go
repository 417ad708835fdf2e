package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// Tag is something that open answers speak of, by the office's own name. One
// that the program worded has a code, and is said in the language of the reader.
type Tag struct {
	Kept
	Name     string
	Meaning  string
	Example  string // the code of the program's own; "" is the office's
	Position int    // the first nine are given by the keys 1 to 9
}

// TagRow is a tag with the answers that speak of it.
type TagRow struct {
	Tag
	Answers int
}

type tagReader interface {
	// Tags lists the tags in their order.
	Tags(ctx context.Context) ([]TagRow, error)
}

type tagWriter interface {
	// PutTag keeps t.
	PutTag(ctx context.Context, t *Tag) error

	// DropTag forgets a tag and takes it off all answers.
	DropTag(ctx context.Context, k Kept) error

	// Retag gives the answers that have one tag another instead.
	Retag(ctx context.Context, from, to ID) error
}

// TagExample is a tag as the program words it.
type TagExample struct {
	Code          string
	Name, Meaning words.Text
}

// TagExamples are offered to an office that has no tags of its own.
func TagExamples() []TagExample {
	return []TagExample{
		{"music", words.T("Music|a tag"), words.T("What was played and how")},
		{"encounter", words.T("Encounter"), words.T("Meeting people of other communities")},
		{"feeling", words.T("Feeling"), words.T("What moved somebody, or stayed with them")},
		{"language", words.T("Language"), words.T("Languages on stage and on paper")},
		{"sound", words.T("Sound and light"), words.T("How well one heard and saw")},
		{"venue", words.T("Venue"), words.T("The house, its seats and the way there")},
		{"organisation", words.T("Organisation|a tag"), words.T("Times, tickets, welcome")},
		{"wish", words.T("Wish"), words.T("What somebody would like next")},
		{"criticism", words.T("Criticism"), words.T("What somebody did not like")},
	}
}

// Said is what the tag is called in a language.
func (t Tag) Said(b *words.Book) string {
	for _, e := range TagExamples() {
		if e.Code == t.Example {
			return b.Say(e.Name)
		}
	}
	return t.Name
}

// Means is what the tag means, in a language.
func (t Tag) Means(b *words.Book) string {
	for _, e := range TagExamples() {
		if e.Code == t.Example {
			return b.Say(e.Meaning)
		}
	}
	return t.Meaning
}

// Check returns Invalid when t breaks a rule.
func (t Tag) Check() error {
	return check(Wrong{"Name", NameRule(t.Name)}, Wrong{"Meaning", LengthRule(t.Meaning)})
}

// SaveTag adds or replaces a tag. One that is worded anew is the office's own.
func (a *App) SaveTag(ctx context.Context, t *Tag) error {
	if err := t.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Saved {name}", "name", t.Name), func(tx Tx) error {
		all, err := tx.Tags(ctx)
		if err != nil {
			return err
		}
		key := keyOf(t.Name)
		for _, other := range all {
			if other.ID != t.ID && keyOf(other.Name) == key {
				return Invalid{{"Name", words.T("There is a tag of this name. Two can be merged.")}}
			}
			if other.ID == t.ID && (other.Name != t.Name || other.Meaning != t.Meaning) {
				t.Example = ""
			}
		}
		if t.Version == 0 && t.Position == 0 {
			t.Position = afterAll(all)
		}
		return tx.PutTag(ctx, t)
	})
}

// afterAll is the place behind all tags.
func afterAll(all []TagRow) int {
	if len(all) == 0 {
		return 1
	}
	return all[len(all)-1].Position + 1
}

// AddTagExamples keeps the example tags, written in a language; those that are
// there already stay.
func (a *App) AddTagExamples(ctx context.Context, l words.Lang) error {
	b := words.In(l)
	return a.change(ctx, words.T("Wrote down the example tags"), func(tx Tx) error {
		all, err := tx.Tags(ctx)
		if err != nil {
			return err
		}
		at := afterAll(all)
		for _, e := range TagExamples() {
			name := b.Say(e.Name)
			if slices.ContainsFunc(all, func(t TagRow) bool { return t.Example == e.Code || keyOf(t.Name) == keyOf(name) }) {
				continue
			}
			t := Tag{Name: name, Meaning: b.Say(e.Meaning), Example: e.Code, Position: at}
			if err := tx.PutTag(ctx, &t); err != nil {
				return err
			}
			at++
		}
		return nil
	})
}

// MoveTag puts a tag at another place, counted from 0.
func (a *App) MoveTag(ctx context.Context, from, to int) error {
	all, err := a.Tags(ctx)
	if err != nil {
		return err
	}
	if min(from, to) < 0 || max(from, to) >= len(all) {
		return ErrNotFound
	}
	verb := words.T("Moved {title} to place {place}", "title", all[from].Name, "place", to+1)
	all = moved(all, from, to)
	return a.change(ctx, verb, func(tx Tx) error {
		for i := range all {
			if t := &all[i].Tag; t.Position != i+1 {
				t.Position = i + 1
				if err := tx.PutTag(ctx, t); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// MergeTags makes one tag of two: what had the first has the second, and the
// first is gone.
func (a *App) MergeTags(ctx context.Context, from, to Tag) error {
	if from.ID == to.ID || to.ID == "" {
		return Invalid{{"Into", words.T("Choose another tag.")}}
	}
	return a.change(ctx, words.T("Merged the tag {from} into {to}", "from", from.Name, "to", to.Name), func(tx Tx) error {
		if err := tx.Retag(ctx, from.ID, to.ID); err != nil {
			return err
		}
		return tx.DropTag(ctx, from.Kept)
	})
}

// RemoveTag forgets a tag and takes it off all answers.
func (a *App) RemoveTag(ctx context.Context, t Tag) error {
	return a.change(ctx, words.T("Deleted {name}", "name", t.Name), func(tx Tx) error { return tx.DropTag(ctx, t.Kept) })
}
