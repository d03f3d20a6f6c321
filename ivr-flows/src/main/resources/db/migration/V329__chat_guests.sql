create table chat_guests (
  contact uuid not null,
  agent text not null,
  name text not null,
  joined_at timestamptz not null,
  primary key (contact, agent)
);
comment on table chat_guests is 'Who has joined a conversation beside its agent; who has left is not in it.';
