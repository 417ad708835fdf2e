package db

import (
	"context"

	"sofra/app"
)

func (r reader) Packets(ctx context.Context, event app.ID) (all []app.PacketRow, err error) {
	defer wrap(&err, "packets")
	err = r.all(ctx, &all, `
		SELECT `+columns[app.Packet]("k.")+`, e.title AS event, e.day
		FROM packet k JOIN event e ON e.id = k.event_id
		WHERE (? = '' AND e.deleted_at IS NULL OR k.event_id = ?) ORDER BY k.taken_at DESC, k.id DESC`, string(event), string(event))
	return all, err
}

func (r reader) OutsideSteps(ctx context.Context) (n int, err error) {
	defer wrap(&err, "changes outside steps")
	err = r.one(ctx, &n, `SELECT count(*) FROM journal WHERE step_id IS NULL`)
	return n, err
}

func (w *writer) PutPacket(ctx context.Context, p *app.Packet) (err error) {
	if p.TakenBy == "" {
		p.TakenBy, err = w.who(ctx)
	}
	if err == nil && p.BackAt != "" && p.BackBy == "" {
		p.BackBy, err = w.who(ctx)
	}
	if err != nil {
		return err
	}
	return put(ctx, w, "packet", p)
}
