package app

import (
	"cmp"
	"context"
	"encoding/json"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"sofra/app/words"
)

// Publishing is how a grant stands in the activity file that its lead partner or
// its funder publishes.
type Publishing struct {
	OwnActivity    string // our identifier of it; "" is that of the office with the grant's code
	FunderActivity string // the funder's, which ours hangs from
	Sectors        Sectors
	Abstract       string // what it is about, for anybody; "" is its title
	Aid            bool   // official development aid
	Unpublished    bool   // in no such file
	ReportLink     string // where anybody can read its report
}

// InPublic is how an organisation is known there.
type InPublic struct {
	PublicCode string // its identifier: "XM-DAC-7"
	PublicKind string // code of its kind; "" is by what it is here
}

// Publisher is the office as activity files name it.
type Publisher struct {
	Code string `json:"code"` // its identifier; "" stands for PlaceholderCode
	Name string `json:"name"` // "" is the first line of how papers name the office
	Kind string `json:"kind"` // "" is an organisation of the country itself
	PublisherContact
}

// PublisherContact is how anybody reaches the office: never a person of it.
type PublisherContact struct {
	Email   string `json:"email,omitempty"`
	Phone   string `json:"phone,omitempty"`
	Website string `json:"website,omitempty"`
	Address string `json:"address,omitempty"`
}

// PlaceholderCode stands where the office has no identifier yet. Nobody else may
// publish under it, nor may the office.
const PlaceholderCode = "XI-IATI-PLACEHOLDER"

// Ident is the identifier, or what stands for it.
func (p Publisher) Ident() string { return cmp.Or(p.Code, PlaceholderCode) }

// publisherSetting keeps it, as JSON.
const publisherSetting = "publisher"

// longestCode is how many letters an identifier may have.
const longestCode = 100

var publicCode = regexp.MustCompile(`^[^\s/&|?<>"]+$`)

// PublicCodeRule says what is wrong with an identifier; none is fine.
func PublicCodeRule(s string) words.Text {
	if s != "" && (!publicCode.MatchString(s) || len(s) > longestCode) {
		return words.T("An identifier has letters, figures and hyphens, as XI-IATI-EXAMPLE: no slash, no ampersand, no bar, no question mark, no space.")
	}
	return words.Text{}
}

// WebRule says what is wrong with an address on the web; none is fine.
func WebRule(s string) words.Text {
	to, err := url.Parse(s)
	if s != "" && (err != nil || to.Scheme != "https" && to.Scheme != "http" || to.Host == "" || utf8.RuneCountInString(s) > 500) {
		return words.T("Write the whole address, as https://example.org/report.pdf.")
	}
	return words.Text{}
}

// PublicKinds are the codes for what an organisation is: government, local
// government, other public body, international, national and partner-country
// organisation, multilateral, foundation, the private sector, and learning.
func PublicKinds() []string {
	return []string{"24", "22", "21", "10", "11", "15", "40", "60", "70", "80"}
}

func (p InPublic) wrongs() []Wrong {
	return []Wrong{{"PublicCode", PublicCodeRule(p.PublicCode)}, {"PublicKind", oneOf(p.PublicKind, PublicKinds()...)}}
}

func (p Publishing) wrongs() []Wrong {
	return []Wrong{
		{"OwnActivity", PublicCodeRule(p.OwnActivity)}, {"FunderActivity", PublicCodeRule(p.FunderActivity)},
		{"Sectors", p.Sectors.rule()}, {"ReportLink", WebRule(p.ReportLink)},
	}
}

// PublisherOf is the office as its files name it.
func (a *App) PublisherOf(ctx context.Context) (Publisher, error) { return publisherOf(ctx, a.Reader) }

func publisherOf(ctx context.Context, from settingReader) (p Publisher, err error) {
	text, err := from.Setting(ctx, publisherSetting)
	if err == nil && text != "" {
		err = json.Unmarshal([]byte(text), &p)
	}
	if err != nil || p.Name != "" {
		return p, err
	}
	papers, err := from.Setting(ctx, officeSetting)
	p.Name, _, _ = strings.Cut(strings.TrimSpace(papers), "\n")
	return p, err
}

// SavePublisher keeps how activity files name the office.
func (a *App) SavePublisher(ctx context.Context, p Publisher) error {
	p.Code, p.Name = strings.TrimSpace(p.Code), strings.TrimSpace(p.Name)
	p.Email, p.Phone, p.Website, p.Address = strings.TrimSpace(p.Email), strings.TrimSpace(p.Phone), strings.TrimSpace(p.Website), strings.TrimSpace(p.Address)
	err := check(Wrong{"Code", PublicCodeRule(p.Code)}, Wrong{"Name", LengthRule(p.Name)}, Wrong{"Kind", oneOf(p.Kind, PublicKinds()...)},
		Wrong{"Email", EmailRule(p.Email)}, Wrong{"Phone", LengthRule(p.Phone)}, Wrong{"Website", WebRule(p.Website)}, Wrong{"Address", LengthRule(p.Address)})
	if err != nil {
		return err
	}
	text, _ := json.Marshal(p) // of texts: it cannot fail
	return a.change(ctx, words.T("Changed how activity files name the office"), func(tx Tx) error {
		return tx.PutSetting(ctx, publisherSetting, string(text))
	})
}

// Sectors are what a grant is spent on, by the codes of the OECD with per cents:
// "15220:60,15150:40".
type Sectors string

// Sector is one of them.
type Sector struct {
	Code    string
	Percent int
}

// SectorCodes lists those that an office here may have: peace-building, civil
// society, human rights, media, culture, culture and recreation, women's
// organisations.
func SectorCodes() []string {
	return []string{"15220", "15150", "15160", "15153", "16066", "16061", "15170"}
}

// SectorName says a sector.
func SectorName(code string) words.Text {
	switch code {
	case "15220":
		return words.T("Peace-building")
	case "15150":
		return words.T("Civil society")
	case "15160":
		return words.T("Human rights")
	case "15153":
		return words.T("Free media")
	case "16066":
		return words.T("Culture")
	case "16061":
		return words.T("Culture and recreation")
	}
	return words.T("Women’s organisations")
}

// SectorsOf keeps those that have a part.
func SectorsOf(all ...Sector) Sectors {
	var said []string
	for _, s := range all {
		if s.Percent != 0 {
			said = append(said, s.Code+":"+strconv.Itoa(s.Percent))
		}
	}
	return Sectors(strings.Join(said, ","))
}

// All are the sectors one by one; what cannot be read has no part.
func (s Sectors) All() (all []Sector) {
	for _, one := range strings.Split(string(s), ",") {
		code, percent, _ := strings.Cut(one, ":")
		if n, err := strconv.Atoi(percent); err == nil {
			all = append(all, Sector{code, n})
		}
	}
	return all
}

// Percent is the part of a sector.
func (s Sectors) Percent(code string) int {
	for _, one := range s.All() {
		if one.Code == code {
			return one.Percent
		}
	}
	return 0
}

func (s Sectors) rule() words.Text {
	sum := 0
	for _, one := range s.All() {
		if sum += one.Percent; one.Percent < 0 || !slices.Contains(SectorCodes(), one.Code) {
			return words.T("Choose one of the list.")
		}
	}
	if s != SectorsOf(s.All()...) || s != "" && sum != 100 {
		return words.T("The sectors come to 100 percent together.")
	}
	return words.Text{}
}

// PublicKindName says a kind of organisation of IATI in words.
func PublicKindName(kind string) words.Text {
	switch kind {
	case "24":
		return words.T("Organisation of the country")
	case "22":
		return words.T("National organisation")
	case "21":
		return words.T("International organisation")
	case "10":
		return words.T("Government")
	case "11":
		return words.T("Local government")
	case "15":
		return words.T("Other public body")
	case "40":
		return words.T("Multilateral body")
	case "60":
		return words.T("Foundation|an organisation")
	case "70":
		return words.T("Private sector")
	case "80":
		return words.T("University or research")
	}
	return words.Text{}
}
