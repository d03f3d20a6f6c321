alter table retention_trainings add column yardstick jsonb;
comment on column retention_trainings.yardstick is 'What was learned, as leads that come later are ranked by it; null until it is done.';
