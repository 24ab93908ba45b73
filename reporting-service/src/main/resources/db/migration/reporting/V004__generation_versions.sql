-- Versions of what filled a generation, by the part's name. What its measures were is no matter: nothing that fills it
-- reads them. One of before has none, so that the next start makes another one.
alter table generation add column versions jsonb not null default '{}';
alter table generation alter column versions drop default;
alter table generation drop column projection_version;
alter table generation drop column catalogue_version;
