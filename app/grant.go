package app

import (
	"context"
	"regexp"
	"slices"

	"sofra/app/words"
)

// Grant is money promised for projects, with its budget.
type Grant struct {
	Kept
	Code     string // as reports and commands name it: "NL-2024"
	Title    string
	FunderID ID // organisation that pays us
	GrantParties
	Status   string // idea, applied, granted, refused, running, closed
	Currency string
	Amount   Minor
	StartsOn Date
	EndsOn   Date
	Notes    string
	Lines    []BudgetLine // written with the grant, in one step
	Projects []GrantProject
	GrantAsk
	GrantRules
}

// BudgetLine is one line of a grant's budget, under a heading.
type BudgetLine struct {
	Kept
	GrantID  ID
	Code     string // "2.1"
	Heading  string // "Travel"
	Title    string
	Unit     string
	Quantity int64 // thousandths of a unit: 1500 is one and a half
	UnitCost Minor
	Amount   Minor // in the grant's currency
	Position int

	Explanation string // why more or less is spent than the rule of the grant allows
}

// GrantProject says that a grant pays for a project.
type GrantProject struct {
	Kept
	GrantID   ID
	ProjectID ID
	Code      string `part:"shown"` // of the project; read only
	Title     string `part:"shown"` // read only
}

// GrantRow is a grant as a list shows it.
type GrantRow struct {
	Grant
	Funder    string
	BackDonor string
	Spent     Minor // shares of expenses, each turned into the grant's currency by the grant's method
}

// Names returns what a grant is found by.
func (g Grant) Names() []string { return []string{g.Title, g.Code} }

type grantReader interface {
	// Grants lists grants, and how many there are.
	Grants(ctx context.Context, p Page) ([]GrantRow, int, error)

	// Grant returns one with its lines, projects and parties, or ErrNotFound.
	Grant(ctx context.Context, id ID) (Grant, error)

	// AllGrants lists the grants by their codes as they stand, without their parts
	// and without what was spent, which has to be turned.
	AllGrants(ctx context.Context) ([]Grant, error)

	// Payers lists the grants that pay for a project.
	Payers(ctx context.Context, project ID) ([]GrantRow, error)

	// LinesSpent sums what a grant pays on each of its lines, whenever it was paid: what
	// is from outside its period is not among it, as in the report.
	LinesSpent(ctx context.Context, grant ID) ([]LineSpent, error)
}

type grantWriter interface {
	// PutGrant keeps g and makes its lines, projects and parties those of g.
	PutGrant(ctx context.Context, g *Grant) error
}

var grantCode = regexp.MustCompile(`^[A-Z]{2,}[A-Z0-9-]*$`)

// GrantCodeRule says what is wrong with a grant's code, which names files.
func GrantCodeRule(s string) words.Text {
	if !grantCode.MatchString(s) {
		return words.T("A grant's code begins with two capital letters, then capitals, figures and hyphens: NL-2024.")
	}
	return words.Text{}
}

// GrantStatuses lists what may become of a grant, in the order it happens.
func GrantStatuses() []string {
	return []string{"idea", "applied", "granted", "refused", "running", "closed"}
}

// Check returns Invalid when g breaks a rule.
func (g Grant) Check() error {
	wrongs := []Wrong{
		{"Code", GrantCodeRule(g.Code)},
		{"Title", NameRule(g.Title)},
		{"Status", oneOf(g.Status, GrantStatuses()...)},
		{"Currency", MoneyRule(max(g.Amount, 1), g.Currency)},
		{"EndsOn", periodRule(g.StartsOn, g.EndsOn)},
	}
	wrongs = slices.Concat(wrongs, g.GrantParties.wrongs(g.Currency), g.GrantAsk.wrongs(g.Currency), g.GrantRules.wrongs())
	for _, l := range g.Lines {
		wrongs = append(wrongs, Wrong{"Lines", NameRule(l.Title)}, Wrong{"Lines", MoneyRule(l.Amount, g.Currency)})
	}
	return check(wrongs...)
}

// SaveGrant adds or replaces a grant with its budget lines and projects.
func (a *App) SaveGrant(ctx context.Context, g *Grant) error {
	return a.saveGrant(ctx, words.T("Saved {name}", "name", g.Title), g)
}

// saveGrant keeps a grant whole, as the step that verb names.
func (a *App) saveGrant(ctx context.Context, verb words.Text, g *Grant) error {
	if err := g.Check(); err != nil {
		return err
	}
	return a.change(ctx, verb, func(tx Tx) error { return tx.PutGrant(ctx, g) })
}
