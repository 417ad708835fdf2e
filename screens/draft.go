package screens

import (
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"sofra/app"
	"sofra/screens/widgets"
)

// typed is what stands in the fields of a form, by their names.
type typed map[string][]string

// same says whether the same stands in both.
func (t typed) same(other typed) bool {
	return maps.EqualFunc(t, other, slices.Equal[[]string])
}

// empty says whether nothing stands there.
func (t typed) empty() bool {
	for _, text := range t {
		if len(text) > 0 {
			return false
		}
	}
	return true
}

// draft is what somebody typed into a form and has not kept yet. It lies in a
// file that only this person of the computer can read, as open as the names in
// an office are: what people say of who they are never gets into one, for the
// forms that ask it keep no draft.
type draft struct {
	Slot   string      `json:"slot"` // the name of its file
	Form   string      `json:"form"` // the table of what it asks about
	Of     app.ID      `json:"of,omitempty"`
	ID     app.ID      `json:"id,omitempty"` // of the part of that record, or the record; "" is a new one
	Title  string      `json:"title"`
	At     app.Instant `json:"at"`
	Fields typed       `json:"fields"`

	// How the record was when it was opened, so that what another desk saves
	// before the draft is taken up is met and not written over.
	Version int64 `json:"version,omitempty"`
	Whole   int64 `json:"whole,omitempty"` // version of the record that it is a part of
	Was     image `json:"was,omitempty"`
}

// shelf keeps the drafts of one office, a file each.
type shelf struct {
	folder  string
	mu      sync.Mutex
	waiting map[string]*draft // to be written; nil is to be thrown away
}

// alone does something while nothing of this office is written.
func (b *shelf) alone(do func() error) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	return do()
}

// put notes a draft to be written, or one to be thrown away.
func (b *shelf) put(slot string, d *draft) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.waiting[slot] = d
}

// save writes what waits: of each form what was put last.
func (b *shelf) save() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	var all error
	for slot, d := range b.waiting {
		path := filepath.Join(b.folder, slot+".json")
		var err error
		if d != nil {
			err = writeWhole(path, d)
		} else if err = os.Remove(path); errors.Is(err, os.ErrNotExist) {
			err = nil
		}
		if err != nil {
			all = errors.Join(all, err)
			continue
		}
		delete(b.waiting, slot)
	}
	return all
}

// read is all drafts, the latest first.
func (b *shelf) read() (all []draft, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	files, err := filepath.Glob(filepath.Join(b.folder, "*.json"))
	for _, f := range files {
		var d draft
		err = errors.Join(err, readWhole(f, &d))
		if d.Slot = strings.TrimSuffix(filepath.Base(f), ".json"); d.Form != "" && len(d.Fields) > 0 {
			all = append(all, d)
		}
	}
	err = errors.Join(err, b.sweep())
	slices.SortFunc(all, func(a, b draft) int { return strings.Compare(string(b.At), string(a.At)) })
	return all, err
}

// sweep takes away what a crash left half-written.
func (b *shelf) sweep() error {
	files, all := filepath.Glob(filepath.Join(b.folder, "new-*"))
	for _, f := range files {
		if info, err := os.Stat(f); err == nil && time.Since(info.ModTime()) > time.Hour { // else a window may be writing it
			all = errors.Join(all, os.Remove(f))
		}
	}
	return all
}

// saveDrafts writes them away from the window.
func (u *UI) saveDrafts() {
	b := u.left.shelf
	u.job(context.Background(), func(context.Context) func() {
		err := b.save()
		return func() {
			if err != nil {
				logError(err)
				u.status.Say("error", widgets.ToneError, u.book.T("The draft could not be written to this computer's disk."))
			}
		}
	})
}

// putDraft keeps a draft, or throws away the one in a slot.
func (u *UI) putDraft(slot string, d *draft) {
	u.kept = slices.DeleteFunc(u.kept, func(k draft) bool { return k.Slot == slot })
	if d != nil {
		u.kept = slices.Insert(u.kept, 0, *d)
	}
	if u.left.shelf != nil {
		u.left.shelf.put(slot, d)
		u.saveDrafts()
	}
}
