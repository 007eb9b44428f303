/** JSON in the one layout of the bundle, and JSON as a value to be looked at. */
package org.kneadwork.bundle.json;
