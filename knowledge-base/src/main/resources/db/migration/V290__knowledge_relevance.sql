-- How well labelled questions find their articles: the questions, and what runs over them showed.

create table relevance_sets (
  name text collate "C" primary key,
  queries jsonb not null,
  size int not null,
  changed_by text not null,
  changed_at timestamptz not null
);

create table relevance_runs (
  id uuid primary key,
  set_name text not null,
  state text not null,
  done int not null,
  total int not null,
  outcome jsonb,
  failure text,
  started_by text not null,
  started_at timestamptz not null,
  beat_at timestamptz not null
);
comment on table relevance_runs is 'The last runs. One that goes on tells so again and again at beat_at; one that does not any more has died.';
create index relevance_runs_started on relevance_runs (started_at desc);
create index relevance_runs_going_on on relevance_runs (beat_at) where state = 'RUNNING';
