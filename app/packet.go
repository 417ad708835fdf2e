package app

import (
	"context"
	"strings"
	"time"

	"sofra/app/words"
)

// Packet is one event in a file of its own, taken to the door on another
// machine. The office keeps what left and when it came back; the packet keeps
// the secret by which the office knows it again.
type Packet struct {
	Kept
	EventID ID
	TakenAt Instant
	TakenBy string // as the journal calls them
	Names   int    // of people, in the file
	Note    string // who has it, where it goes
	BackAt  Instant
	BackBy  string
	LostAt  Instant // when somebody said that it will not come back
	Base    string  // what both sides began with; "" in the packet itself
	Mark    string  // the hash of the secret
	Secret  string  // in the packet alone
}

// PacketRow is a packet as a list shows it.
type PacketRow struct {
	Packet
	Event string
	Day   Date
}

// Out says that a packet is still at the door.
func (p Packet) Out() bool { return p.BackAt == "" && p.LostAt == "" }

type packetReader interface {
	// Packets lists the packets of an event that stands, or with "" of all
	// those, the latest first.
	Packets(ctx context.Context, event ID) ([]PacketRow, error)

	// OutsideSteps counts the changes that no verb of the program made.
	OutsideSteps(ctx context.Context) (int, error)
}

type packetWriter interface {
	// PutPacket keeps p, and notes who has taken it or brought it back.
	PutPacket(ctx context.Context, p *Packet) error
}

// packetStore makes files beside the office, and reads them.
type packetStore interface {
	// WritePacket makes a new office at path that has only what fill puts
	// there, as this step. It never overwrites.
	WritePacket(ctx context.Context, path string, step Step, fill func(Tx) error) error

	// ReadPacket opens the packet at path and has read look into it; nothing
	// in it is changed, but that an older one is brought up to date.
	ReadPacket(ctx context.Context, path string, read func(Reader) error) error
}

// What can be wrong with a packet.
var (
	ErrNotPacket     = &Fault{"not_a_packet", words.T("This file is not a packet of an event. Choose the file that came back from the door.")}
	ErrPacketDamaged = &Fault{"packet_damaged", words.T("This packet is damaged. Copy it from the other machine once more, after Sofra was closed there. Nothing was changed.")}
	ErrPacketNewer   = &Fault{"newer", words.T("This packet was opened with a newer version of Sofra. Install that version here to bring it back.")}
	ErrPacketForeign = &Fault{"packet_foreign", words.T("This packet was not taken out of this office. Bring it back to the office that it is from.")}
	ErrPacketForged  = &Fault{"packet_forged", words.T("This is not the packet that left this office: what it is known by was changed by hand. Nothing was changed.")}
	ErrPacketBinned  = &Fault{"packet_binned", words.T("The event of this packet lies in the bin. Take it back from there, then bring the packet back.")}
	ErrPacketMoved   = &Fault{"packet_moved", words.T("The office was changed meanwhile. Nothing was taken over; look at the lines once more.")}
	ErrInPacket      = &Fault{"in_packet", words.T("This is a packet of one event. Do it in the office.")}
)

// OwnPacket is the packet that this file is, if it is one.
func (a *App) OwnPacket(ctx context.Context) (p PacketRow, is bool, err error) {
	return ownPacket(ctx, a)
}

func ownPacket(ctx context.Context, r Reader) (PacketRow, bool, error) {
	all, err := r.Packets(ctx, "")
	for _, p := range all {
		if p.Secret != "" {
			return p, true, err
		}
	}
	return PacketRow{}, false, err
}

// packetsLate is how many days after its event a packet is to be back.
const packetsLate = 2

// PacketsLate lists the packets that are still out, days after their event.
func (a *App) PacketsLate(ctx context.Context, today Date) (late []PacketRow, err error) {
	all, err := a.Packets(ctx, "")
	for _, p := range all {
		day := p.Day
		if day == "" {
			day = DateOf(p.TakenAt.time())
		}
		if p.Out() && p.Secret == "" && day.Add(packetsLate) <= today {
			late = append(late, p)
		}
	}
	return late, err
}

// time is the moment; the beginning of time where it is none.
func (at Instant) time() time.Time {
	t, _ := at.Time()
	return t
}

// LosePacket notes that a packet will not come back, and why.
func (a *App) LosePacket(ctx context.Context, p PacketRow, why string) error {
	if err := check(Wrong{"Note", LengthRule(why)}); err != nil {
		return err
	}
	return a.change(ctx, words.T("Noted that the packet of {name} will not come back", "name", p.Event), func(tx Tx) error {
		now := p.Packet
		now.LostAt = InstantOf(time.Now())
		if why = strings.TrimSpace(why); why != "" {
			now.Note = joinNotes(now.Note, why)
		}
		return tx.PutPacket(ctx, &now)
	})
}

// joinNotes has both texts, one where they are the same.
func joinNotes(a, b string) string {
	switch {
	case a == "", strings.Contains(b, a):
		return b
	case b == "", strings.Contains(a, b):
		return a
	}
	return a + "; " + b
}

// PacketName is what the file of a packet is called: the day and the event, as
// far as a file's name may have it.
func (a *App) PacketName(ctx context.Context, event ID) (string, error) {
	e, err := a.Event(ctx, event)
	if err != nil {
		return "", err
	}
	about, err := a.aboutPaper(ctx, e)
	return strings.Trim(string(e.Day)+" "+about, " ") + ".sofra", err
}
