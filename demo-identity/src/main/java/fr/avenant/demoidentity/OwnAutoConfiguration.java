package fr.avenant.demoidentity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;

/**
 * The parts of Spring Boot that the provider is made of, listed in {@code META-INF/spring}. What
 * else is on the class path when everything runs in one JVM does not configure it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ImportAutoConfiguration
@interface OwnAutoConfiguration {}
