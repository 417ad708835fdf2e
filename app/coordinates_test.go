package app

import "testing"

// Two numbers and links of maps are read; what is anything else is not.
func TestCoordinatesAreRead(t *testing.T) {
	for text, want := range map[string]Coordinates{
		"42.6629, 21.1655": "42.6629, 21.1655", " (42.6629;21.1655) ": "42.6629, 21.1655", "42.6629 21.1655": "42.6629, 21.1655", "42.66290000, 21": "42.6629, 21", "-12.5,+7": "-12.5, 7", "": "",
		"https://www.google.com/maps/place/Hall/@42.66,21.16,17z/data=!3m1!4b1!8m2!3d42.6629!4d21.1655": "42.6629, 21.1655",
		"https://maps.google.com/?q=42.6629,21.1655":                                                    "42.6629, 21.1655",
		"https://www.google.com/maps/search/?api=1&query=42.6629%2C21.1655":                             "42.6629, 21.1655",
		"https://www.google.com/maps/@42.6629,21.1655,15z":                                              "42.6629, 21.1655",
		"https://www.openstreetmap.org/?mlat=42.6629&mlon=21.1655#map=17/42.7000/21.2000":               "42.6629, 21.1655",
		"https://www.openstreetmap.org/#map=17/42.6629/21.1655":                                         "42.6629, 21.1655",
		"geo:42.6629,21.1655?z=19":                                                                      "42.6629, 21.1655",
		"https://maps.apple.com/?ll=42.6629,21.1655":                                                    "42.6629, 21.1655",
	} {
		if got, ok := ReadCoordinates(text); !ok || got != want {
			t.Errorf("%q is %q (%v), want %q", text, got, ok, want)
		}
	}
	for _, text := range []string{"Prishtinë", "42.6629", "91, 21", "42, 181", "42,6629, 21,1655", "https://maps.app.goo.gl/abc123", "42.6629, 21.1655, 17"} {
		if got, ok := ReadCoordinates(text); ok || CoordinatesRule(text).Empty() {
			t.Errorf("%q is read as %q", text, got)
		}
	}
	if got := Coordinates("42.6629, 21.1655").Point(); got != "42.6629 21.1655" {
		t.Errorf("the point is %q", got)
	}
}
