-- What the centre knows: articles, every edition of them, and the order in which readers came to see them.

create table articles (
  id text collate "C" primary key,
  number bigint generated always as identity unique,
  revision int not null check (revision > 0),
  editions int not null check (editions > 0),
  published int,
  working int,
  ended int,
  state text not null,
  working_state text,
  title text not null,
  kind text not null,
  category text not null,
  tags text[] not null,
  authors text[] not null,
  valid_to date,
  changed_at timestamptz not null,
  changed_by text not null,
  check ((published is null and working is null) = (ended is not null))
);
comment on table articles is 'Heads of articles. Published, working and ended are numbers of editions; title to valid_to repeat what lists ask of the edition that is shown.';
create index articles_changed on articles (changed_at desc, id desc);
create index articles_expiring on articles (valid_to) where published is not null and valid_to is not null;
create index articles_working on articles (working_state, changed_at desc, id desc) where working is not null;
create index articles_category on articles (category, changed_at desc, id desc);

create table article_editions (
  article text collate "C" not null,
  edition int not null check (edition > 0),
  state text not null,
  title text not null,
  body text not null,
  plain text not null,
  questions text[] not null,
  tags text[] not null,
  links text[] not null,
  kind text not null,
  category text not null,
  provinces text[] not null,
  valid_from date,
  valid_to date,
  authors text[] not null,
  reviewer text,
  publish_at timestamptz,
  published_at timestamptz,
  changed_at timestamptz not null,
  changed_by text not null,
  reason text not null,
  primary key (article, edition)
);
create index article_editions_scheduled on article_editions (publish_at) where state = 'SCHEDULED';

create table article_clock (only_one boolean primary key default true check (only_one), position bigint not null);
insert into article_clock (position) values (0);
comment on table article_clock is 'The position of the last change readers can see. Whoever publishes holds the row until the end, so positions are committed in their order.';

create table article_changes (
  article text collate "C" primary key,
  position bigint not null unique
);
comment on table article_changes is 'The last change of each article that readers could see.';
