package org.kneadwork.compiler;

/** Is told how work goes on, and can ask it to stop. */
public interface Progress {

	/** What is done one after the other. Whoever shows it names it in the language of its reader. */
	enum Task {

		/** Files are read. */
		READING("Reading"),
		/** References are followed. */
		LINKING("Linking"),
		/** Rules look for what is wrong. */
		CHECKING("Checking"),
		/** What a reviewer has to know is gathered. */
		COVERING("Covering");

		private final String english;

		Task(String english) {
			this.english = english;
		}

		/**
		 * What it is called.
		 *
		 * @return a word of English
		 */
		public String inEnglish() {
			return english;
		}
	}

	/** Nobody watches, and nobody stops the work. */
	Progress NONE = new Progress() {

		@Override
		public void begin(Task task, int total) {
			// nobody watches
		}

		@Override
		public void step(String what) {
			// nobody watches
		}

		@Override
		public boolean cancelled() {
			return false;
		}
	};

	/**
	 * A new task begins.
	 *
	 * @param task what is done
	 * @param total how many steps it has
	 */
	void begin(Task task, int total);

	/**
	 * A step of the task is done.
	 *
	 * @param what what was worked on, such as the name of a file
	 */
	void step(String what);

	/**
	 * The rule of a plug-in begins. It is somebody else's program, which nothing can end before it comes back: whoever watches
	 * is told its name at once, and shows it until the next step.
	 *
	 * @param rule its code and the plug-in that it is from, such as {@code EX101 (my-rule.jar)}
	 */
	default void handedOver(String rule) {
		// Who only counts steps goes on doing so.
	}

	/**
	 * Tells whether the work shall stop as soon as it can.
	 *
	 * @return whether it shall
	 */
	boolean cancelled();
}
