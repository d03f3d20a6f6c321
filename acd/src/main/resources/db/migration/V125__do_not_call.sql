create table do_not_call (
  number text collate "C" primary key,
  reason text not null,
  added_by text not null,
  added_at timestamptz not null
);
comment on table do_not_call is 'Numbers that may not be called, not even back; E.164, e.g. +8613800000001.';
