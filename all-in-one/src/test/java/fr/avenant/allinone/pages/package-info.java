/** The pages as people meet them: a real browser on the whole platform. */
@NullMarked
package fr.avenant.allinone.pages;

import org.jspecify.annotations.NullMarked;
