-- What an operator keeps from readers, in every generation: nothing of it is in their tables.
create table held_aggregate (
    aggregate_id text        primary key,
    context      text        not null,
    reason       text        not null,
    held_at      timestamptz not null default now(),
    held_by      text        not null  -- pseudonym
);

-- What was counted of it when it was taken away: figures of these measures and territories are incomplete since.
create table held_measure (
    aggregate_id text not null references held_aggregate on delete cascade,
    measure      text not null,
    territory    text not null,
    primary key (aggregate_id, measure, territory)
);
