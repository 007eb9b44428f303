/** What people are told about a library, in every language that Kneadwork speaks. */
package org.kneadwork.model.message;
