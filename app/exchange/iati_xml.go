package exchange

import "encoding/xml"

// The types below are the elements of IATI 2.03, their fields in the order in which
// its schema wants them: it is a strict sequence everywhere.

const xmlSpace = "http://www.w3.org/XML/1998/namespace"

type iatiFile struct {
	XMLName    xml.Name       `xml:"iati-activities"`
	Version    string         `xml:"version,attr"`
	Generated  string         `xml:"generated-datetime,attr,omitempty"`
	Activities []iatiActivity `xml:"iati-activity"`
}

type iatiActivity struct {
	Lang      string `xml:"http://www.w3.org/XML/1998/namespace lang,attr,omitempty"`
	Currency  string `xml:"default-currency,attr,omitempty"`
	Hierarchy string `xml:"hierarchy,attr,omitempty"`
	Updated   string `xml:"last-updated-datetime,attr,omitempty"`
	Ident     string `xml:"iati-identifier"`
	iatiAbout
	iatiWhere
	iatiKind
	iatiMoney
	Documents []iatiDocument `xml:"document-link"`
	Results   []iatiResult   `xml:"result"`
}

// iatiAbout is what an activity is, of whom, and when.
type iatiAbout struct {
	Reporting    iatiOrg       `xml:"reporting-org"`
	Title        iatiText      `xml:"title"`
	Descriptions []iatiText    `xml:"description"`
	Parties      []iatiOrg     `xml:"participating-org"`
	Others       []iatiOtherID `xml:"other-identifier"`
	Status       iatiCode      `xml:"activity-status"`
	Dates        []iatiDate    `xml:"activity-date"`
	Contact      *iatiContact  `xml:"contact-info"`
}

// iatiContact is how to reach an organisation.
type iatiContact struct {
	Type    string    `xml:"type,attr"`
	Name    *iatiText `xml:"organisation"`
	Phone   string    `xml:"telephone,omitempty"`
	Email   string    `xml:"email,omitempty"`
	Website string    `xml:"website,omitempty"`
	Address *iatiText `xml:"mailing-address"`
}

// iatiDocument is something on the web to read.
type iatiDocument struct {
	Format   string   `xml:"format,attr"`
	URL      string   `xml:"url,attr"`
	Title    iatiText `xml:"title"`
	Category iatiCode `xml:"category"`
}

// iatiWhere is where it is, and in which field.
type iatiWhere struct {
	Scope     *iatiCode      `xml:"activity-scope"`
	Countries []iatiShare    `xml:"recipient-country"`
	Regions   []iatiShare    `xml:"recipient-region"`
	Locations []iatiLocation `xml:"location"`
	Sectors   []iatiShare    `xml:"sector"`
}

// iatiKind is what kind of money it is, where nothing else is said.
type iatiKind struct {
	Collaboration *iatiCode  `xml:"collaboration-type"`
	Flow          *iatiCode  `xml:"default-flow-type"`
	Finance       *iatiCode  `xml:"default-finance-type"`
	Aid           *iatiShare `xml:"default-aid-type"`
	Tied          *iatiCode  `xml:"default-tied-status"`
}

type iatiMoney struct {
	Budgets []iatiBudget `xml:"budget"`
	Moves   []iatiMove   `xml:"transaction"`
}

type iatiText struct {
	Type       string          `xml:"type,attr,omitempty"`
	Narratives []iatiNarrative `xml:"narrative"`
}

type iatiNarrative struct {
	Lang string `xml:"http://www.w3.org/XML/1998/namespace lang,attr,omitempty"`
	Text string `xml:",chardata"`
}

type iatiCode struct {
	Code string `xml:"code,attr"`
}

// iatiShare is a code of a list with its part of the whole.
type iatiShare struct {
	Code       string `xml:"code,attr"`
	Vocabulary string `xml:"vocabulary,attr,omitempty"`
	Percentage string `xml:"percentage,attr,omitempty"`
}

type iatiDay struct {
	Day string `xml:"iso-date,attr"`
}

type iatiDate struct {
	Type string `xml:"type,attr"`
	Day  string `xml:"iso-date,attr"`
}

type iatiOrg struct {
	Ref              string          `xml:"ref,attr,omitempty"`
	Type             string          `xml:"type,attr,omitempty"`
	Role             string          `xml:"role,attr,omitempty"`
	Activity         string          `xml:"activity-id,attr,omitempty"`
	ProviderActivity string          `xml:"provider-activity-id,attr,omitempty"`
	ReceiverActivity string          `xml:"receiver-activity-id,attr,omitempty"`
	Narratives       []iatiNarrative `xml:"narrative"`
}

type iatiOtherID struct {
	Ref   string  `xml:"ref,attr"`
	Type  string  `xml:"type,attr"`
	Owner iatiOrg `xml:"owner-org"`
}

// iatiPoint is degrees north and east, with a space between.
type iatiPoint struct {
	System string `xml:"srsName,attr"`
	Pos    string `xml:"pos"`
}

type iatiLocation struct {
	Ref       string     `xml:"ref,attr,omitempty"`
	Reach     *iatiCode  `xml:"location-reach"`
	Name      *iatiText  `xml:"name"`
	Point     *iatiPoint `xml:"point"`
	Exactness *iatiCode  `xml:"exactness"`
	Class     *iatiCode  `xml:"location-class"`
}

type iatiValue struct {
	Currency string `xml:"currency,attr,omitempty"`
	Day      string `xml:"value-date,attr"`
	Amount   string `xml:",chardata"`
}

type iatiBudget struct {
	Type   string    `xml:"type,attr,omitempty"`
	Status string    `xml:"status,attr,omitempty"`
	From   iatiDay   `xml:"period-start"`
	To     iatiDay   `xml:"period-end"`
	Value  iatiValue `xml:"value"`
}

type iatiMove struct {
	Ref       string      `xml:"ref,attr,omitempty"`
	Type      iatiCode    `xml:"transaction-type"`
	Date      iatiDay     `xml:"transaction-date"`
	Value     iatiValue   `xml:"value"`
	Said      *iatiText   `xml:"description"`
	Provider  *iatiOrg    `xml:"provider-org"`
	Receiver  *iatiOrg    `xml:"receiver-org"`
	Sectors   []iatiShare `xml:"sector"`
	Countries []iatiShare `xml:"recipient-country"`
	Regions   []iatiShare `xml:"recipient-region"`
}

type iatiResult struct {
	Type       string          `xml:"type,attr"`
	Additive   string          `xml:"aggregation-status,attr,omitempty"`
	Title      iatiText        `xml:"title"`
	References []iatiReference `xml:"reference"`
	Indicators []iatiIndicator `xml:"indicator"`
}

type iatiReference struct {
	Vocabulary string `xml:"vocabulary,attr"`
	Code       string `xml:"code,attr"`
}

type iatiIndicator struct {
	Measure    string          `xml:"measure,attr"`
	Ascending  string          `xml:"ascending,attr,omitempty"`
	Additive   string          `xml:"aggregation-status,attr,omitempty"`
	Title      iatiText        `xml:"title"`
	Meaning    *iatiText       `xml:"description"`
	References []iatiReference `xml:"reference"`
	Baselines  []iatiBaseline  `xml:"baseline"`
	Periods    []iatiPeriod    `xml:"period"`
}

type iatiBaseline struct {
	Day   string `xml:"iso-date,attr,omitempty"`
	Year  string `xml:"year,attr"`
	Value string `xml:"value,attr,omitempty"`
}

type iatiPeriod struct {
	From    iatiDay      `xml:"period-start"`
	To      iatiDay      `xml:"period-end"`
	Targets []iatiNumber `xml:"target"`
	Actuals []iatiNumber `xml:"actual"`
}

type iatiNumber struct {
	Value      string          `xml:"value,attr,omitempty"`
	Dimensions []iatiDimension `xml:"dimension"`
}

type iatiDimension struct {
	Name  string `xml:"name,attr"`
	Value string `xml:"value,attr"`
}
