-- Everything durable of the ACD. Times are instants; names are those of the glossary.

create table feed_cursor (
  only_row boolean primary key default true check (only_row),
  position text not null
);
comment on table feed_cursor is 'Up to which entry of the live feed the log is written; moves in the same transaction as the events.';
insert into feed_cursor (position) values ('0-0');

create table customers (
  id text primary key,
  number text not null unique,
  name text not null,
  type text not null check (type in ('PERSONAL', 'ENTERPRISE')),
  phone text not null,
  tier int not null check (tier between 1 and 7),
  language text not null default 'ZH' check (language in ('ZH', 'EN')),
  plan text not null default '',
  balance_fen bigint not null default 0
);
create index customers_phone on customers (phone);
comment on column customers.phone is 'E.164, e.g. +8613800000001';
comment on column customers.balance_fen is 'Account balance in fen (1/100 yuan); negative is owed.';

create table queues (
  name text primary key,
  label_zh text not null,
  label_en text not null,
  skills jsonb not null default '[]',
  offer_timeout_seconds int not null default 20 check (offer_timeout_seconds between 5 and 120),
  wrap_up_seconds int check (wrap_up_seconds between 0 and 3600),
  service_level_seconds int not null default 20 check (service_level_seconds between 5 and 600)
);
comment on column queues.wrap_up_seconds is '0: no wrap-up; null: until the agent is done.';

create table agents (
  id text primary key,
  display_name text not null,
  skills jsonb not null default '[]',
  queues text[] not null default '{}',
  capacity jsonb not null default '{"VOICE":1}',
  phone_password text not null
);

create table agent_events (
  position text primary key,
  agent text not null,
  type text not null,
  at timestamptz not null,
  body jsonb not null
);
create index agent_events_agent on agent_events (agent, at);
create index agent_events_at on agent_events (at);
comment on column agent_events.position is 'Place in the live feed; keeping an entry twice is harmless.';

create table dispositions (
  code text primary key,
  label_zh text not null,
  label_en text not null,
  sort int not null
);
insert into dispositions (code, label_zh, label_en, sort) values
  ('RESOLVED', '已解决', 'Resolved', 10),
  ('FOLLOW_UP', '需跟进', 'Needs follow-up', 20),
  ('COMPLAINT', '投诉', 'Complaint', 30),
  ('INFORMATION', '咨询', 'Information given', 40),
  ('WRONG_NUMBER', '误拨', 'Wrong number', 50),
  ('DROPPED', '通话中断', 'Call dropped', 60);

create table contacts (
  id uuid primary key,
  version int not null,
  state text not null,
  channel text not null,
  queue text,
  agents text[] not null default '{}',
  customer text,
  opened_at timestamptz not null,
  is_done boolean not null,
  body jsonb not null
);
create index contacts_opened on contacts (opened_at desc, id);
create index contacts_not_done on contacts (opened_at) where not is_done;
create index contacts_agents on contacts using gin (agents);
create index contacts_customer on contacts (customer, opened_at desc);
comment on column contacts.body is 'The fold of the contact''s events; can be made again from them.';

create table contact_events (
  contact uuid not null,
  sequence int not null,
  type text not null,
  at timestamptz not null,
  body jsonb not null,
  primary key (contact, sequence)
);
create index contact_events_at on contact_events (at);
