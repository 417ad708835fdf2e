package app

import "sofra/app/words"

// GrantAsk is the application for a grant, and what came of it.
type GrantAsk struct {
	ApplyBy   Date // until when one can apply
	AskedOn   Date
	Asked     Minor // in the grant's currency
	DecidedOn Date
	Outcome   string // what the funder said, for the next application
}

func (k GrantAsk) wrongs(currency string) []Wrong {
	decided := DayRule(k.DecidedOn)
	if decided.Empty() && k.AskedOn != "" && k.DecidedOn != "" && k.DecidedOn < k.AskedOn {
		decided = words.T("The decision is before the application.")
	}
	return []Wrong{
		{"ApplyBy", DayRule(k.ApplyBy)}, {"AskedOn", DayRule(k.AskedOn)}, {"Asked", MoneyRule(k.Asked, currency)}, {"DecidedOn", decided},
	}
}
