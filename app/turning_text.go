package app

import "sofra/app/words"

// Text says how money of other currencies is turned, for those who check it.
func (t *Turning) Text() words.Text {
	currency, method := t.Currency, t.Method
	if method == ByInstalment && currency == "EUR" { // see byInstalment
		method = ByDocument
	}
	switch method {
	case ByMonth:
		return words.T("A share in another currency is turned into {currency} with the InforEuro rate of the month of its document.", "currency", currency)
	case ByPaidMonth:
		return words.T("A share in another currency is turned into {currency} with the InforEuro rate of the month in which its document was paid.", "currency", currency)
	case ByMeanMonth:
		return words.T("A share in another currency is turned into {currency} with the mean of the InforEuro rates of the months of the report period.", "currency", currency)
	case ByMeanDay:
		return words.T("A share in another currency is turned into {currency} with the mean of the European Central Bank’s rates of the report period, of InforEuro where it has none.", "currency", currency)
	case ByInstalment:
		return words.T("A share in another currency is turned into {currency} with the rate at which the instalment before it was booked.", "currency", currency)
	case ByFixed:
		return words.T("A share in another currency is turned into {currency} with the rate that the contract fixes.", "currency", currency)
	}
	return words.T("A share in another currency is turned into {currency} with the document's own rate.", "currency", currency)
}

// Text says what is missing.
func (m MissingRate) Text() words.Text {
	switch m.Source {
	case InforEuro:
		return words.T("The InforEuro rate of the month")
	case ECB:
		return words.T("Rates of the European Central Bank")
	case Bank:
		return words.T("A rate of the day")
	case ByInstalment:
		return words.T("An instalment with the rate it was booked at")
	case ByFixed:
		return words.T("The rate that the contract fixes")
	}
	return words.T("The document’s own rate, or the bank’s of its day")
}
