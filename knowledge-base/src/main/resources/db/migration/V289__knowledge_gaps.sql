-- What was decided about what people look for and do not find.

create table knowledge_gaps (
  id text collate "C" primary key,
  words text[] not null,
  draft text collate "C",
  is_dismissed boolean not null default false,
  settled_by text not null,
  settled_at timestamptz not null
);
comment on table knowledge_gaps is 'Gaps with a draft, or that need no article; id is the subject of the searches that lead the gap.';
create index knowledge_gaps_settled on knowledge_gaps (settled_at desc);
