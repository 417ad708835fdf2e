package db_test

import (
	"context"
	"errors"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// What became of an event while its packet was at the door is no reason to lose
// what was collected there.
func TestThePacketComesBackToAnOfficeThatWentOn(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		e := doorEvening(t, a)
		path := taken(t, a, e)
		collected(t, path, e, 3)
		form, err := a.QuestionnaireAt(ctx, e.ID)
		must(t, err)
		now, err := a.Questionnaire(ctx, form)
		must(t, err)
		if now.State != app.QuestionnaireFrozen {
			t.Errorf("given out, the questionnaire is %s", now.State)
		}
		edition, err := a.NewQuestionnaireVersion(ctx, form) // what is changed now is another edition
		must(t, err)
		must(t, a.OpenQuestionnaire(ctx, edition))
		list := visitorsOf(t, a, e.ID)
		must(t, a.RemoveVisitors(ctx, e.ID, list[1].ID, list[4].ID)) // of whom the door ticked the first
		must(t, a.SetCounting(ctx, e.ID, app.CountTally, false))
		must(t, a.CancelEvent(ctx, e.ID, "storm"))
		r, err := a.LookAtPacket(ctx, path, e.ID)
		must(t, err)
		if len(r.Asked) != 1 || r.Asked[0].Gone != app.KeepOffice || r.Asked[0].Title != list[1].Name || r.Event.Status != "cancelled" {
			t.Fatalf("asked is %+v of an event that is %s", r.Asked, r.Event.Status)
		}
		must(t, a.BringBack(ctx, r, nil))
		all, err := a.Audience(ctx, e.ID)
		must(t, err)
		if names, _ := all.Unasked(); len(all.Visitors) != 10 || names != 10 || all.In(app.Came) != 8 {
			t.Errorf("%d names, %d of them not asked for, %d came", len(all.Visitors), names, all.In(app.Came))
		}
		forms, n, err := a.Responses(ctx, app.ResponseFilter{QuestionnaireID: form})
		must(t, err)
		if n != 3 {
			t.Errorf("%d forms answer the edition that was given out: %+v", n, forms)
		}
		must(t, a.Delete(ctx, "2025-03-10T10:00:00Z", app.Ref{Kind: app.Events, ID: e.ID}))
		if _, err := a.LookAtPacket(ctx, path, ""); !errors.Is(err, app.ErrPacketBinned) {
			t.Errorf("of an event in the bin: %v", err)
		}
	})
}

// Who was erased while the packet was out is named no more when it is back, and
// nothing that the office kept of the packet names them.
func TestWhoWasErasedComesBackWithoutAName(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		e := doorEvening(t, a)
		path := taken(t, a, e)
		first := visitorsOf(t, a, e.ID)[0]
		atDoor(t, path, func(ctx context.Context, door *app.App) {
			v := visitorsOf(t, door, e.ID)[0]
			v.State, v.Note, v.Name = app.Came, "with her sister", "Ana Ristić Nikolić"
			must(t, door.SaveVisitor(ctx, v))
		})
		must(t, a.ErasePerson(ctx, first.PersonID, app.EraseAsked))
		r, err := a.LookAtPacket(ctx, path, "")
		must(t, err)
		must(t, a.BringBack(ctx, r, map[app.PacketField]app.PacketSide{}))
		now := visitorsOf(t, a, e.ID)[0]
		if now.Shown() != app.ErasedName || now.State != app.Came || now.Note != "" {
			t.Errorf("she came back as %+v", now)
		}
		h, err := a.Health(ctx)
		must(t, err)
		if !h.OK {
			t.Errorf("the office is not sound: %+v", h.Problems)
		}
	})
}
