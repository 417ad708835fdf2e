package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// pair is ink on a ground and the ratio that the design promises, for light,
// dark and high contrast.
type pair struct {
	ink, ground fyne.ThemeColorName
	least       [3]float64
}

const (
	bg      = theme.ColorNameBackground
	fg      = theme.ColorNameForeground
	button  = theme.ColorNameButton
	chosen  = theme.ColorNameSelection
	quiet   = theme.ColorNamePlaceHolder
	primary = theme.ColorNamePrimary
)

func TestContrast(t *testing.T) {
	pairs := []pair{
		{fg, button, [3]float64{12.2, 9.5, 12.6}},
		{fg, chosen, [3]float64{10.1, 10.1, 12.6}},
		{fg, theme.ColorNameHover, [3]float64{12.2, 10.1, 12.6}},
		{fg, bg, [3]float64{12, 12, 20}},
		{quiet, ColorNameRail, [3]float64{5.1, 5.3, 10.7}},
		{quiet, chosen, [3]float64{5.1, 5.3, 10.7}},
		{quiet, ColorNamePanel, [3]float64{4.5, 4.5, 10.7}},
		{ColorNameFieldEdge, bg, [3]float64{3.3, 3.8, 20.9}},
		{ColorNameFieldEdge, ColorNameQuietBand, [3]float64{3.3, 3.8, 20.9}},
		{primary, ColorNameRail, [3]float64{7.1, 5.8, 9}},
		{primary, chosen, [3]float64{5.8, 5.8, 9}},
		{theme.ColorNameForegroundOnPrimary, primary, [3]float64{9, 8.3, 14.2}},
		{ColorNameOnSelected, chosen, [3]float64{9.2, 9.2, 13.3}},
		{ColorNameFocusRing, bg, [3]float64{4.4, 6.7, 10.5}},
		{ColorNameFocusRing, chosen, [3]float64{4.4, 6.4, 10.5}},
		{theme.ColorNameSuccess, ColorNameDoneTint, [3]float64{5.4, 6.5, 9.4}},
		{theme.ColorNameWarning, ColorNameWarningTint, [3]float64{5.6, 6.6, 9.1}},
		{theme.ColorNameError, ColorNameErrorTint, [3]float64{5.6, 6.3, 8.5}},
		{ColorNameNotice, ColorNameNoticeTint, [3]float64{6.1, 6.7, 10.8}},
		{theme.ColorNameDisabled, button, [3]float64{2.9, 2.5, 5.7}},
		{fg, theme.ColorNameFocus, [3]float64{10.1, 9.5, 12.6}}, // the open line of a menu, and the open menu's name
		{fg, theme.ColorNameMenuBackground, [3]float64{10.1, 10.1, 12.6}},
		{ColorNameToastInk, fg, [3]float64{4.5, 4.5, 4.5}},
	}
	const rounding = 0.06
	for i, look := range []Look{Light, Dark, HighContrast} {
		th := NewTheme(look, 1)
		for _, p := range pairs {
			got := contrast(th.Color(p.ink, 0), th.Color(p.ground, 0))
			if got < p.least[i]-rounding {
				t.Errorf("look %d: %s on %s is %.2f, promised %.1f", look, p.ink, p.ground, got, p.least[i])
			}
		}
	}
}

func TestSeries(t *testing.T) {
	for _, look := range []Look{Light, Dark, HighContrast} {
		th := NewTheme(look, 1)
		for code := range series {
			bar := SeriesColor(th, code)
			if got := contrast(bar, th.Color(ColorNamePanel, 0)); got < 3.15 {
				t.Errorf("look %d: %s against the panel is %.2f, promised 3.2", look, code, got)
			}
			if got := contrast(OnSeries(bar), bar); got < 4.6 {
				t.Errorf("look %d: the label on %s is %.2f, promised 4.6", look, code, got)
			}
		}
	}
}

func TestThemeSizes(t *testing.T) {
	for _, tc := range []struct {
		name  fyne.ThemeSizeName
		scale float32
		want  float32
	}{
		{theme.SizeNameText, 1, 13},
		{theme.SizeNameText, 1.5, 19.5},
		{theme.SizeNameHeadingText, 1.25, 25},
		{SizeNameSecond, 1, 12},
		{theme.SizeNameInputBorder, 1.5, 1},
		{theme.SizeNameText, 0, 13},
	} {
		if got := NewTheme(Light, tc.scale).Size(tc.name); got != tc.want {
			t.Errorf("%s at %v is %v, want %v", tc.name, tc.scale, got, tc.want)
		}
	}
	if NewTheme(System, 1).Color(bg, theme.VariantDark) != NewTheme(Dark, 1).Color(bg, 0) {
		t.Error("the system's dark is not our dark")
	}
}

func TestIconTakesThemeColour(t *testing.T) {
	icon := IconIn("check", theme.ColorNamePrimary)
	light := icon.Name()
	wear(t, Dark, 1)
	if icon.Name() == light {
		t.Error("another look, and the icon keeps its name: Fyne would show the old picture")
	}
	if len(IconIn("no such icon", fg).Content()) == 0 {
		t.Error("an icon that is missing is no picture at all")
	}
}
