package fr.avenant.kit.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The rule of an address. One of the rights is enough; an address without a rule is closed. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {

    Right[] value();

    /** As what the security log notes that it was asked; not at all if empty. */
    String logged() default "";
}
