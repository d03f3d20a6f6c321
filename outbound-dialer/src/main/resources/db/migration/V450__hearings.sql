create table hearings (
  attempt text primary key,
  campaign uuid not null,
  at timestamptz not null,
  verdict text,
  cause text,
  listened_ms int,
  is_hung_up boolean not null default false,
  is_machine boolean
);
create index hearings_of_campaign on hearings (campaign, at);
comment on table hearings is 'What whoever answered was taken for (verdict) and an agent found (is_machine).';
