package words

import (
	"strings"
	"unicode"
)

// tongue is how a language writes dates, numbers and lists. In the patterns
// {w} is the weekday, {d} the day, {m} the month and {y} the year. Lists of
// names are parted by spaces; "_" stands for a space within a name.
type tongue struct {
	name         string
	group, point string // between thousands, before the decimals
	share        string // pattern with {n}
	and          string
	quotes       [2]string
	long, inText string // date patterns: a heading, a sentence
	months       string
	monthsIn     string // the form after a day, where it is another
	weekdays     string // from Sunday
	short        string
	serbianPlace bool                // the Serbian name of a place comes first
	north        string              // of a town, where it is not as in Serbian
	cases        unicode.SpecialCase // letters whose capitals are not everybody's
}

// tongues has one entry a language; Cyrillic is made from Latin. The spaces in
// numbers do not break: U+00A0, and the narrow U+202F between thousands.
var tongues = map[Lang]tongue{
	En: {
		name:  "English",
		group: ",", point: ".", share: "{n}\u00a0%", and: "and", quotes: [2]string{"“", "”"},
		long: "{w}, {d} {m} {y}", inText: "{d} {m} {y}",
		months:   "January February March April May June July August September October November December",
		weekdays: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday",
		short:    "Sun Mon Tue Wed Thu Fri Sat",
	},
	Sq: {
		name:  "Shqip",
		group: "\u202f", point: ",", share: "{n}\u00a0%", and: "dhe", quotes: [2]string{"«", "»"},
		long: "{w}, {d} {m} {y}", inText: "{d} {m} {y}",
		months:   "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor",
		weekdays: "e_diel e_hënë e_martë e_mërkurë e_enjte e_premte e_shtunë",
		short:    "die hën mar mër enj pre sht",
	},
	SrLatn: {
		name:  "Srpski (latinica)",
		group: ".", point: ",", share: "{n}\u00a0%", and: "i", quotes: [2]string{"„", "“"},
		long: "{w}, {d}. {m} {y}.", inText: "{d}. {m} {y}.",
		months:       "januar februar mart april maj jun jul avgust septembar oktobar novembar decembar",
		monthsIn:     "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra",
		weekdays:     "nedelja ponedeljak utorak sreda četvrtak petak subota",
		short:        "ned pon uto sre čet pet sub",
		serbianPlace: true,
	},
	Bs: {
		name:  "Bosanski",
		group: ".", point: ",", share: "{n}\u00a0%", and: "i", quotes: [2]string{"„", "”"},
		long: "{w}, {d}. {m} {y}.", inText: "{d}. {m} {y}.",
		months:       "januar februar mart april maj juni juli august septembar oktobar novembar decembar",
		monthsIn:     "januara februara marta aprila maja juna jula augusta septembra oktobra novembra decembra",
		weekdays:     "nedjelja ponedjeljak utorak srijeda četvrtak petak subota",
		short:        "ned pon uto sri čet pet sub",
		serbianPlace: true, north: "Sjeverna",
	},
	Tr: {
		name:  "Türkçe",
		group: ".", point: ",", share: "%{n}", and: "ve", quotes: [2]string{"“", "”"},
		long: "{d} {m} {y} {w}", inText: "{d} {m} {y}",
		months:   "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
		weekdays: "Pazar Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi",
		short:    "Paz Pzt Sal Çar Per Cum Cmt",
		cases:    unicode.TurkishCase,
	},
}

// tongueOf is the tongue of l, English for a language not on offer.
func tongueOf(l Lang) tongue {
	if l == SrCyrl {
		return tongues[SrLatn].cyrillic()
	}
	if t, ok := tongues[l]; ok {
		return t
	}
	return tongues[En]
}

func (t tongue) cyrillic() tongue {
	t.name = "Српски (ћирилица)"
	for _, s := range []*string{&t.and, &t.months, &t.monthsIn, &t.weekdays, &t.short} {
		*s = Cyrillic(*s)
	}
	return t
}

// nth is one name of a list, or nothing past its ends.
func nth(list string, i int) string {
	all := strings.Fields(list)
	if i < 0 || i >= len(all) {
		return ""
	}
	return strings.ReplaceAll(all[i], "_", " ")
}
