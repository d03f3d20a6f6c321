create table dial_turn (
  what text primary key,
  copy text not null,
  until timestamptz not null
);
comment on table dial_turn is 'Which copy of the application dials, and until when unless it asks again.';
