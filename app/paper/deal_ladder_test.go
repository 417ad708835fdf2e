package paper

import (
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
)

// The ladder stands in the offer and in the contract, in each language, and in no
// other paper.
func TestLadderStandsInOfferAndContract(t *testing.T) {
	a := settled(t)
	if err := a.SaveLadder(t.Context(), a.booking, "30:0 8:50 0:100"); err != nil {
		t.Fatal(err)
	}
	for _, kind := range app.PaperKinds() {
		p, _ := a.made(t, kind, words.Sq, words.SrCyrl)
		for i, step := range []string{"29 deri në 8 ditë para ngjarjes", "29 до 8 дана пре догађаја"} {
			has := slices.ContainsFunc(p.Columns[i], func(b app.PaperBlock) bool {
				return b.Kind == app.PaperAmount && b.Label == step && strings.HasPrefix(b.Text, "50")
			})
			if want := kind == app.OfferPaper || kind == app.ContractPaper; has != want {
				t.Errorf("%s has %q: %v, want %v", kind, step, has, want)
			}
		}
	}
}
