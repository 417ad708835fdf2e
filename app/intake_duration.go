package app

import (
	"math"
	"strconv"
	"strings"
)

// ParseDuration reads how long something takes, in seconds: "6" and "ca. 7
// min" are minutes, "4:30" and 5'20" minutes and seconds, "0:03:45" has hours
// before them, and a part of one is Excel's part of a day. It reports false
// when text is none; no text is fine.
func ParseDuration(text string) (seconds int, ok bool) {
	text = strings.ToLower(strings.TrimSpace(text))
	if len(text) > 60 {
		return 0, false
	}
	if nothing(text) {
		return 0, true
	}
	if n, err := strconv.ParseFloat(text, 64); err == nil {
		if n > 0 && n < 0.25 && len(text) > 4 { // less than six hours of a day
			n *= 24 * 60
		}
		return inBounds(n * 60)
	}
	if strings.Contains(text, ":") {
		return colons(text)
	}
	text = strings.NewReplacer("~", " ", "''", " s ", "’’", " s ", "\"", " s ", "”", " s ", "″", " s ", "'", " min ", "’", " min ", "′", " min ").Replace(text)
	return measured(strings.Fields(splitFigures(strings.ReplaceAll(text, ",", "."))))
}

// colons reads "4:30" and "0:03:45".
func colons(text string) (int, bool) {
	parts := strings.Split(text, ":")
	if len(parts) > 3 {
		return 0, false
	}
	total := 0
	for i, p := range parts {
		n, err := strconv.Atoi(strings.TrimSpace(p))
		if err != nil || n < 0 || i > 0 && n > 59 {
			return 0, false
		}
		total = total*60 + n
	}
	return inBounds(float64(total))
}

// measured reads numbers with units behind them; a lone number is minutes.
func measured(words []string) (int, bool) {
	total, number, counted := 0.0, -1.0, false
	for _, w := range words {
		if n, err := strconv.ParseFloat(strings.Trim(w, ".,"), 64); err == nil {
			if number >= 0 {
				return 0, false
			}
			number = n
			continue
		}
		unit := map[string]float64{"h": 3600, "min": 60, "s": 1}[said("duration", w)]
		switch {
		case unit > 0 && number >= 0:
			total, number, counted = total+number*unit, -1, true
		case said("about", w) != "" && number < 0:
		default:
			return 0, false
		}
	}
	if number >= 0 {
		unit := 60.0
		if counted { // "5 min 20"
			unit = 1
		}
		total, counted = total+number*unit, true
	}
	if !counted {
		return 0, false
	}
	return inBounds(total)
}

// inBounds takes durations of a day at most.
func inBounds(seconds float64) (int, bool) {
	if !(seconds >= 0 && seconds <= 86400) {
		return 0, false
	}
	return int(math.Round(seconds)), true
}
