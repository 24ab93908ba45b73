package fr.avenant.contracts.naming;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A code that no two aggregates have at the same time, or each of a list. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Identifies {

    /** By whose numbers, such as {@code organisation.siren}; the kind of aggregate stands first. */
    String value();
}
