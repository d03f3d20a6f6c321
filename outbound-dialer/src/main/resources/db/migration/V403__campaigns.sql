create table campaigns (
  id uuid primary key,
  version int not null,
  state text not null,
  body jsonb not null,
  changed_at timestamptz not null
);
create table campaign_versions (
  id uuid not null references campaigns,
  version int not null,
  body jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (id, version)
);
comment on table campaign_versions is 'Every campaign as it was and is: what held when a call was made.';
