-- Which tickets a contact led to.

create index tickets_contact on tickets (contact, opened_at) where contact is not null;
