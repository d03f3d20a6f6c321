-- Web chat: what visitors are told apart by, and the files of all chats.

create table chat_keys (
  name text primary key,
  value text not null
);
comment on table chat_keys is 'Made up by the first copy of the application that needs one; all of them use it.';

create table chat_files (
  id uuid primary key,
  address text collate "C" not null,
  name text not null,
  type text not null,
  size bigint not null,
  added_at timestamptz not null,
  body bytea not null
);
create index chat_files_of_address on chat_files (address, added_at);
comment on column chat_files.address is 'Whose conversation it belongs to, whoever sent it.';
