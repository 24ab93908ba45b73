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
       current_setting('avenant.states')::text[] as states,
       current_setting('avenant.ended_contracts')::text[] as ended_contracts,
       current_setting('avenant.left_quartiers')::text[] as left_quartiers,
       current_setting('avenant.act_subjects')::text[] as act_subjects,
       current_setting('avenant.act_positions')::bigint[] as act_positions,
       current_setting('avenant.act_standings')::bigint[] as act_standings,
       current_setting('avenant.later_act_subjects')::text[] as later_act_subjects,
       current_setting('avenant.later_act_positions')::bigint[] as later_act_positions;

-- Acts of law that were known, or are known later, with the position of what stands for each: itself, or the correction that
-- took its place. It ends the versions before it on its first day, or on that of an act after it, and leaves them true of
-- their time; first_day is null if nobody knows it, or if all was withdrawn.
create or replace function ${seen}.act(later boolean)
returns table (subject text, "position" bigint, standing bigint, first_day date)
language sql stable as $$
    select subject, position, standing,
           case when bool_and(since is not null) over and_after then min(since) over and_after end
    from (
        select act.subject, act.position, stands.position as standing, stands.since
        from (
            select subject, position, sequence, lead(sequence) over (partition by subject order by sequence) as next
            from ${tables}.journal
            where data ->> 'nature' = 'legalAct' and position <= case when later then ${until} else ${known} end
        ) act
        cross join lateral (
            select position,
                   coalesce(
                       (select valid_from from ${tables}.entity
                        where entity.event_id = journal.event_id and entity.ordinal = 0),
                       (select valid_from from ${tables}.fact
                        where fact.event_id = journal.event_id and fact.ordinal = 0)) as since
            from ${tables}.journal
            where journal.subject = act.subject and sequence >= act.sequence and (act.next is null or sequence < act.next)
              and data ->> 'nature' is not null and position <= case when later then ${until} else ${known} end
            order by sequence desc
            limit 1
        ) stands
    ) told
    window and_after as (partition by subject order by position rows between current row and unbounded following)
$$;

-- Those whose first day comes after the day: what was before them holds still, and what they tell does not yet. Looked up once
-- a question (HeldRows), as what has ended.
create or replace view ${seen}.act_found as
select subject, "position", standing from ${seen}.act(false)
where first_day > (select day from ${seen}.coordinate);

create or replace view ${seen}.later_act_found as
select subject, "position" from ${seen}.act(true)
where first_day > (select day from ${seen}.coordinate);

create or replace view ${seen}.act_to_come as
select act.*
from ${seen}.coordinate
cross join lateral unnest(act_subjects, act_positions, act_standings) as act (subject, "position", standing);

create or replace view ${seen}.later_act_to_come as
select act.*
from ${seen}.coordinate
cross join lateral unnest(later_act_subjects, later_act_positions) as act (subject, "position");

-- Versions that were known, and that nothing had taken the place of by the day.
create or replace view ${seen}.entity_known as
select *
from ${seen}.entity entity
where recorded_position <= ${known}
  and (superseded_position is null or superseded_position > ${known}
       or (aggregate_id, superseded_position) in (select subject, position from ${seen}.act_to_come))
  and (aggregate_id, recorded_position) not in (select subject, standing from ${seen}.act_to_come);

-- Nobody sees a figure before it is recorded. Figures, of which there are many versions, are found by an index on those that
-- nothing has taken the place of, and on the position of what has: a question costs what it shows, not what was ever recorded.
create or replace view ${seen}.fact_known as
select *
from (
    select *
    from ${seen}.fact fact
    where superseded_position is null or ${superseded.after.known}
    union all
    select *
    from ${seen}.fact fact
    where superseded_position <= ${known}
      and aggregate_id = any ((select act_subjects from ${seen}.coordinate)::text[])
      and (aggregate_id, superseded_position) in (select subject, position from ${seen}.act_to_come)
) fact
where seen_from <= ${known} and (seen_until is null or seen_until > ${known})
  and (aggregate_id, recorded_position) not in (select subject, standing from ${seen}.act_to_come);

-- Each with its details; likewise for the states below.
${details.known}

-- Contracts with the first day of their period and the first one after it, as prolonged by the avenants that were known; null
-- if it is open. A contract that ended before its time has ended, unless an avenant prolongs it after all.
create or replace view ${seen}.contract_period as
select contract, max(territory) as territory, max(first_day) as first_day,
       case when max(own_end) is not null then greatest(max(own_end), max(prolonged)) end as day_after
from (
    select contract, territory, first_day, least(day_after, valid_to) as own_end, null::date as prolonged
    from ${seen}.contract_known
    union all
    select contract, null, null, null, day_after from ${seen}.avenant_known
) told
group by contract
having max(territory) is not null;

-- When quartiers were away: from the day on which they left until the next perimeter of theirs took effect; null for a day
-- that nobody knows, and while they are away.
create or replace view ${seen}.quartier_absence as
select id, since, until
from (
    select aggregate_id as id, lineage, since,
           lead(since) over (partition by aggregate_id order by since nulls first, recorded_position, ordinal) as until
    from (select *, coalesce(effect, valid_from) as since from ${seen}.perimeter_known) perimeter
) perimeter
where lineage = 'left';

-- Quartiers that had left by that day, and have not come back.
create or replace view ${seen}.quartier_left as
select id, since
from ${seen}.quartier_absence
where (since is null or since <= (select day from ${seen}.coordinate))
  and (until is null or until > (select day from ${seen}.coordinate));

-- What a quartier was, one after the other, whatever the day: in the order of their recording; each lasts until the first day
-- of the next one.
create or replace view ${seen}.quartier_version as
select aggregate_id, territory, label, legal_kind, valid_from, valid_to, recorded_position, quartier.ordinal
from ${tables}.entity quartier
join ${tables}.quartier_detail detail on detail.event_id = quartier.event_id and detail.ordinal = quartier.ordinal
where kind = 'quartier'
  and recorded_position <= ${known}
  and (superseded_position is null or superseded_position > ${known}
       or (aggregate_id, superseded_position) in (
           select subject, position from ${seen}.act(false) where first_day is not null));

-- Versions of what had begun: figures of a past period are as true today as they were then, and a year that the source
-- gives is as precise as it gets. A state has ended with the day before its valid_to, or with its contract; a figure of
-- a period has not.
create or replace view ${seen}.entity_begun as
select entity.*,
       case
           when kind not in ('territory', 'quartier', 'organisation', 'part', 'contract', 'signature', 'avenant', 'framework',
                             'engagement', 'indicator', 'body', 'means', 'funding-rule', 'target-share', 'post')
               then false
           when kind in ('contract', 'signature', 'avenant')
               then coalesce(contract in (select unnest(ended_contracts) from ${seen}.coordinate), false)
           when valid_to <= (select day from ${seen}.coordinate) then true
           when kind = 'quartier' then aggregate_id in (select unnest(left_quartiers) from ${seen}.coordinate)
           when kind in ('territory', 'organisation') then false
           else coalesce(contract in (select unnest(ended_contracts) from ${seen}.coordinate), false)
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
               'contract:' || (dimensions ->> 'contract') in (select unnest(ended_contracts) from ${seen}.coordinate), false)
       end as has_ended
from ${seen}.fact_known fact
where (valid_from is null or valid_from <= (select day from ${seen}.coordinate))
  and (year is null or year <= (select extract(year from day)::int from ${seen}.coordinate));

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
  and (superseded_position is null or superseded_position > ${until}
       or (aggregate_id, superseded_position) in (
           select subject, position from ${seen}.later_act_to_come));

${details.later}

create or replace view ${seen}.fact_later as
select *
from (
    select *
    from ${seen}.fact fact
    where superseded_position is null or ${superseded.after.until}
    union all
    select *
    from ${seen}.fact fact
    where superseded_position <= ${until}
      and aggregate_id = any ((select later_act_subjects from ${seen}.coordinate)::text[])
      and (aggregate_id, superseded_position) in (select subject, position from ${seen}.later_act_to_come)
) fact
where recorded_position > ${known}
  and recorded_position <= ${until}
  and seen_from <= ${until} and (seen_until is null or seen_until > ${until})
  and (valid_from is null or valid_from <= (select day from ${seen}.coordinate))
  and (year is null or year <= (select extract(year from day)::int from ${seen}.coordinate));

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
  and (superseded_position is null or ${superseded.after.known})
union all
select measure, territory
from ${seen}.unpublished
where recorded_position <= ${known} and superseded_position <= ${known}
  and aggregate_id = any ((select act_subjects from ${seen}.coordinate)::text[])
  and (aggregate_id, superseded_position) in (select subject, position from ${seen}.act_to_come);
