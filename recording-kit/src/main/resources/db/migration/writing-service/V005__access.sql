-- Who was given a role and who lost one, from the topic that tells it; the newest of each id decides.
create table role_change (
    id           text        not null,
    sequence     bigint      not null,
    given        boolean     not null,
    actor        uuid        not null,
    role         text        not null,
    territory    text,                  -- all if null
    context      text,                  -- all if null
    organisation text,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,  -- pseudonym of who gave or took it
    primary key (id, sequence)
);

create index role_change_by_actor on role_change (actor);

-- What is known of other services now says where it belongs: it is read again from the start.
alter table known_reference add territory text;
truncate known_reference;
update consumer_offset set next_offset = 0;
