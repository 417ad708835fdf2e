package app

import (
	"bytes"
	"context"
	"encoding/json"
)

// reportsNaming counts the frozen reports that name a person. They are not
// emptied: what a donor got is proof of what was paid, and stays as it left for
// as long as the contract says. Who erases somebody is told of them.
func (a *App) reportsNaming(ctx context.Context, p Person) (n int, err error) {
	called, err := asFrozen(p.Names())
	if err != nil {
		return 0, err
	}
	owed, _, err := a.ReportPeriods(ctx, ReportPeriodFilter{Frozen: true})
	if err != nil {
		return 0, err
	}
	for _, r := range owed {
		names, err := a.frozenNames(ctx, r.ID, called)
		if err != nil {
			return 0, err
		}
		if names {
			n++
		}
	}
	return n, nil
}

// frozenNames says whether one of the snapshots of a report has one of the names.
func (a *App) frozenNames(ctx context.Context, period ID, called [][]byte) (bool, error) {
	all, err := a.ReportSnapshots(ctx, period)
	if err != nil {
		return false, err
	}
	for _, s := range all {
		body, err := a.SnapshotBody(ctx, s.ID)
		if err != nil {
			return false, err
		}
		text, err := frozenText(body, s.SHA256)
		if err != nil {
			return false, err
		}
		for _, name := range called {
			if bytes.Contains(text, name) {
				return true, nil
			}
		}
	}
	return false, nil
}

// asFrozen are names as they stand in the JSON of a snapshot.
func asFrozen(names []string) (all [][]byte, err error) {
	for _, name := range names {
		var quoted bytes.Buffer
		to := json.NewEncoder(&quoted)
		to.SetEscapeHTML(false)
		if err := to.Encode(name); err != nil {
			return nil, err
		}
		if inner := bytes.Trim(bytes.TrimSpace(quoted.Bytes()), `"`); len(inner) > 0 {
			all = append(all, inner)
		}
	}
	return all, nil
}
