@NullMarked
package fr.avenant.http;

import org.jspecify.annotations.NullMarked;
