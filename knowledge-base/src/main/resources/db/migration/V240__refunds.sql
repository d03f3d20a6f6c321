-- Money promised to customers.

create table refunds (
  id uuid primary key,
  version int not null,
  ticket uuid not null,
  payee text not null,
  category text not null,
  kind text not null check (kind in ('REFUND', 'COMPENSATION')),
  amount_fen bigint not null check (amount_fen > 0),
  liability text not null check (liability in ('OURS', 'UNCLEAR', 'NONE')),
  state text not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'PAID', 'CANCELLED')),
  is_promised boolean not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  body jsonb not null
);
comment on column refunds.is_promised is 'Has the customer got it, or may the customer still? What limits are held against.';
create index refunds_ticket on refunds (ticket, proposed_at);
create index refunds_payee on refunds (payee, proposed_at);
create index refunds_proposed on refunds (proposed_at, id);
create index refunds_state on refunds (state, proposed_at, id);

create table refund_payees (payee text primary key);
comment on table refund_payees is 'Whoever was ever proposed for one: the row is locked while what they are promised is added up.';
