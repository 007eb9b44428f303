/** What people are told about a text that cannot be read as it was meant. */
package org.kneadwork.dsl.message;
