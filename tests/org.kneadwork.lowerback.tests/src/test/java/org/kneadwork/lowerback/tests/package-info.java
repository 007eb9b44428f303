/** The lower-back library, and the articles behind it as they were written. */
package org.kneadwork.lowerback.tests;
