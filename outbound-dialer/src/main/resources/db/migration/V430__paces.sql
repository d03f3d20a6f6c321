-- How queues were paced in the last hour, second by second.
create table paces (
  queue text not null,
  at timestamptz not null,
  pace jsonb not null,
  primary key (queue, at)
);
