-- What users typed, beside the events: they hold a commitment to it for ever, the words can be erased here.
create table note (
    ref        uuid        primary key,
    territory  text        not null,
    author     text        not null, -- pseudonym
    commitment text        not null, -- to salt and text, as the contracts compute it
    salt       text,
    text       text,
    written_at timestamptz not null default now(),
    erased_at  timestamptz,
    held_by    text,                 -- the aggregate whose event commits to it; a note without one is swept after a day
    constraint erased_whole check (num_nulls(salt, text) = case when erased_at is null then 0 else 2 end)
);

create index note_that_nothing_holds on note (written_at) where held_by is null;
