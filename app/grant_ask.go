package app

// GrantAsk is the application for a grant, and what came of it.
type GrantAsk struct {
	ApplyBy   Date // until when one can apply
	AskedOn   Date
	Asked     Minor // in the grant's currency
	DecidedOn Date
	Outcome   string // what the funder said, for the next application
}

func (k GrantAsk) wrongs(currency string) []Wrong {
	return []Wrong{
		{"ApplyBy", DayRule(k.ApplyBy)}, {"AskedOn", DayRule(k.AskedOn)}, {"Asked", MoneyRule(k.Asked, currency)}, {"DecidedOn", DayRule(k.DecidedOn)},
	}
}
