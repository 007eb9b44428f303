package org.kneadwork.safety.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kneadwork.model.content.Citation;
import org.kneadwork.model.content.Claim;
import org.kneadwork.model.content.Coding;
import org.kneadwork.model.content.Deprecation;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Figure;
import org.kneadwork.model.content.Media;
import org.kneadwork.model.content.Pressure;
import org.kneadwork.model.content.PressureCeiling;
import org.kneadwork.model.content.PressureRange;
import org.kneadwork.model.content.TemperatureLimit;
import org.kneadwork.model.content.Timing;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.PlainWords;
import org.kneadwork.safety.content.TechniqueFacts;
import org.kneadwork.safety.timing.Timings;

/** Gathers facts. What is not there, or not finished, is no fact. */
final class Facts {

	private final Naming naming;
	private final Map<Item, Value> facts = new HashMap<>();

	Facts(Naming naming) {
		this.naming = naming;
	}

	Naming naming() {
		return naming;
	}

	SafetyProfile profile() {
		return new SafetyProfile(facts);
	}

	void add(Subject subject, Aspect aspect, String detail, Value value) {
		facts.put(new Item(subject, aspect, detail, false), value);
	}

	void there(Subject subject, Aspect aspect, String detail) {
		add(subject, aspect, detail, new Value.There());
	}

	void there(Subject subject, Aspect aspect, List<String> details) {
		details.forEach(detail -> there(subject, aspect, detail));
	}

	void text(Subject subject, Aspect aspect, String detail, String text) {
		Known.text(text).ifPresent(words -> add(subject, aspect, detail, new Value.Wording(words)));
	}

	/** Traits that have no order among them. */
	void traits(Subject subject, String word, List<String> names) {
		if (!names.isEmpty()) {
			add(subject, Aspect.TRAIT, word, new Value.Names(names.stream().map(PlainWords::of).distinct().sorted().toList()));
		}
	}

	void flag(Subject subject, String word, boolean set) {
		if (set) {
			there(subject, Aspect.TRAIT, word);
		}
	}

	/** A place on a scale, from 0. */
	void level(Subject subject, Aspect aspect, String detail, int level, String words) {
		add(subject, aspect, detail, new Value.Measure(level, level, words));
	}

	void derivation(Subject subject, Aspect aspect, String detail, Figure figure) {
		Known.text(figure.getDerivedBecause())
				.ifPresent(why -> facts.put(new Item(subject, aspect, detail, true), new Value.Wording(why)));
	}

	void timing(Subject subject, Aspect aspect, String detail, Timing timing) {
		if (timing == null) {
			return;
		}
		add(subject, aspect, detail, Timings.of(timing).map(Facts::seconds).orElse(new Value.There()));
		text(subject, Aspect.SAFETY_TEXT, "until" + of(detail), timing.getUntil());
		text(subject, Aspect.TEXT, "as written" + of(detail), timing.getAsWritten());
		derivation(subject, aspect, detail, timing);
	}

	private static String of(String detail) {
		return detail.isEmpty() ? "" : " of " + detail;
	}

	static Value seconds(Duration duration) {
		return new Value.Measure(duration.minSeconds(), duration.maxSeconds(), duration.toString());
	}

	void pressure(Subject subject, Aspect aspect, String detail, PressureRange range) {
		if (range == null) {
			return;
		}
		Pressure strongest = TechniqueFacts.strongest(range);
		Pressure weakest = strongest == range.getLightest() && range.isSetStrongest() ? range.getStrongest()
				: range.getLightest();
		add(subject, aspect, detail, new Value.Measure(weakest.ordinal(), strongest.ordinal(),
				weakest == strongest ? strongest.getLiteral() : weakest.getLiteral() + " to " + strongest.getLiteral()));
		derivation(subject, aspect, detail, range);
	}

	void ceiling(Subject subject, PressureCeiling ceiling) {
		if (ceiling != null) {
			level(subject, Aspect.CEILING, "", ceiling.getLimit().ordinal(), ceiling.getLimit().getLiteral());
			derivation(subject, Aspect.CEILING, "", ceiling);
		}
	}

	void temperature(Subject subject, TemperatureLimit temperature) {
		if (temperature != null && temperature.getLimit() != null) {
			level(subject, Aspect.TEMPERATURE, "", temperature.getLimit().celsius(), temperature.getLimit().toString());
			derivation(subject, Aspect.TEMPERATURE, "", temperature);
		}
	}

	/** The passages of each source. */
	void sources(Subject subject, List<Citation> citations) {
		SortedMap<String, List<String>> passages = new TreeMap<>();
		for (Citation citation : citations) {
			naming.id(citation.getSource())
					.ifPresent(id -> passages.computeIfAbsent(id, first -> new ArrayList<>()).add(lines(citation)));
		}
		passages.forEach((id, lines) ->
				add(subject, Aspect.SOURCE, id, new Value.Names(lines.stream().sorted().toList())));
	}

	private static String lines(Citation citation) {
		if (!citation.isSetFirstLine()) {
			return "as a whole";
		}
		return "lines " + citation.getFirstLine() + (citation.isSetLastLine() ? " to " + citation.getLastLine() : "");
	}

	void claims(Subject subject, List<Claim> claims) {
		for (Claim claim : claims) {
			Optional<String> text = Known.text(claim.getText());
			if (text.isPresent()) {
				there(subject, Aspect.CLAIM, text.get());
				if (claim.isSetEvidence()) {
					text(subject, Aspect.EVIDENCE, text.get(), claim.getEvidence().getLiteral());
				}
				List<String> sources = claim.getCitations().stream().flatMap(citation ->
						naming.id(citation.getSource()).map(id -> id + " " + lines(citation)).stream()).sorted().toList();
				if (!sources.isEmpty()) {
					add(subject, Aspect.CLAIM_SOURCES, text.get(), new Value.Names(sources));
				}
			}
		}
	}

	/** The codes of something in systems of others. */
	void codes(Subject subject, List<Coding> codes) {
		traits(subject, "coded", codes.stream().map(coding -> coding.getSystem().getLiteral() + " " + coding.getCode()).toList());
	}

	/** Pictures, videos and recordings. */
	void media(Subject subject, String word, List<Media> media) {
		traits(subject, word, media.stream().map(each -> each.getKind().getLiteral() + " " + words(each)).toList());
	}

	static String words(Media media) {
		return media.getUrl() + Known.text(media.getSays()).map(says -> " " + says).orElse("");
	}

	void deprecation(Subject subject, Deprecation deprecation) {
		if (deprecation != null) {
			String since = deprecation.getSince() == null ? "" : "since " + deprecation.getSince();
			String use = naming.id(deprecation.getReplacement()).map(id -> "use " + id).orElse("");
			String because = Known.text(deprecation.getBecause()).map(why -> "because " + why).orElse("");
			add(subject, Aspect.DEPRECATION, "", new Value.Wording(String.join(" ", since, use, because)));
		}
	}

	/** The facts about every entity: that it is there, and its title. */
	Optional<Subject> entity(Entity entity) {
		Optional<Subject> subject = naming.subject(entity);
		subject.ifPresent(known -> {
			there(known, Aspect.ENTITY, "");
			text(known, Aspect.TEXT, "title", entity.getTitle());
		});
		return subject;
	}
}
