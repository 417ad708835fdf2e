package db_test

import (
	"errors"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// removal is a record that two desks have read: one changes it, the other takes it away.
type removal struct {
	change func() error
	remove func() error
}

// What somebody changed since it was read is not removed, and whoever wanted to remove
// it is told; read again, it goes.
func TestWhatSomebodyChangedIsNotRemoved(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		c := newClinic(t, a)
		for _, some := range []map[string]removal{rowsOfGrant(t, c), partsOfRecords(t, a), rowsOfSettings(t, a)} {
			for name, r := range some {
				must(t, r.change())
				before := c.steps(t)
				if err := r.remove(); !errors.Is(err, app.ErrChangedSince) {
					t.Errorf("%s is removed though it was changed meanwhile: %v", name, err)
				}
				if after := c.steps(t); after != before {
					t.Errorf("%s that was not removed leaves %d steps", name, after-before)
				}
			}
		}
	})
}

func rowsOfGrant(t *testing.T, c *clinic) map[string]removal {
	t.Helper()
	ctx, a, n := t.Context(), c.a, c.note(t)
	statement := app.BankStatement{GrantID: c.grant.ID, Currency: "EUR", FromOn: "2025-01-01", ToOn: "2025-01-31"}
	gift := app.GiftInKind{GrantID: c.grant.ID, What: "Chairs", Kind: "equipment", Currency: "EUR"}
	instalment := app.Instalment{GrantID: c.grant.ID, DueOn: "2025-02-01", Amount: 1000}
	key := app.ShareKey{Name: "Rent", Parts: []app.ShareKeyPart{{GrantID: c.grant.ID, Parts: 10000}}}
	income := app.Income{GrantID: c.grant.ID, Kind: "own", What: "Savings"}
	purchase := app.Purchase{GrantID: c.grant.ID, What: "Lamps", Currency: "EUR", Quotes: []app.Quote{{Supplier: "Shop"}}}
	period := app.ReportPeriod{GrantID: c.grant.ID, FromOn: "2026-01-01", ToOn: "2026-06-30", Lang: words.En}
	must(t, a.SaveIncome(ctx, &income), a.SavePurchase(ctx, &purchase), a.SaveBankStatement(ctx, &statement), a.SaveGiftInKind(ctx, &gift),
		a.SaveInstalment(ctx, &instalment), a.SaveShareKey(ctx, &key), a.PlanReport(ctx, &period))
	must(t, a.SaveForecasts(ctx, c.grant, []app.Forecast{{LineID: c.grant.Lines[0].ID, FromOn: "2025-07-01", ToOn: "2025-12-31", Amount: 100}}))
	forecasts, err := a.Forecasts(ctx, c.grant.ID)
	must(t, err)
	nowStatement, nowGift, nowInstalment, nowKey, nowIncome, nowPurchase, nowPeriod, nowForecast := statement, gift, instalment, key, income, purchase, period, forecasts[0]
	nowStaff, nowAsset, nowSeen := n.staff, n.asset, n.seen
	nowForecast.Amount++
	return map[string]removal{
		"a bank statement": {func() error { return a.SaveBankStatement(ctx, &nowStatement) }, func() error { return a.RemoveBankStatement(ctx, statement) }},
		"a gift":           {func() error { return a.SaveGiftInKind(ctx, &nowGift) }, func() error { return a.RemoveGiftInKind(ctx, gift) }},
		"an instalment":    {func() error { return a.SaveInstalment(ctx, &nowInstalment) }, func() error { return a.RemoveInstalment(ctx, instalment) }},
		"an income":        {func() error { return a.SaveIncome(ctx, &nowIncome) }, func() error { return a.RemoveIncome(ctx, income) }},
		"a purchase":       {func() error { return a.SavePurchase(ctx, &nowPurchase) }, func() error { return a.RemovePurchase(ctx, purchase) }},
		"a key":            {func() error { return a.SaveShareKey(ctx, &nowKey) }, func() error { return a.RemoveShareKey(ctx, key) }},
		"a report":         {func() error { return a.PlanReport(ctx, &nowPeriod) }, func() error { return a.DropReport(ctx, period.Kept, "2025-07-01T10:00:00Z") }},
		"a forecast":       {func() error { return a.SaveForecasts(ctx, c.grant, []app.Forecast{nowForecast}) }, func() error { return a.RemoveForecast(ctx, c.grant, forecasts[0]) }},
		"staff":            {func() error { return a.SaveStaffTime(ctx, nowStaff) }, func() error { return a.RemoveStaffTime(ctx, n.staff) }},
		"an asset":         {func() error { return a.SaveAsset(ctx, nowAsset) }, func() error { return a.RemoveAsset(ctx, n.asset) }},
		"visibility":       {func() error { return a.SaveVisibility(ctx, nowSeen) }, func() error { return a.RemoveVisibility(ctx, n.seen) }},
	}
}

// partsOfRecords are rows that a record is kept with.
func partsOfRecords(t *testing.T, a *app.App) map[string]removal {
	t.Helper()
	ctx, e, v := t.Context(), app.Event{Title: "Concert"}, app.Venue{Name: "Hall"}
	must(t, a.SaveEvent(ctx, &e), a.SaveVenue(ctx, &v))
	must(t, a.SaveEventCost(ctx, app.EventCost{EventID: e.ID, What: "Flowers", Amount: 100, Currency: "EUR"}),
		a.SaveTally(ctx, e.ID, app.Attendance{Category: "women", People: 3}), a.SaveMinute(ctx, e.ID, app.Minute{Topic: "Rent"}),
		a.SaveRoom(ctx, v.ID, app.Room{Name: "Foyer"}))
	e, err := a.Event(ctx, e.ID)
	must(t, err)
	v, err = a.Venue(ctx, v.ID)
	must(t, err)
	cost, tally, minute, room := e.Costs[0], e.Attendance[0], e.Minutes[0], v.Rooms[0]
	nowCost, nowTally, nowMinute, nowRoom := cost, tally, minute, room
	nowCost.Amount, nowTally.People, nowMinute.Topic, nowRoom.Name = 200, 4, "Rent and heating", "Great foyer"
	return map[string]removal{
		"a planned cost": {func() error { return a.SaveEventCost(ctx, nowCost) }, func() error { return a.RemoveEventCost(ctx, cost) }},
		"a tally":        {func() error { return a.SaveTally(ctx, e.ID, nowTally) }, func() error { return a.RemoveTally(ctx, e.ID, tally.Kept) }},
		"a minute":       {func() error { return a.SaveMinute(ctx, e.ID, nowMinute) }, func() error { return a.RemoveMinute(ctx, e.ID, minute.Kept) }},
		"a room":         {func() error { return a.SaveRoom(ctx, v.ID, nowRoom) }, func() error { return a.RemoveRoom(ctx, v.ID, room) }},
	}
}

// rowsOfSettings are what an office is set up with.
func rowsOfSettings(t *testing.T, a *app.App) map[string]removal {
	t.Helper()
	ctx := t.Context()
	clause, tag, diem := app.Clause{Title: "Force majeure", Texts: []app.ClauseText{{Language: "en", Body: "Nobody pays."}}}, app.Tag{Name: "hope"}, app.PerDiem{Place: "Prizren", Currency: "EUR", Amount: 3000}
	must(t, a.SaveClause(ctx, &clause), a.SaveTag(ctx, &tag), a.SavePerDiem(ctx, &diem))
	nowClause, nowTag, nowDiem := clause, tag, diem
	return map[string]removal{
		"a clause":     {func() error { return a.SaveClause(ctx, &nowClause) }, func() error { return a.RemoveClause(ctx, clause) }},
		"a tag":        {func() error { return a.SaveTag(ctx, &nowTag) }, func() error { return a.RemoveTag(ctx, tag) }},
		"an allowance": {func() error { return a.SavePerDiem(ctx, &nowDiem) }, func() error { return a.RemovePerDiem(ctx, diem) }},
	}
}
