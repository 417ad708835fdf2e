package exchange

import (
	"context"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sofra/app"
	"sofra/app/words"
)

// storedFile is a file of parts of records, which no list of the office has.
type storedFile struct {
	file    string // without its end
	table   string
	columns []string // beside the id, in their order
}

// storedFiles lists them in the order of the dictionary. A column that is not here
// is not given out: names of people of the office, notes on them, contents of files.
func storedFiles() []storedFile {
	of := func(file, table, columns string) storedFile {
		return storedFile{file, table, strings.Fields(columns)}
	}
	return append(moneyFiles(of), resultFiles(of)...)
}

func moneyFiles(of func(file, table, columns string) storedFile) []storedFile {
	return []storedFile{
		of("grant-projects", "grant_project", "grant_id project_id"),
		of("grant-parties", "grant_party", "grant_id organisation_id role position amount notes"),
		of("grant-sentences", "grant_sentence", "grant_id language body"),
		of("budget-lines", "budget_line", "grant_id code heading title unit quantity unit_cost amount position explanation"),
		of("budget-versions", "budget_version", "grant_id number kind agreed_on valid_from explanation"),
		of("budget-version-lines", "budget_version_line", "version_id line_id code heading title unit quantity unit_cost amount position"),
		of("forecasts", "forecast", "grant_id line_id from_on to_on quantity unit_cost amount"),
		of("instalments", "instalment", "grant_id due_on amount received_on received rate notes"),
		of("expense-shares", "share", "expense_id grant_id line_id amount event_id units"),
		of("share-keys", "share_key", "name from_on until_on notes"),
		of("share-key-parts", "share_key_part", "key_id grant_id line_id event_id parts position"),
		of("daily-allowances", "per_diem", "place amount currency from_on until_on notes"),
		of("gifts-in-kind", "gift_in_kind", "day grant_id event_id what kind hours hour_rate amount currency evidence"),
		of("incomes", "income", "grant_id kind what day planned received evidence"),
		of("bank-statements", "bank_statement", "grant_id account currency from_on to_on opening received spent closing notes"),
		of("event-costs", "event_cost", "event_id what amount currency note position"),
		of("staff-time", "staff_time", "grant_id line_id job from_on to_on percent contract timesheet payslip"),
		of("assets", "asset", "grant_id expense_id name serial bought_on cost currency place handed_to_id handed_on certificate"),
		of("purchases", "purchase", "grant_id what way organisation_id supplier amount currency signed_on number why"),
		of("purchase-quotes", "purchase_quote", "purchase_id supplier amount day chosen why position"),
		of("purchase-documents", "purchase_document", "purchase_id expense_id"),
		of("visibility", "visibility", "grant_id event_id media_id what day logo sentence disclaimer evidence"),
	}
}

func resultFiles(of func(file, table, columns string) storedFile) []storedFile {
	return []storedFile{
		of("aims", "aim", "grant_id parent_id level code position"),
		of("aim-texts", "aim_text", "aim_id language title assumptions"),
		of("indicator-texts", "indicator_text", "indicator_id language title definition unit means"),
		of("indicator-targets", "indicator_target", "indicator_id kind due_on n of_n places note"),
		of("measurements", "measurement", "indicator_id from_on to_on n of_n places said evidence state note parts_why"),
		of("measurement-parts", "measurement_part", "measurement_id parted_by part n of_n places position"),
		of("report-periods", "report_period", "grant_id kind from_on to_on due_on lang lang2 state approved_on sent_on sent_to accepted_on restated_for notes"),
		of("report-texts", "report_text", "period_id section language body"),
		of("report-questions", "report_question", "period_id asked_on question answer answered_on"),
		of("report-versions", "report_snapshot", "period_id number made_at sha256 reason"),
		of("report-reasons", "finding_note", "grant_id from_on to_on rule record_id reason day"),
		of("programme-items", "item", "programme_id position kind work_id title movement planned performed"),
		of("work-titles", "work_title", "work_id language title kind position"),
		of("rooms", "room", "venue_id name seats standing buffer position strike"),
		of("layouts", "layout", "room_id name seats standing position"),
		of("hire-prices", "hire_price", "venue_id room_id what amount currency position"),
		of("balance-targets", "balance_target", "series_id project_id counts rule bound"),
		of("tags", "tag", "name meaning example position"),
	}
}

// stored writes the files of parts, each page by page.
func (t *tables) stored(ctx context.Context, from app.Reader) (err error) {
	if t.few, err = app.FewParts(ctx, from); err != nil {
		return err
	}
	for _, f := range storedFiles() {
		if err := t.file(f.file, func(w *csv.Writer) error { return t.storedRows(ctx, from, f, w) }); err != nil {
			return err
		}
	}
	return nil
}

func (t *tables) storedRows(ctx context.Context, from app.Reader, f storedFile, w *csv.Writer) error {
	columns := append([]string{"id"}, f.columns...)
	if err := w.Write(columns); err != nil {
		return err
	}
	for n := 0; ; {
		rows, err := from.StoredRows(ctx, app.StoredTable{Name: f.table, Columns: columns}, app.Page{Offset: n, Limit: block})
		if err != nil {
			return err
		}
		for _, row := range rows {
			if f.table == "measurement_part" && t.few[app.ID(row[0])] {
				continue
			}
			pointed(columns, row)
			for i, column := range columns {
				row[i] = storedCell(f, column, row[i])
			}
			if err := w.Write(row); err != nil {
				return err
			}
		}
		if n += len(rows); len(rows) < block {
			return nil
		}
	}
}

// pointed writes typed values with their decimals: 125 with one place is 12.5.
func pointed(columns, row []string) {
	at := slices.Index(columns, "places")
	if at < 0 {
		return
	}
	places, err := strconv.Atoi(row[at])
	for i, column := range columns {
		if n, fail := strconv.ParseInt(row[i], 10, 64); (column == "n" || column == "of_n") && err == nil && fail == nil {
			row[i] = app.Decimal{N: n, Places: places}.String()
		}
	}
}

// storedCell is a value as a table has it: amounts with two decimals, quantities with
// three, and words that no program takes for a formula.
func storedCell(f storedFile, column, value string) string {
	n, err := strconv.ParseInt(value, 10, 64)
	switch {
	case f.isMoney(column) && err == nil:
		return amount(n)
	case isThousandth(column) && err == nil:
		return fmt.Sprintf("%d.%03d", n/1000, n%1000)
	case column == "hours" && err == nil:
		return amount(n)
	case isEither(column) && err == nil:
		return strconv.FormatBool(n != 0)
	}
	return app.QuoteFormula(clean(value))
}

func (f storedFile) isMoney(column string) bool {
	return f.file != "programme-items" && slices.Contains([]string{"amount", "unit_cost", "received", "planned", "opening", "spent", "closing", "hour_rate", "cost"}, column)
}

func isThousandth(column string) bool { return column == "quantity" || column == "units" }

func isEither(column string) bool {
	return slices.Contains([]string{"contract", "timesheet", "payslip", "chosen", "logo", "sentence", "disclaimer"}, column)
}

// storedDictionary says what each column of those files is.
func (t *tables) storedDictionary(w *csv.Writer) error {
	for _, f := range storedFiles() {
		for _, column := range append([]string{"id"}, f.columns...) {
			row := []string{f.file + ".csv", column, t.Book.Say(storedMeaning(f, column)), t.Book.Say(storedUnit(f, column)), t.storedCodes(f, column)}
			if err := w.Write(row); err != nil {
				return err
			}
		}
	}
	return nil
}

// storedUnit says how the values of a column are written.
func storedUnit(f storedFile, column string) words.Text {
	switch {
	case f.file == "programme-items" && (column == "planned" || column == "performed"):
		return words.T("seconds")
	case f.isMoney(column):
		return words.T("an amount in the currency of the row, else of its grant, with two decimals after a point")
	case isThousandth(column):
		return words.T("a number with three decimals after a point")
	case column == "hours":
		return words.T("hours, with two decimals after a point")
	case column == "made_at":
		return words.T("a moment in {zone}, as 2025-03-08T19:30:00Z", "zone", "UTC")
	case column == "day" || strings.HasSuffix(column, "_on"):
		return words.T("a day, as 2025-03-08")
	case column == "id" || strings.HasSuffix(column, "_id"):
		return words.T("an id")
	case slices.Contains([]string{"position", "number", "parts", "percent", "n", "of_n", "places", "seats", "standing", "buffer", "strike"}, column):
		return words.T("a number")
	}
	return words.Text{}
}

// StoredColumns are the columns of each table that has such a file.
func StoredColumns() map[string][]string {
	all := map[string][]string{}
	for _, f := range storedFiles() {
		all[f.table] = f.columns
	}
	return all
}
