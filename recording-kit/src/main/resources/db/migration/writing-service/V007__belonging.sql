-- What belongs to whom besides territories: what is published and what is not yet (null for what nobody publishes), and the
-- official codes that only their own territory speaks for.
create function official_codes(content json) returns text[]
    language sql immutable
    return (
        select nullif(array_agg(distinct code collate "C"), '{}')
        from (
            select content -> 'epci' ->> 'siren'
            union all select json_array_elements_text(content -> 'formerSirens')
            union all select json_array_elements(content -> 'contractCodes') ->> 'code'
            union all select json_array_elements(content -> 'communes') ->> 'code'
        ) as held (code)
        where code is not null and content -> 'epci' is not null);

alter table recorded_fact add closed boolean, add codes text[];
alter table known_reference add closed boolean, add codes text[];

create index recorded_fact_by_code on recorded_fact using gin (codes);
create index known_reference_by_code on known_reference using gin (codes);

create or replace view derived_recorded_fact as
    select distinct on (last.aggregate_id)
           last.aggregate_id as id,
           (select metadata ->> 'territory' from event e where e.aggregate_id = last.aggregate_id
                and metadata ->> 'territory' is not null order by sequence desc limit 1) as territory,
           (select metadata ->> 'contentHash' from event e where e.aggregate_id = last.aggregate_id
                and metadata ->> 'contentHash' is not null order by sequence desc limit 1) as content_hash,
           last.event_id as last_event,
           last.sequence as version,
           last.type like '%Withdrawn' as withdrawn,
           (select payload -> 'content' ->> 'public' = 'false' from event e where e.aggregate_id = last.aggregate_id
                and payload -> 'content' ->> 'public' is not null order by sequence desc limit 1) as closed,
           (select official_codes(payload -> 'content') from event e where e.aggregate_id = last.aggregate_id
                and payload -> 'content' -> 'epci' is not null order by sequence desc limit 1) as codes
    from event last
    order by last.aggregate_id, last.sequence desc;

call rebuild_recorded_facts();

-- What is known of other services now says both: it is read again from the start.
truncate known_reference;
update consumer_offset set next_offset = 0;
