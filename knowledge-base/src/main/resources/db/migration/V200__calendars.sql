-- When it is open: the calendars that tickets' clocks run by.

create table calendar_versions (
  name text collate "C" not null,
  version int not null check (version > 0),
  changed_by text not null,
  changed_at timestamptz not null,
  body jsonb not null,
  primary key (name, version)
);
comment on table calendar_versions is 'Every version of every calendar, never changed; the newest is in force.';

insert into revisions (what, revision) values ('calendar_versions', 1);
create trigger calendar_versions_revised after insert or update or delete or truncate on calendar_versions
  for each statement execute function revise();
