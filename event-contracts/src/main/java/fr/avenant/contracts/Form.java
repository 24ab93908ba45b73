package fr.avenant.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The form of a text, or of the names in a map: what the record's constructor demands, JSON Schema
 * says.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Form {

    /** The number of a legal unit. */
    String SIREN = "^[0-9]{9}$";

    /** The State's code of a contract. */
    String CONTRACT_CODE = "^CV[0-9]{3}$";

    /** The short name of a territory in addresses. */
    String SLUG = "^[a-z0-9-]{1,60}$";

    /** A regular expression that Java and ECMA 262 understand alike. */
    String value();
}
