package org.kneadwork.compiler;

import java.io.IOException;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.finding.Sayings;

/** A file is no index of a library that can be used. The message goes on where the name of the file stands. */
public final class IndexUnreadableException extends IOException {

	private static final long serialVersionUID = 1L;

	private final transient Message reason;

	/**
	 * @param reason why, for people, such as {@code is damaged.}
	 */
	IndexUnreadableException(Message reason) {
		super(reason.inEnglish());
		this.reason = reason;
	}

	/** The same with the name of the file, as a sentence. */
	IndexUnreadableException of(String file) {
		return new IndexUnreadableException(Sayings.say("index", file, reason));
	}

	/**
	 * Why it cannot be used.
	 *
	 * @return the reason in every language
	 */
	Message reason() {
		return reason;
	}
}
