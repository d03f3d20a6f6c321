-- What is looked through when somebody searches in conversations: an index, which can be made anew.

create table chat_search (
  contact uuid not null,
  part int not null,
  at timestamptz not null,
  address text collate "C" not null,
  proven text,
  customer text,
  queue text,
  agents text[] not null,
  words tsvector not null,
  primary key (contact, part)
) with (toast_tuple_target = 256);
alter table chat_search alter column words set storage external;
create index chat_search_words on chat_search using gin (words);
create index chat_search_at on chat_search (at, contact, part);
create index chat_search_address on chat_search (address, at);
comment on column chat_search.part is 'Fifty messages; the first are part 0.';
comment on column chat_search.at is 'When the newest message of the part was written.';

create table chat_search_due (
  contact uuid primary key,
  number bigint not null,
  due_at timestamptz not null
);
create index chat_search_due_at on chat_search_due (due_at);
comment on column chat_search_due.number is 'From which message on the conversation is read anew.';

insert into chat_search_due (contact, number, due_at) select contact, 1, now() from chats;
