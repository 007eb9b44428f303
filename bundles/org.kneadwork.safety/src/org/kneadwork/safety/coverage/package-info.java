/**
 * The coverage of a library: what is decided about whom and why, what is not, who has signed it, and the measures by which
 * it may be released or not.
 */
package org.kneadwork.safety.coverage;
