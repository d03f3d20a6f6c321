-- Lists of what was answered since, and of what missed a clock.

alter table tickets
  add column first_response_missed timestamptz generated always as (
    case when first_response_state in ('RUNNING', 'PAUSED', 'BREACHED') then first_response_due end) stored,
  add column next_response_missed timestamptz generated always as (
    case when next_response_state in ('RUNNING', 'PAUSED', 'BREACHED') then next_response_due end) stored,
  add column resolution_missed timestamptz generated always as (
    case when resolution_state in ('RUNNING', 'PAUSED', 'BREACHED') then resolution_due end) stored;
comment on column tickets.first_response_missed is 'From when on the newest clock of that kind has broken its promise; null where it never will.';

-- The orders of lists, with these behind the rest: see V211.
drop index tickets_due;
drop index tickets_undue;
drop index tickets_newest;
drop index tickets_changed;
create index tickets_due on tickets (due, opened_at, id, state, group_name, handler, category collate "C",
  province, priority, is_risk, is_repeat, returned, urged, state_since, risk_at, root_cause, answered_at,
  first_response_missed, next_response_missed, resolution_missed) where due is not null;
create index tickets_undue on tickets (opened_at, id, is_open, state, group_name, handler, category collate "C",
  province, priority, is_risk, is_repeat, returned, urged, state_since, root_cause, answered_at,
  first_response_missed, next_response_missed, resolution_missed) where due is null;
create index tickets_newest on tickets (opened_at, id, is_open, state, group_name, handler, category collate "C",
  province, priority, is_risk, is_repeat, returned, urged, state_since, due, risk_at, root_cause, answered_at,
  first_response_missed, next_response_missed, resolution_missed);
create index tickets_changed on tickets (changed_at, id, is_open, state, group_name, handler, category collate "C",
  province, priority, is_risk, is_repeat, returned, urged, state_since, opened_at, due, risk_at, root_cause, answered_at,
  first_response_missed, next_response_missed, resolution_missed);
