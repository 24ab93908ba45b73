package fr.avenant.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name and revision under which an event is stored and published. Classes may move; this may
 * not.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PublishedType {

    /** {@code fr.avenant.<context>.<EventName>}. */
    String value();

    int revision() default 1;
}
