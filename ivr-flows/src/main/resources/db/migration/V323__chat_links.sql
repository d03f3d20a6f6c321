-- Whom those who write are known to be, and by whom: every change, for good.

alter table chat_profiles add column links int not null default 0;
comment on column chat_profiles.links is 'How often it was said whose the address is; the number of the newest in chat_links.';

create table chat_links (
  address text collate "C" not null,
  number int not null,
  customer text,
  before text,
  proof text not null check (proof in ('AGENT', 'TOKEN', 'PASSWORD')),
  by text not null,
  reason text not null,
  contact uuid,
  at timestamptz not null,
  undoes int,
  primary key (address, number)
);
comment on column chat_links.customer is 'Whose the address is from then on; null for nobody known.';
comment on column chat_links.undoes is 'The number of the link that was wrong; null for what undoes none.';
