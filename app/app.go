// Package app is the program without a face: the things an office keeps, the
// rules they obey, and the verbs that its people have. It imports nothing of
// ours but its own leaves; storage is asked for through the interfaces in
// store.go, which package db carries out.
//
// Read freely, write through a verb: App embeds a Reader, and every change is
// one method of App, named as the menu names it: check, one transaction, one
// step of the journal, one "changed" call.
package app

import (
	"context"

	"sofra/app/words"
)

// Opener opens the office at where (a path or a postgres:// URL). Main fills
// it, so that the window and the commands open offices without knowing db.
type Opener func(ctx context.Context, where string, mode Mode) (*App, error)

// Mode says what an office is opened for.
type Mode struct {
	Create     bool   // make a new office; never over an existing one
	Write      bool   // take the office's lock; without it only reading works
	Upgrade    bool   // bring an older server's tables up to date, as its owner
	Who        string // the person at this desk, as the journal names them
	Passphrase string // opens sealed cells where the office has set one
}

// App is one open office and all that can be done with it.
type App struct {
	Reader // every question a screen may ask

	store    Store
	onChange func()
}

// New returns the application that keeps its things in store.
func New(store Store) *App {
	return &App{Reader: store, store: store, onChange: func() {}}
}

// OnChange has fn called after every change that was kept, undone or redone.
func (a *App) OnChange(fn func()) { a.onChange = fn }

// Close gives the office back; another desk may open it.
func (a *App) Close() error { return a.store.Close() }

// Owner reports whether this desk is logged in as the owner of a server's
// tables; only upgrades should be.
func (a *App) Owner() bool { return a.store.Owner() }

// Undo takes back the last step of this desk's person and returns its name.
func (a *App) Undo(ctx context.Context) (words.Text, error) { return a.moved(a.store.Undo(ctx)) }

// Redo does the last undone step again and returns its name.
func (a *App) Redo(ctx context.Context) (words.Text, error) { return a.moved(a.store.Redo(ctx)) }

func (a *App) moved(verb words.Text, err error) (words.Text, error) {
	if err == nil {
		a.onChange()
	}
	return verb, err
}

// change runs do as one step: all of it is kept, under one name in the
// journal and the Undo menu, or none of it.
func (a *App) change(ctx context.Context, verb words.Text, do func(Tx) error) error {
	return a.keep(ctx, Step{Verb: verb, Kind: Change}, do)
}

// keep runs do as the given step. A trace changes nothing that a page shows.
func (a *App) keep(ctx context.Context, step Step, do func(Tx) error) error {
	err := a.store.Update(ctx, &step, do)
	if err == nil && step.Kind != Trace {
		a.onChange()
	}
	return err
}
