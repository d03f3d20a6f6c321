-- History of the system used before this one.

alter table contacts add column imported_as text;
comment on column contacts.imported_as is 'What the other system calls it; null: a contact of this centre.';
