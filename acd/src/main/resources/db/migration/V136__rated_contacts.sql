create index contact_events_rated on contact_events (at) where type = 'Rated';
comment on index contact_events_rated is 'Who rated a contact lately is found without reading all that happened.';
