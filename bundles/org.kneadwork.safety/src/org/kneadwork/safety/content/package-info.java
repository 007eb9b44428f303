/** The content that is checked together, and facts that can be read off one part of it. */
package org.kneadwork.safety.content;
