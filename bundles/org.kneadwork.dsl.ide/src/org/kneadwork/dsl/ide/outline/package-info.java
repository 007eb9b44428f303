/** What a text consists of. */
package org.kneadwork.dsl.ide.outline;
