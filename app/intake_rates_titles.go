package app

import "strings"

// quoted are the currencies that files of rates have a column for: those of the
// European Central Bank, since its beginning, and of the neighbours.
const quoted = "USD JPY BGN CYP CZK DKK EEK GBP HUF LTL LVL MTL PLN ROL RON SEK SIT SKK CHF ISK NOK HRK RUB TRL TRY AUD BRL CAD CNY HKD IDR ILS INR KRW MXN MYR NZD PHP SGD THB ZAR RSD MKD BAM"

// isQuoted says whether a title is the code of such a currency.
func isQuoted(title string) bool {
	title = strings.TrimSpace(title)
	return ValidCurrency(title) && strings.Contains(quoted, title)
}
