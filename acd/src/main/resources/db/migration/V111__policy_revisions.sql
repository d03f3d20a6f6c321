-- How every copy of the application learns that what it keeps in memory has changed, whoever changed them.

create table revisions (
  what text primary key,
  revision bigint not null
);
comment on table revisions is 'One row for each table that is kept in memory; counts its changes, in their transactions.';
insert into revisions (what, revision) values ('queues', 1), ('agents', 1), ('dispositions', 1);

create function revise() returns trigger language plpgsql as $$
begin
  update revisions set revision = revision + 1 where what = tg_table_name;
  return null;
end $$;
create trigger queues_revised after insert or update or delete or truncate on queues
  for each statement execute function revise();
create trigger agents_revised after insert or update or delete or truncate on agents
  for each statement execute function revise();
create trigger dispositions_revised after insert or update or delete or truncate on dispositions
  for each statement execute function revise();

insert into queue_versions (name, version, changed_by, changed_at, body)
  select name, (body ->> 'version')::int, '', now(), body from queues
  on conflict (name, version) do nothing;
comment on table queue_versions is 'Every policy a queue has had, the one in force included.';
comment on column queue_versions.changed_by is 'Log-in name; empty for what was there before changes were kept.';
