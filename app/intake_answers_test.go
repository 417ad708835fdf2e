package app

import (
	"fmt"
	"testing"
)

func TestParseScore(t *testing.T) {
	for text, want := range map[string]string{"8 ": "8", "10": "10", "0": "0", "8/10": "8", "9.0": "9", "": "-", "-": "-", "11": "!", "-1": "!", "8,5": "!", "good": "!", "8/5": "!"} {
		n, ok := ParseScore(text, 0, 10)
		if got := score(n, ok); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

func score(n *int, ok bool) string {
	switch {
	case !ok:
		return "!"
	case n == nil:
		return "-"
	}
	return fmt.Sprint(*n)
}

func TestParseAgreement(t *testing.T) {
	cases := map[string]string{
		"5": "5", "4": "4", "Neutral": "3", "Pajtohem": "4", "Aspak nuk pajtohem": "1", "Uopšte se ne slažem": "1", "Plotësisht pajtohem": "5",
		"Ne slažem se": "2", "Nuk pajtohem": "2", "U potpunosti se slažem": "5", "Slažem se": "4", "Слажем се": "4", "STRONGLY AGREE": "5", "katılıyorum": "4",
		"5 - plotësisht pajtohem": "5", "": "-", "?": "-", "6": "!", "maybe": "!", "7 - x": "!",
	}
	for text, want := range cases {
		n, ok := ParseAgreement(text)
		if got := score(n, ok); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

func TestParseChoice(t *testing.T) {
	cases := map[[2]string]string{
		{"yesno", "PO"}: "yes", {"yesno", "da"}: "yes", {"yesno", "Да"}: "yes", {"yesno", "jo"}: "no", {"yesno", "ne"}: "no", {"yesno", "No"}: "no", {"yesno", "po / da"}: "yes", {"yesno", "evet"}: "yes",
		{"yesno", ""}: "", {"yesno", "perhaps"}: "!", {"yesno", "po / ne"}: "!",
		{"gender", "F"}: "woman", {"gender", "femër"}: "woman", {"gender", "Ž"}: "woman", {"gender", "M"}: "man", {"gender", "мушки"}: "man", {"gender", "prefer not to say"}: PrefersNot, {"gender", "X"}: "", {"gender", "7"}: "!",
		{"language", "shqip"}: "sq", {"language", "sr"}: "sr", {"tone", "pozitivan"}: "favourable", {"status", "Otkazano"}: "cancelled",
	}
	for in, want := range cases {
		got, ok := ParseChoice(in[0], in[1])
		if !ok {
			got = "!"
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestParseAge(t *testing.T) {
	cases := map[string]string{
		"24": "18-24", "31": "25-34", "67": "65+", "19": "18-24", "45": "45-54", "12": "0-17", "25-34": "25-34", "25 – 34": "25-34", "20-29": "20-29", "65+": "65+", "65 e lart": "65+",
		"preko 65": "65+", "<18": "0-17", "nën 18": "0-17", "under 25": "0-24", "": "", "?": "", "prefer not to say": PrefersNot,
		"200": "!", "2": "!", "34-25": "!", "young": "!", "25 or so": "!",
	}
	for text, want := range cases {
		got, ok := ParseAge(text)
		if !ok {
			got = "!"
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestParseCommunity(t *testing.T) {
	cases := map[string]struct {
		answer string
		how    HowSaid
	}{
		"Bošnjakinja": {"bos", SaidCode}, "Србин": {"srb", SaidCode}, "Srbin": {"srb", SaidCode}, "S": {"srb", SaidCode}, "SHQ": {"alb", SaidCode}, "shqiptare": {"alb", SaidCode},
		"Albanac": {"alb", SaidCode}, "Turkinja": {"tur", SaidCode}, "Aškalija": {"ash", SaidCode}, "Egjiptian": {"egy", SaidCode}, "Goranka": {"gor", SaidCode}, "Romkinja": {"rom", SaidCode},
		"Serb / Srbin": {"srb", SaidCode}, "preferoj të mos them": {PrefersNot, SaidCode},
		"RAE": {"RAE", SaidRollUp}, "Gorani / Bošnjak": {"Gorani / Bošnjak", SaidSeveral}, "S/SHQ": {"S/SHQ", SaidSeveral}, "Torbesh": {"Torbesh", SaidWords}, "A": {"A", SaidWords},
		"?": {"", SaidNothing}, "-": {"", SaidNothing}, "nuk dihet": {"", SaidNothing}, "": {"", SaidNothing},
	}
	for text, c := range cases {
		if answer, how := ParseCommunity(text); answer != c.answer || how != c.how {
			t.Errorf("%q: got %q, %d, want %q, %d", text, answer, how, c.answer, c.how)
		}
	}
}
