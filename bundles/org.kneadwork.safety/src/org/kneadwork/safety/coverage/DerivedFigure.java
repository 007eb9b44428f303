package org.kneadwork.safety.coverage;

import org.kneadwork.model.message.Message;

/**
 * A number that no source gives, and why the author chose it.
 *
 * @param of the entity that states it; its place is that of the figure
 * @param called which figure it is, such as {@code duration}, in every language
 * @param figure the figure, as an author writes it, in every language
 * @param because why the author chose it
 */
public record DerivedFigure(Named of, Message called, Message figure, String because) {

	/**
	 * Which figure it is, in English, as all reports have it.
	 *
	 * @return such as {@code duration}
	 */
	public String what() {
		return called.inEnglish();
	}

	/**
	 * The figure, in English, as all reports have it.
	 *
	 * @return such as {@code 2 to 3 min}
	 */
	public String value() {
		return figure.inEnglish();
	}
}
