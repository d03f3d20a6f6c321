-- What lists of tickets are found by.

alter table tickets
  add column is_risk boolean not null generated always as (risks <> '{}') stored,
  add column is_repeat boolean not null generated always as (repeat_of is not null) stored;

-- Each order of a list has an index with all that lists are filtered by behind it: so whatever the filters
-- have in common, the tickets to which they do not apply are passed by in the index.
create index tickets_due on tickets (due, opened_at, id, state, group_name, handler, category collate "C",
  province, priority, is_risk, is_repeat, returned, urged, state_since, risk_at, root_cause) where due is not null;
create index tickets_undue on tickets (opened_at, id, is_open, state, group_name, handler, category collate "C",
  province, priority, is_risk, is_repeat, returned, urged, state_since, root_cause) where due is null;
create index tickets_newest on tickets (opened_at, id, is_open, state, group_name, handler, category collate "C",
  province, priority, is_risk, is_repeat, returned, urged, state_since, due, risk_at, root_cause);
create index tickets_changed on tickets (changed_at, id, is_open, state, group_name, handler, category collate "C",
  province, priority, is_risk, is_repeat, returned, urged, state_since, opened_at, due, risk_at, root_cause);

-- Where few are expected they are found by these, one or several at once, and then put in order.
create index tickets_group on tickets (group_name, is_open);
create index tickets_handler on tickets (handler, is_open);
create index tickets_responsible on tickets (responsible, is_open) where responsible is not null;
create index tickets_helpers on tickets using gin (helpers);
create index tickets_category on tickets (category collate "C", is_open);
create index tickets_province on tickets (province, is_open);
create index tickets_state on tickets (state);
create index tickets_cause on tickets (root_cause, is_open) where root_cause is not null;
create index tickets_customer on tickets (customer, opened_at) where customer is not null;
create index tickets_phone on tickets (phone, opened_at) where phone is not null;
create index tickets_risky on tickets (opened_at) where is_open and is_risk;
create index tickets_repeated on tickets (opened_at) where is_open and is_repeat;
create index tickets_returned on tickets (returned) where is_open and returned > 0;
create index tickets_urged on tickets (urged) where is_open and urged > 0;
create index tickets_at_risk on tickets using gist (tstzrange(least(risk_at, due), due)) where due is not null;

-- How many are at risk, and that what is open seldom has a cause, follows from no single column.
create statistics tickets_ends (dependencies, mcv) on is_open, state, root_cause from tickets;

create table ticket_words (
  ticket uuid primary key,
  grams text[] not null
);
comment on table ticket_words is 'The signs of number and subject, in lower case, and their pairs: what contains a text has all its pairs.';
create index ticket_words_grams on ticket_words using gin (grams);
