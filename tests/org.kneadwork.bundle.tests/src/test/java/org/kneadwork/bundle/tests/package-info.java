/** Tests of the bundle on content that was really parsed, linked and checked. */
package org.kneadwork.bundle.tests;
