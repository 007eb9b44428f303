/** Who has reviewed what, and whether it still holds. */
package org.kneadwork.safety.review;
