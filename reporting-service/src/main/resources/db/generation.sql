-- The tables of one generation; run with its schema as search path.

-- Every event as it came. The unique event id is the inbox: an event that comes twice finds its row there already.
create table journal (
    event_id       uuid        primary key,
    context        text        not null,
    position       bigint      not null,
    type           text        not null,
    subject        text        not null,
    sequence       bigint      not null,
    territory      text,
    recorded_at    timestamptz not null,
    actor          text        not null,
    correlation_id text        not null,
    causation_id   text        not null,
    data           json,                 -- json, not jsonb: the text is kept byte for byte
    data_base64    text,                 -- instead, if the bytes are not JSON
    partition      int         not null, -- where on the topic it came
    record_offset  bigint      not null,
    unique (context, position),
    check ((data is null) <> (data_base64 is null))
);

create index journal_by_subject on journal (subject, sequence);
create index journal_of_acts on journal (subject, sequence) where data ->> 'nature' = 'legalAct';
create index journal_by_time on journal (context, recorded_at, position);
create index journal_by_territory on journal (territory, context, position);
create index journal_by_type on journal (split_part(type, '.', 4), context, position);

-- Up to where the journal has every position of a context.
create table progress (
    context  text   primary key,
    complete bigint not null
);

insert into progress values ('territory', -1), ('engagement', -1), ('programmation', -1);

-- What is registered, part by part and version by version. A version is superseded once, by an event of its own
-- aggregate, and nothing else of it ever changes. Its content is for programs to read whole: what SQL asks of it stands in
-- the columns here, or in a table of details (DetailLayout).
create table entity (
    event_id            uuid        not null,
    ordinal             int         not null,
    aggregate_id        text        not null,
    part                text        not null,
    kind                text        not null,
    territory           text,
    label               text,        -- as the source calls it
    contract            text,        -- identifier of the one that it belongs to; a contract's own
    content             json        not null,
    valid_from          date,
    valid_to            date,
    document            text,
    locator             text,
    system              text,        -- instead of a document
    context             text        not null,
    recorded_position   bigint      not null,
    recorded_at         timestamptz not null,
    superseded_position bigint,
    superseded_at       timestamptz,
    shown               text generated always as ('all') virtual, -- here, nothing is kept from anybody
    primary key (event_id, ordinal)
);

create index entity_by_aggregate on entity (aggregate_id, recorded_position);
create index entity_by_kind on entity (kind, territory, aggregate_id);

-- What can be counted and compared, likewise.
create table fact (
    event_id            uuid        not null,
    ordinal             int         not null,
    aggregate_id        text        not null,
    part                text        not null,
    measure             text        not null,
    basis               text        not null check (basis in ('detail', 'total')),
    territory           text        not null,
    year                int,
    dimensions          jsonb       not null,
    labels              jsonb       not null,
    status              text        not null check (status in ('value', 'notAvailable', 'suppressed', 'notApplicable')),
    reason              text,
    value               numeric,
    unit                text        not null,
    valid_from          date,
    valid_to            date,
    effective           json        not null,
    document            text,
    locator             text,
    system              text,        -- instead of a document
    producer            text,        -- who made the figure, where the source says
    vintage             text,        -- which edition of the producer's data
    year_inferred       boolean     not null, -- whether the source does not print the year
    is_protected        boolean     not null, -- whether not everybody may see it: it has a row in disclosed
    context             text        not null,
    recorded_position   bigint      not null,
    recorded_at         timestamptz not null,
    superseded_position bigint,
    superseded_at       timestamptz,
    seen_from           bigint      generated always as (recorded_position) virtual, -- here, it is seen as it is from the
    seen_until          bigint      generated always as (null::bigint) virtual,      -- beginning, and for good
    primary key (event_id, ordinal),
    check (year is not null or not year_inferred),
    check ((status = 'value') = (value is not null))
);

create index fact_by_aggregate on fact (aggregate_id) where superseded_position is null;
create index fact_superseded_by_aggregate on fact (aggregate_id) where superseded_position is not null;
create index fact_by_measure on fact (measure, territory, year, is_protected) where superseded_position is null;
create index fact_by_measure_superseded on fact (measure, context, superseded_position, recorded_position, is_protected)
    where superseded_position is not null;

-- Of figures that the public may not all see, between which positions it does: never if null. A block is what is decided on
-- together. A figure that has no row here is seen by whoever may read its document.
create table disclosed (
    event_id     uuid   not null,
    ordinal      int    not null,
    measure      text   not null, -- the figure's own, by which it is found with its measure's others
    block        text   not null,
    public_from  bigint,
    public_until bigint, -- exclusive
    primary key (event_id, ordinal)
);

create index disclosed_by_block on disclosed (block);
create index disclosed_by_measure on disclosed (measure);

create table consumer_offset (
    topic       text   not null,
    partition   int    not null,
    topic_id    uuid   not null, -- another topic of the same name starts at 0
    next_offset bigint not null,
    primary key (topic, partition)
);

-- Events that could not be taken in, and every later one of their key, until they are taken in or somebody releases
-- them. A released one goes without being taken in for good; the row stays as the record of it.
create table parked_event (
    topic         text        not null,
    partition     int         not null,
    record_offset bigint      not null,
    key           text        not null,
    reason        text        not null,
    parked_at     timestamptz not null default now(),
    released_at   timestamptz,
    admitted      boolean     not null, -- whether it is in the journal, and only its rows are missing
    event_id      text,                 -- as it says itself, right or wrong
    event_type    text,
    primary key (topic, partition, record_offset)
);

create index parked_event_by_key on parked_event (topic, key) where released_at is null;

-- What the rules of data quality find, kept for those who may see the same: 'public', 'own' for people of the finding's
-- territory, 'all' for whoever may see everything. Territory is empty for what belongs to none.
create table kept_finding (
    audience  text     collate "C" not null,
    territory text     collate "C" not null,
    rule      text     collate "C" not null,
    rank      int      not null, -- order of the findings of a rule in a territory
    severity  smallint not null,
    finding   json     not null, -- as answers have it
    documents text[]   not null, -- where it is printed
    subjects  text[]   not null, -- aggregates that it is about
    kinds     text[]   not null, -- their kinds
    primary key (audience, severity, rule, territory, rank)
);

create index kept_finding_by_territory on kept_finding (audience, territory, severity, rule, rank);
create index kept_finding_by_subject on kept_finding using gin (subjects);

-- The same once for each document that it quotes and each kind of what it is about: lists of these are read in their order.
create table kept_finding_about (
    audience  text     collate "C" not null,
    about     text     collate "C" not null, -- identifier of a document, or a kind
    severity  smallint not null,
    rule      text     collate "C" not null,
    territory text     collate "C" not null,
    rank      int      not null,
    primary key (audience, about, severity, rule, territory, rank)
);

create index kept_finding_about_by_territory on kept_finding_about (audience, territory);

-- How many there are, of all (about is empty) and about each of these.
create table kept_finding_count (
    audience  text     collate "C" not null,
    about     text     collate "C" not null,
    territory text     collate "C" not null,
    rule      text     collate "C" not null,
    severity  smallint not null,
    findings  bigint   not null,
    primary key (audience, about, territory, rule, severity)
);

create index kept_finding_count_by_territory on kept_finding_count (audience, territory);

-- Rules that could not be applied to everything of a territory.
create table kept_finding_failure (
    audience  text collate "C" not null,
    territory text collate "C" not null,
    rule      text collate "C" not null,
    failure   json not null,
    primary key (audience, territory, rule)
);

-- Of which territories findings are kept, and for whom.
create table kept_scope (
    audience  text collate "C" not null,
    territory text collate "C" not null,
    primary key (audience, territory)
);

-- Up to which positions all that is kept is computed, on which day, by which rules, and from which state of the tables.
create table kept_state (
    territory     bigint not null,
    engagement    bigint not null,
    programmation bigint not null,
    day           date,
    rules         text   not null,
    read          text   not null,
    set_aside     text   not null,
    held          text   not null
);

insert into kept_state values (-1, -1, -1, null, '', '', '', '');

-- Documents that were public then: once one of them is not, what is kept of territories that it is a source of must not be
-- shown.
create table kept_document (
    id text collate "C" primary key
);

-- Out of which documents what is kept of a territory is found, quoted or not.
create table kept_source (
    territory text collate "C" not null,
    document  text collate "C" not null,
    primary key (territory, document)
);

create index kept_source_by_document on kept_source (document);
