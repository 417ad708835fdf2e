package app

import "slices"

// Which bookings count is said here and nowhere else: storage asks its
// questions with these lists, and a test holds both against each other.

// LostDates and LostDeals list the states of a booking that no longer comes to
// be: its date was given up, or its offer declined or let go.
func LostDates() []DateState { return []DateState{DateReleased, DateCancelled, DatePostponed} }

// LostDeals lists them for the deal.
func LostDeals() []Deal { return []Deal{DealDeclined, DealExpired} }

// FirmDates lists the states of a date that is more than kept.
func FirmDates() []DateState { return []DateState{DateConfirmed, DateDone, DateSettled} }

// AgreedDeals lists the states of a deal that both sides stand on.
func AgreedDeals() []Deal {
	return []Deal{DealAccepted, DealContractSent, DealSigned, DealPerformed, DealSettled}
}

// Stands says whether a booking may still come to be.
func (b Booking) Stands() bool {
	return !slices.Contains(LostDates(), b.DateState) && !slices.Contains(LostDeals(), b.Deal)
}

// Agreed says whether both sides stand on a booking, by its date or its deal.
func (b Booking) Agreed() bool {
	return b.Stands() && (slices.Contains(FirmDates(), b.DateState) || slices.Contains(AgreedDeals(), b.Deal))
}

// Takes says whether a booking takes its artist's day: it is held or firm.
func (b Booking) Takes() bool { return b.Firm() || b.Held() }

// Held says whether a hold stands.
func (b Booking) Held() bool { return b.Stands() && b.DateState == DateHold }

// Firm says whether a booking stands whose date is more than kept.
func (b Booking) Firm() bool { return b.Stands() && slices.Contains(FirmDates(), b.DateState) }

// Open says whether there is something left to settle with the artist.
func (b Booking) Open() bool { return b.Stands() && b.Deal != DealSettled }
