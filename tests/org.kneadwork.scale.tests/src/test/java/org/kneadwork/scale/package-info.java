/** What libraries of many techniques cost, in operations and not in time. */
package org.kneadwork.scale;
