-- What boards and reports of tickets ask for by time.

create index tickets_opened on tickets (opened_at);
create index tickets_answered on tickets (answered_at) where answered_at is not null;
