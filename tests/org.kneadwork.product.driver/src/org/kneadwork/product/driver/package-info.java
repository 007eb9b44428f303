/** A hand inside a finished product: tests of products start the real program, and this bundle tells them what it sees. */
package org.kneadwork.product.driver;
