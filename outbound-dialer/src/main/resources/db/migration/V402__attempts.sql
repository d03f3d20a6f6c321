create table attempts (
  id text primary key,
  campaign uuid not null,
  lead bigint not null,
  number text not null,
  caller_number text not null,
  opened_at timestamptz not null,
  state text not null,
  verdict jsonb,
  outcome text,
  answered_at timestamptz,
  ended_at timestamptz
);
create unique index attempts_one_at_a_time on attempts (number) where state in ('OPEN', 'DIALLED');
create index attempts_of_number on attempts (number, opened_at);
create index attempts_of_lead on attempts (lead, opened_at);
create index attempts_of_campaign on attempts (campaign, opened_at);
comment on table attempts is 'Every call that was to be made; what the gate said stands in verdict.';
