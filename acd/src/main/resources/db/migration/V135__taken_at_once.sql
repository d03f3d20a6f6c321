-- Do a queue's agents take whatever they are offered without being asked?
update queues set body = body || '{"autoAccept": false}';
update queue_versions set body = body || '{"autoAccept": false}';
