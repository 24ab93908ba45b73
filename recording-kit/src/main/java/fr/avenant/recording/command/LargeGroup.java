package fr.avenant.recording.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A request that brings many commands: it goes through a lane of its own, see ADR 0018. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface LargeGroup {

    /** Whether it is a sheet, of which each territory has one at a time. */
    boolean sheet() default false;
}
