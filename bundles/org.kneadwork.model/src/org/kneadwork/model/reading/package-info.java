/** What readers of content tell about a text that they could not read as it was meant. */
package org.kneadwork.model.reading;
