-- As the contracts state it (RefersTo, Referring): by the names of the components, which a test compares. Maps have keys of
-- their own, which name nothing; what a contract followed holds on to nothing. Since then: what includes an envelope, and the
-- contract that a figure is about.
create or replace function references_told(payload json) returns table (named text)
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
                          'organisation', 'partOf', 'partner', 'partners', 'predecessor', 'programme', 'quartier', 'quartiers',
                          'structure', 'successor'))
    union
    select (payload #>> '{content,subject,kind}') || ':' || (payload #>> '{content,subject,code}')
    where payload #>> '{content,subject,kind}' in ('quartier', 'contract')
    $$;

-- What leads upwards from these, link by link: what each refers to of its own kind, what that refers to, and so on. Whatever
-- comes back to its origin is a part of itself.
create function wholes(origins text[]) returns table (origin text, part text, whole text)
    language sql stable as $$
    with recursive link (part, whole) as not materialized (
        select id, named from fact_reference where split_part(id, ':', 1) = split_part(named, ':', 1)
    ), upwards (origin, part, whole) as (
        select part, part, whole from link where part = any(origins)
        union
        select upwards.origin, link.part, link.whole from upwards join link on link.part = upwards.whole
    )
    select origin, part, whole from upwards
    $$;

-- Until the end of the transaction: whoever makes something a part of something has to know what others make a part of what.
create function lock_parts() returns void
    language sql volatile as $$
    select pg_advisory_xact_lock(hashtext(current_schema() || '.parts'))
    $$;
