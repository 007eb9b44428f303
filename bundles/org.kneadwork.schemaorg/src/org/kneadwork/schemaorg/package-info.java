/** JSON-LD in the vocabulary of schema.org, a block for each technique and routine, made from the finished bundle. */
package org.kneadwork.schemaorg;
