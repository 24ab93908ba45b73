/** What operators watch: the dashboard and the alerts, asked of the running platform. */
@NullMarked
package fr.avenant.allinone.observability;

import org.jspecify.annotations.NullMarked;
