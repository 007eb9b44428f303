/** The finished programs: how they start, start again, and come into an Eclipse that is there already. */
package org.kneadwork.product.tests;
