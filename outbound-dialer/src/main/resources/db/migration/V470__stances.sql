-- Whether campaigns yield to the queues that share their agents.
create table stances (
  campaign uuid primary key,
  stance jsonb not null
);
comment on table stances is 'Kept so that whoever goes on dialling goes on yielding; a campaign that is not here makes calls.';
