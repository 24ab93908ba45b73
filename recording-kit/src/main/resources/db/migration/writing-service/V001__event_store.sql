-- "This event may be ordered once every transaction up to this one has ended."
--
-- The transaction's own number is not enough: a number is taken at the first write, which may come long before the
-- aggregate is read. A transaction numbered 10 can read event 4 of an aggregate, committed by number 12, and append
-- event 5. Ordered by own number, 5 would come before 4. What had already ended when the row was inserted includes
-- whoever wrote event 4, so the greater of the two never goes down along an aggregate.
create function settled_after() returns xid8
    language sql volatile
    return greatest(
        pg_current_xact_id()::text::bigint,
        pg_snapshot_xmax(pg_current_snapshot())::text::bigint - 1)::text::xid8;

create table event (
    global_index   bigint generated always as identity primary key,
    event_id       uuid   not null unique,
    aggregate_id   text   not null,
    sequence       bigint not null,
    aggregate_type text   not null,
    type           text   not null,
    revision       text   not null,
    stored_at      text   not null, -- Axon's own timestamp, never overridden; the public time is event_log.recorded_at
    payload        json   not null, -- json, not jsonb: the text is kept byte for byte
    metadata       json   not null,
    settled_after  xid8   not null default settled_after(),
    unique (aggregate_id, sequence),
    -- What the sequencer could stumble over is refused here: one bad event would stop the whole log.
    constraint mandatory_metadata check (
        metadata ->> 'actor' is not null
        and metadata ->> 'causationid' is not null
        and metadata ->> 'correlationid' is not null)
);

create index event_in_settling_order on event (settled_after, global_index);

-- Insert-only. A row is the fact that an event has its place in the service's history.
create table event_log (
    position     bigint      primary key,
    global_index bigint      not null unique, -- no foreign key: it would lock, that is write, every event row
    recorded_at  timestamptz not null,
    leaf_hash    bytea       not null
);

-- The canonical CloudEvent (RFC 8785) of a logged event: keys in order, no white space, the stored payload as it is.
-- to_json(text) escapes exactly as RFC 8785 asks.
create function canonical_cloud_event(
    event_id uuid, type text, revision text, aggregate_id text, sequence bigint, log_position bigint,
    recorded_at timestamptz, metadata json, payload json) returns text
    language sql stable
    return '{"actor":' || to_json(metadata ->> 'actor')
        || ',"causationid":' || to_json(metadata ->> 'causationid')
        || ',"correlationid":' || to_json(metadata ->> 'correlationid')
        || ',"data":' || payload::text
        || ',"datacontenttype":"application/json","dataschema":"urn:avenant:schema:' || type || '.v' || revision
        || '","id":"' || event_id
        || '","position":"' || lpad(log_position::text, 19, '0')
        || '","sequence":"' || lpad(sequence::text, 19, '0')
        || '","source":"${source}","specversion":"1.0"'
        || ',"subject":' || to_json(aggregate_id)
        || coalesce(',"territory":' || to_json(metadata ->> 'territory'), '')
        || ',"time":"' || to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
        || '","type":"' || type || '.v' || revision
        || '"}';

-- Everything up to this position is on the topic, whatever its partition.
create table relay_watermark (
    topic    text   primary key,
    position bigint not null
);

-- How far Kafka has acknowledged, partition by partition.
create table relay_progress (
    topic         text   not null,
    partition     int    not null,
    position      bigint not null, -- of the last acknowledged event of this partition
    record_offset bigint not null, -- where Kafka put it
    primary key (topic, partition)
);

-- After restoring a dump into another cluster, where its transaction numbers mean nothing: what is in the log comes
-- before its last event, what is not comes after it, and all of it before whatever the new cluster writes (its first
-- ordinary transaction is far above 5).
create procedure adopt_restored_events() language sql as '
    update event set settled_after = case
        when global_index = (select global_index from event_log order by position desc limit 1) then ''4''::xid8
        when exists (select from event_log where event_log.global_index = event.global_index) then ''3''::xid8
        else ''5''::xid8
    end';
