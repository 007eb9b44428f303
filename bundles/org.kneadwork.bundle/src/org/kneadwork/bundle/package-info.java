/**
 * The JSON bundle: what apps read. {@link org.kneadwork.bundle.BundleWriter} makes one from checked content, as bytes and
 * without touching a file; {@link org.kneadwork.bundle.BundleSchema} says what is in it.
 */
package org.kneadwork.bundle;
