package names

import "strings"

// Sounds returns, word by word as Words does, the keys that only suggest: Hoxha and Hodža, Petroviq and Petrović,
// Gjorgjeviq and Đorđević have the same. Equal Words have equal Sounds, but for the Macedonian ќ (see the package).
func Sounds(s string) []string {
	var keys []string
	for _, w := range split(s) {
		if f := fold(asHeard.Replace(w)); f != "" {
			keys = append(keys, sound(f))
		}
	}
	return keys
}

// asHeard writes the one letter that is heard as another.
var asHeard = strings.NewReplacer("ќ", "ћ", "Ќ", "Ћ")

// sound coarsens one folded word. {č ć ç q ch} are c, {š ş sh} s, {ž zh} z, {đ dj gj} d, {dž x xh} dz; lj and nj lose
// their j, other j and y are i; h is silent after the letters it makes digraphs with; doubled letters are one.
func sound(word string) string {
	var k ear
	for _, r := range word {
		k.hear(r)
	}
	return k.out.String()
}

// ear writes a sound key letter by letter. What it has written stays, whatever comes next.
type ear struct {
	out  strings.Builder
	last rune
	// waiting: a g was heard and written "d" so far, which is how both "gj" and "g" begin.
	waiting bool
}

func (k *ear) hear(r rune) {
	if k.waiting {
		if r == 'g' || r == 'h' {
			return
		}
		k.waiting = false
		if r == 'j' {
			return
		}
		k.write('g')
	}
	switch {
	case r == 'g':
		k.write('d')
		k.waiting = true
	case r == 'h' && strings.ContainsRune("cdgkpstz", k.last), r == 'j' && strings.ContainsRune("dln", k.last):
	case r == 'j' || r == 'y':
		k.write('i')
	case r == 'q':
		k.write('c')
	case r == 'w':
		k.write('v')
	case r == 'x':
		k.write('d')
		k.write('z')
	default:
		k.write(r)
	}
}

func (k *ear) write(r rune) {
	if r != k.last {
		k.out.WriteRune(r)
		k.last = r
	}
}
