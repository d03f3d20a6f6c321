-- What customers are told about their tickets.

create table notices (
  id bigint generated always as identity primary key,
  ticket uuid not null,
  occasion text not null,
  kind text not null,
  phone text not null,
  text text not null,
  state text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'FAILED', 'CANCELLED')),
  made_at timestamptz not null,
  not_before timestamptz not null,
  attempts int not null default 0,
  claimed_until timestamptz,
  ended_at timestamptz,
  failure text not null default '',
  unique (ticket, occasion, kind)
);
comment on column notices.occasion is 'What it is about, e.g. the ticket''s event of that sequence: nobody is told twice of one thing.';
comment on column notices.claimed_until is 'Until then somebody is sending it; whoever died meanwhile is not.';
create index notices_waiting on notices (not_before, id) where state = 'WAITING';
create index notices_in_order on notices (ticket, id) where state = 'WAITING';

create table notice_turn (at timestamptz not null);
insert into notice_turn values ('-infinity');
comment on table notice_turn is 'When some were last taken to be sent: one turn a second, whichever copy takes it.';

-- Answered, and nobody has asked yet whether the customer is content.
create index tickets_to_revisit on tickets (answered_at, id) where state = 'ANSWERED';
