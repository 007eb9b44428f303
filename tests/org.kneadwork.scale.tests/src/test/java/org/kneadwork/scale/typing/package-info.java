/** A recorded session of somebody who types in a library: the recording, who made it, and who plays it. */
package org.kneadwork.scale.typing;
