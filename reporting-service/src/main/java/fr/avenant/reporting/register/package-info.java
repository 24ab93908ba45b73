/** What is registered: territories, quartiers, organisations, contracts, documents. */
@NullMarked
package fr.avenant.reporting.register;

import org.jspecify.annotations.NullMarked;
