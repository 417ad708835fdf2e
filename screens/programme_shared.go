package screens

import "strings"

// sharedNamed is how many of the other events are named that play a programme.
const sharedNamed = 3

// sharedWith says that other events play the programme too, and what then
// becomes of what was played.
func (u *UI) sharedWith(e evening) string {
	if len(e.others) == 0 {
		return ""
	}
	var names []string
	for n, o := range e.others {
		if n == sharedNamed {
			names = append(names, u.book.N("{n} events", len(e.others)-n))
			break
		}
		names = append(names, strings.TrimSuffix(o.Title+", "+dayOrNone(u, o.Day), ", "))
	}
	return u.book.T("This programme is also that of {events}; what was played is kept in a copy for this evening.", "events", u.book.List(names))
}

// sentences are those that say something, one behind the other.
func sentences(all ...string) string { return strings.TrimSpace(strings.Join(all, " ")) }
