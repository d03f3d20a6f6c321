-- What a channel tells of who writes, and whom staff know them to be.

create table chat_profiles (
  address text collate "C" primary key,
  name text not null default '',
  language text check (language in ('ZH', 'EN')),
  customer text,
  changed_at timestamptz not null
);
create index chat_profiles_customer on chat_profiles (customer) where customer is not null;
