-- No question asks for what is inside, and to count values of whole contacts takes a core for a while.
alter table contacts alter column body set statistics 0;
alter table contact_events alter column body set statistics 0;
