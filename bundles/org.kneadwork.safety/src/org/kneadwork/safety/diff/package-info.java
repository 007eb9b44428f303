/**
 * What became weaker from one version of content to the next. A version is reduced to a {@link
 * org.kneadwork.safety.diff.SafetyProfile}, a set of plain facts without layout or order of files; two profiles are then
 * compared fact by fact. Whoever has a bundle instead of content makes the profile from that.
 */
package org.kneadwork.safety.diff;
