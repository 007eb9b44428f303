/** The texts that people read, and their counterparts in other languages. */
package org.kneadwork.safety.translation;
