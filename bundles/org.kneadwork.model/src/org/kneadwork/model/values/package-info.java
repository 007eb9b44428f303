/** Values that the content model is made of: times, counts, temperatures, dates and versions. */
package org.kneadwork.model.values;
