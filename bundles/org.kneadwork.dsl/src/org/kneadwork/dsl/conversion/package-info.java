/** How the words of the language become values, and values become words. */
package org.kneadwork.dsl.conversion;
