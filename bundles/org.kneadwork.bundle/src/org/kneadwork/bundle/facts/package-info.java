/** The facts in a bundle with which the next version is compared. */
package org.kneadwork.bundle.facts;
