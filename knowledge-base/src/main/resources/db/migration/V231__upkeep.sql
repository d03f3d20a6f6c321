-- What is looked for now and then, and what is left of tickets that are too old.

create index tickets_held on tickets (handler, state_since) where state in ('TAKEN', 'WORKING');
create index tickets_ended on tickets (ended_at) where not is_held;

create table ticket_erasures (
  number text primary key,
  ended_at timestamptz not null,
  erased_at timestamptz not null
);
comment on table ticket_erasures is 'Which tickets were erased when their time was over.';
