-- Tickets and what happened to them. The columns beside the body are what lists are found by.

create sequence ticket_numbers;

create table tickets (
  id uuid primary key,
  number text not null unique,
  version int not null,
  state text not null,
  is_open boolean not null,
  priority text not null check (priority in ('URGENT', 'ORDINARY')),
  category text not null,
  tier int not null,
  calendar text,
  calendar_version int,
  policy int not null,
  sla_class text not null,
  group_name text,
  handler text,
  responsible text,
  helpers text[] not null default '{}',
  customer text,
  phone text,
  province text,
  contact uuid,
  subject text not null,
  risks text[] not null default '{}',
  repeat_of uuid,
  is_incident boolean not null default false,
  incident uuid,
  parent uuid,
  is_held boolean not null default false,
  urged int not null default 0,
  returned int not null default 0,
  reopened int not null default 0,
  escalated int not null default 0,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  state_since timestamptz not null,
  answered_at timestamptz,
  ended_at timestamptz,
  first_response_due timestamptz,
  next_response_due timestamptz,
  resolution_due timestamptz,
  first_response_state text,
  next_response_state text,
  resolution_state text,
  due timestamptz,
  due_kind text,
  warn_at timestamptz,
  risk_at timestamptz,
  satisfaction text,
  root_cause text,
  liability text,
  body jsonb not null
);
comment on table tickets is 'The fold of ticket_events; every column can be made again from them.';
comment on column tickets.first_response_due is 'When the newest clock of that kind is or was due; null while it is paused before that, or where nothing is promised.';
comment on column tickets.first_response_state is 'MET, BREACHED or CANCELLED for good once it stopped; RUNNING or PAUSED as of the last change: whether one that runs is breached, the time tells.';
comment on column tickets.due is 'The earliest moment at which a clock that runs now is due.';
comment on column tickets.warn_at is 'When that clock passes its first warning.';
comment on column tickets.risk_at is 'When that clock passes its last warning.';
comment on column tickets.ended_at is 'When it was archived, merged or closed.';

create index tickets_incident on tickets (incident, opened_at, id) where incident is not null;
create index tickets_incidents on tickets (id) where is_incident;
create index tickets_calendar on tickets (calendar, calendar_version) where is_open and calendar is not null;
create index tickets_policy on tickets (policy, id) where is_open;

create table ticket_events (
  ticket uuid not null,
  sequence int not null,
  type text not null,
  by text not null,
  at timestamptz not null,
  body jsonb not null,
  primary key (ticket, sequence)
);
create index ticket_events_type on ticket_events (type, at);

create table ticket_requests (
  request text primary key,
  ticket uuid not null,
  at timestamptz not null
);
comment on table ticket_requests is 'Which ticket a request opened, so that the same one sent twice opens one.';
