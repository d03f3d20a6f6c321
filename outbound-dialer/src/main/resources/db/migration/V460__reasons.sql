-- Why leads were won and lost.

create table reason_lists (
  campaign uuid primary key,
  version int not null,
  body jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null
);
comment on table reason_lists is 'What agents choose from; in a campaign that is not here they say no reasons.';

create table given_reasons (
  attempt text primary key,
  campaign uuid not null,
  lead bigint not null,
  claim int not null,
  closing text not null check (closing in ('WON', 'LOST')),
  code text not null,
  given_by text not null,
  given_at timestamptz not null
);
comment on table given_reasons is 'Why a call won or lost its lead; it is the reason of the lead while leads.claims is its claim.';
create index given_reasons_of_lead on given_reasons (lead, claim);

create index gifts_of_lead on gifts (lead) where state = 'GIVEN';
create index leads_decided on leads (campaign) where closed_as in ('WON', 'LOST');
