create table chat_introductions (
  address text collate "C" primary key,
  name text not null default '',
  phone text not null default '',
  subject text not null default '',
  at timestamptz not null
);
comment on table chat_introductions is 'What visitors of the web chat say of themselves before they write; it proves nothing.';
