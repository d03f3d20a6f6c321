alter table leads
  add promised_at timestamptz,
  add promised_until timestamptz,
  add opens_at timestamptz,
  add promised_to text;
create index leads_promised on leads (campaign, promised_at)
  where state = 'READY' and promised_at is not null;
create index leads_promised_to on leads (promised_to, promised_at)
  where state = 'READY' and promised_to is not null;
comment on column leads.promised_to is 'the agent who calls back until opens_at; null for anybody';

create table promises (
  attempt text primary key,
  callback jsonb not null
);
comment on table promises is 'What agents promise while they talk, before they say what became of the lead.';
