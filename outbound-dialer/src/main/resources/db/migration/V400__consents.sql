create table refusals (
  number text collate "C" not null,
  source text not null,
  channels text not null,
  purposes text not null,
  reason text not null,
  since timestamptz not null,
  added_by text not null,
  primary key (number, source, channels, purposes)
);
comment on table refusals is 'Numbers that are not to be called, beside those of do_not_call, which hold for everything.';
comment on column refusals.channels is 'names with commas; empty for all';

create table consents (
  number text collate "C" not null,
  purposes text not null,
  given_at timestamptz not null,
  evidence text not null,
  until timestamptz,
  withdrawn_at timestamptz,
  primary key (number, given_at, purposes)
);
comment on column consents.evidence is 'where it can be seen or heard, e.g. a contract or a recording';
