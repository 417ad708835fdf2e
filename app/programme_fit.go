package app

// EventLimits are what an evening must keep to.
type EventLimits struct {
	Curfew Clock // when all must be over; after midnight where it is earlier than the beginning
	Slot   int   // minutes that it may take; 0 is no such limit
}

// Fit is how long an evening is against what it may be.
type Fit int

// The ways in which a programme fills its slot: within a twentieth it fits.
const (
	FitShort Fit = iota - 1
	FitRight
	FitLong
)

// FitsSlot says how seconds fill a slot of minutes.
func FitsSlot(seconds, slot int) Fit {
	whole := slot * 60
	switch {
	case seconds*20 > whole*21:
		return FitLong
	case seconds*20 < whole*19:
		return FitShort
	}
	return FitRight
}

// ToSpare is how many whole minutes are left between the end of an evening that
// begins at starts and a curfew, which may be after midnight; below 0 it is over.
func ToSpare(starts, curfew Clock, seconds int) int {
	until := curfew.minutes() - starts.minutes()
	if until < 0 {
		until += 24 * 60
	}
	left := until*60 - seconds
	if left < 0 {
		return -((-left + 59) / 60)
	}
	return left / 60
}
