-- Each generation has its tables in a schema of its own, ${flyway:defaultSchema}_g<number>.
create table generation (
    number             int         primary key,
    state              text        not null check (state in ('building', 'serving', 'retired')),
    projection_version text        not null,
    catalogue_version  text        not null,
    consumer_group     text        not null default 'reporting-' || gen_random_uuid(), -- nobody else's partitions
    started_at         timestamptz not null default now(),
    served_at          timestamptz
);

create unique index one_generation_serves on generation (state) where state = 'serving';
