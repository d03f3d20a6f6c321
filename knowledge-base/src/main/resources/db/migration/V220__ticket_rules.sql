-- What tickets are about, who works on them, what is promised, and what a centre decides for all of them.

create table sla_policies (
  name text collate "C" not null,
  version int not null check (version > 0),
  changed_by text not null,
  changed_at timestamptz not null,
  body jsonb not null,
  primary key (name, version)
);
comment on table sla_policies is 'Every version of the policy, never changed; the newest is in force. Tickets refer to versions.';

create table ticket_categories (like sla_policies including all);
comment on table ticket_categories is 'Every version of every category, never changed; the newest is in force. The name is its code.';

create table ticket_groups (like sla_policies including all);
comment on table ticket_groups is 'Every version of every group, never changed; the newest is in force.';

create table ticket_settings (like sla_policies including all);
comment on table ticket_settings is 'Every version of the settings, never changed; the newest is in force.';

insert into revisions (what, revision) values
  ('sla_policies', 1), ('ticket_categories', 1), ('ticket_groups', 1), ('ticket_settings', 1);
create trigger sla_policies_revised after insert or update or delete or truncate on sla_policies
  for each statement execute function revise();
create trigger ticket_categories_revised after insert or update or delete or truncate on ticket_categories
  for each statement execute function revise();
create trigger ticket_groups_revised after insert or update or delete or truncate on ticket_groups
  for each statement execute function revise();
create trigger ticket_settings_revised after insert or update or delete or truncate on ticket_settings
  for each statement execute function revise();
