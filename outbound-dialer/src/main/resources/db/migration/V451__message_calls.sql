create table message_calls (
  attempt text primary key,
  campaign uuid not null,
  told_at timestamptz not null,
  left_at timestamptz,
  heard_at timestamptz,
  refused_at timestamptz,
  keys text not null default ''
);
create index message_calls_of_campaign on message_calls (campaign);
comment on table message_calls is 'Who answered and was told a message, and the keys that they pressed; left_at: a machine has it.';
