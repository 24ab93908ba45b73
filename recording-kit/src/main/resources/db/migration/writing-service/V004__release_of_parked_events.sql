-- A released event goes without being taken in for good; the row stays as the record of it.
alter table parked_event
    add released_at timestamptz,
    add admitted    boolean not null default true, -- whether the consumer had taken note of it before it was parked
    add event_id    text,                          -- as it says itself, right or wrong
    add event_type  text;

create index parked_event_by_key on parked_event (topic, key) where released_at is null;
