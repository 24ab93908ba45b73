package fr.avenant.contracts.bound;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Of which words a text may be made, so that nobody's name gets into what is kept for ever; of a
 * list each text, of a map each key. What was recorded before is read whatever its words, and the
 * schemas accept it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
public @interface Closed {

    Words value();
}
