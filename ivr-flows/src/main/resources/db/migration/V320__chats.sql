-- What customers and the house write to each other. A message that came in is here before its door
-- says so; whatever has to be done about it can be done by any copy of the application.

create table chats (
  contact uuid primary key,
  channel text not null,
  address text collate "C" not null,
  account text not null,
  customer text,
  phase text not null check (phase in ('FLOW', 'PERSON', 'AFTER', 'CLOSED')),
  opened_at timestamptz not null,
  closed_at timestamptz,
  last bigint not null default 0,
  last_of_customer bigint not null default 0,
  worked bigint not null default 0,
  read_by_agent bigint not null default 0,
  is_secret boolean not null default false,
  has_left boolean not null default false,
  memory text not null default '',
  minute timestamptz not null default '-infinity',
  in_minute int not null default 0,
  mark bigint not null default 0,
  due_at timestamptz,
  claimed_until timestamptz,
  check ((phase = 'CLOSED') = (closed_at is not null))
);
create unique index chats_open on chats (address) where closed_at is null;
create index chats_of_address on chats (address, opened_at);
create index chats_due on chats (due_at) where due_at is not null;
comment on column chats.address is 'Where the customer writes from: channel:customer or channel:account:customer.';
comment on column chats.is_secret is 'What the customer writes next is not kept here.';
comment on column chats.memory is 'Where the customer stands in a flow.';
comment on column chats.mark is 'Goes up with everything that has the conversation looked at again.';

create table chat_messages (
  contact uuid not null references chats (contact),
  number bigint not null,
  author text not null check (author in ('CUSTOMER', 'AGENT', 'FLOW', 'HOUSE', 'WHISPER')),
  agent text,
  content jsonb not null,
  at timestamptz not null,
  delivery text not null check (delivery in ('STORED', 'SENT', 'DELIVERED', 'READ', 'FAILED')),
  problem text,
  address text collate "C" not null,
  key text collate "C",
  send_at timestamptz,
  attempts int not null default 0,
  primary key (contact, number)
);
create unique index chat_messages_keys on chat_messages (address, author, key) where key is not null;
create index chat_messages_outbox on chat_messages (send_at) where send_at is not null;
create index chat_messages_unsent on chat_messages (contact, number) where send_at is not null;
comment on column chat_messages.send_at is 'When it is sent, or whoever sends it has given up; null: it needs no sending.';
