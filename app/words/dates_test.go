package words

import (
	"math"
	"strings"
	"testing"
)

// said is one case in every language: en, sq, sr-Latn, sr-Cyrl.
type said struct {
	name string
	say  func(*Book) string
	want [4]string
}

func same(s string) [4]string { return [4]string{s, s, s, s} }

// check shows narrow spaces as "_" and unbreakable ones as "~", to be seen.
func check(t *testing.T, cases []said) {
	t.Helper()
	visible := strings.NewReplacer("\u202f", "_", "\u00a0", "~")
	for _, c := range cases {
		for i, l := range Langs() {
			t.Run(c.name+" "+string(l), func(t *testing.T) {
				if got := visible.Replace(c.say(In(l))); got != c.want[i] {
					t.Errorf("got %q, want %q", got, c.want[i])
				}
			})
		}
	}
}

func TestDates(t *testing.T) {
	sentence := func(b *Book) string {
		return b.T("Signed {date} {time}", "date", b.SentenceDate(2025, 3, 8), "time", b.Clock(20, 30))
	}
	check(t, []said{
		{"grid", func(b *Book) string { return b.Date(2025, 3, 8) }, same("08.03.2025")},
		{"early", func(b *Book) string { return b.Date(800, 12, 25) }, same("25.12.0800")},
		{"clock", func(b *Book) string { return b.Clock(9, 5) }, same("09:05")},
		{"heading", func(b *Book) string { return b.LongDate(2025, 3, 8) }, [4]string{
			"Saturday, 8 March 2025", "e shtunë, 8 mars 2025", "subota, 8. mart 2025.", "субота, 8. март 2025."}},
		{"a Sunday", func(b *Book) string { return b.LongDate(2025, 3, 2) }, [4]string{
			"Sunday, 2 March 2025", "e diel, 2 mars 2025", "nedelja, 2. mart 2025.", "недеља, 2. март 2025."}},
		{"sentence", sentence, [4]string{"Signed 8 March 2025 20:30", "Signed 8 mars 2025 20:30",
			"Signed 8. marta 2025. 20:30", "Signed 8. марта 2025. 20:30"}},
		{"month", func(b *Book) string { return b.Month(6) }, [4]string{"June", "qershor", "jun", "јун"}},
		{"last month", func(b *Book) string { return b.Month(12) }, [4]string{"December", "dhjetor", "decembar", "децембар"}},
		{"month after a day", func(b *Book) string { return b.MonthIn(8) }, [4]string{"August", "gusht", "avgusta", "августа"}},
		{"no month", func(b *Book) string { return b.Month(0) + b.MonthIn(13) }, same("")},
		{"Monday", func(b *Book) string { return b.Weekday(1) }, [4]string{"Monday", "e hënë", "ponedeljak", "понедељак"}},
		{"Sunday, both ways", func(b *Book) string { return b.Weekday(0) + " " + b.Weekday(7) }, [4]string{
			"Sunday Sunday", "e diel e diel", "nedelja nedelja", "недеља недеља"}},
		{"no day", func(b *Book) string { return b.Weekday(-1) }, same("")},
		{"short", func(b *Book) string { return b.ShortWeekday(4) }, [4]string{"Thu", "enj", "čet", "чет"}},
	})
}

func TestNumbers(t *testing.T) {
	whole := func(n int64) func(*Book) string { return func(b *Book) string { return b.Int(n) } }
	check(t, []said{
		{"nought", whole(0), same("0")},
		{"hundreds", whole(-999), same("-999")},
		{"thousands", whole(-1000), [4]string{"-1,000", "-1_000", "-1.000", "-1.000"}},
		{"millions", whole(1234567), [4]string{"1,234,567", "1_234_567", "1.234.567", "1.234.567"}},
		{"least", whole(math.MinInt64), [4]string{"-9,223,372,036,854,775,808", "-9_223_372_036_854_775_808",
			"-9.223.372.036.854.775.808", "-9.223.372.036.854.775.808"}},
		{"decimals", func(b *Book) string { return b.Decimal(123456750, 2) }, [4]string{
			"1,234,567.50", "1_234_567,50", "1.234.567,50", "1.234.567,50"}},
		{"below one", func(b *Book) string { return b.Decimal(-5, 3) }, [4]string{"-0.005", "-0,005", "-0,005", "-0,005"}},
		{"fewer than no decimals", func(b *Book) string { return b.Decimal(12, -2) }, same("12")},
		{"money", func(b *Book) string { return b.Money(120000, "EUR") }, [4]string{
			"1,200.00~EUR", "1_200,00~EUR", "1.200,00~EUR", "1.200,00~EUR"}},
		{"a cent owed", func(b *Book) string { return b.Money(-1, "ALL") }, [4]string{
			"-0.01~ALL", "-0,01~ALL", "-0,01~ALL", "-0,01~ALL"}},
		{"no currency", func(b *Book) string { return b.Money(100, "") }, [4]string{"1.00", "1,00", "1,00", "1,00"}},
	})
}

func TestPercent(t *testing.T) {
	share := func(n, d int64) func(*Book) string { return func(b *Book) string { return b.Percent(n, d) } }
	check(t, []said{
		{"58 of 104", share(58, 104), same("56~%")},
		{"of nothing", share(3, 0), same("–")},
		{"nothing of some", share(0, 7), same("0~%")},
		{"half up, exactly", share(29, 200), same("15~%")},
		{"less than none", share(-1, 4), same("-25~%")},
		{"a little less than none", share(-1, 1000), same("0~%")},
		{"large", share(math.MaxInt64, math.MaxInt64), same("100~%")},
		{"many times over", share(1234, 100), [4]string{"1,234~%", "1_234~%", "1.234~%", "1.234~%"}},
	})
}

func TestLists(t *testing.T) {
	list := func(items ...string) func(*Book) string { return func(b *Book) string { return b.List(items) } }
	place := func(sq, latn, cyrl string) func(*Book) string {
		return func(b *Book) string { return b.Place(sq, latn, cyrl) }
	}
	check(t, []said{
		{"none", list(), same("")},
		{"one", list("A"), same("A")},
		{"two", list("A", "B"), [4]string{"A and B", "A dhe B", "A i B", "A и B"}},
		{"three", list("A", "B", "C"), [4]string{"A, B and C", "A, B dhe C", "A, B i C", "A, B и C"}},
		{"quoted", func(b *Book) string { return b.Quote("x") }, [4]string{"“x”", "«x»", "„x“", "„x“"}},
		{"place", place("Graçanicë", "Gračanica", "Грачаница"), [4]string{"Graçanicë / Gračanica",
			"Graçanicë / Gračanica", "Gračanica / Graçanicë", "Грачаница / Graçanicë"}},
		{"place of one name", place("Prizren", "Prizren", "Призрен"), [4]string{"Prizren", "Prizren", "Prizren", "Призрен"}},
		{"place to be turned", place("Pejë", "Peć", ""), [4]string{"Pejë / Peć", "Pejë / Peć", "Peć / Pejë", "Пећ / Pejë"}},
		{"no Serbian name", place("Tiranë", "", ""), same("Tiranë")},
		{"no Albanian name", place("", "Niš", "Ниш"), [4]string{"Niš", "Niš", "Niš", "Ниш"}},
	})
}
