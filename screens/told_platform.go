package screens

import "sofra/app/words"

// platformColumns are those of the platform and its dialogue. For which community
// a need was said is nobody's to browse in a history.
func platformColumns() []toldColumn {
	return []toldColumn{
		{"organisation_id", words.T("Organisation"), nil}, {"representative_id", words.T("Speaks for it"), nil},
		{"seat_id", words.T("Seat|of the platform"), nil}, {"came", words.T("Presence"), sayCode(presences)}, {"proxy", words.T("Who came for them"), nil},
		{"text", words.T("Text"), nil}, {"addressed_to", words.T("Addressed to"), nil},
		{"adopted_on", words.T("Adopted"), sayDay}, {"proposal_id", words.T("Proposal"), nil}, {"changed", words.T("What changed"), nil},
		{"did", words.T("What they did"), sayCode(signatoryDeeds)},
	}
}
