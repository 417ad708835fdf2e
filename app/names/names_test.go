package names

import (
	"slices"
	"strings"
	"testing"
)

func TestKey(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"Serbian Latin", "Đorđe Petrović", "dorde petrovic"},
		{"Serbian Cyrillic", "Ђорђе Његош-Џамић", "dorde njegos dzamic"},
		{"Albanian keeps its digraphs", "Xhevahire Gjonbalaj Thaçi", "xhevahire gjonbalaj thaci"},
		{"Turkish", "İLKNUR Işık", "ilknur isik"},
		{"dotted capital in lower case", "i̇stanbul", "istanbul"},
		{"Macedonian", "Ѓорѓи Ќосев Ѕвездан", "gjorgji kjosev dzvezdan"},
		{"letter and accent apart", "Г\u0301орѓи Sˇ", "gjorgji s"},
		{"one sign for two letters", "ǆ ǉ ǌ Ǆ", "dz lj nj dz"},
		{"inside apostrophes", "N'Dour N’Dour NʼDour N´Dour", "ndour ndour ndour ndour"},
		{"hyphens and dots", "Ana–Marija J.K.", "ana marija j k"},
		{"soft hyphen and joiner", "Jo\u00advana Jo\u200dvana", "jovana jovana"},
		{"j after d however often", "odjjek Дјура", "odek dura"},
		{"Greek is kept", "Ωδή", "ωδη"},
		{"numbers", "Op. 9 № ٣", "op 9 no ٣"},
		{"nothing", " -’ ", ""},
		{"broken bytes split", "ana\xffmari\x00ja", "ana mari ja"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Key(tt.in); got != tt.want {
				t.Errorf("Key(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

// Every letter of the alphabets of the region must fold to a-z: a letter forgotten in a table shows here.
func TestKeyOfAlphabets(t *testing.T) {
	alphabets := map[string]string{
		"Albanian":         "abcçdeëfghijklmnopqrstuvxyzABCÇDEËFGHIJKLMNOPQRSTUVXYZ",
		"Serbian Latin":    "abcčćdđefghijklmnoprsštuvzžABCČĆDĐEFGHIJKLMNOPRSŠTUVZŽśźŚŹ",
		"Serbian Cyrillic": "абвгдђежзијклљмнњопрстћуфхцчџшАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ",
		"Macedonian":       "абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝАБВГДЃЕЖЗЅИЈКЛЉМНЊОПРСТЌУФХЦЧЏШЀЍ",
		"Turkish":          "abcçdefgğhıijklmnoöprsştuüvyzABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZâîûÂÎÛ",
		"Romani":           "čćdžđěľńřśšźžČĆĎĚĽŃŘŚŠŹŽ",
		"other Cyrillic":   "йюяёщыэъіїєґЙЮЯЁЩЫЭЪІЇЄҐ",
		"other Latin":      "áàäåãéèêíìïñóòôõøúùŭýłæœßðþŁÆŒẞÐÞ",
	}
	for name, letters := range alphabets {
		t.Run(name, func(t *testing.T) {
			for _, letter := range letters {
				key := Key(string(letter))
				if key == "" || strings.Trim(key, "abcdefghijklmnopqrstuvwxyz") != "" {
					t.Errorf("%c has the key %q", letter, key)
				}
			}
		})
	}
}

func TestSounds(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"gj, đ and dj", "Gjon Đon Djon", []string{"don", "don", "don"}},
		{"g inside and at the end", "Agron Bega Zog Magg", []string{"adgron", "bedga", "zod", "mad"}},
		{"g before another g or h", "Aggji Gheg", []string{"adi", "dged"}},
		{"the c of all", "Qazim Ćazim Çazim Čazim Cazim Ќазим", []string{"cazim", "cazim", "cazim", "cazim", "cazim", "cazim"}},
		{"dz", "Xhafer Xafer Džafer Џафер", []string{"dzafer", "dzafer", "dzafer", "dzafer"}},
		{"s and z", "Shaban Şaban Шабан Zhana Žana", []string{"saban", "saban", "saban", "zana", "zana"}},
		{"lj nj ll rr", "Ljuan Njomza Llazar Rrustem", []string{"luan", "nomza", "lazar", "rustem"}},
		{"i of j and y", "Marija Maria Ymer Yusuf", []string{"maria", "maria", "imer", "iusuf"}},
		{"as many as words", "Ana-Marija O'Hara 5", []string{"ana", "maria", "ohara", "5"}},
		{"nothing", "-", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Sounds(tt.in); !slices.Equal(got, tt.want) {
				t.Errorf("Sounds(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestSort(t *testing.T) {
	orders := map[string][]string{
		"variants after their base letter": {
			"Cuca", "Czerny", "Çelik", "Čeda", "Ćamil", "Dafina", "Dzon", "Dhimitër", "Džemail", "Đorđe", "Ezra", "Ëndrra",
			"Fatmir", "Gzim", "Ğül", "Gjon", "Hana", "Ilik", "Ilık", "Izet", "ışık", "Jova",
		},
		"Albanian digraphs": {
			"Lum", "Llazar", "Ljubica", "Mira", "Nora", "Nzim", "Njomza", "Osman", "Ömer", "Petrit", "Qamil", "Rudi",
			"Rrahim", "Suzana", "Şahin", "Šaban", "Shaban", "Tuna", "Thaçi", "Uran", "Ümit", "Valon", "Xerxa", "Xhevat", "Ylli",
			"Zymer", "Žana", "Zhaneta",
		},
		"Cyrillic among Latin": {
			"Ана", "Anđa", "Bojan", "Цветко", "Cvijeta", "Чедомир", "Čika", "Ћамил", "Ćiro", "Даница", "Džemail", "Џемила", "Ђорђе",
			"Đura", "Lumi", "Луна", "Љубица", "Ljuta", "Нада", "Neda", "Његош", "Šaban", "Шенај", "Жика", "Živa",
		},
		"shorter first": {
			"", "9 pesama", "Ana", "ana", "Ana Zogaj", "Ana-Zora", "Anabela", "Anač", "Ωδή",
		},
		"equal but for accents, capitals, script": {
			"ANA", "Ana", "Anâ", "Ána", "Ана",
		},
		"titles in capitals are no group of their own": {
			"ČAJ", "Čaša", "ĆUP", "đak", "ĐAKON", "Đakovica",
		},
	}
	for name, want := range orders {
		t.Run(name, func(t *testing.T) {
			for i := 1; i < len(want); i++ {
				if a, b := Sort(want[i-1]), Sort(want[i]); a >= b {
					t.Errorf("%q does not sort before %q: %q, %q", want[i-1], want[i], a, b)
				}
			}
		})
	}
}
