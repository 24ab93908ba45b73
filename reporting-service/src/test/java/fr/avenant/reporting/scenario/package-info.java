/**
 * What the tests share: events on real topics, a running service on real tables, and its answers.
 */
@NullMarked
package fr.avenant.reporting.scenario;

import org.jspecify.annotations.NullMarked;
