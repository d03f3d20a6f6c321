-- What staff write down of customers, and the words they mark them with.
create table customer_notes (
  id uuid primary key,
  customer text not null,
  text text not null,
  written_by text not null,
  written_at timestamptz not null
);
create index on customer_notes (customer, written_at desc, id);

create table customer_tags (
  customer text not null,
  tag text not null,
  tagged_by text not null,
  tagged_at timestamptz not null,
  primary key (customer, tag)
);
