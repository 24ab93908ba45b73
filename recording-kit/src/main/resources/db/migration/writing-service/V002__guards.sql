-- What the service holds, one row an aggregate: guards references and versions, and tells loaders what is there.
-- Written in the unit of work of the events, and derived from nothing but them.
create table recorded_fact (
    id           text   primary key,
    territory    text,
    content_hash text   not null, -- of content, effective and source as they were last asked for
    last_event   uuid   not null,
    version      bigint not null, -- sequence of the last event
    withdrawn    boolean not null
);

create view derived_recorded_fact as
    select distinct on (last.aggregate_id)
           last.aggregate_id as id,
           (select metadata ->> 'territory' from event e where e.aggregate_id = last.aggregate_id
                and metadata ->> 'territory' is not null order by sequence desc limit 1) as territory,
           (select metadata ->> 'contentHash' from event e where e.aggregate_id = last.aggregate_id
                and metadata ->> 'contentHash' is not null order by sequence desc limit 1) as content_hash,
           last.event_id as last_event,
           last.sequence as version,
           last.type like '%Withdrawn' as withdrawn
    from event last
    order by last.aggregate_id, last.sequence desc;

create procedure rebuild_recorded_facts() language sql as '
    truncate recorded_fact;
    insert into recorded_fact select * from derived_recorded_fact';

-- What is known of other services, from their topics.
create table known_reference (
    id        text    primary key,
    withdrawn boolean not null,
    sequence  bigint  not null
);

-- Every accepted command with its answer: asked again, it is answered again, and nothing happens twice.
create table command_receipt (
    actor      text        not null,
    key        text        not null,
    body_hash  text        not null,
    answer     json,
    received_at timestamptz not null default now(),
    primary key (actor, key)
);
