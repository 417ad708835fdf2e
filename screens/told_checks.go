package screens

import (
	"strconv"

	"sofra/app"
	"sofra/app/words"
)

// checkColumns are those of what finance officers ask for beside documents.
func checkColumns() []toldColumn {
	return []toldColumn{
		{"job", words.T("Job"), nil}, {"percent", words.T("Part of their time"), sayPercent}, {"to_on", words.T("Until"), sayDay}, {"contract", words.T("Contract"), sayThere},
		{"timesheet", words.T("Timesheets"), sayThere}, {"payslip", words.T("Payslips"), sayThere},
		{"serial", words.T("Serial number"), nil}, {"bought_on", words.T("Bought on"), sayDay}, {"cost", words.T("Cost"), sayMoney},
		{"place", words.T("Where it is"), nil}, {"handed_to_id", words.T("Handed over to"), nil}, {"handed_on", words.T("Handed over on"), sayDay},
		{"certificate", words.T("Certificate of the handover"), nil}, {"chosen", words.T("The office chose it"), sayThere}, {"why", words.T("Why"), nil},
		{"logo", words.T("Logo"), sayThere}, {"sentence", words.T("Required sentence"), sayThere}, {"disclaimer", words.T("Disclaimer"), sayThere},
		{"evidence", words.T("Where the evidence is"), nil},
	}
}

// sayThere says what is there or is not, as either engine writes it.
func sayThere(u *UI, _ string, _ image, v string) string {
	if yes, err := strconv.ParseBool(v); err == nil && yes {
		return u.book.T("Yes")
	}
	return ""
}

// sayPercent says a part that is kept in hundredths of a per cent.
func sayPercent(u *UI, _ string, _ image, v string) string {
	n, err := strconv.ParseInt(v, 10, 64)
	if err != nil {
		return ""
	}
	return u.book.Percent(n, app.WholePerson)
}
