package app

import (
	"fmt"
	"math/big"
	"testing"

	"pgregory.net/rapid"
)

// drawnBudget draws a grant with lines, some of which are gone or new later.
func drawnBudget(rt *rapid.T, name string) (g Grant) {
	for _, n := range rapid.SliceOfNDistinct(rapid.IntRange(1, 12), 1, 12, func(n int) int { return n }).Draw(rt, name) {
		g.Lines = append(g.Lines, BudgetLine{
			Kept: Kept{ID: ID(fmt.Sprint(n))}, Heading: fmt.Sprint(n % 3), Title: "x",
			Amount: Minor(rapid.Int64Range(0, 10_000_00).Draw(rt, "amount")),
		})
	}
	return g
}

func TestVersionsAddUp(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		was, is := drawnBudget(rt, "was"), drawnBudget(rt, "is")
		first := BudgetVersion{Number: 1, Kind: "contract", Lines: was.Frozen()}
		second := BudgetVersion{Number: 2, Kind: "reallocation", Lines: is.Frozen()}
		var before, now, change Minor
		for _, c := range CompareLines(first.Lines, second.Lines) {
			before, now, change = before+c.Before, now+c.Now, change+c.Change()
		}
		if before != first.Total() || now != second.Total() || before+change != now {
			rt.Fatalf("%d and %d are %d, not %d to %d", before, change, now, first.Total(), second.Total())
		}
		if left := OnlyChanged(CompareLines(first.Lines, first.Lines)); len(left) > 0 {
			rt.Fatalf("a version differs from itself: %+v", left)
		}
		var agreed, today Minor
		for _, v := range is.Variations([]BudgetVersion{first, second}) {
			agreed, today = agreed+v.Agreed, today+v.Now
		}
		if agreed != first.Total() || today != second.Total() {
			rt.Fatalf("the headings have %d and %d, the versions %d and %d", agreed, today, first.Total(), second.Total())
		}
	})
}

func TestLineAmountRoundsHalfUp(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		quantity, cost := rapid.Int64Range(0, 1_000_000_000).Draw(rt, "quantity"), rapid.Int64Range(0, 1_000_000_00).Draw(rt, "cost")
		exact := new(big.Rat).SetFrac(new(big.Int).Mul(big.NewInt(quantity), big.NewInt(cost)), big.NewInt(1000))
		apart := new(big.Rat).Sub(new(big.Rat).SetInt64(int64(LineAmount(quantity, Minor(cost)))), exact)
		if half := big.NewRat(1, 2); apart.Cmp(half) > 0 || apart.Cmp(new(big.Rat).Neg(half)) <= 0 {
			rt.Fatalf("%d thousandths at %d is %d, %s away", quantity, cost, LineAmount(quantity, Minor(cost)), apart)
		}
	})
}

func TestVariations(t *testing.T) {
	g := Grant{GrantRules: GrantRules{Variance: 10}}
	g.Lines = []BudgetLine{{Kept: Kept{ID: "a"}, Heading: "Artists", Amount: 1000}, {Kept: Kept{ID: "b"}, Heading: "Hall", Amount: 1000}, {Kept: Kept{ID: "c"}, Heading: "Print", Amount: 500}}
	contract := BudgetVersion{Number: 1, Kind: "contract", Lines: g.Frozen()}
	g.Lines[0].Amount, g.Lines[1].Amount, g.Lines[2].Amount = 1100, 890, 510
	moved := BudgetVersion{Number: 2, Kind: "reallocation", Lines: g.Frozen()}
	want := []Variation{{"Artists", 1000, 1100, false}, {"Hall", 1000, 890, true}, {"Print", 500, 510, false}}
	for i, v := range g.Variations([]BudgetVersion{contract, moved}) {
		if v != want[i] {
			t.Errorf("%+v, want %+v", v, want[i])
		}
	}
	addendum := moved
	addendum.Kind = "addendum"
	for _, v := range g.Variations([]BudgetVersion{contract, addendum}) {
		if v.Now != v.Agreed || v.Beyond {
			t.Errorf("after the addendum %+v", v)
		}
	}
	if got := g.Variations(nil); got != nil {
		t.Errorf("of no contract %+v", got)
	}
}

func TestUnderCountsWhereTheGrantSaysSo(t *testing.T) {
	both, up := GrantRules{Variance: 10, VarianceBoth: true}, GrantRules{Variance: 10}
	if got := both.Over(1000, 899); got.English() != "More than 10 % under: give the reason." {
		t.Errorf("far under: %q", got)
	}
	if got := both.Over(1000, 900); !got.Empty() {
		t.Errorf("within: %q", got)
	}
	if got := up.Over(1000, 1); !got.Empty() {
		t.Errorf("under does not count: %q", got)
	}
}

func TestForecastOfWhatIsLeft(t *testing.T) {
	g := Grant{Lines: []BudgetLine{
		{Kept: Kept{ID: "a"}, Title: "Fees", UnitCost: 20000, Quantity: 3000, Amount: 60000}, {Kept: Kept{ID: "b"}, Title: "Hall", Amount: 5000}, {Kept: Kept{ID: "c"}, Title: "Print", Amount: 100},
	}}
	all := g.ForecastLeft([]LineSpent{{LineID: "a", Amount: 37500}, {LineID: "c", Amount: 100}}, "2026-01-01", "2026-06-30")
	if len(all) != 2 || all[0].Quantity != 1125 || all[0].Amount != 22500 || all[1].Amount != 5000 || all[1].Quantity != 0 || all[0].ToOn != "2026-06-30" {
		t.Errorf("what is left is %+v", all)
	}
}

func TestSought(t *testing.T) {
	row := func(funder, status string, asked, amount Minor) GrantRow {
		return GrantRow{Funder: funder, Grant: Grant{Status: status, Currency: "EUR", Amount: amount, GrantAsk: GrantAsk{Asked: asked}}}
	}
	all := SoughtOf([]GrantRow{
		row("A", "closed", 2000, 1500), row("B", "applied", 900, 0), row("A", "refused", 1000, 800), row("A", "idea", 5, 0), row("A", "running", 0, 300),
	})
	if len(all) != 2 || len(all[0].Grants) != 3 || all[0].Decided != 3 || all[0].Given != 2 || all[0].AskedMoney != 3000 || all[0].GivenMoney != 1500 {
		t.Errorf("sought %+v", all)
	}
	if b := all[1]; b.Funder != "B" || b.Decided != 0 || len(b.Grants) != 1 {
		t.Errorf("not decided %+v", b)
	}
}
