/**
 * Safety worked out to the end: for a technique or a routine every verdict with its reasons, and what follows from each
 * answer to a screening question. Nothing here knows JSON.
 */
package org.kneadwork.bundle.resolved;
