package exchange

import (
	"slices"

	"sofra/app"
	"sofra/app/words"
)

// currencies: each amount has one, its own or that of the activity.
func (c activityCheck) currencies() error {
	for _, n := range c.deep("value") {
		if n.attrs["currency"] == "" && c.attrs["default-currency"] == "" {
			return c.fault("iati_currency", words.T("An amount of the activity {activity} has no currency. Give the grant its currency.", "activity", c.ident))
		}
	}
	return nil
}

// budgets are of a year at most, and worth what they were on a day in it.
func (c activityCheck) budgets() error {
	for _, n := range c.all("budget") {
		from, to, on := n.day("period-start"), n.day("period-end"), app.Date(n.child("value").attrs["value-date"])
		begins, ok := from.Time()
		if !ok || !to.Valid() || to > app.DateOf(begins.AddDate(1, 0, 0)) || on < from || on > to {
			return c.fault("iati_budget", words.T("A budget of the activity {activity} is of more than a year, or its day is not in it.", "activity", c.ident))
		}
	}
	return nil
}

// amounts are numbers with a day.
func (c activityCheck) amounts() error {
	for _, n := range c.deep("value") {
		if !iatiNumberForm.MatchString(n.text) || !app.Date(n.attrs["value-date"]).Valid() {
			return c.fault("iati_amount", words.T("An amount of the activity {activity} is no number, or has no day.", "activity", c.ident))
		}
	}
	return nil
}

// values of an indicator are numbers, but where it is of words alone.
func (c activityCheck) values() error {
	for _, i := range c.deep("indicator") {
		if i.attrs["measure"] == "5" {
			continue
		}
		for _, n := range i.deep("baseline", "target", "actual") {
			if !iatiNumberForm.MatchString(n.attrs["value"]) {
				return c.fault("iati_value", words.T("A baseline, target or value of the activity {activity} is no number.", "activity", c.ident))
			}
		}
	}
	return nil
}

// references to other frameworks are on a result or on its indicators, never on both.
func (c activityCheck) references() error {
	for _, r := range c.all("result") {
		if r.has("reference") && slices.ContainsFunc(r.all("indicator"), func(i *node) bool { return i.has("reference") }) {
			return c.fault("iati_reference", words.T("A result of the activity {activity} and its indicators both point to another framework; only one of them may.", "activity", c.ident))
		}
	}
	return nil
}
