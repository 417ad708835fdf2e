package words

import (
	"math"
	"strings"
	"testing"
)

// known are the languages that have rules, on offer or not.
func known() [6]Lang { return [6]Lang{En, Sq, SrLatn, SrCyrl, Bs, Tr} }

// six is what each of them says, in that order.
type six [6]string

// said is one case in every language.
type said struct {
	name string
	say  func(*Book) string
	want six
}

func same(s string) six { return six{s, s, s, s, s, s} }

// most is what all say alike but Turkish, which has its own.
func most(s, turkish string) six { return six{s, s, s, s, s, turkish} }

// western is what is the same for all who write 1.234,5.
func western(en, sq, rest string) six { return six{en, sq, rest, rest, rest, rest} }

// check shows narrow spaces as "_" and unbreakable ones as "~", to be seen.
func check(t *testing.T, cases []said) {
	t.Helper()
	visible := strings.NewReplacer("\u202f", "_", "\u00a0", "~")
	for _, c := range cases {
		for i, l := range known() {
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
		{"heading", func(b *Book) string { return b.LongDate(2025, 3, 8) }, six{
			"Saturday, 8 March 2025", "e shtunë, 8 mars 2025", "subota, 8. mart 2025.", "субота, 8. март 2025.", "subota, 8. mart 2025.", "8 Mart 2025 Cumartesi"}},
		{"a Sunday", func(b *Book) string { return b.LongDate(2025, 3, 2) }, six{
			"Sunday, 2 March 2025", "e diel, 2 mars 2025", "nedelja, 2. mart 2025.", "недеља, 2. март 2025.", "nedjelja, 2. mart 2025.", "2 Mart 2025 Pazar"}},
		{"sentence", sentence, six{"Signed 8 March 2025 20:30", "Signed 8 mars 2025 20:30",
			"Signed 8. marta 2025. 20:30", "Signed 8. марта 2025. 20:30", "Signed 8. marta 2025. 20:30", "Signed 8 Mart 2025 20:30"}},
		{"month", func(b *Book) string { return b.Month(6) }, six{"June", "qershor", "jun", "јун", "juni", "Haziran"}},
		{"last month", func(b *Book) string { return b.Month(12) }, six{"December", "dhjetor", "decembar", "децембар", "decembar", "Aralık"}},
		{"month after a day", func(b *Book) string { return b.MonthIn(8) }, six{"August", "gusht", "avgusta", "августа", "augusta", "Ağustos"}},
		{"no month", func(b *Book) string { return b.Month(0) + b.MonthIn(13) }, same("")},
		{"Monday", func(b *Book) string { return b.Weekday(1) }, six{"Monday", "e hënë", "ponedeljak", "понедељак", "ponedjeljak", "Pazartesi"}},
		{"Sunday, both ways", func(b *Book) string { return b.Weekday(0) + " " + b.Weekday(7) }, six{
			"Sunday Sunday", "e diel e diel", "nedelja nedelja", "недеља недеља", "nedjelja nedjelja", "Pazar Pazar"}},
		{"no day", func(b *Book) string { return b.Weekday(-1) }, same("")},
		{"short", func(b *Book) string { return b.ShortWeekday(4) }, six{"Thu", "enj", "čet", "чет", "čet", "Per"}},
	})
}

func TestNumbers(t *testing.T) {
	whole := func(n int64) func(*Book) string { return func(b *Book) string { return b.Int(n) } }
	check(t, []said{
		{"nought", whole(0), same("0")},
		{"hundreds", whole(-999), same("-999")},
		{"thousands", whole(-1000), western("-1,000", "-1_000", "-1.000")},
		{"millions", whole(1234567), western("1,234,567", "1_234_567", "1.234.567")},
		{"least", whole(math.MinInt64), western("-9,223,372,036,854,775,808", "-9_223_372_036_854_775_808", "-9.223.372.036.854.775.808")},
		{"decimals", func(b *Book) string { return b.Decimal(123456750, 2) }, western("1,234,567.50", "1_234_567,50", "1.234.567,50")},
		{"below one", func(b *Book) string { return b.Decimal(-5, 3) }, western("-0.005", "-0,005", "-0,005")},
		{"fewer than no decimals", func(b *Book) string { return b.Decimal(12, -2) }, same("12")},
		{"money", func(b *Book) string { return b.Money(120000, "EUR") }, western("1,200.00~EUR", "1_200,00~EUR", "1.200,00~EUR")},
		{"a cent owed", func(b *Book) string { return b.Money(-1, "ALL") }, western("-0.01~ALL", "-0,01~ALL", "-0,01~ALL")},
		{"no currency", func(b *Book) string { return b.Money(100, "") }, western("1.00", "1,00", "1,00")},
	})
}

func TestPercent(t *testing.T) {
	share := func(n, d int64) func(*Book) string { return func(b *Book) string { return b.Percent(n, d) } }
	check(t, []said{
		{"58 of 104", share(58, 104), most("56~%", "%56")},
		{"of nothing", share(3, 0), same("–")},
		{"nothing of some", share(0, 7), most("0~%", "%0")},
		{"half up, exactly", share(29, 200), most("15~%", "%15")},
		{"less than none", share(-1, 4), most("-25~%", "-%25")},
		{"a little less than none", share(-1, 1000), most("0~%", "%0")},
		{"large", share(math.MaxInt64, math.MaxInt64), most("100~%", "%100")},
		{"many times over", share(1234, 100), six{"1,234~%", "1_234~%", "1.234~%", "1.234~%", "1.234~%", "%1.234"}},
		{"in a workbook", (*Book).PercentForm, most(`0\ %`, "%0")},
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
		{"two", list("A", "B"), six{"A and B", "A dhe B", "A i B", "A и B", "A i B", "A ve B"}},
		{"three", list("A", "B", "C"), six{"A, B and C", "A, B dhe C", "A, B i C", "A, B и C", "A, B i C", "A, B ve C"}},
		{"quoted", func(b *Book) string { return b.Quote("x") }, six{"“x”", "«x»", "„x“", "„x“", "„x”", "“x”"}},
		{"place", place("Graçanicë", "Gračanica", "Грачаница"), six{"Graçanicë / Gračanica",
			"Graçanicë / Gračanica", "Gračanica / Graçanicë", "Грачаница / Graçanicë", "Gračanica / Graçanicë", "Graçanicë / Gračanica"}},
		{"place of one name", place("Prizren", "Prizren", "Призрен"), six{"Prizren", "Prizren", "Prizren", "Призрен", "Prizren", "Prizren"}},
		{"place to be turned", place("Pejë", "Peć", ""), six{"Pejë / Peć", "Pejë / Peć", "Peć / Pejë", "Пећ / Pejë", "Peć / Pejë", "Pejë / Peć"}},
		{"the north", place("Mitrovicë e Veriut", "Severna Mitrovica", "Северна Митровица"), six{
			"Mitrovicë e Veriut / Severna Mitrovica", "Mitrovicë e Veriut / Severna Mitrovica", "Severna Mitrovica / Mitrovicë e Veriut",
			"Северна Митровица / Mitrovicë e Veriut", "Sjeverna Mitrovica / Mitrovicë e Veriut", "Mitrovicë e Veriut / Severna Mitrovica"}},
		{"no Serbian name", place("Tiranë", "", ""), same("Tiranë")},
		{"no Albanian name", place("", "Niš", "Ниш"), six{"Niš", "Niš", "Niš", "Ниш", "Niš", "Niš"}},
	})
}

func TestCapitals(t *testing.T) {
	capital := func(s string) func(*Book) string { return func(b *Book) string { return b.Capital(s) } }
	check(t, []said{
		{"none", capital(""), same("")},
		{"a mark", capital("čelo"), same("Čelo")},
		{"one there already", capital("Çifteli"), same("Çifteli")},
		{"i", capital("icracı"), most("Icracı", "İcracı")},
		{"i without its dot", capital("ırmak"), same("Irmak")},
	})
}
