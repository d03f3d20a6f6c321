-- Timers, as db-scheduler 16 keeps them, and what was told when they fired.

create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  state text,
  primary key (task_name, task_instance)
)
-- A timer that fires leaves two dead rows at the very end of the index that is polled.
with (autovacuum_vacuum_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.05);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat) where last_heartbeat is not null;
comment on table scheduled_tasks is 'The timer of each ticket (task_name ''ticket'', one row while anything is to come) and the recurring work.';

create table ticket_alarms (
  id bigint generated always as identity primary key,
  ticket uuid not null,
  kind text not null,
  clock_start timestamptz not null,
  occasion text not null,
  step text not null,
  detail text not null,
  at timestamptz not null,
  told_at timestamptz not null,
  told text[] not null,
  withdrawn_at timestamptz
);
create unique index ticket_alarms_once on ticket_alarms (ticket, kind, clock_start, occasion, step)
  where withdrawn_at is null;
create index ticket_alarms_ticket on ticket_alarms (ticket) where withdrawn_at is not null;
comment on table ticket_alarms is 'What was told about a ticket. The unique index is the claim: each moment of each clock is told once, unless a change of terms undid it.';
comment on column ticket_alarms.kind is 'The clock; empty where none is concerned.';
comment on column ticket_alarms.clock_start is 'When that clock began to run; else what tells this from others of the same occasion.';
comment on column ticket_alarms.at is 'When it should have been told; told_at is when it was.';
comment on column ticket_alarms.withdrawn_at is 'When a change of the ticket''s terms put the moment off; null for those that stand.';

create table ticket_alarm_inbox (
  addressee text not null,
  alarm bigint not null,
  primary key (addressee, alarm)
);
comment on table ticket_alarm_inbox is 'The alarms of each agent, group and role, as in ticket_alarms.told.';

create table ticket_alarms_seen (
  alarm bigint not null,
  person text not null,
  at timestamptz not null,
  primary key (alarm, person)
);
comment on table ticket_alarms_seen is 'Who has acknowledged which alarm.';
