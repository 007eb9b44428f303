/**
 * Other forms of the bundle, made from the finished one: the plug-in point for whoever wants a library as something else than
 * Kneadwork's own JSON. A {@link org.kneadwork.bundle.generator.BundleGenerator} gets the bundle as apps get it, and decides
 * nothing about safety any more.
 */
package org.kneadwork.bundle.generator;
