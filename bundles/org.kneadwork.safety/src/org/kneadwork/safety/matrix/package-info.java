/** What a person with a condition is told about a technique or a routine, with every reason for it. */
package org.kneadwork.safety.matrix;
