/** Content that a random number makes up, for tests that look at very much of it. */
package org.kneadwork.madeup;
