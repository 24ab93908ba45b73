package fr.avenant.recording.store;

/** Names of the metadata that travel from a command to its events. */
public final class MessageMetadata {

    /** Random pseudonym of who asks; mandatory. */
    public static final String ACTOR = "actor";

    /** The message that led to this one; mandatory. */
    public static final String CAUSATION_ID = "causationid";

    /** The request at the root of it all; mandatory. */
    public static final String CORRELATION_ID = "correlationid";

    /** Slug of the territory that it is about, if it is about one. */
    public static final String TERRITORY = "territory";

    /** Hash of content, effective and source as they were asked for, if they were. */
    public static final String CONTENT_HASH = "contentHash";

    /**
     * W3C trace context of the span that stored the event, if it was sampled; not in the leaf hash.
     */
    public static final String TRACEPARENT = "traceparent";

    private MessageMetadata() {}
}
