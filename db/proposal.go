package db

import (
	"context"

	"sofra/app"
)

func (r reader) Proposals(ctx context.Context, f app.ProposalFilter) (rows []app.ProposalRow, n int, err error) {
	defer wrap(&err, "proposals")
	newest := `SELECT v.number FROM proposal_version v WHERE v.proposal_id = p.id AND v.deleted_at IS NULL ORDER BY v.number DESC, v.day DESC LIMIT 1`
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Proposal]("p.") + `, coalesce(e.title, '') AS event, CAST(coalesce((` + newest + `), 0) AS BIGINT) AS newest,
			(SELECT max(v.day) FROM proposal_version v WHERE v.proposal_id = p.id AND v.deleted_at IS NULL AND v.number = (` + newest + `)) AS newest_on`,
		from: `FROM proposal p LEFT JOIN event e ON e.id = p.event_id WHERE p.deleted_at IS NULL AND (? = '' OR p.state = ?)`,
		args: []any{f.State, f.State},
		id:   `p.id`, kind: app.Proposals, order: `p.sort_key`,
		sorts: map[string]string{"day": `newest_on, p.sort_key`, "newest": `newest, p.sort_key`},
	}, f.Page)
	return rows, n, err
}

func (r reader) Proposal(ctx context.Context, id app.ID) (p app.Proposal, err error) {
	defer wrap(&err, "proposal")
	if err = r.one(ctx, &p, `SELECT `+columns[app.Proposal]("")+` FROM proposal WHERE id = ?`, id); err != nil {
		return p, err
	}
	if err = r.all(ctx, &p.Versions, `SELECT `+columns[app.ProposalVersion]("")+` FROM proposal_version
		WHERE proposal_id = ? ORDER BY number DESC, language, id`, id); err != nil {
		return p, err
	}
	return p, r.outcomes(ctx, &p.Outcomes, `proposal_id`, id)
}

func (w *writer) PutProposal(ctx context.Context, p *app.Proposal) error {
	fresh := p.Version == 0
	if err := put(ctx, w, "proposal", p); err != nil {
		return err
	}
	if err := putParts(ctx, w, owned{parts{"proposal_version", "proposal_id"}, fresh}, p.ID, p.Versions); err != nil {
		return err
	}
	return putParts(ctx, w, owned{parts{"outcome", "proposal_id"}, fresh}, p.ID, p.Outcomes)
}
