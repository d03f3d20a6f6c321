-- What the house keeps of official accounts besides what is said.

create table wechat_sendings (
  contact uuid not null,
  number bigint not null,
  is_done boolean not null default false,
  at timestamptz not null,
  primary key (contact, number)
);
create index wechat_sendings_at on wechat_sendings (at);
comment on table wechat_sendings is
  'Messages that were handed to the platform: it takes the same twice, and nobody can ask whether it has one.';
comment on column wechat_sendings.is_done is 'false: on its way; whoever began may have died.';

create table wechat_files (
  id uuid primary key,
  address text not null,
  media text not null,
  name text not null,
  fetch_at timestamptz,
  attempts int not null default 0,
  problem text
);
create index wechat_files_due on wechat_files (fetch_at) where fetch_at is not null;
comment on table wechat_files is 'What followers have sent, by its name with the platform.';
comment on column wechat_files.fetch_at is 'When it is fetched next; null: it is here, or never will be.';

create table wechat_followers (
  account text not null,
  openid text collate "C" not null,
  left_at timestamptz,
  ask_at timestamptz,
  primary key (account, openid)
);
create index wechat_followers_due on wechat_followers (ask_at) where ask_at is not null;
comment on column wechat_followers.ask_at is 'When the platform is asked next who it is.';

create table wechat_events (
  account text not null,
  key text collate "C" not null,
  openid text not null,
  event text not null,
  fields jsonb not null,
  at timestamptz not null,
  primary key (account, key)
);
create index wechat_events_at on wechat_events (at);
comment on table wechat_events is 'What happened that is no part of a conversation, for 90 days.';
