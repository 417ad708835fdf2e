package exchange

import (
	"slices"
	"strings"

	"sofra/app"
	"sofra/app/words"
)

// iatiOrders are the elements that an element may have, in the order that the
// schema wants. Those of baseline and of target are not the same.
func iatiOrders() map[string]string {
	value := "location dimension comment document-link"
	return map[string]string{
		"iati-activities": "iati-activity",
		"iati-activity": "iati-identifier reporting-org title description participating-org other-identifier activity-status activity-date contact-info " +
			"activity-scope recipient-country recipient-region location sector tag country-budget-items humanitarian-scope policy-marker collaboration-type " +
			"default-flow-type default-finance-type default-aid-type default-tied-status budget planned-disbursement capital-spend transaction document-link " +
			"related-activity legacy-data conditions result crs-add fss",
		"title": "narrative", "description": "narrative", "reporting-org": "narrative", "participating-org": "narrative",
		"provider-org": "narrative", "receiver-org": "narrative", "owner-org": "narrative", "other-identifier": "owner-org", "name": "narrative",
		"location":      "location-reach location-id name description activity-description administrative point exactness location-class feature-designation",
		"budget":        "period-start period-end value",
		"transaction":   "transaction-type transaction-date value description provider-org receiver-org disbursement-channel sector recipient-country recipient-region flow-type finance-type aid-type tied-status",
		"contact-info":  "organisation department person-name job-title telephone email website mailing-address",
		"document-link": "title description category language document-date recipient-country",
		"organisation":  "narrative", "mailing-address": "narrative",
		"result":    "title description document-link reference indicator",
		"indicator": "title description document-link reference baseline period",
		"baseline":  "location dimension document-link comment", "period": "period-start period-end target actual", "target": value, "actual": value,
	}
}

// iatiNeeds are the elements that must be there.
func iatiNeeds() map[string]string {
	return map[string]string{
		"iati-activities": "iati-activity", "iati-activity": "iati-identifier reporting-org title description participating-org activity-status activity-date",
		"budget": "period-start period-end value", "transaction": "transaction-type transaction-date value",
		"result": "title indicator", "document-link": "title category", "indicator": "title", "period": "period-start period-end", "other-identifier": "",
	}
}

// inOrder holds the elements of a node against the order of the schema.
func (n *node) inOrder(activity string) error {
	order, known := iatiOrders()[n.name]
	names, last := strings.Fields(order), 0
	if n.name == "iati-activity" {
		activity = n.child("iati-identifier").text
	}
	for _, one := range n.nodes {
		at := slices.Index(names, one.name)
		if known && at < last {
			return &app.Fault{Code: "iati_structure", Text: words.T("In the activity {activity} the element {element} is not where it belongs.", "activity", activity, "element", one.name)}
		}
		last = max(last, at)
		if n.name == "location" && one.name != "name" {
			continue
		}
		if err := one.inOrder(activity); err != nil {
			return err
		}
	}
	return nil
}

// structure asks for what must be there.
func (c activityCheck) structure() error {
	for name, needs := range iatiNeeds() {
		all := c.deep(name)
		if name == "iati-activity" {
			all = []*node{c.node}
		}
		for _, one := range all {
			for _, need := range strings.Fields(needs) {
				if !one.has(need) && need != "activity-date" { // that has a rule of its own
					return c.fault("iati_structure", words.T("In the activity {activity} the element {element} is missing.", "activity", c.ident, "element", need))
				}
			}
		}
	}
	return nil
}

// iatiLists are the codes that an attribute may have; the schema takes any.
func iatiLists() map[string]string {
	kinds := "10 11 15 21 22 23 24 30 40 60 70 71 72 73 80 90"
	return map[string]string{
		"activity-status/code": "1 2 3 4 5 6", "activity-date/type": "1 2 3 4", "activity-scope/code": "1 2 3 4 5 6 7 8",
		"participating-org/role": "1 2 3 4", "participating-org/type": kinds, "reporting-org/type": kinds, "provider-org/type": kinds, "receiver-org/type": kinds,
		"transaction-type/code": "1 2 3 4 5 6 7 8 9 10 11 12 13", "budget/type": "1 2", "budget/status": "1 2",
		"description/type": "1 2 3 4", "other-identifier/type": "A1 A2 A3 A9 B1 B9", "recipient-country/code": "XK",
		"collaboration-type/code": "1 2 3 4 6 7 8", "default-flow-type/code": "10 20 21 22 30 35 36 37 40 50", "default-finance-type/code": "110",
		"default-aid-type/code": "C01", "default-tied-status/code": "3 4 5", "result/type": "1 2 3 9", "indicator/measure": "1 2 3 4 5",
		"contact-info/type": "1 2 3 4", "category/code": "A01 A02 A03 A04 A05 A06 A07 A08 A09 A10 A11 A12",
		"location-reach/code": "1 2", "exactness/code": "1 2", "location-class/code": "1 2 3 4",
		"sector/code": strings.Join(app.SectorCodes(), " "), "sector/vocabulary": "1", "recipient-region/vocabulary": "1 2 99",
	}
}

// codes holds every code against its list.
func (c activityCheck) codes() error {
	lists := iatiLists()
	for _, one := range c.everything() {
		for attr, value := range one.attrs {
			list, known := lists[one.name+"/"+attr]
			if known && !slices.Contains(strings.Fields(list), value) {
				return c.fault("iati_code", words.T("In the activity {activity} {element} has the code {code}, which the standard does not know.", "activity", c.ident, "element", one.name, "code", value))
			}
			if attr == "currency" && !slices.Contains(app.Currencies(), value) {
				return c.fault("iati_code", words.T("In the activity {activity} {element} has the code {code}, which the standard does not know.", "activity", c.ident, "element", one.name, "code", value))
			}
		}
	}
	return nil
}

// everything are all elements of the activity.
func (n *node) everything() (all []*node) {
	for _, one := range n.nodes {
		all = append(append(all, one), one.everything()...)
	}
	return all
}
