-- What customers met in flows: one row for each who came through, and sums by hour, which reports are made of.

create table flow_visits (
  contact uuid not null,
  left_at timestamptz not null,
  flow text collate "C" not null,
  version int not null,
  ended text not null,
  last_step text not null,
  primary key (contact, left_at)
);
comment on table flow_visits is 'Who is in the sums already; a visit that is told twice is not counted twice.';

create table flow_counts (
  flow text collate "C" not null,
  version int not null,
  hour timestamptz not null,
  finished int not null,
  queued int not null,
  hung_up int not null,
  failed int not null,
  primary key (flow, hour, version)
);

create table flow_step_counts (
  flow text collate "C" not null,
  version int not null,
  hour timestamptz not null,
  step text collate "C" not null,
  entered int not null,
  hung_up int not null,
  repeated int not null,
  spent int[] not null,
  primary key (flow, hour, version, step)
);
comment on column flow_step_counts.spent is 'How many stayed how long: one number for each class of TimeSpread.';
