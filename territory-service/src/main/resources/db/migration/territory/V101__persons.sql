-- Names of those whom pseudonyms stand for: apart from every event, erased on demand, restored by no replay.
create table person (
    actor uuid        primary key,
    name  text        not null,
    since timestamptz not null default now()
);
