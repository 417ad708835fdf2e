package app

import (
	"strings"
	"testing"
)

func TestParseDate(t *testing.T) {
	cases := map[string]Date{
		"26.09.2024": "2024-09-26", "27.09.2024.": "2024-09-27", "26/7/23": "2023-07-26", "1971-01-26": "1971-01-26",
		"16/7/98": "1998-07-16", "5/2/23": "2023-02-05", "1.2.31": "1931-02-01", "12 shkurt 2025": "2025-02-12",
		"12. februara 2025. godine": "2025-02-12", "12. фебруар 2025.": "2025-02-12", "March 8, 2025": "2025-03-08",
		"8 Mart 2025": "2025-03-08", "8.III.2025.": "2025-03-08", "petak, 8. mart 2025.": "2025-03-08", "e premte, 8 mars 2025": "2025-03-08",
		"8-mar-25": "2025-03-08", "8th of March 2025": "2025-03-08", "10 Ağustos 2024": "2024-08-10", "45729": "2025-03-13",
		"07/25/2024": "2024-07-25", "2024/10/01": "2024-10-01", "2024-10-01 ": "2024-10-01", " 1. 3. 1997. ": "1997-03-01",
		"nëntor 5 2023": "2023-11-05", "5 nëntor 2023": "2023-11-05", "1842-12-07": "1842-12-07",
		"": "", "-": "", "?": "", "None": "", "nuk dihet": "",
	}
	for text, want := range cases {
		if got, ok := ParseDate(text, "2026-11-23"); !ok || got != want {
			t.Errorf("%q: got %q, %v, want %q", text, got, ok, want)
		}
	}
	for _, text := range []string{
		"32.13.2024", "31.02.2024", "2024", "8", "maj 2024", "12-14.10.2024", "soon", "12.10.", "1.2.3", "20:00", "450",
		"99999", "+38349123456", "1.1.0005", "1.1.20255", "mart mart 2024", "9999999999999999999.1.2024", "0.0.2024", "2024-00-10",
	} {
		if got, ok := ParseDate(text, "2026-11-23"); ok {
			t.Errorf("%q: got %q, want no day", text, got)
		}
	}
}

func TestParseMoment(t *testing.T) {
	cases := map[string]string{
		"2024-10-01 22:20:00": "2024-10-01 22:20", "01.10.2024 22:20": "2024-10-01 22:20", "2024-10-01T22:20:00Z": "2024-10-01 22:20",
		"1/10/24, 9:05 ": "2024-10-01 09:05", "2024-10-01": "2024-10-01 ", "45566.9305555556": "2024-10-01 22:20",
	}
	for text, want := range cases {
		if d, c, ok := ParseMoment(text, "2030-01-01"); !ok || string(d)+" "+string(c) != want {
			t.Errorf("%q: got %q %q, %v", text, d, c, ok)
		}
	}
	if d, _, ok := ParseMoment("32.1.2024 22:20", "2030-01-01"); ok {
		t.Errorf("got %q, want no day", d)
	}
}

func TestParseClock(t *testing.T) {
	cases := map[string]Clock{
		"20:00": "20:00", "20.30": "20:30", "21h": "21:00", "20h": "20:00", "20h30": "20:30", "8:00PM": "20:00", "12:40PM": "12:40", "12:15 am": "00:15",
		"0.8333333": "20:00", "0.875": "21:00", "20:00:00": "20:00", "9:05": "09:05", "20": "20:00", "u 20h": "", "ora 20": "20:00", "20 sati": "20:00",
		"20:00 h": "20:00", "24:00": "00:00", "None": "", "": "", "8:30 p.m.": "20:30",
	}
	for text, want := range cases {
		got, ok := ParseClock(text)
		if ok != (text != "u 20h") || got != want {
			t.Errorf("%q: got %q, %v, want %q", text, got, ok, want)
		}
	}
	for _, text := range []string{"25:00", "20:60", "evening", "13:00 PM", "0.5.2024.1", "1.5", "2000"} {
		if got, ok := ParseClock(text); ok && text != "1.5" {
			t.Errorf("%q: got %q, want no time", text, got)
		}
	}
}

func TestParseMoney(t *testing.T) {
	cases := map[string]struct {
		want     Minor
		currency string
	}{
		"120 €": {12000, "EUR"}, "EUR 200": {20000, "EUR"}, "9.360 din": {936000, "RSD"}, "35.100 din": {3510000, "RSD"},
		"150,00": {15000, ""}, "200": {20000, ""}, "1.200,00": {120000, ""}, "1,200.50": {120050, ""}, "900 RSD": {90000, "RSD"}, "900 дин": {90000, "RSD"},
		"350,-": {35000, ""}, "€250": {25000, "EUR"}, "12.5": {1250, ""}, "1 200,00 €": {120000, "EUR"}, "1\u00a0200": {120000, ""}, "1'200.00 CHF": {120000, "CHF"},
		"1.234.567,89": {123456789, ""}, "1,234,567": {123456700, ""}, "0,5": {50, ""}, "0.500": {50, ""}, "200 euro": {20000, "EUR"}, "200eur": {20000, "EUR"}, "300 evra": {30000, "EUR"},
		"50 TL": {5000, "TRY"}, "$20": {2000, "USD"}, "100 lekë": {10000, "ALL"}, "150.0": {15000, ""},
		"None": {0, ""}, "": {0, ""}, "-": {0, ""}, "?": {0, ""},
	}
	for text, c := range cases {
		got, currency, ok := ParseMoney(text)
		if !ok || got != c.want || currency != c.currency {
			t.Errorf("%q: got %d %q, %v, want %d %q", text, got, currency, ok, c.want, c.currency)
		}
	}
	for _, text := range []string{"-50", "200 per evening", "1.2.3", "12,345.678", "12.34.56", "ten", "200 € 300 din", "250 + 50", "9999999999999999999", "1,23,456", "€"} {
		if got, _, ok := ParseMoney(text); ok {
			t.Errorf("%q: got %d, want no amount", text, got)
		}
	}
}

func TestParsePhone(t *testing.T) {
	cases := map[string]string{
		"49595230": "+383 49 595 230", "049/947-260": "+383 49 947 260", "048540816": "+383 48 540 816", "+383 45 685 837": "+383 45 685 837",
		"038 123 456": "+383 38 123 456", "38123456": "+383 38 123 456", "00383 44 123 456": "+383 44 123 456", "38344123456": "+383 44 123 456",
		"064/123-4567": "+381 64 123 4567", "+381 64 1234567": "+381 64 123 4567", "+49 170 1234567": "+491701234567", "+386 49 123 456": "+38649123456",
		"(049) 947.260": "+383 49 947 260", "+383 (0)49 947 260": "+383 49 947 260", "+355 69 123 4567": "+355 69 123 4567", "": "", "-": "", "?": "",
	}
	for text, want := range cases {
		if got, ok := ParsePhone(text); !ok || got != want {
			t.Errorf("%q: got %q, %v, want %q", text, got, ok, want)
		}
	}
	for _, text := range []string{"12345", "049 947", "mob. 049 947 260", "99123456", "049947260049947260", "++38349947260", "049947260a"} {
		if got, ok := ParsePhone(text); ok {
			t.Errorf("%q: got %q, want no number", text, got)
		}
	}
}

func TestParseDuration(t *testing.T) {
	cases := map[string]int{
		"6": 360, "ca. 7 min": 420, "0:03:45": 225, "4:30": 270, `5'20"`: 320, "5’20”": 320, "5 min 20 s": 320, "45 sek": 45, "1h 10m": 4200, "1 h": 3600,
		"3.5": 210, "3,5 min": 210, "0.0026041667": 225, "oko 5 minuta": 300, "rreth 5 minuta": 300, "~7": 420, "5 min 20": 320, "": 0, "-": 0, "00:03:45": 225, "1:02:03": 3723, "7'": 420,
	}
	for text, want := range cases {
		if got, ok := ParseDuration(text); !ok || got != want {
			t.Errorf("%q: got %d, %v, want %d", text, got, ok, want)
		}
	}
	for _, text := range []string{"7-8 min", "4:75", "long", "-3", "1:2:3:4", "1e9", "5 5", "min", "4:"} {
		if got, ok := ParseDuration(text); ok {
			t.Errorf("%q: got %d, want none", text, got)
		}
	}
}

func FuzzParsers(f *testing.F) {
	for _, s := range []string{"26.09.2024.", "26/7/23", "12 shkurt 2025", "9.360 din", "1.200,00 €", "049/947-260", `5'20"`, "0:03:45", "8:00PM", "45729.5", "€", "8.III.25"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, ok := ParseDate(s, "2026-11-23"); ok && d != "" && !d.Valid() {
			t.Errorf("ParseDate(%q) = %q", s, d)
		}
		if d, c, ok := ParseMoment(s, "2026-11-23"); ok && (d != "" && !d.Valid() || c != "" && !c.Valid()) {
			t.Errorf("ParseMoment(%q) = %q %q", s, d, c)
		}
		if m, c, ok := ParseMoney(s); ok && (m < 0 || c != "" && !ValidCurrency(c)) {
			t.Errorf("ParseMoney(%q) = %d %q", s, m, c)
		}
		if p, ok := ParsePhone(s); ok && p != "" {
			if again, ok := ParsePhone(p); !ok || again != p || !strings.HasPrefix(p, "+") {
				t.Errorf("ParsePhone(%q) = %q, again %q", s, p, again)
			}
		}
		if n, ok := ParseDuration(s); ok && (n < 0 || n > 86400) {
			t.Errorf("ParseDuration(%q) = %d", s, n)
		}
		if c, ok := ParseClock(s); ok && c != "" && !c.Valid() {
			t.Errorf("ParseClock(%q) = %q", s, c)
		}
	})
}
