/** The preview, in a real browser and as its server answers. */
package org.kneadwork.preview.tests;
