-- What articles are filed under, and the files that belong to them.

create table knowledge_categories (like sla_policies including all);
comment on table knowledge_categories is 'Every version of the tree of categories, never changed; the newest is in force.';
insert into revisions (what, revision) values ('knowledge_categories', 1);
create trigger knowledge_categories_revised after insert or update or delete or truncate on knowledge_categories
  for each statement execute function revise();

create table article_files (
  id uuid primary key,
  article text collate "C" not null,
  name text not null,
  type text not null,
  size int not null,
  added_by text not null,
  added_at timestamptz not null,
  body bytea not null
);
create index article_files_article on article_files (article, added_at, id);
alter table article_files alter column body set storage external;
comment on column article_files.type is 'What the content was found to be, whatever the sender said.';
