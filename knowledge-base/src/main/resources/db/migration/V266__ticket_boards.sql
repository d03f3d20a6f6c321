-- What boards count of the past is read from indexes alone: the tickets themselves are many pages.

drop index tickets_opened;
create index tickets_opened on tickets (opened_at) include (repeat_of, reopened, first_response_state,
  first_response_due, next_response_state, next_response_due, resolution_state, resolution_due);
create index tickets_archived on tickets (ended_at, root_cause) where state = 'ARCHIVED';
