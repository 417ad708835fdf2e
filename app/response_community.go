package app

import (
	"slices"
	"strings"
)

// SayCommunities writes down which communities somebody names in a form: none,
// one, or several, which count as one answer of their own and are kept each
// beside it. Who prefers not to say says nothing else.
func (r *Response) SayCommunities(codes ...string) {
	r.Community, r.Communities = "", nil
	switch {
	case slices.Contains(codes, PrefersNot):
		r.Community = PrefersNot
	case len(codes) == 1:
		r.Community = codes[0]
	case len(codes) > 1:
		r.Community = MixedCommunity
		for _, c := range codes {
			if c != MixedCommunity && !r.Communities.Has(c) {
				r.Communities = append(r.Communities, c)
			}
		}
		slices.Sort(r.Communities)
	}
}

// SaidCommunities are the communities that somebody names in a form; one that
// names several without which says MixedCommunity alone.
func (r Response) SaidCommunities() []string {
	switch {
	case len(r.Communities) > 0:
		return append([]string{MixedCommunity}, r.Communities...)
	case r.Community != "":
		return []string{r.Community}
	}
	return nil
}

// InOwnWords takes what somebody wrote of their community where none of the list
// was theirs: words that the office knows are that community, others are kept
// beside the answers under a label, linked to nobody.
func (r *Response) InOwnWords(label, text string) {
	said := r.SaidCommunities()
	at := slices.Index(said, OtherCommunity)
	if text = strings.TrimSpace(text); at < 0 || text == "" {
		return
	}
	if code, how := ParseCommunity(text); how == SaidCode {
		said[at] = code
		r.SayCommunities(said...)
		return
	}
	r.Other = strings.TrimSpace(r.Other + "\n" + label + ": " + text)
}
