/** The npm package with which apps read bundles, as an app installs it, and compared with the engine. */
package org.kneadwork.bundlejs.tests;
