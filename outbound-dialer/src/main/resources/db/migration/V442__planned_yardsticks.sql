create table retention_yardsticks (
  campaign uuid primary key,
  training int not null,
  plan int not null,
  yardstick jsonb not null
);
comment on table retention_yardsticks is 'What leads are ranked by where a list came before a training that knew of it.';
comment on column retention_yardsticks.training is 'The last training there was, which a later one takes the place of; 0 for none.';
comment on column retention_yardsticks.plan is 'The version of the plan it was made by.';
