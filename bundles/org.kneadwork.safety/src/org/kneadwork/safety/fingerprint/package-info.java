/** Fingerprints of what entities mean, by which a review knows whether its subject has changed since. */
package org.kneadwork.safety.fingerprint;
