package fr.avenant.recording.store;

import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;

/** The store holds an event whose name and revision this version of the program does not know. */
public class UnknownEventType extends SerializationException {

    UnknownEventType(SerializedType type) {
        super(
                "No event class for the stored type "
                        + type.getName()
                        + " revision "
                        + type.getRevision()
                        + ": is the program older than its data, or an upcaster missing?");
    }
}
