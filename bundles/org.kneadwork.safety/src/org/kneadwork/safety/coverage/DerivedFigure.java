package org.kneadwork.safety.coverage;

/**
 * A number that no source gives, and why the author chose it.
 *
 * @param of the entity that states it; its place is that of the figure
 * @param what which figure it is, such as {@code duration}
 * @param value the figure, as an author writes it
 * @param because why the author chose it
 */
public record DerivedFigure(Named of, String what, String value, String because) {
}
