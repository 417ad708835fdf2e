package sheet_test

import (
	"sofra/app"
	"sofra/app/words"
)

// plainReport is a report made by hand: every kind of cell, every kind of
// calculation, and texts that want to be something else.
func plainReport() app.Report {
	return app.Report{
		Grant: "NL-2024", From: "2024-05-01", To: "2025-04-30", Lang: words.En, Title: "Dialogue & contract <1>", Subject: "1 May 2024 to 30 April 2025",
		Sheets: []app.Sheet{
			{Key: "summary", Name: "Summary", Title: "Summary", Tables: []app.Table{figures(), headings()}, Charts: []app.Chart{
				{Kind: app.Columns, Title: "Money", Table: "Headings", Labels: "heading", Values: []string{"budget", "spent"}},
				{Kind: app.Bars, Title: "Documents", Table: "Documents", Labels: "number", Values: []string{"paid"}, From: 0, To: 2},
			}},
			{Key: "documents", Name: "Documents: all/every?", Title: "Documents", Lead: "Each document.", Tables: []app.Table{documents()}},
			{Key: "nothing", Name: "Nothing", Title: "Nothing", Notes: []string{"A note."}, Tables: []app.Table{{Name: "Nothing", Columns: []app.Column{
				{Key: "a", Title: "Name"}, {Key: "n", Title: "Name", Cell: app.CountCell, Total: app.SumTotal}}}}},
		},
	}
}

func figures() app.Table {
	paid := app.Number(123456)
	paid.Cell, paid.Calc = app.MoneyCell, &app.Calc{Op: app.SumOf, Table: "Documents", Column: "paid"}
	count := app.Number(3)
	count.Calc = &app.Calc{Op: app.CountOf, Table: "Documents", Column: "number"}
	travel := app.Number(2)
	travel.Calc = &app.Calc{Op: app.CountOf, Table: "Documents", Column: "number", Where: []app.Where{{Column: "heading", Is: `Tra"vel`}}}
	return app.Table{Name: "Summary", Title: "Results", Columns: []app.Column{
		{Key: "figure", Title: "Figure"}, {Key: "value", Title: "Value", Cell: app.CountCell},
	}, Rows: [][]app.Value{{app.Said("Paid"), paid}, {app.Said("Documents"), count}, {app.Said("Travel"), travel}}}
}

func headings() app.Table {
	return app.Table{Name: "Headings", Title: "Money", Beside: true, Columns: []app.Column{
		{Key: "heading", Title: "Heading"},
		{Key: "budget", Title: "Budget, EUR", Cell: app.MoneyCell, Total: app.SumTotal},
		{Key: "spent", Title: "Spent [#1] it's", Cell: app.MoneyCell, Total: app.SumTotal, Calc: &app.Calc{
			Op: app.SumOf, Table: "Documents", Column: "paid", Where: []app.Where{{Column: "heading", Row: "heading"}}}},
		{Key: "left", Title: "Left", Cell: app.MoneyCell, Total: app.SumTotal, Calc: &app.Calc{Op: app.Minus, Column: "budget", Other: "spent"}},
		{Key: "used", Title: "Used", Cell: app.ShareCell, Total: app.OverallTotal, Calc: &app.Calc{Op: app.PartOf, Column: "spent", Other: "budget"}},
		{Key: "part", Title: "Part", Cell: app.ShareCell, Calc: &app.Calc{Op: app.ShareOf, Column: "spent"}},
	}, Rows: [][]app.Value{
		{app.Said(`Tra"vel`), app.Number(200000), app.Number(23456), app.Number(176544), app.Ratio(23456, 200000), app.Ratio(23456, 123456)},
		{app.Said("1.1"), app.Number(0), app.Number(0), app.Number(0), {}, app.Ratio(0, 123456)},
		{app.Said("1.10"), app.Number(100000), app.Number(100000), app.Number(0), app.Ratio(1, 1), app.Ratio(100000, 123456)},
	}}
}

func documents() app.Table {
	return app.Table{Name: "Documents", Columns: []app.Column{
		{Key: "number", Title: "Number"}, {Key: "day", Title: "Day", Cell: app.DateCell}, {Key: "what", Title: "What", Cell: app.LongCell},
		{Key: "heading", Title: "Heading"}, {Key: "quantity", Title: "Quantity", Cell: app.DecimalCell},
		{Key: "time", Title: "Time", Cell: app.DurationCell, Total: app.SumTotal}, {Key: "paid", Title: "Paid by the grant EUR", Cell: app.MoneyCell, Total: app.SumTotal},
		{Key: "link", Title: "Link", Cell: app.LinkCell},
	}, Rows: [][]app.Value{
		{app.Said("2024-001"), app.Day("2024-05-02"), app.Said(`=HYPERLINK("http://x","y")`), app.Said(`Tra"vel`), {N: 1500, Of: 1000, Has: true}, app.Number(3725), app.Number(20000), app.Said("https://example.org/a?b=1&c=2")},
		{app.Said("2024-002"), app.Day("1842-12-07"), app.Said("+383 44 123 456"), app.Said(`Tra"vel`), {}, {}, app.Number(3456), {}},
		{app.Said("007"), app.Day("2025-04-30"), app.Said("@SUM(A1)\n-1 \x0b Ђорђевић"), app.Said("1.10"), {}, app.Number(90000), app.Number(100000), {}},
	}}
}
