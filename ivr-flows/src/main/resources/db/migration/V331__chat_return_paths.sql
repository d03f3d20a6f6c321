create table chat_return_paths (
  contact uuid primary key,
  agent text not null,
  queue text not null
);
comment on table chat_return_paths is
  'Who has sent something in a conversation without being in it, and in which queue they get the answer.';
