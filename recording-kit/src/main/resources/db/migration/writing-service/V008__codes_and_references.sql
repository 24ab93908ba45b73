-- What no two aggregates have, and what each refers to: written with the events and derived from nothing but them, like
-- recorded_fact. What was taken back holds no code and refers to nothing.
create table unique_code (
    scheme text not null, -- by whose numbers, such as organisation.siren
    code   text not null,
    id     text not null,
    primary key (scheme, code)
);

create index unique_code_by_id on unique_code (id);

create table fact_reference (
    id    text not null,
    named text not null, -- identifier of what it refers to, held here or elsewhere
    primary key (id, named)
);

create index fact_reference_by_named on fact_reference (named);

-- Slugs of the territories of something, held here or elsewhere, and of that whose slug its identifier begins with.
create function belonging(id text) returns text[]
    language sql stable as $$
    select array(
        select distinct thing.territory
        from (select id, territory from recorded_fact union all select id, territory from known_reference) thing
        where thing.territory is not null
          and thing.id in ($1, 'territory:' || split_part(split_part($1, ':', 2), '.', 1)))
    $$;

-- As the contracts state it beside the components (Identifies): a test compares both.
create function codes_told(kind text, payload json) returns table (scheme text, code text)
    language sql immutable as $$
    select it.scheme, it.code
    from (
        select 'organisation.siren', payload -> 'content' ->> 'siren' where kind = 'organisation'
        union all select 'organisation.siret', payload -> 'content' ->> 'siret' where kind = 'organisation'
        union all select 'organisation.rna', payload -> 'content' ->> 'rna' where kind = 'organisation'
        union all select 'contract.code', payload -> 'content' ->> 'code' where kind = 'contract'
        union all select 'territory.siren', payload -> 'content' -> 'epci' ->> 'siren' where kind = 'territory'
        union all select 'territory.contract-code', part ->> 'code'
            from json_array_elements(case when kind = 'territory' then payload -> 'content' -> 'contractCodes' end) part
        union all select 'quartier.official-code', part ->> 'officialCode'
            from json_array_elements(case when kind = 'quartier' then payload -> 'content' -> 'geography' end) part
        union all select 'quartier.official-code', payload -> 'perimeter' ->> 'officialCode' where kind = 'quartier'
    ) it (scheme, code)
    where it.code is not null
    $$;

-- As the contracts state it (RefersTo, Referring): by the names of the components, which a test compares. Maps have keys of
-- their own, which name nothing; what a contract followed holds on to nothing.
create function references_told(payload json) returns table (named text)
    language sql immutable as $$
    with recursive node (key, value) as (
        select null::text, payload::jsonb
        union all
        select child.key, child.value
        from node, lateral (
            select part.key, part.value
            from jsonb_each(case when jsonb_typeof(node.value) = 'object' then node.value end) part
            where part.key not in ('dimensions', 'breakdown', 'lineage')
            union all
            select node.key, part
            from jsonb_array_elements(case when jsonb_typeof(node.value) = 'array' then node.value end) part
        ) child (key, value)
    )
    select case when key = 'territory' then 'territory:' || (value #>> '{}') else value #>> '{}' end
    from node
    where jsonb_typeof(value) = 'string'
      and (key = 'territory'
           or value #>> '{}' like '%:%'
              and key in ('contract', 'copilots', 'document', 'engagement', 'funder', 'funders', 'indicator', 'landlord', 'operator',
                          'organisation', 'partner', 'partners', 'predecessor', 'programme', 'quartier', 'quartiers', 'structure',
                          'successor'))
    union
    select 'quartier:' || (payload #>> '{content,subject,code}')
    where payload #>> '{content,subject,kind}' = 'quartier'
    $$;

-- The events that still count: the last that told a whole content, and the acts after it.
create view standing_event as
    select event.*
    from event
    join (
        select aggregate_id,
               max(sequence) filter (where payload -> 'content' is not null) as told,
               max(sequence) filter (where type like '%Withdrawn') as withdrawn
        from event group by aggregate_id
    ) life using (aggregate_id)
    where event.sequence >= life.told and (life.withdrawn is null or life.withdrawn < life.told);

-- Of two that have the same code from the time before it was guarded, the first has it.
create view derived_unique_code as
    select distinct on (it.scheme, it.code) it.scheme, it.code, event.aggregate_id as id
    from standing_event event, codes_told(split_part(event.aggregate_id, ':', 1), event.payload) it
    order by it.scheme, it.code, event.global_index;

-- Roles are given and taken back, never withdrawn: whoever has one holds on to nothing.
create view derived_fact_reference as
    select distinct event.aggregate_id as id, it.named
    from standing_event event, references_told(event.payload) it
    where event.aggregate_id not like 'grant:%';

create procedure rebuild_codes_and_references() language sql as $$
    truncate unique_code, fact_reference;
    insert into unique_code select * from derived_unique_code;
    insert into fact_reference select * from derived_fact_reference;
    $$;

call rebuild_codes_and_references();
