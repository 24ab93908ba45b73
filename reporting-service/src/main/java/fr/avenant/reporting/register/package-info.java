/** What is registered: territories, quartiers, contracts, documents. */
@NullMarked
package fr.avenant.reporting.register;

import org.jspecify.annotations.NullMarked;
