package exchange

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sofra/app"
	"sofra/app/words"
)

// iatiNumberForm is how the standard writes a number: no letters, no separators.
var iatiNumberForm = regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`)

// identifiers are without signs that break addresses, and begin with the office's own.
func (c activityCheck) identifiers() error {
	org := c.child("reporting-org").attrs["ref"]
	wrong := org == "" || !strings.HasPrefix(c.ident, org+"-") || c.ident == org+"-"
	all := []string{org, c.ident}
	for _, one := range c.everything() {
		for _, name := range []string{"ref", "activity-id", "provider-activity-id", "receiver-activity-id"} {
			if strings.HasSuffix(one.name, "-org") && one.attrs[name] != "" {
				all = append(all, one.attrs[name])
			}
		}
	}
	if wrong || slices.ContainsFunc(all, func(s string) bool { return !app.PublicCodeRule(s).Empty() }) {
		return c.fault("iati_identifier", words.T("The identifier {activity} must begin with that of the office and a hyphen, and have no slash, ampersand, bar or question mark. Change it on the contract of the grant or in Settings.", "activity", c.ident))
	}
	return nil
}

// texts are there: a title, a description, and what results are called.
func (c activityCheck) texts() error {
	all := []*node{c.child("title")}
	all = append(all, c.all("description")...)
	for _, r := range c.deep("result", "indicator") {
		all = append(all, r.child("title"))
	}
	if slices.ContainsFunc(all, func(n *node) bool { return !n.says() }) {
		return c.fault("iati_text", words.T("The activity {activity} needs a title and a description, and each of its results a title.", "activity", c.ident))
	}
	return nil
}

// languages: each text has one, its own or that of the activity.
func (c activityCheck) languages() error {
	known := []string{"en", "sq", "sr", "bs", "tr", "hr"}
	first := c.attrs["xml:lang"]
	for _, n := range c.deep("narrative") {
		lang := n.attrs["xml:lang"]
		if lang == "" {
			lang = first
		}
		if !slices.Contains(known, lang) {
			return c.fault("iati_language", words.T("A text of the activity {activity} does not say its language.", "activity", c.ident))
		}
	}
	return nil
}

// parties have an identifier or a name.
func (c activityCheck) parties() error {
	for _, n := range c.deep("reporting-org", "participating-org", "provider-org", "receiver-org") {
		if !n.says() && (n.attrs["ref"] == "" || n.name == "reporting-org") {
			return c.fault("iati_party", words.T("An organisation of the activity {activity} has neither name nor identifier. The office’s own name is in Settings, the others are on the contract of the grant.", "activity", c.ident))
		}
	}
	return nil
}

// starts: there is a planned or an actual beginning.
func (c activityCheck) starts() error {
	for _, n := range c.all("activity-date") {
		if (n.attrs["type"] == "1" || n.attrs["type"] == "2") && app.Date(n.attrs["iso-date"]).Valid() {
			return nil
		}
	}
	return c.fault("iati_start", words.T("The activity {activity} does not say when it begins. Give the grant its first day.", "activity", c.ident))
}

// dates: what begins ends later.
func (c activityCheck) dates() error {
	at := map[string]app.Date{}
	for _, n := range c.all("activity-date") {
		at[n.attrs["type"]] = app.Date(n.attrs["iso-date"])
	}
	pairs := [][2]app.Date{{at["1"], at["3"]}, {at["2"], at["4"]}}
	for _, n := range c.deep("period", "budget") {
		pairs = append(pairs, [2]app.Date{n.day("period-start"), n.day("period-end")})
	}
	for _, p := range pairs {
		if p[0] != "" && p[1] != "" && p[0] > p[1] {
			return c.fault("iati_dates", words.T("In the activity {activity} something ends before it begins. Look at the days of the grant.", "activity", c.ident))
		}
	}
	return nil
}

// future: what has happened has not a day to come.
func (c activityCheck) future() error {
	for _, n := range c.deep("transaction-date", "activity-date") {
		kind, planned := n.attrs["type"], n.name == "activity-date"
		if (!planned || kind == "2" || kind == "4") && app.Date(n.attrs["iso-date"]) > c.today {
			return c.fault("iati_future", words.T("The activity {activity} has money or a day that is still to come: {day}. Look at the days of its documents and instalments.",
				"activity", c.ident, "day", n.attrs["iso-date"]))
		}
	}
	return nil
}

// level says whether something is said of the activity, of all its money, or, which
// is wrong, of neither or both.
func (c activityCheck) level(names ...string) bool {
	has := func(n *node) bool { return slices.ContainsFunc(names, n.has) }
	money := c.all("transaction")
	of := 0
	for _, m := range money {
		if has(m) {
			of++
		}
	}
	if has(c.node) {
		return of == 0
	}
	return of > 0 && of == len(money)
}

// sectors stand on the activity, or on all its money.
func (c activityCheck) sectors() error {
	if !c.level("sector") {
		return c.fault("iati_sector", words.T("The activity {activity} does not say which sector it is in. Choose its sectors on the contract of the grant.", "activity", c.ident))
	}
	return nil
}

// countries too.
func (c activityCheck) countries() error {
	if !c.level("recipient-country", "recipient-region") {
		return c.fault("iati_country", words.T("The activity {activity} must say its country once, for all of it or for all its money.", "activity", c.ident))
	}
	return nil
}

// percentages of one list come to 100; a single one needs none.
func (c activityCheck) percentages() error {
	sums, counts := map[string]float64{}, map[string]int{}
	add := func(list string, n *node) bool {
		share, err := strconv.ParseFloat(n.attrs["percentage"], 64)
		sums[list], counts[list] = sums[list]+share, counts[list]+1
		return err == nil || n.attrs["percentage"] == ""
	}
	fine := true
	for _, n := range c.all("sector") {
		fine = add("sector "+n.attrs["vocabulary"], n) && fine
	}
	for _, n := range append(c.all("recipient-country"), c.all("recipient-region")...) {
		fine = add("where", n) && fine
	}
	for list, sum := range sums {
		fine = fine && (sum == 100 || counts[list] == 1 && sum == 0)
	}
	if !fine {
		return c.fault("iati_percent", words.T("The sectors of the activity {activity} do not come to 100 percent together. Change them on the contract of the grant.", "activity", c.ident))
	}
	return nil
}
