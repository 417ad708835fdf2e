package seal_test

import (
	"testing"

	"sofra/app/seal"
)

// Texts written by the first edition, with a key of the bytes 0 to 31. Whatever
// changes in this package, they must open: offices are full of them. The first
// and the third were opened by a second implementation, too.
const (
	goldenPlain = "bosniak"
	goldenCell  = "s1:19029eaeafc32d9d:6Kh9vCGCEgbmnk00xoiGjm_S7fK7rIt0YED0b19pm-dwxrOHp9Ard7G1m4PsqovU8onG" +
		"JLITKYUmn4WypQltDUqXG_lrlLdAmKQvrDicGTd4hS8uSqS2xuucB9Mf5nFt81tv8BMi-zI"
	goldenKey  = "w1:plain:19029eaeafc32d9d:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"
	goldenWrap = "w1:argon2id:t=3,m=65536,p=4:19029eaeafc32d9d:S8OW9nDGaAfNMfAaBGyyjA:EeCL6CYRk3l1Zi3NncHF" +
		"gcHgo36buvTCKpXCc_h5KOu3-g6UG9g78Zy1ZQnBJROiYz1140zk5cjkLGjjTS0D73NxgGqbdtau"
	goldenPass  = "Çaj në Prishtinë"
	goldenPaper = "AGE-SECRET-KEY-1403Y8L2FNAYRG4V8C8MHL0JQZV05CNLTNT7KVZ8ECSN3V3M0NP2S4VLAFL"
	goldenAge   = "w1:age:19029eaeafc32d9d:YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0-IFgyNTUxOSA4Y3ovLzB0UC9zRDRhUDFK" +
		"KzVIMjRsUkR0RHh0RXNnQWRQTjRKSDVvZnk4CnFIY3FONWRGVUs1UzMzWmFhQzBka3VlWHpsWjlmUFdwekRRSHAx" +
		"V01OaVkKLS0tIEpVZ1ZTTm9RT09Sbnh3TU5LR2tuaTE2RmJITmNEc3VjbmhlVWFTcHIyVm8K778067312jRfA3Be" +
		"l59ILx0WAcqn7-6SwR8WUlSpThxozS02ROnV9ZSi_dkWECjtGugSBEGLQbj5ApQPF5CwIg"
)

func goldenPlace() seal.Cell {
	return seal.Cell{Table: "identity", Column: "answer", Row: "0192f0c1-7b5e-7c00-8000-000000000001"}
}

func goldenRing(t testing.TB) *seal.Ring {
	t.Helper()
	key, err := seal.UnwrapPlain(goldenKey)
	if err != nil {
		t.Fatal(err)
	}
	return seal.NewRing(key)
}

func TestGolden(t *testing.T) {
	for _, c := range []struct {
		name string
		key  func() (seal.Key, error)
	}{
		{"plain", func() (seal.Key, error) { return seal.UnwrapPlain(goldenKey) }},
		{"passphrase", func() (seal.Key, error) { return seal.Unwrap(goldenWrap, goldenPass) }},
		{"recovery", func() (seal.Key, error) { return seal.UnwrapPrinted(goldenAge, goldenPaper) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			key, err := c.key()
			if err != nil {
				t.Fatal(err)
			}
			got, err := seal.NewRing(key).Open(goldenPlace(), goldenCell)
			if got != goldenPlain || err != nil {
				t.Errorf("opens to %q, %v", got, err)
			}
		})
	}
}
