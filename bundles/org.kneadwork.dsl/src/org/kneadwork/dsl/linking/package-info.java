/** How references find what they name, in their own library and in those it uses. */
package org.kneadwork.dsl.linking;
