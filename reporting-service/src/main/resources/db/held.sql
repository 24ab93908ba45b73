-- What holds at the coordinate of a question, and the only place that says so: queries read these views, and repeat
-- nothing of their conditions. Made for each schema that readers see, ${seen}, after its tables or views; ${tables} is the
-- one with all rows. The coordinate is in settings of the transaction (HeldRows); without one, they fail. ${known} and
-- ${until} are the positions of a row's own context.

-- Each column is read by a subquery of its own, once a query and not once a row.
create or replace view ${seen}.coordinate as
select current_setting('avenant.known_territory')::bigint as known_territory,
       current_setting('avenant.known_engagement')::bigint as known_engagement,
       current_setting('avenant.known_programmation')::bigint as known_programmation,
       current_setting('avenant.until_territory')::bigint as until_territory,
       current_setting('avenant.until_engagement')::bigint as until_engagement,
       current_setting('avenant.until_programmation')::bigint as until_programmation,
       current_setting('avenant.on')::date as day,
       current_setting('avenant.ended') = 'included' as with_ended,
       current_setting('avenant.states')::text[] as states;

-- Versions that were known.
create or replace view ${seen}.entity_known as
select *
from ${seen}.entity entity
where recorded_position <= ${known}
  and (superseded_position is null or superseded_position > ${known});

create or replace view ${seen}.fact_known as
select *
from ${seen}.fact fact
where recorded_position <= ${known}
  and (superseded_position is null or superseded_position > ${known});

-- Each with its details; likewise for the states below.
${details.known}

-- Contracts with the first day after their period, as prolonged by the avenants that were known; null if it is open.
create or replace view ${seen}.contract_end as
select contract, case when bool_and(day_after is not null) filter (where is_own) then max(day_after) end as day_after
from (
    select contract, day_after, true as is_own from ${seen}.contract_known
    union all
    select contract, day_after, false from ${seen}.avenant_known
) told
group by contract;

create or replace view ${seen}.contract_ended as
select contract
from ${seen}.contract_end
where day_after <= (select day from ${seen}.coordinate);

-- Quartiers that had left by that day, and have not come back.
create or replace view ${seen}.quartier_left as
select id, since
from (
    select distinct on (aggregate_id) aggregate_id as id, lineage, since
    from (select *, coalesce(effect, valid_from) as since from ${seen}.perimeter_known) perimeter
    where since is null or since <= (select day from ${seen}.coordinate)
    order by aggregate_id, since desc nulls last, recorded_position desc, ordinal desc
) perimeter
where lineage = 'left';

-- What a quartier was, one after the other: an act of law ends a version and leaves it true of its time, any other correction
-- takes its place. They are in the order of their recording; each lasts until the first day of the next one.
create or replace view ${seen}.quartier_version as
select aggregate_id, territory, label, legal_kind, valid_from, valid_to, recorded_position, quartier.ordinal
from ${tables}.entity quartier
join ${tables}.quartier_detail detail on detail.event_id = quartier.event_id and detail.ordinal = quartier.ordinal
where kind = 'quartier'
  and recorded_position <= ${known}
  and (superseded_position is null or superseded_position > ${known}
       or exists (
           select from ${tables}.journal act
           where act.context = quartier.context and act.position = quartier.superseded_position
             and act.data ->> 'nature' = 'legalAct'))
  and aggregate_id in (select aggregate_id from ${seen}.quartier_known);

-- Versions of what had begun: figures of a past period are as true today as they were then, and a year that the source
-- gives is as precise as it gets. A state has ended with the day before its valid_to, or with its contract; a figure of
-- a period has not.
create or replace view ${seen}.entity_begun as
select entity.*,
       case
           when kind not in ('territory', 'quartier', 'organisation', 'part', 'contract', 'signature', 'avenant', 'framework',
                             'engagement', 'indicator', 'body', 'means', 'funding-rule', 'target-share', 'post')
               then false
           when valid_to <= (select day from ${seen}.coordinate) then true
           when kind = 'quartier' then aggregate_id in (select id from ${seen}.quartier_left)
           when kind in ('territory', 'organisation') then false
           else coalesce(contract in (select contract from ${seen}.contract_ended), false)
       end as has_ended
from ${seen}.entity_known entity
where valid_from is null or valid_from <= (select day from ${seen}.coordinate);

${details.begun}

create or replace view ${seen}.fact_begun as
select fact.*,
       case
           when measure <> all ((select states from ${seen}.coordinate)::text[]) then false
           when valid_to <= (select day from ${seen}.coordinate) then true
           else coalesce(
               'contract:' || (dimensions ->> 'contract') in (select contract from ${seen}.contract_ended), false)
       end as has_ended
from ${seen}.fact_known fact
where (valid_from is null or valid_from <= (select day from ${seen}.coordinate))
  and (year is null or year <= (select extract(year from day) from ${seen}.coordinate));

-- Versions that hold: those that had begun without what has ended, unless that is asked for.
create or replace view ${seen}.entity_held as
select * from ${seen}.entity_begun
where (select with_ended from ${seen}.coordinate) or not has_ended;

${details.held}

create or replace view ${seen}.fact_held as
select * from ${seen}.fact_begun
where (select with_ended from ${seen}.coordinate) or not has_ended;

-- Versions that came after what was known.
create or replace view ${seen}.entity_later as
select *
from ${seen}.entity entity
where recorded_position > ${known}
  and recorded_position <= ${until}
  and (superseded_position is null or superseded_position > ${until});

${details.later}

create or replace view ${seen}.fact_later as
select *
from ${seen}.fact fact
where recorded_position > ${known}
  and recorded_position <= ${until}
  and (superseded_position is null or superseded_position > ${until})
  and (valid_from is null or valid_from <= (select day from ${seen}.coordinate))
  and (year is null or year <= (select extract(year from day) from ${seen}.coordinate));

-- What was registered, and nothing of what it says: a published reference to something that is not published dangles not.
create or replace view ${seen}.registered as
select aggregate_id as id from ${tables}.entity_known;

-- The same whenever it was: that it was there is no secret.
create or replace view ${seen}.registered_ever as
select aggregate_id as id from ${tables}.entity;

-- About which measures of which territories there was more than the reader sees.
create or replace view ${seen}.unpublished_known as
select measure, territory
from ${seen}.unpublished
where recorded_position <= ${known}
  and (superseded_position is null or superseded_position > ${known});
