package command_test

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// TestCheckOfDamage damages an office more and more: a page in the middle, the
// half of it, all but its mark. Each is told as any check is.
func TestCheckOfDamage(t *testing.T) {
	whole, err := os.ReadFile(newOffice(t))
	if err != nil {
		t.Fatal(err)
	}
	const page = 4096
	middle := bytes.Clone(whole)
	copy(middle[len(whole)/page/2*page:], bytes.Repeat([]byte{0xff}, page))
	blank := append(bytes.Clone(whole[:100]), make([]byte, len(whole)-100)...)
	for name, data := range map[string][]byte{"a page": middle, "cut off": whole[:len(whole)/page/2*page], "blank": blank} {
		t.Run(name, func(t *testing.T) {
			office := t.TempDir() + "/a.sofra"
			if err := os.WriteFile(office, data, 0o600); err != nil {
				t.Fatal(err)
			}
			var said struct {
				OK        bool
				Integrity string
				Tables    map[string]any
				Problems  []struct{ Rule, Kind, ID, Text string }
			}
			got := run(t, "check", office, "-json")
			d := json.NewDecoder(strings.NewReader(got.out))
			if err := d.Decode(&said); err != nil || got.code != 1 || said.OK || said.Integrity == "ok" || said.Tables == nil {
				t.Fatalf("%v: %+v", err, got)
			}
			if len(said.Problems) == 0 || said.Problems[0].Rule != "damaged" || said.Problems[0].Text == "" || strings.Count(got.err, "\n") != 1 {
				t.Errorf("%+v", got)
			}
			plain := run(t, "check", office, "-lang", "sq")
			if plain.code != 1 || !strings.Contains(plain.out, "problem\tdamaged\t\t\t") || strings.Contains(plain.out, "damaged;") {
				t.Errorf("%+v", plain)
			}
		})
	}
}
