package fr.avenant.testplatform.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;

/** Days and instants go to the driver and come from it as {@code java.time} has them. */
public final class TimesForTheDatabase {

    private TimesForTheDatabase() {}

    /**
     * @throws AssertionError if a class uses a type of {@code java.sql} that shifts or cuts dates
     */
    public static void check(JavaClasses code) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Date.class, Time.class, Timestamp.class)
                .check(code);
    }
}
