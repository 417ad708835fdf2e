package app

import (
	"context"
	"slices"
	"time"

	"sofra/app/words"
)

// Returned is a packet that came back, held against the office as it is now.
type Returned struct {
	Packet  PacketRow
	Event   Event          // as the office has it
	Taken   []PacketChange // what only the door changed
	Asked   []PacketChange // what both changed: who is right?
	Outside int            // changes in the packet that no verb of the program made
	Again   bool           // it was brought back before
	door    packetContent
	office  packetContent
}

// New counts the names that were written on the list at the door, and the forms
// that were filled in there.
func (r Returned) New() (names, forms int) {
	for _, c := range r.Taken {
		switch {
		case c.Field != "" || c.Gone != "":
		case c.Of == LineName:
			names++
		case c.Of == LineForm:
			forms++
		}
	}
	return names, forms
}

// Empty says that there is nothing to take over.
func (r Returned) Empty() bool { return len(r.Taken)+len(r.Asked) == 0 }

// LookAtPacket reads the packet at path and holds it against the office. Nothing
// is changed. Where event is given, the packet has to be of that one.
func (a *App) LookAtPacket(ctx context.Context, path string, event ID) (r Returned, err error) {
	var own PacketRow
	err = a.store.ReadPacket(ctx, path, func(door Reader) (err error) {
		var is bool
		if own, is, err = ownPacket(ctx, door); err == nil && !is {
			err = ErrNotPacket
		}
		if err != nil {
			return err
		}
		if r.Outside, err = door.OutsideSteps(ctx); err != nil {
			return err
		}
		r.door, err = doorSide(ctx, door, own.EventID)
		return err
	})
	if err != nil {
		return r, err
	}
	if r.Packet, err = knownPacket(ctx, a, own.Packet); err != nil {
		return r, err
	}
	if event != "" && r.Packet.EventID != event {
		return r, &Fault{"packet_of_another", words.T("This packet is of another event: {name}", "name", r.Packet.Event)}
	}
	r.Again = r.Packet.BackAt != ""
	r.Packet.Secret = own.Secret
	err = r.hold(ctx, a)
	return r, err
}

// knownPacket is what the office knows of a packet.
func knownPacket(ctx context.Context, r Reader, own Packet) (PacketRow, error) {
	all, err := r.Packets(ctx, own.EventID)
	if err != nil {
		return PacketRow{}, err
	}
	at := slices.IndexFunc(all, func(p PacketRow) bool { return p.ID == own.ID })
	if at < 0 || all[at].Secret != "" {
		return PacketRow{}, ErrPacketForeign
	}
	if all[at].Mark != secretMark(own.Secret) {
		return PacketRow{}, ErrPacketForged
	}
	e, err := r.Event(ctx, own.EventID)
	if err == nil && e.DeletedAt != "" {
		err = ErrPacketBinned
	}
	return all[at], err
}

// hold holds what came back against the office.
func (r *Returned) hold(ctx context.Context, office Reader) error {
	m, err := baseIn(r.Packet.Base, r.Packet.Secret)
	if err != nil {
		return err
	}
	if r.office, err = officeSide(ctx, office, r.Packet.EventID, m.door, &r.door); err != nil {
		return err
	}
	r.Event = r.office.event
	r.Taken, r.Asked = m.merge(r.office.lines(), r.door.lines())
	return nil
}

// BringBack takes over what came back, in one step: what only the door changed,
// and of the rest what by says; where it says nothing, so that nothing is lost.
// Where the office was changed since the packet was looked at, nothing is taken.
func (a *App) BringBack(ctx context.Context, r Returned, by map[PacketField]PacketSide) error {
	verb := words.T("Brought {name} back from the door", "name", r.Event.Title)
	return a.again(ctx, verb, func(tx Tx) error {
		now := r
		known, err := knownPacket(ctx, tx, r.Packet.Packet)
		if err != nil {
			return err
		}
		if known.Version != r.Packet.Version {
			return ErrPacketMoved
		}
		if err := now.hold(ctx, tx); err != nil {
			return err
		}
		if !slices.Equal(now.Asked, r.Asked) || !slices.Equal(now.Taken, r.Taken) {
			return ErrPacketMoved
		}
		return now.keep(ctx, tx, by)
	})
}

// keep writes what is taken over, and that the packet is back: from now on both
// sides begin with what came back.
func (r *Returned) keep(ctx context.Context, tx Tx, by map[PacketField]PacketSide) error {
	was, door := r.office.lines(), r.door.lines()
	w := packetWriting{office: r.office, door: r.door, was: was, now: settle(was, door, slices.Concat(r.Taken, r.Asked), by)}
	for _, part := range []func(context.Context, Tx) error{w.names, w.counts, w.tasks, w.forms} {
		if err := part(ctx, tx); err != nil {
			return err
		}
	}
	p := r.Packet.Packet
	p.Secret, p.BackAt, p.BackBy, p.LostAt = "", InstantOf(time.Now()), "", ""
	var err error
	if p.Base, err = baseOf(door, w.now, r.Packet.Secret); err != nil {
		return err
	}
	return tx.PutPacket(ctx, &p)
}
