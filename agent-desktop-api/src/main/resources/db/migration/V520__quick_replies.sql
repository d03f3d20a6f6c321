create table quick_replies (
  id uuid primary key,
  owner text not null,
  title text not null,
  text text not null,
  is_shared boolean not null
);
create index quick_replies_owner on quick_replies (owner);
create index quick_replies_shared on quick_replies (title) where is_shared;
comment on table quick_replies is 'What agents say often.';
