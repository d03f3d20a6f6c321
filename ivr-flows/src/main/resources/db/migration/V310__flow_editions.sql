-- Flows as they are worked on, as they were published, and which of them answer.

create table flow_drafts (
  flow text collate "C" primary key,
  revision int not null,
  title_zh text not null,
  title_en text not null,
  document text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  edition int not null default 0
);
comment on column flow_drafts.document is 'JSON as text: the order of steps is the operator''s.';
comment on column flow_drafts.edition is 'The edition that says the same; 0 while the draft says something else.';

create table flow_editions (
  flow text collate "C" not null,
  version int not null,
  document text not null,
  published_by text not null,
  published_at timestamptz not null,
  why text not null,
  primary key (flow, version)
);
comment on column flow_editions.published_by is 'Log-in name; empty for what was shipped.';

create table flow_publications (
  flow text collate "C" primary key,
  numbers text[] not null,
  published int not null,
  canary int,
  canary_percent int check (canary_percent between 1 and 99),
  changed_by text not null,
  changed_at timestamptz not null,
  foreign key (flow, published) references flow_editions,
  foreign key (flow, canary) references flow_editions,
  check ((canary is null) = (canary_percent is null))
);

insert into revisions (what, revision) values ('flow_publications', 1);
create trigger flow_publications_revised after insert or update or delete or truncate on flow_publications
  for each statement execute function revise();
