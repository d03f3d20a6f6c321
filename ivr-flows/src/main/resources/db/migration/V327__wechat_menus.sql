create table wechat_menus (
  account text primary key,
  buttons jsonb not null,
  version int not null,
  changed_by text not null,
  changed_at timestamptz not null,
  push_state text not null check (push_state in ('WAITING', 'TAKEN', 'REFUSED', 'UNREACHED')),
  push_problem text not null default '',
  push_at timestamptz not null
);
comment on table wechat_menus is 'The menus of official accounts, and whether the platform has them.';
comment on column wechat_menus.push_problem is 'In the words of the platform.';
