/** Makes the page of the preview. */
package org.kneadwork.previewweb;
