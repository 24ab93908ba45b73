package fr.avenant.contracts.naming;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a text refers to, or each text of a list: an identifier, or the part of one after the colon.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface RefersTo {

    /** The kind of aggregate, as it stands in front of its identifiers. */
    String value();

    /**
     * Whether it may be named before it is recorded, as what two name mutually must be. That its
     * kind and territory are right is checked all the same.
     */
    boolean mayComeLater() default false;

    /**
     * Whether what is named must stay as long as it is named; not so where it may be named though
     * it is never recorded, as what a contract followed.
     */
    boolean holds() default true;
}
