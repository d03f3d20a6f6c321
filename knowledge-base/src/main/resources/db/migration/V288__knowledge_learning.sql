-- What is learnt from readers: what they searched for and opened, what they think of articles, and where those were used.

create table knowledge_searches (
  id uuid primary key,
  at timestamptz not null,
  searched_by text not null,
  query text not null,
  subject text collate "C",
  words text[] not null,
  hits int not null,
  clicked_at timestamptz
);
comment on table knowledge_searches is 'Searches of the last months. Subject is the same for all ways to ask the same; null where nothing is learnt of it. Words are those that tell it apart.';
create index knowledge_searches_at on knowledge_searches (at);
create index knowledge_searches_subject on knowledge_searches (subject, at) where subject is not null;

create table knowledge_clicks (
  search uuid not null references knowledge_searches on delete cascade,
  article text collate "C" not null,
  position int not null check (position > 0),
  at timestamptz not null,
  primary key (search, article)
);
create index knowledge_clicks_article on knowledge_clicks (article, at);

create table knowledge_opinions (
  article text collate "C" not null,
  reader text not null,
  edition int not null check (edition > 0),
  is_useful boolean not null,
  comment text not null,
  contact uuid,
  ticket uuid,
  at timestamptz not null,
  primary key (article, reader)
);
comment on table knowledge_opinions is 'What each reader thinks of each article; a later opinion takes the place of an earlier one.';

create table knowledge_uses (
  article text collate "C" not null,
  edition int not null check (edition > 0),
  contact uuid,
  ticket uuid,
  how text not null,
  used_by text not null,
  at timestamptz not null,
  check ((contact is null) <> (ticket is null)),
  unique nulls not distinct (article, edition, contact, ticket, how, used_by)
);
comment on table knowledge_uses is 'Which contact or ticket used which edition, and how; the same again is the same use.';
create index knowledge_uses_contact on knowledge_uses (contact, at) where contact is not null;
create index knowledge_uses_ticket on knowledge_uses (ticket, at) where ticket is not null;
create index knowledge_uses_article on knowledge_uses (article, at);
create index knowledge_uses_at on knowledge_uses (at);
