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

-- How far that topic is read, outside of every generation.
create table consumer_offset (
    topic       text   not null,
    partition   int    not null,
    topic_id    uuid   not null, -- another topic of the same name starts at 0
    next_offset bigint not null,
    primary key (topic, partition)
);

create table parked_event (
    topic         text        not null,
    partition     int         not null,
    record_offset bigint      not null,
    key           text        not null,
    reason        text        not null,
    parked_at     timestamptz not null default now(),
    released_at   timestamptz,
    admitted      boolean     not null,
    event_id      text,
    event_type    text,
    primary key (topic, partition, record_offset)
);

create index parked_event_by_key on parked_event (topic, key) where released_at is null;
