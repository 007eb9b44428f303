/** Makes the npm package with which apps read bundles. */
package org.kneadwork.bundlejs;
