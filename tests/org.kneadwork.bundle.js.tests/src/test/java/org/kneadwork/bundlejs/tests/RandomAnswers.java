package org.kneadwork.bundlejs.tests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kneadwork.bundle.ScreeningAnswer;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.RedFlag;

/** Answers as people give them: mostly no, now and then a few times yes or no idea, and some not at all. */
final class RandomAnswers {

	private final Random random;

	RandomAnswers(long seed) {
		this.random = new Random(seed);
	}

	Map<Entity, ScreeningAnswer> to(List<Entity> questions) {
		boolean healthy = random.nextInt(10) > 0;
		boolean patient = random.nextInt(6) > 0;
		int oneYesIn = 1 + random.nextInt(questions.isEmpty() ? 1 : questions.size());
		Map<Entity, ScreeningAnswer> answers = new LinkedHashMap<>();
		for (Entity question : questions) {
			boolean yes = (!healthy || !(question instanceof RedFlag)) && random.nextInt(oneYesIn) == 0;
			if (patient || random.nextInt(4) > 0) {
				answers.put(question, !yes ? ScreeningAnswer.NO
						: random.nextBoolean() ? ScreeningAnswer.YES : ScreeningAnswer.UNKNOWN);
			}
		}
		return answers;
	}

	boolean either() {
		return random.nextBoolean();
	}
}
