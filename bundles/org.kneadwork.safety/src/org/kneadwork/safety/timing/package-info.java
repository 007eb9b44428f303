/** How long techniques and routines last, by their steps and blocks. */
package org.kneadwork.safety.timing;
