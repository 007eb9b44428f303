package org.kneadwork.scale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Progress;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Entry;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.timing.Timings;

/**
 * What the other compilers of the benchmark do with a library, by the stages of ours: loads and links it, looks for the same id
 * twice, for what has to be declared and for sums that disagree, and writes what stands in it as plain JSON. No rules, no
 * matrix, and nothing worked out.
 */
public final class PeersWork {

	private final LibraryCompiler compiler;
	private int errors;

	/**
	 * @param compiler loads and links
	 */
	PeersWork(LibraryCompiler compiler) {
		this.compiler = compiler;
	}

	/**
	 * Does it once, in as many threads as the command line.
	 *
	 * @param arguments the folder of a library, and the file to write
	 * @throws IOException when a file cannot be read or written
	 */
	public static void main(String[] arguments) throws IOException {
		PeersWork work = new PeersWork(new LibraryCompiler(Runtime.getRuntime().availableProcessors()));
		work.run(Path.of(arguments[0]), Path.of(arguments[1]));
		if (work.errors > 0) {
			System.err.println(work.errors + " errors");
			System.exit(1);
		}
	}

	/** Does it once. */
	void run(Path library, Path file) throws IOException {
		List<Document> documents = load(library).documents();
		check(documents);
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
			write(documents, out);
		}
	}

	/** Loads and links. */
	Content load(Path library) throws IOException {
		return compiler.read(new CheckRequest(library.toAbsolutePath(), List.of(), LocalDate.of(2026, 5, 31), false), Progress.NONE);
	}

	/** The checks that need no verdicts. */
	void check(List<Document> documents) {
		Set<String> seen = new HashSet<>();
		for (Document document : documents) {
			errors += document.eResource().getErrors().size();
			for (Entry entry : document.getEntries()) {
				if (entry instanceof Entity entity) {
					demand(seen.add(entity.eClass().getName() + " " + entity.getName()));
				}
				declared(entry);
			}
		}
	}

	private void declared(Entry entry) {
		switch (entry) {
			case Technique technique -> {
				demand(technique.getSummary() != null && !technique.getTargets().isEmpty() && technique.getPressure() != null);
				demand(technique.getFrequency() != null && !technique.getInstructions().isEmpty());
				demand(!technique.getStopRules().isEmpty() && technique.getContraindications() != null);
				agree(Timings.of(technique.getDuration()), Timings.ofSteps(technique));
			}
			case Routine routine -> {
				demand(routine.getFrequency() != null && !routine.getScreening().isEmpty());
				demand(!routine.getBlocks().isEmpty() && !routine.getStopRules().isEmpty());
				agree(Timings.of(routine.getDuration()), Timings.ofBlocks(routine));
			}
			case Caution caution -> demand(!caution.getClauses().isEmpty() && caution.getBecause() != null && caution.getTell() != null);
			case Condition condition -> demand(condition.getQuestion() != null);
			case RedFlag flag -> demand(flag.getQuestion() != null && flag.isSetUrgency() && flag.getDestination() != null);
			default -> demand(true);
		}
	}

	private void agree(Optional<Duration> declared, Optional<Duration> computed) {
		demand(declared.isPresent() && (computed.isEmpty() || Timings.agree(declared.get(), computed.get())));
	}

	private void demand(boolean fulfilled) {
		if (!fulfilled) {
			errors++;
		}
	}

	/** What stands in the documents, as it stands there; ids where they refer to something. */
	static void write(List<Document> documents, OutputStream out) throws IOException {
		try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
			json.writeStartArray();
			for (Document document : documents) {
				for (Entry entry : document.getEntries()) {
					write(entry, json);
				}
			}
			json.writeEndArray();
		}
	}

	private static void write(EObject element, JsonGenerator json) throws IOException {
		json.writeStartObject();
		json.writeStringField("$type", element.eClass().getName());
		for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
			if (element.eIsSet(feature)) {
				json.writeFieldName(feature.getName());
				if (feature.isMany()) {
					json.writeStartArray();
					for (Object value : (List<?>) element.eGet(feature)) {
						write(feature, value, json);
					}
					json.writeEndArray();
				} else {
					write(feature, element.eGet(feature), json);
				}
			}
		}
		json.writeEndObject();
	}

	private static void write(EStructuralFeature feature, Object value, JsonGenerator json) throws IOException {
		switch (feature) {
			case EReference reference when reference.isContainment() -> write((EObject) value, json);
			case EReference reference -> json.writeString(value instanceof Entity entity ? entity.getName() : "");
			case EAttribute attribute when value instanceof Boolean yes -> json.writeBoolean(yes);
			default -> json.writeString(value.toString());
		}
	}
}
