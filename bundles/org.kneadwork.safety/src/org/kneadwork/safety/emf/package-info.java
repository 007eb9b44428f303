/** The rules as an EMF validator, so that any EMF tool reports what Kneadwork reports. */
package org.kneadwork.safety.emf;
