-- What the wallboards' figures are counted from, each second: an index of nothing else, as it is read whole.

create index tickets_running on tickets (due, risk_at) where is_open;
