create table lead_lists (
  id uuid primary key,
  campaign uuid not null,
  name text not null,
  state text not null,
  added_by text not null,
  added_at timestamptz not null,
  touched_at timestamptz not null
);
create index on lead_lists (campaign, added_at);
comment on table lead_lists is 'Leads that came together; they are called only while their list is READY.';

comment on column lead_lists.touched_at is 'when a lead was added last; a list that is LOADING and not touched for long is dead';

create table leads (
  id bigint generated always as identity primary key,
  campaign uuid not null,
  list uuid not null references lead_lists on delete cascade,
  is_withdrawn boolean not null default false,
  first_number text not null,
  customer text not null,
  name text not null,
  numbers jsonb not null,
  province text not null,
  zone text,
  priority smallint not null,
  fields jsonb not null,
  consent jsonb,
  state text not null,
  position smallint not null default 0,
  calls int not null default 0,
  tries jsonb not null default '{}',
  claims int not null default 0,
  next_at timestamptz not null,
  closed_as text,
  claimed_by text,
  claimed_at timestamptz
);
create unique index leads_once on leads (campaign, first_number) where not is_withdrawn;
create index leads_due on leads (campaign, priority, next_at, id) where state = 'READY';
create index leads_claimed on leads (claimed_at) where state = 'CALLING';
create index on leads (list);
comment on column leads.first_number is 'the first of its numbers as it came: a campaign has nobody twice';
comment on column leads.claimed_by is 'which copy of the application has it, while it is CALLING';
