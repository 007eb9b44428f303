package org.kneadwork.mutation;

/** The kinds of statements that safety depends on, as the score lists them. */
enum Statement {

	DURATION("duration", true),
	CONTRAINDICATION("contraindication", true),
	CAUTION("caution", true),
	REGION("region ceiling", true),
	RED_FLAG("red flag", true),
	SCREENING("screening", true),
	STOP_RULE("stop rule", true),
	PRESSURE("pressure", false),
	STEP("step", false),
	TIME("hold, time or rest", false),
	REPETITION("repetition", false),
	SIDE("side", false),
	FREQUENCY("frequency", false),
	HEAT("heat limit", false),
	RANK("rank of a condition", false),
	SELECTOR("selector", false),
	ADVICE("adaptation or advice", false),
	SOURCE("source", false),
	DERIVED("derived", false);

	private final String words;
	private final boolean essential;

	Statement(String words, boolean essential) {
		this.words = words;
		this.essential = essential;
	}

	String words() {
		return words;
	}

	/** Whether every single mutant has to be caught. */
	boolean essential() {
		return essential;
	}
}
