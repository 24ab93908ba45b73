-- What every service keeps that reads topics, in tables of its own.

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

-- A released event goes without being taken in for good; the row stays as the record of it.
alter table parked_event
    add released_at timestamptz,
    add admitted    boolean not null default true, -- whether the consumer had taken note of it before it was parked
    add event_id    text,                          -- as it says itself, right or wrong
    add event_type  text;

create index parked_event_by_key on parked_event (topic, key) where released_at is null;

-- Who was given a role and who lost one, from the topic that tells it; the newest of each id decides.
create table role_change (
    id           text        not null,
    sequence     bigint      not null,
    given        boolean     not null,
    actor        uuid        not null,
    role         text        not null,
    territory    text,                  -- all if null
    context      text,                  -- all if null
    organisation text,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,  -- pseudonym of who gave or took it
    primary key (id, sequence)
);

create index role_change_by_actor on role_change (actor);
