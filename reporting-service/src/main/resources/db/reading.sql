-- What readers see of a generation, made anew at every start. ${tables} is its schema: who may see everything reads
-- there. ${published} is the other one, for everybody else: views of the same names, with the rows that are published and
-- those of the territories in the setting avenant.territories. What has no view there cannot be read from there.

create schema if not exists ${published};

create index if not exists entity_public_document on ${tables}.entity (aggregate_id)
    where kind = 'document' and superseded_position is null and content ->> 'public' = 'true';

create index if not exists entity_by_document on ${tables}.entity (document, territory);

create index if not exists fact_by_document on ${tables}.fact (document, territory);

-- Documents that anybody may read as the register has them now. One of which an event waits to be taken in may not be.
create or replace view ${tables}.public_document as
select document.aggregate_id as id
from ${tables}.entity document
where document.kind = 'document' and document.superseded_position is null and document.content ->> 'public' = 'true'
  and not exists (
      select from ${tables}.parked_event parked
      where parked.topic = 'territory.events' and parked.key = document.aggregate_id and parked.released_at is null);

-- When events were recorded, and nothing of what they say: positions mean the same to everybody.
create or replace view ${tables}.recording as
select context, position, recorded_at, subject, partition, record_offset from ${tables}.journal;

-- What is registered, and nothing of what it says: a published reference to something that is not published dangles not.
create or replace view ${tables}.registered as
select aggregate_id as id from ${tables}.entity where superseded_position is null;

-- About which measures of which territories the reader does not see all there is or was.
create or replace view ${tables}.unpublished as
select measure, territory from ${tables}.fact where false;

create or replace view ${published}.own as
select nullif(current_setting('avenant.territories', true), '')::text[] as territories;

create or replace view ${published}.fact as
select *
from ${tables}.fact fact
where exists (select from ${tables}.public_document where id = fact.document)
   or fact.territory = any ((select territories from ${published}.own)::text[]);

create or replace view ${published}.unpublished as
select measure, territory
from ${tables}.fact fact
where not exists (select from ${tables}.public_document where id = fact.document)
  and fact.territory <> all ((select territories from ${published}.own)::text[]);

-- Figures are about territories and quartiers, and who does not know them all takes a part for the whole; laws and decrees
-- draw them, so that they are there for all, but a document that is not public is not named. What a system tells of
-- organisations is what the law says of them. A document is there for who may see something that cites it. A discrepancy
-- quotes all its places.
create or replace view ${published}.entity as
select event_id, ordinal, aggregate_id, part, kind, territory, content, valid_from, valid_to,
       case when is_public or is_own then document end as document,
       case when is_public or is_own then locator end as locator,
       system, context, recorded_position, recorded_at, superseded_position, superseded_at
from ${tables}.entity entity
cross join lateral (
    select exists (
               select from ${tables}.public_document
               where id = case kind when 'document' then entity.aggregate_id else entity.document end) as is_public,
           coalesce(
               entity.territory = any ((select territories from ${published}.own)::text[]), false) as is_own
) reader
where is_own
   or is_public and (kind <> 'discrepancy' or not exists (
          select from json_array_elements(content -> 'places') place
          where not exists (select from ${tables}.public_document where id = place ->> 'document')))
   or kind in ('territory', 'quartier')
   or kind in ('organisation', 'succession') and system is not null
   or kind = 'document' and (
       exists (select from ${tables}.fact citing where citing.document = entity.aggregate_id
            and citing.territory = any ((select territories from ${published}.own)::text[]))
       or exists (select from ${tables}.entity citing where citing.document = entity.aggregate_id
            and citing.territory = any ((select territories from ${published}.own)::text[])));

-- Events behind the facts above; the journal as a whole is not for everybody.
create or replace view ${published}.journal as
select *
from ${tables}.journal journal
where exists (select from ${published}.fact where fact.event_id = journal.event_id)
   or journal.territory = any ((select territories from ${published}.own)::text[]);

create or replace view ${published}.recording as select * from ${tables}.recording;

create or replace view ${published}.registered as select * from ${tables}.registered;

create or replace view ${published}.progress as select * from ${tables}.progress;

create or replace view ${published}.parked_event as
select topic, partition, record_offset, key from ${tables}.parked_event;
