/**
 * What stands between the browser and the services: routing of /api, the documents of the APIs, and
 * the headers that keep pages safe.
 */
@NullMarked
package fr.avenant.observatory.door;

import org.jspecify.annotations.NullMarked;
