-- A list of findings of data quality as readers see it, ${list}: each has its own. Nothing is shown of a territory once a
-- document that is a source of it is closed. What people are told of their own territories is a list of its own: PostgreSQL
-- reads each in the order of its index, and an "or" of both in none.
create or replace view ${tables}.${list} as select * from ${tables}.kept_${list} where audience = 'all';

create or replace view ${published}.${list} as
select * from ${tables}.kept_${list}
where audience = 'public'
  and territory <> all ((select territories from ${published}.asker)::text[])
  and territory <> all (array(select territory from ${published}.closed_territory));

create or replace view ${published}.own_${list} as
select * from ${tables}.kept_${list}
where audience = 'own'
  and territory = any ((select territories from ${published}.asker)::text[])
  and territory <> all (array(select territory from ${published}.closed_territory));
