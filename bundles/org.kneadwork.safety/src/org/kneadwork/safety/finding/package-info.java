/** The one record of something found in content, whoever shows it and in whatever form. */
package org.kneadwork.safety.finding;
