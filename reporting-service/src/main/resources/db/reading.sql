-- What readers see of a generation, made anew at every start. ${base} is the service's own schema, ${tables} the generation's: who may see everything reads
-- there. ${published} is the other one, for everybody else: views of the same names, with the rows that are published and
-- those of the territories that a setting of the transaction has. What has no view there cannot be read from there.

create schema if not exists ${published};

create index if not exists document_is_public on ${tables}.document_detail (event_id, ordinal) where is_public;

create index if not exists entity_by_territory on ${tables}.entity (territory, document);

create index if not exists fact_by_territory on ${tables}.fact (territory, document);

-- How often something was recorded in the registers that questions keep in mind (RegisterMemory), or set aside: counted by
-- PostgreSQL itself, whoever writes. Every connection counts for itself, once a transaction, so that nobody waits for another.
create table if not exists ${tables}.register_change (
    writer  int    primary key,
    changes bigint not null
);

create or replace function ${tables}.count_register_change() returns trigger
language plpgsql as $$
begin
    if current_setting('avenant.change_counted', true) is distinct from pg_current_xact_id()::text then
        perform set_config('avenant.change_counted', pg_current_xact_id()::text, true);
        insert into ${tables}.register_change as counted values (pg_backend_pid() % 64, 1)
        on conflict (writer) do update set changes = counted.changes + 1;
    end if;
    return null;
end
$$;

create or replace trigger register_written after insert or update on ${tables}.entity
for each row when (new.kind in (${registers}))
execute function ${tables}.count_register_change();

create or replace trigger register_taken_back after delete on ${tables}.entity
for each row when (old.kind in (${registers}))
execute function ${tables}.count_register_change();

create or replace trigger event_set_aside after insert or update or delete on ${tables}.parked_event
for each row execute function ${tables}.count_register_change();

create or replace view ${tables}.register_state as
select coalesce(sum(changes), 0)::bigint as changes from ${tables}.register_change;

-- Up to where each context has anything about the registers.
create or replace view ${tables}.last_of_registers as
select context, max(greatest(recorded_position, superseded_position)) as last
from ${tables}.entity
where kind in (${registers})
group by context;

-- Documents that anybody may read as the register has them now. One of which an event waits to be taken in may not be.
create or replace view ${tables}.public_document as
select document.aggregate_id as id
from ${tables}.entity document
join ${tables}.document_detail detail on detail.event_id = document.event_id and detail.ordinal = document.ordinal
where document.kind = 'document' and document.superseded_position is null and detail.is_public
  and not exists (
      select from ${tables}.parked_event parked
      where parked.topic = 'territory.events' and parked.key = document.aggregate_id and parked.released_at is null);

-- Of which territories figures may have changed with an event: those that it says, and those of what it is about.
create or replace view ${tables}.touched as
select context, position, subject, told.territory
from ${tables}.journal
cross join lateral (
    select journal.territory
    union
    select fact.territory from ${tables}.fact where aggregate_id = journal.subject and superseded_position is null
    union
    select fact.territory from ${tables}.fact where aggregate_id = journal.subject and superseded_position is not null
    union
    select entity.territory from ${tables}.entity where aggregate_id = journal.subject
) told;

-- When events were recorded, and nothing of what they say: positions mean the same to everybody.
create or replace view ${tables}.recording as
select context, position, recorded_at, subject, partition, record_offset from ${tables}.journal;

-- When what an event tells holds, as it says itself, and whether its source prints that.
create or replace view ${tables}.told_effective as
select event_id, data -> 'effective' as effective from ${tables}.journal;

-- About which measures of which territories the reader does not see all there is or was.
create or replace view ${tables}.unpublished as
select measure, territory, context, recorded_position, superseded_position, aggregate_id from ${tables}.fact where false;

-- Of which measures and territories an operator keeps something from all readers.
create or replace view ${tables}.held_measure as
select measure, territory from ${base}.held_measure;

-- A report of an indicator about people without what the public does not see: its parts, and the whole if it is too small.
-- The only SQL that looks into what an entry holds: what is kept from somebody must be so in there, too.
create or replace function ${tables}.without_hidden(content json, shown text) returns json
language sql immutable parallel safe as $$
    select (
        content::jsonb
        || case when shown = 'whole' or content #>> '{quantity,kind}' <> 'measured' then '{}'::jsonb
                else jsonb_build_object('quantity', '{"kind":"suppressed","by":"platform"}'::jsonb)
           end
        || jsonb_build_object('breakdown', coalesce((
               select jsonb_object_agg(name, '{"kind":"suppressed","by":"platform"}'::jsonb)
               from json_object_keys(content -> 'breakdown') name), '{}'::jsonb)))::json
$$;

-- What a question sees, in settings of its transaction: the set of public documents is looked up once a question, not once
-- a query, which would cost more to plan than to answer.
create or replace view ${published}.asker as
select nullif(current_setting('avenant.territories', true), '')::text[] as territories,
       nullif(current_setting('avenant.public_documents', true), '')::text[] as public_documents,
       nullif(current_setting('avenant.known_documents', true), '')::text[] as known_documents;

create or replace view ${published}.public_document as select id from ${tables}.public_document;

-- A document belongs to the territory whose slug its identifier begins with, and is known to its own people; one of no
-- territory is known to who may see something that cites it. Who cites a document of another territory learns nothing.
create or replace view ${published}.known_document as
select id from ${tables}.public_document
union
select aggregate_id from ${tables}.entity
where kind = 'document'
  and split_part(split_part(aggregate_id, ':', 2), '.', 1) = any ((select territories from ${published}.asker)::text[])
union
select document from (
    select document from ${tables}.fact
    where territory = any ((select territories from ${published}.asker)::text[]) and document is not null
    union
    select document from ${tables}.entity
    where territory = any ((select territories from ${published}.asker)::text[]) and document is not null
) cited
where not exists (
    select from ${tables}.entity territory
    where territory.kind = 'territory'
      and territory.aggregate_id = 'territory:' || split_part(split_part(cited.document, ':', 2), '.', 1));

-- Figures about people, position by position: where the public does not see one, it has no value. What is counted of it is
-- computed from these rows by everybody else, so that nothing that they are told depends on what they do not see. Between which
-- positions a row is seen as it stands (seen_from, seen_until) has nothing to do with when it holds: an older version of which
-- an act of law took the place holds still before the first day of that. The coalesce around the set of documents keeps the
-- planner from joining with it, of whose size it knows nothing: so it is hashed once, and not gone through for each row.
create or replace view ${published}.fact as
select ${fact.columns}
from ${tables}.fact
where not is_protected
  and (document in (select unnest(public_documents) from ${published}.asker)
       or territory = any ((select territories from ${published}.asker)::text[]))
union all
select ${fact.columns}
from ${tables}.fact
where is_protected and territory = any ((select territories from ${published}.asker)::text[])
union all
select ${fact.masked}
from ${tables}.disclosed
join ${tables}.fact on fact.measure = disclosed.measure and fact.event_id = disclosed.event_id
                   and fact.ordinal = disclosed.ordinal
cross join lateral (values
    (fact.recorded_position, disclosed.public_from, true),
    (disclosed.public_from, disclosed.public_until, false),
    (disclosed.public_until, null, true)
) piece (piece_from, piece_until, is_masked)
where is_protected
  and piece_from is not null and (piece_until is null or piece_from < piece_until)
  and coalesce(document in (select unnest(public_documents) from ${published}.asker), false)
  and territory <> all ((select territories from ${published}.asker)::text[]);

create or replace view ${published}.unpublished as
select measure, territory, context, recorded_position, superseded_position, aggregate_id
from ${tables}.fact fact
where (document is null or document not in (select unnest(public_documents) from ${published}.asker))
  and territory <> all ((select territories from ${published}.asker)::text[]);

-- Figures are about territories and quartiers, and who does not know them all takes a part for the whole; laws and decrees
-- draw them and their perimeters, so that they are there for all, but a document that is not known is not named. What a
-- system tells of organisations is what the law says of them; those of no territory are there for who knows the document.
-- A discrepancy quotes all its places. How much is shown of a figure that an entry holds: all, the whole without its parts,
-- or nothing.
create or replace view ${published}.entity as
select event_id, ordinal, aggregate_id, part, kind, territory, label, contract,
       case when shown = 'all' then content else ${tables}.without_hidden(content, shown) end as content,
       valid_from, valid_to,
       case when kind not in ('territory', 'quartier', 'perimeter')
                or document in (select unnest(known_documents) from ${published}.asker)
            then document end as document,
       case when kind not in ('territory', 'quartier', 'perimeter')
                or document in (select unnest(known_documents) from ${published}.asker)
            then locator end as locator,
       system, context, recorded_position, recorded_at, superseded_position, superseded_at, shown
from (
    select event_id, ordinal, aggregate_id, part, kind, territory, label, contract, content, valid_from, valid_to, document,
           locator, system, context, recorded_position, recorded_at, superseded_position, superseded_at,
           case when kind <> 'indicator-report' or territory = any ((select territories from ${published}.asker)::text[])
                then 'all'
                else coalesce((
                    select case when public_from is null then 'nothing' else 'whole' end
                    from ${tables}.disclosed where disclosed.event_id = entity.event_id and disclosed.ordinal = 0), 'all')
           end as shown
    from ${tables}.entity
) entity
where kind in ('territory', 'quartier', 'perimeter')
   or territory = any ((select territories from ${published}.asker)::text[])
   or kind in ('organisation', 'succession') and (
       system is not null
       or territory is null and document in (select unnest(known_documents) from ${published}.asker))
   or kind = 'document' and aggregate_id in (select unnest(known_documents) from ${published}.asker)
   or kind <> 'document' and document in (select unnest(public_documents) from ${published}.asker)
       and (kind <> 'discrepancy' or not exists (
           select from ${tables}.discrepancy_place_detail place
           where place.event_id = entity.event_id and place.ordinal = entity.ordinal
             and place.printed_in <> all ((select public_documents from ${published}.asker)::text[])));

-- Events behind the facts above; the journal as a whole is not for everybody. What an event says is not there if the public
-- does not see all of it: its hash would be that of a handful of numbers.
create or replace view ${published}.journal as
select event_id, context, position, type, subject, sequence, territory, recorded_at, actor, correlation_id, causation_id,
       case when territory = any ((select territories from ${published}.asker)::text[]) or not exists (
                select from ${tables}.disclosed
                left join ${tables}.indicator_report_detail report on report.event_id = disclosed.event_id
                where disclosed.event_id = journal.event_id and (public_from is null or cardinality(report.parts) > 0))
            then data
       end as data,
       null as data_base64, partition, record_offset
from ${tables}.journal journal
where exists (select from ${published}.fact where fact.event_id = journal.event_id)
   or journal.territory = any ((select territories from ${published}.asker)::text[]);

create or replace view ${published}.register_state as select changes from ${tables}.register_state;

create or replace view ${published}.last_of_registers as select context, last from ${tables}.last_of_registers;

create or replace view ${published}.touched as select * from ${tables}.touched;

create or replace view ${published}.recording as select * from ${tables}.recording;

create or replace view ${published}.told_effective as
select event_id, effective from ${tables}.told_effective told
where exists (select from ${published}.entity where entity.event_id = told.event_id);

create or replace view ${published}.held_measure as select * from ${tables}.held_measure;

create or replace view ${published}.progress as select * from ${tables}.progress;

create or replace view ${published}.parked_event as
select topic, partition, record_offset, key from ${tables}.parked_event;

-- Findings of data quality as they are kept, each for its own readers. Once an operator holds something else than then,
-- none of them may be shown; once a document is closed, none of the territories that it is a source of.
-- The lists themselves are in findings.sql.
create or replace view ${tables}.held_now as
select md5(coalesce(string_agg(aggregate_id, ',' order by aggregate_id), '')) as held from ${base}.held_aggregate;

create or replace view ${tables}.territory_with_people as
select distinct territory from ${base}.role_change where given and territory is not null;

create or replace view ${tables}.finding_scope as select territory from ${tables}.kept_scope where audience = 'all';

create or replace view ${tables}.finding_state as
select territory, engagement, programmation, day, rules, read, set_aside,
       held is distinct from (select held from ${tables}.held_now) as is_withheld
from ${tables}.kept_state;

create or replace view ${published}.closed_territory as
select territory from ${tables}.kept_source
where document in (select id from ${tables}.kept_document
                   where id not in (select unnest(public_documents) from ${published}.asker));

create or replace view ${published}.finding_scope as
select territory from ${tables}.kept_scope
where audience = 'own' and territory = any ((select territories from ${published}.asker)::text[]);

create or replace view ${published}.finding_state as select * from ${tables}.finding_state;
