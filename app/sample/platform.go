package sample

import (
	"strings"

	"sofra/app"
)

// platform tells who sits on the platform, who came to its meetings, what it
// asked for and whom it trained.
func (s *story) platform() {
	var seats []app.Seat
	for i, r := range s.rows("sample_organisations") {
		if r[2] != "ngo" {
			continue
		}
		seat := app.Seat{OrganisationID: s.groups[r[0]], RepresentativeID: s.others[i%len(s.others)].ID, FromOn: "2024-05-01", State: "member"}
		switch r[0] {
		case "Glas Novog Brda":
			seat.State, seat.UntilOn = "left", "2024-12-31"
		case "Romano Drom Prizren", "Forumi Qytetar Drini":
			seat.State, seat.FromOn = "proposed", ""
		}
		keep(s, s.a.SaveSeat, &seat)
		seats = append(seats, seat)
	}
	for _, p := range s.others[:2] {
		seat := app.Seat{PersonID: p.ID, Title: "Activist", FromOn: "2024-06-01", State: "member"}
		keep(s, s.a.SaveSeat, &seat)
		seats = append(seats, seat)
	}
	keep(s, s.a.SaveQuorum, &app.Quorum{Rule: "percent", Bound: 50, FromOn: "2024-05-01"})
	if s.err == nil {
		s.err = s.a.SaveSeatTargets(s.ctx, []app.SeatTarget{{Wants: "women", Bound: 40}, {Wants: "north", Bound: 30}, {Wants: "emerging", Bound: 40}})
	}
	s.advocacy()
	s.decided()
	for _, e := range s.told {
		switch {
		case e.project != "NSC-2024" || e.Status != "done":
		case e.Kind == "meeting":
			s.sitting(e, seats)
		case e.Kind == "workshop":
			s.training(e)
		}
	}
}

// sitting notes who was at a meeting.
func (s *story) sitting(e told, seats []app.Seat) {
	var noted []app.Presence
	for _, seat := range seats {
		if !seat.Stands(e.Day) {
			continue
		}
		came := "present"
		switch n := s.chance.IntN(100); {
		case n < 10:
			came = "absent"
		case n < 20:
			came = "excused"
		case n < 28:
			came = "represented"
		}
		noted = append(noted, app.Presence{SeatID: seat.ID, Came: came})
	}
	if s.err == nil {
		s.err = s.a.SavePresences(s.ctx, e.ID, noted)
	}
}

// training notes who was trained, and the tests under codes.
func (s *story) training(e told) {
	for _, p := range some(s, 4, s.others) {
		keep(s, s.a.SaveParticipant, app.Participant{EventID: e.ID, PersonID: p.ID})
	}
	for _, code := range []string{"AM14", "BK02", "DR27", "LS09", "MV31", "ZT18"} {
		pre := 4 + s.chance.IntN(5)
		p := app.Participant{EventID: e.ID, Code: code, Pre: &pre}
		if s.often(80) {
			post := pre + s.chance.IntN(5)
			p.Post = &post
		}
		keep(s, s.a.SaveParticipant, p)
	}
}

// advocacy tells what the platform asked for, and of whom.
func (s *story) advocacy() {
	for _, p := range []app.Advocacy{
		{
			Title: "Bilingual forms in all municipal offices", AddressedTo: "Ministry of Local Government", AdoptedOn: "2024-10-17", State: "partly",
			Text:     "Every municipal form is to be had in both official languages, at the counter and on the web.",
			Outcomes: []app.Outcome{{Day: "2024-12-05", Text: "Two municipalities published their forms in both languages.", Link: "https://example.org/forms"}},
		},
		{
			Title: "A bus between Zvečan and South Mitrovica", AddressedTo: "Both municipalities of Mitrovica", AdoptedOn: "2025-01-23", State: "handed-over",
			Text: "One line, twice a day, with stops on both sides of the bridge.",
		},
		{Title: "Funds for small organisations outside towns", State: "draft", Text: "A tenth of the public calls for organisations from villages."},
	} {
		p.EventID = s.meeting(p.AdoptedOn)
		keep(s, s.a.SaveAdvocacy, &p)
	}
}

// decided tells what its meetings decided, and what somebody took on and did.
func (s *story) decided() {
	for _, d := range []app.Decision{
		{EventID: s.meeting("2024-10-17"), Decided: "The platform asks for bilingual forms in all municipal offices.", State: "carried-out", FollowUp: "Handed to the ministry on 21 October 2024."},
		{EventID: s.meeting("2025-01-23"), Decided: "A bus between Zvečan and South Mitrovica is asked of both municipalities.", State: "under-way"},
	} {
		keep(s, s.a.SaveDecision, &d)
	}
	for i, p := range []app.ActionPoint{
		{EventID: s.meeting("2024-10-17"), Title: "Write the letter to the ministry", DueOn: "2024-10-25", DoneOn: "2024-10-21"},
		{EventID: s.meeting("2025-01-23"), Title: "Ask both municipalities for a date", DueOn: "2025-02-15", DoneOn: "2025-02-11"},
	} {
		p.PersonID = s.others[i].ID
		keep(s, s.a.SaveActionPoint, &p)
	}
}

// meeting is the meeting of a day; none has no ID.
func (s *story) meeting(day app.Date) app.ID {
	for _, e := range s.told {
		if e.Kind == "meeting" && e.Day == day {
			return e.ID
		}
	}
	return ""
}

// dialogue tells what was needed, proposed and agreed at the round tables.
func (s *story) dialogue() {
	for _, n := range []app.Need{
		{Title: "Birth certificates without a second journey", Community: "srb", PlaceID: "gracanice", Language: "sr", Text: "People travel twice, because one counter does not see the other's register."},
		{Title: "A doctor in the village once a week", Community: "srb", PlaceID: "shterpce", Language: "sr"},
		{Title: "Names of streets in both languages", Community: "alb", PlaceID: "mitrovice-e-veriut", Language: "sq"},
		{Title: "Textbooks for the first classes", Community: "ash", PlaceID: "fushe-kosove", Language: "sq"},
		{Title: "Security is everybody's, not one side's", Kind: "position", PlaceID: "mitrovice-e-jugut", Language: "sq"},
	} {
		n.EventID = s.meeting("2025-01-23")
		keep(s, s.a.SaveNeed, &n)
	}
	p := app.Proposal{
		Title: "One counter for both registers", State: "agreed", EventID: s.meeting("2025-03-13"),
		Versions: []app.ProposalVersion{
			{Number: 1, Language: "en", Day: "2025-01-23", Text: "Municipal offices open one counter for both registers."},
			{Number: 2, Language: "en", Day: "2025-03-13", Changed: "A date, and who reports on it.", Text: "Municipal offices open one counter for both registers by the end of 2025 and report each half-year."},
		},
	}
	keep(s, s.a.SaveProposal, &p)
	st := app.Statement{
		Kind: "joint", Title: "Joint statement on documents of daily life", SignedOn: "2025-04-10", EventID: s.meeting("2025-04-10"), ProposalID: p.ID,
		Texts:    []app.StatementText{{Language: "en", Text: "We ask that one counter serves everybody."}, {Language: "sr", Text: "Tražimo da jedan šalter služi svima."}},
		Outcomes: []app.Outcome{{Day: "2025-04-28", Text: "Handed to the Office for Communities.", Link: "https://example.org/statement"}},
	}
	for i, r := range s.rows("sample_organisations") {
		if r[2] != "ngo" || len(st.Signatories) == 9 {
			continue
		}
		g := app.Signatory{OrganisationID: s.groups[r[0]], Did: "signed", Day: st.SignedOn}
		if strings.HasPrefix(r[0], "Klub") {
			g.Did, g.Note = "declined", "Wants the north named in the first sentence"
		}
		if i == 5 {
			g.Did = "absent"
		}
		st.Signatories = append(st.Signatories, g)
	}
	keep(s, s.a.SaveStatement, &st)
}
