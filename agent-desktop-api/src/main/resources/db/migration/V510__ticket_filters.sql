create table ticket_filters (
  owner text not null,
  name text not null,
  query text not null,
  is_shared boolean not null,
  primary key (owner, name)
);
create index ticket_filters_shared on ticket_filters (name) where is_shared;
comment on table ticket_filters is 'Questions to the list of tickets that someone kept, as they stand in its address.';
