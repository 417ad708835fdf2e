package app

import (
	"context"
	"strconv"

	"sofra/app/words"
)

// Buying are the amounts, in the currency of a grant, from which the office
// compares quotes and from which it makes a contract.
type Buying struct{ QuotesFrom, ContractFrom Minor }

// UsualBuying are those of an office that has not said otherwise.
func UsualBuying() Buying { return Buying{QuotesFrom: 1_000_00, ContractFrom: 10_000_00} }

// leastQuotes is how many quotes are compared.
const leastQuotes = 3

// The settings that keep them.
const (
	buyingQuotes   = "buying_quotes_from"
	buyingContract = "buying_contract_from"
)

// BuyingOf are those of an office that is being read.
func BuyingOf(ctx context.Context, from settingReader) (Buying, error) {
	b := UsualBuying()
	for key, to := range map[string]*Minor{buyingQuotes: &b.QuotesFrom, buyingContract: &b.ContractFrom} {
		value, err := from.Setting(ctx, key)
		if err != nil {
			return b, err
		}
		if n, err := strconv.ParseInt(value, 10, 64); err == nil {
			*to = Minor(n)
		}
	}
	return b, nil
}

// Check returns Invalid when b breaks a rule.
func (b Buying) Check() error {
	var order words.Text
	if b.ContractFrom < b.QuotesFrom {
		order = words.T("A contract is not asked for below the amount from which quotes are.")
	}
	return check(Wrong{"QuotesFrom", MoneyRule(b.QuotesFrom, "EUR")}, Wrong{"ContractFrom", orText(MoneyRule(b.ContractFrom, "EUR"), order)})
}

// SetBuying settles from which amounts the office compares quotes and makes contracts.
func (a *App) SetBuying(ctx context.Context, b Buying) error {
	if err := b.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Changed the rules of buying"), func(tx Tx) error {
		if err := tx.PutSetting(ctx, buyingQuotes, strconv.FormatInt(int64(b.QuotesFrom), 10)); err != nil {
			return err
		}
		return tx.PutSetting(ctx, buyingContract, strconv.FormatInt(int64(b.ContractFrom), 10))
	})
}
