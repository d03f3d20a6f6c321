-- Tickets that wait for someone of a group, and the contacts by which routing finds someone.

create table ticket_postings (
  contact uuid primary key,
  ticket uuid not null,
  since timestamptz not null,
  is_newest boolean not null,
  look_at timestamptz
);
create index ticket_postings_ticket on ticket_postings (ticket);
create index ticket_postings_due on ticket_postings (look_at) where look_at is not null;
comment on column ticket_postings.look_at is 'When ticket and contact have to be compared again; null once the posting is settled.';
