-- How campaigns keep customers: plans, what became of customers, what was learned.

create table retention_plans (
  campaign uuid not null,
  version int not null,
  body jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (campaign, version)
);
comment on table retention_plans is 'Every plan as it was and is; the last version holds.';

create table retention_outcomes (
  lead bigint primary key references leads on delete cascade,
  stayed boolean not null,
  until date not null
);
comment on table retention_outcomes is 'Whether the customer of a lead had stayed on a day.';
create index leads_of_customer on leads (campaign, customer) where customer <> '';
create index leads_by_id on leads (campaign, id);

create table retention_trainings (
  id uuid primary key,
  campaign uuid not null,
  number int not null,
  state text not null,
  done real not null,
  result jsonb,
  failure text,
  started_by text not null,
  started_at timestamptz not null,
  beat_at timestamptz not null,
  unique (campaign, number)
);
comment on table retention_trainings is 'One that goes on tells so again and again at beat_at; one that does not any more has died.';
create unique index retention_trainings_one_at_a_time on retention_trainings ((true)) where state = 'RUNNING';
