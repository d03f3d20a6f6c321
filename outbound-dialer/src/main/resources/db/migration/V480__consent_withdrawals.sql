create table consent_withdrawals (
  number text collate "C" not null,
  at timestamptz not null,
  primary key (number, at)
);
comment on table consent_withdrawals is 'When somebody took back all that was agreed to until then, whoever tells of it later, e.g. a list of leads.';
