package names

import "testing"

func TestLatin(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"the whole alphabet", "абвгдђежзијклљмнњопрстћуфхцчџш", "abvgdđežzijklljmnnjoprstćufhcčdžš"},
		{"the whole alphabet in capitals", "АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ", "ABVGDĐEŽZIJKLLJMNNJOPRSTĆUFHCČDŽŠ"},
		{"small ј stays small", "Јована Којић", "Jovana Kojić"},
		{"digraph before a small letter", "Љубица Његош Џемаил", "Ljubica Njegoš Džemail"},
		{"digraph in capitals", "ЉУБИЦА ЊЕГОШ ЏЕМАИЛ", "LJUBICA NJEGOŠ DŽEMAIL"},
		{"digraph at the end of capitals", "КОЊ, ПАЉ", "KONJ, PALJ"},
		{"an initial", "Љ. Петровић, Њ", "Lj. Petrović, Nj"},
		{"digraph within digraphs", "ЏЊ Џњ", "DŽNJ Džnj"},
		{"Macedonian", "Ѓорѓи Ќосе Ѕвезда ЌОСЕ", "Gjorgji Kjose Dzvezda KJOSE"},
		{"Macedonian with accents apart", "Г\u0301орг\u0301и К\u0301осе", "Gjorgji Kjose"},
		{"all else stays", "Şahin, Žana – Ωδή 5°", "Şahin, Žana – Ωδή 5°"},
		{"text of both", "Hoxha и Петровић (2024)", "Hoxha i Petrović (2024)"},
		{"letters of other Cyrillic stay", "Юрий Љ", "Юriй Lj"},
		{"broken bytes stay in Latin text", "a\xffb", "a\xffb"},
		{"nothing", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Latin(tt.in); got != tt.want {
				t.Errorf("Latin(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestUnmix(t *testing.T) {
	tests := []struct {
		name, in string
		mixed    bool
		want     string
	}{
		{"Latin p in Cyrillic", "Сpбин", true, "Србин"},
		{"Latin C and p in Cyrillic", "Cpбин", true, "Србин"},
		{"Latin i has no look-alike", "Србiн", true, "Srbin"},
		{"Latin p and n in Cyrillic", "Сpбиn", true, "Srbin"},
		{"Latin S is no Ѕ", "Sрбин", true, "Srbin"},
		{"Cyrillic е in Latin", "Pеtrović", true, "Petrović"},
		{"Cyrillic х in Latin", "Hoхha", true, "Hoxha"},
		{"Cyrillic Н in Latin", "Нoxha", true, "Hoxha"},
		{"Cyrillic ћ in Latin", "Petroviћ", true, "Petrović"},
		{"Cyrillic о and ћ in Latin", "Petrоviћ", true, "Petrović"},
		{"Cyrillic љ in Latin", "Бiljana", true, "Biljana"},
		{"Cyrillic Ѕ in Latin", "Ѕanja", true, "Sanja"},
		{"even: the first letter says Cyrillic", "Мapа", true, "Мара"},
		{"even: the first letter says Latin", "Cеcе", true, "Cece"},
		{"caron apart", "Petroвic\u030c", true, "Petrovič"},
		{"across an apostrophe", "Сp'бин", true, "Ср'бин"},
		{"one word of two", "Јовaна, Marić", true, "Јована, Marić"},
		{"two scripts in two words", "Србин Serb", false, "Србин Serb"},
		{"two scripts with a hyphen", "Ана-Marija", false, "Ана-Marija"},
		{"one script", "Đorđević", false, "Đorđević"},
		{"digits are of no script", "А4 и B5", false, "А4 и B5"},
		{"nothing", "", false, ""},
		{"broken bytes", "a\xffб", false, "a\xffб"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Mixed(tt.in); got != tt.mixed {
				t.Errorf("Mixed(%q) = %v", tt.in, got)
			}
			if got := Unmix(tt.in); got != tt.want {
				t.Errorf("Unmix(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}
