package exchange

import (
	"slices"

	"sofra/app"
	"sofra/app/words"
)

// meaningOf says what a column of a kind is; empty is that it is not given out.
func meaningOf(kind app.Kind, column string) words.Text {
	if slices.Contains(withheld()[kind], column) {
		return words.Text{}
	}
	if t, own := ownMeanings[string(kind)+"."+column]; own {
		return t
	}
	if t, document := documentMeanings[column]; document && kind == app.Expenses {
		return t
	}
	if t, own := resultMeanings[column]; own && kind == app.Indicators {
		return t
	}
	if t, of := grantMeanings()[column]; of && kind == app.Grants {
		return t
	}
	return meanings[column]
}

// ownMeanings are of columns that mean something else in one table.
var ownMeanings = map[string]words.Text{
	"bookings.name": words.T("Artist"), "responses.name": words.T("Event"),
	"venues.seats": words.T("Seats"), "rates.source": words.T("Who said it: a month’s rate of the Commission, a day’s of the central bank or of a bank"), "rates.value": words.T("Units of the currency for one euro"), "rates.note": words.T("Where it was read"), "rates.day": words.T("Day; of a month its first"), "expenses.number": words.T("Number of the document"),
	"expenses.grants": words.T("Grants"), "series.last_day": words.T("Last date"), "works.languages": words.T("Sung in"),
	"patterns.people": words.T("Roles"), "patterns.minutes": words.T("How long, in minutes"), "patterns.title": words.T("Title"),
	"decisions.number": words.T("Number in the register, 0 until the meeting is closed"), "action-points.event": words.T("Taken on at"),
	"responses.number": words.T("Number of the paper form"), "questions.asked": words.T("How many questionnaires ask it"), "questionnaires.asked": words.T("How many questions"),
	"questionnaires.title": words.T("Title"), "questions.identity": words.T("Asks about identity"), "questionnaires.responses": words.T("Forms filled in"),
	"seats.title": words.T("Name of the seat"), "seats.from_on": words.T("From"), "seats.until_on": words.T("Until"),
}

var meanings = map[string]words.Text{
	"id": words.T("The record's own id, which stays as it is"), "name": words.T("Name"), "version": words.T("Version, which rises with each change"),
	"public_code": words.T("Identifier in IATI"), "public_kind": words.T("Kind in IATI"), "sensitive": words.T("Sensitive: no public file says where"),
	"stage_name": words.T("Stage name"), "other_names": words.T("Also written"), "roles": words.T("Roles"), "plays": words.T("Plays"),
	"phone": words.T("Phone"), "email": words.T("E-mail"), "website": words.T("Website"), "address": words.T("Address"), "coordinates": words.T("Coordinates"),
	"disciplines": words.T("Works in"), "place_id": words.T("Municipality"), "town": words.T("Town, as it was written where it is no municipality here"),
	"place_sq": words.T("Municipality in Albanian"), "place_sr": words.T("Municipality in Serbian, Latin script"), "place_cyr": words.T("Municipality in Serbian, Cyrillic script"),
	"languages": words.T("Languages"), "born_on": words.T("Born"), "usual_fee": words.T("Usual fee"), "currency": words.T("Currency"), "notes": words.T("Notes"),
	"last_day": words.T("Day of the last event"), "times": words.T("How many times"), "deal_now": words.T("Deal that is still open"), "member_count": words.T("Members"),
	"kind": words.T("Kind"), "registration": words.T("Registration number"), "ibar": words.T("Ibar"), "maturity": words.T("Maturity"), "serves": words.T("Works for"),
	"step_free": words.T("Step-free"), "toilets": words.T("Accessible toilets"), "hearing_loop": words.T("Hearing loop"),
	"technical": words.T("Stage, sound, light"), "opens": words.T("Opening hours"), "room": words.T("Room"), "layout": words.T("Layout"), "layout_id": words.T("Layout"),
	"seats": words.T("Seated"), "standing": words.T("Standing"), "hire": words.T("Hire for a day"), "code": words.T("Code"), "title": words.T("Title"), "status": words.T("State"),
	"starts_on": words.T("From"), "ends_on": words.T("Until"), "to_find": words.T("How many are still to be found"), "events": words.T("Events"), "responses": words.T("Forms"), "funder_id": words.T("Funder"),
	"back_donor_id": words.T("Back donor"), "role": words.T("Role"), "amount": words.T("Amount"), "variance": words.T("A line may be over by"),
	"funder": words.T("Funder"), "back_donor": words.T("Back donor"), "spent": words.T("Spent"), "project_id": words.T("Project"), "programme_id": words.T("Programme"), "copied_from": words.T("Copied from"),
	"day": words.T("Date"), "starts": words.T("Begins"), "ends": words.T("Ends"), "venue_id": words.T("Venue"), "room_id": words.T("Room"),
	"series_id": words.T("Series"), "series": words.T("Series"), "first_day": words.T("First date"), "open_tasks": words.T("Tasks that are still open"),
	"reason": words.T("Reason"), "old_day": words.T("Was on"), "project": words.T("Project"), "venue": words.T("Venue"), "programme": words.T("Programme"),
	"bookings": words.T("Bookings"), "items": words.T("Items"), "curfew": words.T("Curfew"), "counting": words.T("What is asked about who came"), "slot": words.T("Slot in minutes"), "closed_at": words.T("Closed|a meeting"), "closed_by": words.T("Closed by"), "head_count": words.T("Head-count"), "answers": words.T("Forms filled in"),
	"number": words.T("Number"), "item_count": words.T("Items"), "seconds": words.T("Length"), "tradition": words.T("Tradition"),
	"composer": words.T("Composer"), "lyricist": words.T("Author of the words"), "arranger": words.T("Arranger"), "society": words.T("Collecting society"),
	"publisher": words.T("Publisher"), "key": words.T("Key|of music"), "instruments": words.T("Instruments"), "rights": words.T("Rights"), "new_version": words.T("New version made for our programmes"),
	"event_id": words.T("Event"), "person_id": words.T("Person"), "ensemble_id": words.T("Ensemble"), "date_state": words.T("Date|of a booking"),
	"deal": words.T("Deal"), "rank": words.T("Rank of the hold, 1 is first"), "hold_until": words.T("Hold until"), "fee": words.T("Fee"),
	"gross": words.T("Gross, before tax"), "sent_on": words.T("Offer sent"), "settled_on": words.T("Settled"), "set_length": words.T("How long they play, in minutes"), "contract_on": words.T("Contract sent"), "signed_on": words.T("Signed"), "paid_on": words.T("Paid"),
	"cancelled_by": words.T("Cancelled by"), "cancelled_on": words.T("Cancelled on"),
	"artist": words.T("Artist"), "event": words.T("Event"), "filled_at": words.T("Filled in at"), "language": words.T("Language"),
	"score": words.T("Liked it, 0 to 10"), "heard": words.T("Heard such music before"), "trust": words.T("Trust, 1 to 5"), "comment": words.T("Comment"),
	"way": words.T("How it was filled in"), "outlet": words.T("Outlet"), "link": words.T("Link"), "tone1": words.T("Tone, first coder"), "tone2": words.T("Tone, second coder"),
	"reach": words.T("Reach|of a report"), "reach_kind": words.T("What the figure counts"), "reach_source": words.T("Source of the figure"),
	"donor_visible": words.T("The donor is seen or named"), "coder1": words.T("First coder"), "coder2": words.T("Second coder"),
	"balance1": words.T("Balance, first coder"), "balance2": words.T("Balance, second coder"), "supplier": words.T("Supplier"), "description": words.T("Description"),
	"organisation_id": words.T("Organisation"), "representative_id": words.T("Speaks for it"), "representative": words.T("Speaks for it"), "state": words.T("State"),
	"text": words.T("Text"), "addressed_to": words.T("Addressed to"), "adopted_on": words.T("Adopted"), "told": words.T("What became of it"),
	"newest": words.T("Newest version"), "newest_on": words.T("Day of the newest version"), "proposal_id": words.T("Proposal"), "proposal": words.T("Proposal"),
	"signed": words.T("How many signed"), "asked": words.T("How many were asked to sign"),
	"pattern_id": words.T("Event template"), "pattern": words.T("Event template"), "shows": words.T("Run of show"), "tasks": words.T("Checklist"), "costs": words.T("Costs"),
	"low": words.T("Low end of the scale"), "high": words.T("High end of the scale"), "topic": words.T("Topic|of a question"), "example": words.T("Worded by the program"),
	"purpose": words.T("When it is given out"), "edition": words.T("Version|of a questionnaire"), "of_id": words.T("Its first version"), "questionnaire_id": words.T("Questionnaire"),
	"uuid": words.T("Number of the submission from a telephone"), "second_of": words.T("Entered a second time, to be compared with this form"),
	"decided": words.T("What was decided"), "follow_up": words.T("What became of it"), "person": words.T("Whose"),
	"due_on": words.T("Until"), "done_on": words.T("Done on"), "note": words.T("Note"),
	"rate": words.T("Rate"), "rate_source": words.T("Source of the rate"), "shared": words.T("Paid by grants"), "shared_as": words.T("Shares, a line each: grant; budget line; amount; units; event’s id; event"),
}

// codeTexts say what codes mean, in the words of the pages.
var codeTexts = map[string]words.Text{
	"artist": app.RoleName("artist"), "panellist": app.RoleName("panellist"), "moderator": app.RoleName("moderator"), "facilitator": app.RoleName("facilitator"),
	"member": app.RoleName("member"), "staff": app.RoleName("staff"), "supplier": app.RoleName("supplier"),
	"sq": words.T("Albanian|a language"), "sr": words.T("Serbian|a language"), "bs": words.T("Bosnian|a language"), "tr": words.T("Turkish|a language"),
	"rom": words.T("Romani|a language"), "en": words.T("English|a language"), "de": words.T("German|a language"), "fr": words.T("French|a language"), "mk": words.T("Macedonian|a language"),
	"idea": words.T("Idea"), "hold": words.T("Hold"), "confirmed": words.T("Confirmed"), "done": words.T("Done"), "settled": words.T("Settled"), "released": words.T("Released"),
	"cancelled": words.T("Cancelled"), "postponed": words.T("Postponed"), "planned": words.T("Planned"),
	"draft": words.T("Draft"), "approved": words.T("Approved"), "sent": words.T("Offer sent"), "accepted": words.T("Accepted"), "declined": words.T("Declined"), "expired": words.T("Expired"),
	"office": words.T("The office"), "nobody": words.T("Nobody: it could not be prevented"),
	"contract-sent": words.T("Contract sent"), "signed": words.T("Signed"), "performed": words.T("Performed"),
	"ngo": words.T("NGO"), "funder": words.T("Funder"), "media": words.T("Media outlet"), "institution": words.T("Institution"), "company": words.T("Company"),
	"concert": words.T("Concert"), "panel": words.T("Panel"), "workshop": words.T("Workshop"), "meeting": words.T("Meeting"), "rehearsal": words.T("Rehearsal"), "press": words.T("Press event"),
	"north": words.T("North|of the Ibar"), "south": words.T("South|of the Ibar"), "both": words.T("North and south"), "established": words.T("Established"), "emerging": words.T("Emerging"),
	"women": words.T("women"), "youth": words.T("young people"), "rural": words.T("people in villages"), "disability": words.T("people with disabilities"),
	"proposed": words.T("Proposed"), "agreed": words.T("Agreed"), "timed": words.T("Timed in rehearsal"), "frozen": words.T("Frozen"), "running": words.T("Running"), "closed": words.T("Closed"),
	"left": words.T("Left|the platform"), "suspended": words.T("Suspended"), "adopted": words.T("Adopted"), "handed-over": words.T("Handed over"), "taken-up": words.T("Taken up"),
	"partly": words.T("Partly taken up"), "discussed": words.T("Discussed"), "dropped": words.T("Dropped"), "need": words.T("Need"), "position": words.T("Position"),
	"open": words.T("Open|a decision"), "under-way": words.T("Under way"), "carried-out": words.T("Carried out"),
	"agreement": words.T("Agreement"), "joint": words.T("Joint statement"),
	"applied": words.T("Applied"), "granted": words.T("Granted"), "refused": words.T("Refused"), "lead": words.T("Lead|of a grant"), "partner": words.T("Partner"),
	"line": words.T("each budget line"), "heading": words.T("each heading"),
	"document": words.T("the document's own rate"), "inforeuro-month": words.T("InforEuro, month of the document"), "inforeuro-paid": words.T("InforEuro, month of payment"),
	"ecb-mean": words.T("European Central Bank, mean of the report's days"), "inforeuro-mean": words.T("InforEuro, mean of the report's months"), "instalment": words.T("the rate of the instalment"), "fixed": words.T("a fixed rate"),
	"traditional": words.T("Traditional"), "arranged": words.T("Traditional, arranged"), "public": words.T("Public domain"), "protected": words.T("Protected"), "cleared": words.T("Cleared"),
	"yes": words.T("Yes"), "no": words.T("No"), "true": words.T("Yes"), "false": words.T("No"), "paper": words.T("Paper"), "tablet": words.T("Tablet"),
	"favourable": words.T("Favourable"), "neutral": words.T("Neutral"), "unfavourable": words.T("Unfavourable"), "measured": words.T("Readers of the report, measured"), "estimated": words.T("Readers of the report, estimated"), "outlet": words.T("The whole outlet"),
	"names": words.T("The list of names"), "tally": words.T("The tally without names"), "count": words.T("The head-count alone"),
	"score": words.T("Score"), "agree": words.T("Agree or disagree"), "choice": words.T("One of several"), "several": words.T("Several answers"), "number": words.T("Number"), "text": words.T("Own words"),
	"consent": words.T("Consent"), "thermometer": words.T("Feeling thermometer"), "distance": words.T("Social distance"),
	"audience": words.T("To the audience"), "before": words.T("Before a programme of several events"), "after": words.T("After a programme of several events"),
	"balanced": words.T("Balanced"), "one-sided": words.T("One-sided"),
}
