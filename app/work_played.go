package app

// Playing is one event where a work was played.
type Playing struct {
	EventID ID
	Day     Date
	Event   string
	Venue   string
	Times   int // on its programme
	Seconds int // of all of them, as performed; as planned where that was not measured
}

// WorkPlayer is who played a work: a person, an ensemble, or a name that a list
// wrote.
type WorkPlayer struct {
	PersonID   ID
	EnsembleID ID
	Name       string
	Parts      string // what they played in it, a line each
	Times      int    // at how many events held
	LastDay    Date
}

// Took is how long a work took where that was measured, in seconds.
type Took struct {
	Measured int // how often
	Median   int
	Shortest int
	Longest  int
}

// TookOf says how long the measured times were; they are in order.
func TookOf(seconds []int) (t Took) {
	n := len(seconds)
	if n == 0 {
		return t
	}
	return Took{Measured: n, Median: (seconds[(n-1)/2] + seconds[n/2] + 1) / 2, Shortest: seconds[0], Longest: seconds[n-1]}
}
