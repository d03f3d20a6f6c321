-- Segments of the customer base that become lists of leads, and how far each is.

create table lead_segments (
  id uuid primary key,
  campaign uuid not null,
  name text not null,
  filter jsonb not null,
  purpose text not null,
  priority smallint not null,
  taken_by text not null,
  taken_at timestamptz not null,
  state text not null,
  found bigint not null,
  after text not null,
  step int not null,
  tries int not null,
  tally jsonb not null,
  beat_at timestamptz not null
);
create index on lead_segments (campaign, taken_at);
create unique index lead_segments_one_at_a_time on lead_segments (campaign) where state = 'RUNNING';
create index lead_segments_running on lead_segments (beat_at) where state = 'RUNNING';
comment on column lead_segments.id is 'also of the list the leads are on';
comment on column lead_segments.after is 'the customer up to whom all are leads or left out';
comment on column lead_segments.beat_at is 'when it last came on; one that runs and does not come on has died and is taken up';
