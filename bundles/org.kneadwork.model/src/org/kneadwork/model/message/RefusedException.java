package org.kneadwork.model.message;

/** Says in every language why a value cannot be what somebody wrote. */
public final class RefusedException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private static final Patterns PATTERNS = new Patterns(RefusedException.class);

	private final transient Message reason;

	private RefusedException(Message reason) {
		super(reason.inEnglish());
		this.reason = reason;
	}

	/**
	 * Makes the exception.
	 *
	 * @param key the key of the reason in the messages beside this class
	 * @param arguments what stands in place of {0}, {1} …
	 * @return the exception, whose message is the reason in English
	 */
	public static RefusedException of(String key, Object... arguments) {
		return new RefusedException(PATTERNS.say(key, arguments));
	}

	/**
	 * Makes the exception.
	 *
	 * @param reason the reason
	 * @return the exception, whose message is the reason in English
	 */
	public static RefusedException of(Message reason) {
		return new RefusedException(reason);
	}

	/**
	 * The reason.
	 *
	 * @return the reason in every language
	 */
	public Message reason() {
		return reason;
	}
}
