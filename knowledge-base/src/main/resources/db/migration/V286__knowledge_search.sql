-- What search goes by: synonyms and weights in versions, how far each index has come, and what was computed once.

create table knowledge_synonyms (like sla_policies including all);
comment on table knowledge_synonyms is 'Every version of the synonyms, never changed; the newest is in force, the first is the shipped one.';

create table knowledge_weights (like sla_policies including all);
comment on table knowledge_weights is 'Every version of the weights, never changed; the newest is in force, the first is the shipped one.';

insert into revisions (what, revision) values ('knowledge_synonyms', 1), ('knowledge_weights', 1);
create trigger knowledge_synonyms_revised after insert or update or delete or truncate on knowledge_synonyms
  for each statement execute function revise();
create trigger knowledge_weights_revised after insert or update or delete or truncate on knowledge_weights
  for each statement execute function revise();

create table knowledge_indexes (
  name text collate "C" primary key,
  made_for text not null,
  identity text not null,
  position bigint not null,
  done bigint not null,
  total bigint not null,
  is_serving boolean not null,
  started_at timestamptz not null
);
create unique index knowledge_indexes_serving on knowledge_indexes (is_serving) where is_serving;
comment on table knowledge_indexes is 'The index that answers, and the one that is being built. Position is of the last change of an article that is in it.';

create table knowledge_vectors (
  article text collate "C" not null,
  passage text collate "C" not null,
  model text not null,
  vector bytea not null,
  primary key (article, passage)
);
comment on table knowledge_vectors is 'What passages mean, in half precision; passage is the SHA-256 of its text. No vector at all is of a passage the model cannot read.';

create table knowledge_words (
  article text collate "C" primary key,
  title text not null,
  words text[] not null,
  category text not null,
  kind text not null,
  provinces text[] not null,
  valid_from date,
  valid_to date
);
create index knowledge_words_words on knowledge_words using gin (words);
create index knowledge_words_title on knowledge_words (title text_pattern_ops);
comment on table knowledge_words is 'What search goes by while Elasticsearch is away.';
