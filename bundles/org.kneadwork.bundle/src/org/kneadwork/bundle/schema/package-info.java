/** The JSON Schema of the bundle, and what is made from it. */
package org.kneadwork.bundle.schema;
