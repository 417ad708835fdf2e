package command_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// ratesFile writes a file of rates under its name.
func ratesFile(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

const march = `[{"country":"Serbia","currency":"Serbian dinar","isoA3Code":"RSD","isoA2Code":"RS","value":117.15,"comment":null},
{"country":"United States","currency":"US dollar","isoA3Code":"USD","isoA2Code":"US","value":1.0411,"comment":null},
{"country":"Ecuador","currency":"US dollar","isoA3Code":"USD","isoA2Code":"EC","value":1.0411,"comment":""},
{"country":"Austria","currency":"Euro","isoA3Code":"EUR","isoA2Code":"AT","value":1,"comment":null}]`

func TestImportRates(t *testing.T) {
	for name, c := range map[string]struct {
		file, text, want string
		rates            []string
	}{
		"InforEuro": {"inforeuro-2025-03.json", march, "imported 2 rates, 1 rows skipped, 0 problems, 0 possible duplicates",
			[]string{"RSD inforeuro 2025-03-01 117.15", "USD inforeuro 2025-03-01 1.0411"}},
		"InforEuro of one currency": {"usd.json", `[{"currencyIso":"USD","refCurrencyIso":"EUR","amount":1.0411,"dateStart":"01/03/2025","dateEnd":"31/03/2025"},{"currencyIso":"USD","refCurrencyIso":"EUR","amount":1.0393,"dateStart":"01/02/2025","dateEnd":"28/02/2025"}]`,
			"imported 2 rates, 0 rows skipped, 0 problems, 0 possible duplicates", []string{"USD inforeuro 2025-03-01 1.0411", "USD inforeuro 2025-02-01 1.0393"}},
		"InforEuro as a table": {"rates.csv", "Country;Currency;ISO code;Value;Month;Source\nSerbia;Dinar;RSD;117,15;2025-03;InforEuro\nUnited States;Dollar;USD;much;2025-03;InforEuro\nNowhere;None;;1,5;2025-03;InforEuro\n",
			"imported 1 rates, 2 rows skipped, 2 problems, 0 possible duplicates", []string{"RSD inforeuro 2025-03-01 117.15"}},
		"a currency that is none": {"rates.csv", "Country;Currency;ISO code;Value;Month;Source\nSerbia;Dinar;RSD;117,15;2025-03;InforEuro\nNowhere;Nothing;XXX;1,5;2025-03;InforEuro\nElsewhere;Lev;XYZ;1,5;2025-03;InforEuro\n",
			"imported 1 rates, 2 rows skipped, 2 problems, 0 possible duplicates", []string{"RSD inforeuro 2025-03-01 117.15"}},
		"the central bank": {"eurofxref-hist.csv", "Date,USD,JPY,CHF,TRL,\n2025-04-02,1.0803,161.5,0.9529,N/A,\n2025-04-01,1.0788,161.4,N/A,N/A,\n", "imported 3 rates, 0 rows skipped, 0 problems, 0 possible duplicates",
			[]string{"CHF ecb 2025-04-02 0.9529", "USD ecb 2025-04-02 1.0803", "USD ecb 2025-04-01 1.0788"}},
		"the central bank’s day": {"day.xml", `<?xml version="1.0" encoding="UTF-8"?><gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><Cube><Cube time='2025-04-02'><Cube currency='USD' rate='1.0803'/></Cube></Cube></gesmes:Envelope>`,
			"imported 1 rates, 0 rows skipped, 0 problems, 0 possible duplicates", []string{"USD ecb 2025-04-02 1.0803"}},
		"a bank": {"raiffeisen.csv", "Datum;Valuta;Kurs\n02.04.2025;USD;1,07\n02.04.2025;CHF;0,94\n", "imported 2 rates, 0 rows skipped, 0 problems, 0 possible duplicates",
			[]string{"CHF bank 2025-04-02 0.94", "USD bank 2025-04-02 1.07"}},
	} {
		t.Run(name, func(t *testing.T) {
			office := newOffice(t)
			got := run(t, "import", office, "rates", ratesFile(t, c.file, c.text))
			if got.code != 0 || strings.TrimSpace(got.out) != c.want {
				t.Errorf("%+v, want %q", got, c.want)
			}
			var rates []string
			for _, r := range listed(t, office, "rates") {
				rates = append(rates, strings.Join([]string{r["currency"].(string), r["source"].(string), r["day"].(string), r["value"].(string)}, " "))
			}
			if strings.Join(rates, "; ") != strings.Join(c.rates, "; ") {
				t.Errorf("kept %v, want %v", rates, c.rates)
			}
		})
	}
}

// A file that comes again makes no doubles; what it says otherwise is told.
func TestImportRatesAgain(t *testing.T) {
	office := newOffice(t)
	path := ratesFile(t, "inforeuro-2025-03.json", march)
	run(t, "import", office, "rates", path)
	before := tables(t, office)
	got := run(t, "import", office, "rates", path)
	if got.code != 0 || !strings.Contains(got.err, "2 rates of the file are in the office already.") || tables(t, office) != before {
		t.Errorf("again: %+v", got)
	}
	got = run(t, "import", office, "rates", ratesFile(t, "inforeuro-2025-03.json", strings.Replace(march, "117.15", "117.2", 1)))
	if got.code != 0 || !strings.Contains(got.err, "row 2 D: RSD, 03.2025 is 117.15 in the office; the file says 117.2. It stays as it was") || tables(t, office) != before {
		t.Errorf("changed: %+v", got)
	}
	got = run(t, "import", office, "rates", ratesFile(t, "inforeuro-2025-03.json", `[{"some":"thing"}]`))
	if got.code != 1 || !strings.Contains(got.err, "cannot be read") {
		t.Errorf("no rates: %+v", got)
	}
	got = run(t, "import", office, "rates", ratesFile(t, "rates.json", march))
	if got.code != 1 || !strings.Contains(got.err, "does not say of which") {
		t.Errorf("without a month: %+v", got)
	}
}

// A rate that cannot be is passed over and told of: of a time to come, far off the
// others of its currency, or more than any money is worth.
func TestImportRatesThatCannotBe(t *testing.T) {
	office := newOffice(t)
	text := "ISO code;Value;Month;Source\nGBP;0.84;2025-03;InforEuro\nGBP;8.4;2025-04;InforEuro\nGBP;0.84;2099-04;InforEuro\nUSD;100000000000000;2025-03;InforEuro\nRSD;117.1;2025-03;InforEuro\nRSD;0.00854;2025-04;InforEuro\nEUR;1;2025-03;InforEuro\n"
	got := run(t, "import", office, "rates", ratesFile(t, "rates.csv", text))
	if got.code != 0 || strings.TrimSpace(got.out) != "imported 2 rates, 5 rows skipped, 4 problems, 0 possible duplicates" {
		t.Errorf("%+v", got)
	}
	for _, said := range []string{"row 3 B: GBP, 04.2025: 8.4 is far from 0.84", "row 4 B: GBP, 04.2099 is of a time that has not come", "row 5 B: USD, 03.2025: no euro is worth 100000000000000", "row 7 B: RSD, 04.2025: 0.00854 is far from 117.1"} {
		if !strings.Contains(got.err, said) {
			t.Errorf("it does not say %q: %s", said, got.err)
		}
	}
	if n := len(listed(t, office, "rates")); n != 2 {
		t.Errorf("%d rates are kept", n)
	}
}
