-- Who has a duty, as a number that each new holder raises: what an earlier holder still writes is refused.
create table duty_epoch (
    duty  text   primary key,
    epoch bigint not null
);

-- That the database's clock is right although it jumped, as an operator said.
create table clock_confirmation (
    id           bigint      generated always as identity primary key,
    clock        timestamptz not null default clock_timestamp(), -- what it showed then
    confirmed_by text        not null                            -- pseudonym
);
