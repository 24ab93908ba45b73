-- A consumer's offsets, in the same transaction as the rows they stand for.
create table consumer_offset (
    topic       text   not null,
    partition   int    not null,
    topic_id    uuid   not null, -- another topic of the same name starts at 0
    next_offset bigint not null,
    primary key (topic, partition)
);

-- Events that could not be taken in, and every later one of their key, until somebody releases them.
create table parked_event (
    topic         text        not null,
    partition     int         not null,
    record_offset bigint      not null,
    key           text        not null,
    reason        text        not null,
    parked_at     timestamptz not null default now(),
    primary key (topic, partition, record_offset)
);
