-- What customers get for staying.

create table offer_terms (
  campaign uuid primary key,
  version int not null,
  body jsonb not null,
  budget_fen bigint not null,
  spent_fen bigint not null default 0,
  changed_by text not null,
  changed_at timestamptz not null
);
comment on column offer_terms.spent_fen is 'never more than budget_fen was when it was spent';

create table gifts (
  attempt text primary key,
  campaign uuid not null,
  lead bigint not null,
  offer text not null,
  cost_fen bigint not null,
  state text not null check (state in ('ASKED', 'GIVEN', 'REFUSED')),
  asked_by text not null,
  asked_at timestamptz not null,
  decided_by text,
  decided_at timestamptz
);
comment on table gifts is 'Offers made in calls; each call has one at most.';
create index gifts_of_campaign on gifts (campaign, asked_at desc);
