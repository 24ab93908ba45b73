package fr.avenant.recording.store;

import fr.avenant.contracts.CanonicalJson;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.EventTypes;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * Writes events as canonical JSON under their published names, and refuses to read a name that it
 * does not know.
 */
public final class PublishedTypeSerializer extends Jackson3Serializer {

    private final EventTypes types;

    public PublishedTypeSerializer(EventTypes types) {
        super(builder().jsonMapperBuilderCustomizer(CanonicalJson::configure));
        this.types = types;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(Class type) {
        return types.typeOf(type)
                .<SerializedType>map(PublishedTypeSerializer::serializedType)
                .orElseGet(() -> super.typeForClass(type));
    }

    /**
     * Throws where Axon would quietly hand out an UnknownSerializedType, which event sourcing
     * handlers then ignore.
     */
    @Override
    protected String resolveClassName(SerializedType type) {
        if (type.getName().equals(MetaData.class.getName())) {
            return type.getName();
        }
        return types.classOf(eventType(type))
                .map(Class::getName)
                .orElseThrow(() -> new UnknownEventType(type));
    }

    static SimpleSerializedType serializedType(EventType type) {
        return new SimpleSerializedType(type.name(), Integer.toString(type.revision()));
    }

    static EventType eventType(SerializedType type) {
        var revision = type.getRevision();
        return new EventType(type.getName(), revision == null ? 0 : Integer.parseInt(revision));
    }
}
