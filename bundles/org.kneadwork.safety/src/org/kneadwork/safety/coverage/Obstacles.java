package org.kneadwork.safety.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.finding.Severity;

/** What stands against a release: errors of the library, and measures that do not pass. */
final class Obstacles {

	/**
	 * The order in which a reviewer has to hear of them, by the first digit of the code: what cannot be read, safety,
	 * screening, declarations, numbers, texts in other languages, wording, sources, the rest; reviews last.
	 */
	private static final String ORDER = "0341285697";
	private static final int GROUP = 2;

	private Obstacles() {
	}

	static Release release(List<FindingRow> findings, List<Measure> measures) {
		List<Obstacle> obstacles = new ArrayList<>();
		findings.stream().filter(finding -> finding.severity() == Severity.ERROR)
				.sorted(Comparator.comparing(finding -> rank(finding.code())))
				.forEach(finding -> obstacles.add(new Obstacle(Obstacle.Kind.FINDING, finding.code(), finding.said(),
						finding.advice(), finding.about(), finding.place())));
		measures.stream().filter(measure -> !measure.passes()).forEach(measure -> obstacles.add(new Obstacle(
				Obstacle.Kind.GATE, measure.id(), sentence(measure), Message.NONE, Optional.empty(), Optional.empty())));
		return new Release(obstacles);
	}

	private static int rank(String code) {
		return code.length() > GROUP ? ORDER.indexOf(code.charAt(GROUP)) : -1;
	}

	/** A measure in words, such as "Sign-off is at 0 of 172 and has to be at 100 %.", with the numbers behind it. */
	private static Message sentence(Measure measure) {
		Stream<Message> behind = measure.counts().stream().filter(count -> count.number() > 0).map(Measure.Count::figure);
		Message numbers = Message.joined(Stream.concat(Stream.of(measure.figure()), behind).toList(), "; ");
		return Sayings.say("measure.gate", measure.called(), numbers, measure.asked());
	}
}
