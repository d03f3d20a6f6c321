-- What the local user base knows of a customer beyond who calls. Rows of other tables name customers
-- without a foreign key, as contacts do: they are history, and stay when a customer goes.

alter table customers
  add column birth_date date,
  add column province text not null default '',
  add column points bigint not null default 0,
  add column password_hash text;
comment on column customers.password_hash is 'Argon2id of the service password; null: none is set.';
create index customers_name on customers (name collate "C", number collate "C");

create table customer_changes (
  id bigint generated always as identity primary key,
  customer text not null,
  at timestamptz not null,
  actor text not null,
  fields jsonb not null
);
create index customer_changes_customer on customer_changes (customer, id desc);
comment on column customer_changes.fields is 'By name of the field: {"before","after"}; no secrets.';

create table customer_bills (
  customer text not null,
  month date not null check (extract(day from month) = 1),
  amount_fen bigint not null,
  items jsonb not null default '[]',
  primary key (customer, month)
);
comment on column customer_bills.items is 'What it is made of: [{"name","amountFen"}].';

create table customer_contracts (
  customer text not null,
  number text not null,
  name text not null,
  starts_on date,
  ends_on date not null,
  primary key (customer, number)
);
create index customer_contracts_end on customer_contracts (ends_on);

create table customer_usage (
  customer text not null,
  kind text not null check (kind in ('DATA', 'VOICE', 'TEXT')),
  allowance bigint not null check (allowance >= 0),
  used bigint not null check (used >= 0),
  primary key (customer, kind)
);
comment on column customer_usage.allowance is 'DATA in MB, VOICE in minutes, TEXT in messages; of this month.';

create table customer_calls (
  customer text not null,
  number text not null,
  started_at timestamptz not null,
  other text not null,
  seconds bigint not null check (seconds >= 0),
  charge_fen bigint not null default 0,
  primary key (customer, number, started_at, other)
);
create index customer_calls_started on customer_calls (customer, started_at);
comment on table customer_calls is 'Call records of bills: number is the customer''s own, other the one called or calling.';
