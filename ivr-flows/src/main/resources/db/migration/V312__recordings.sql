-- What operators have had spoken; every copy of the application plays it.

create table recordings (
  name text collate "C" not null,
  language text not null,
  hash text not null,
  millis int not null,
  changed_by text not null,
  changed_at timestamptz not null,
  sound bytea not null,
  primary key (name, language)
);
comment on column recordings.language is 'ZH or EN; empty: for all.';
comment on column recordings.sound is 'WAV of 8 kHz, mono, 16 bit: 16 kB a second.';

insert into revisions (what, revision) values ('recordings', 1);
create trigger recordings_revised after insert or update or delete or truncate on recordings
  for each statement execute function revise();
