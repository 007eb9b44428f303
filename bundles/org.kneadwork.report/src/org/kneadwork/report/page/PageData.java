package org.kneadwork.report.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.report.body.BodyArea;
import org.kneadwork.safety.coverage.CellKind;
import org.kneadwork.safety.coverage.Cited;
import org.kneadwork.safety.coverage.ConditionColumn;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.MatrixReason;
import org.kneadwork.safety.coverage.Named;
import org.kneadwork.safety.coverage.RoutineRow;
import org.kneadwork.safety.coverage.TechniqueRow;
import org.kneadwork.safety.finding.TextPlace;

/**
 * What the script of the page knows: the matrix with its reasons, the figure's areas, and the lists that are too long for the
 * page. Made to be small: each text stands once, rows are arrays of numbers. {@code 1-data.js} reads it in the same order.
 */
final class PageData {

	private static final JsonFactory JSON = new JsonFactoryBuilder().characterEscapes(new ScriptSafe()).build();

	private final Coverage coverage;
	private final PageWords words;
	private final TextPool texts = new TextPool();
	private final Map<String, Integer> regions = new HashMap<>();
	private final Map<String, Integer> tools = new HashMap<>();
	private final Map<String, Integer> modalities = new HashMap<>();
	private JsonGenerator json;

	private PageData(Coverage coverage, PageWords words) {
		this.coverage = coverage;
		this.words = words;
	}

	/**
	 * Writes the data.
	 *
	 * @param coverage what the report says
	 * @param areas the areas of the figure
	 * @param base the address of the folder of the library as seen from the page
	 * @param lists the lists of the page
	 * @param words the words of the page
	 * @return JSON that may stand inside a script element
	 */
	static String of(Coverage coverage, Areas areas, String base, List<ListTable> lists, PageWords words) {
		StringWriter written = new StringWriter();
		PageData data = new PageData(coverage, words);
		try (JsonGenerator json = JSON.createGenerator(written)) {
			data.json = json;
			data.write(areas, base, lists);
		} catch (IOException e) {
			throw new IllegalStateException("Nothing can fail in memory.", e);
		}
		return written.toString();
	}

	private void write(Areas areas, String base, List<ListTable> lists) throws IOException {
		json.writeStartObject();
		json.writeStringField("base", base);
		array("conditions", coverage.conditions(), this::condition);
		number(regions, coverage.techniques().stream().flatMap(row -> row.regions().stream()).toList());
		number(tools, coverage.techniques().stream().flatMap(row -> row.tools().stream()).toList());
		number(modalities, coverage.techniques().stream().flatMap(row -> row.modalities().stream()).toList());
		vocabulary("regions", "region", regions);
		vocabulary("tools", "tool", tools);
		vocabulary("modalities", "modality", modalities);
		array("cautions", coverage.cautions(), row -> texts(row.caution().id(), row.caution().title()));
		array("reasons", coverage.reasons(), this::reason);
		array("cells", coverage.cells(), this::cell);
		array("techniques", coverage.techniques(), this::technique);
		array("routines", coverage.routines(), this::routine);
		array("areas", Arrays.asList(BodyArea.values()), area -> area(area, areas));
		lists(lists);
		words();
		json.writeFieldName("text");
		json.writeStartArray();
		for (String text : texts.texts()) {
			json.writeString(text);
		}
		json.writeEndArray();
		json.writeEndObject();
	}

	private void words() throws IOException {
		json.writeObjectFieldStart("words");
		for (Map.Entry<String, String> word : words.ofScript().entrySet()) {
			json.writeStringField(word.getKey(), word.getValue());
		}
		json.writeEndObject();
	}

	private interface Fields<T> {

		void write(T row) throws IOException;
	}

	private <T> void array(String name, List<T> rows, Fields<T> fields) throws IOException {
		json.writeArrayFieldStart(name);
		for (T row : rows) {
			json.writeStartArray();
			fields.write(row);
			json.writeEndArray();
		}
		json.writeEndArray();
	}

	private void texts(String... several) throws IOException {
		for (String text : several) {
			json.writeNumber(texts.number(text));
		}
	}

	private void numbers(List<Integer> numbers) throws IOException {
		json.writeStartArray();
		for (int number : numbers) {
			json.writeNumber(number);
		}
		json.writeEndArray();
	}

	private void flag(boolean set) throws IOException {
		json.writeNumber(set ? 1 : 0);
	}

	private void place(Optional<TextPlace> place) throws IOException {
		texts(place.map(TextPlace::file).orElse(""));
		json.writeNumber(place.map(TextPlace::line).orElse(0));
	}

	private void condition(ConditionColumn column) throws IOException {
		texts(column.condition().id(), column.condition().title(), column.question(), column.contraindication().getLiteral());
		flag(column.baseline());
	}

	private static void number(Map<String, Integer> numbers, List<String> ids) {
		ids.stream().distinct().sorted().forEach(id -> numbers.put(id, numbers.size()));
	}

	private void vocabulary(String name, String kind, Map<String, Integer> numbers) throws IOException {
		Map<String, String> titles = new HashMap<>();
		coverage.groups().stream().map(group -> group.group()).filter(group -> group.kind().equals(kind))
				.forEach(group -> titles.put(group.id(), group.title()));
		coverage.regions().stream().map(row -> row.region()).filter(region -> region.kind().equals(kind))
				.forEach(region -> titles.put(region.id(), region.title()));
		List<String> ids = numbers.keySet().stream().sorted().toList();
		array(name, ids, id -> texts(id, titles.getOrDefault(id, id)));
	}

	private static List<Integer> numbered(Map<String, Integer> numbers, List<String> ids) {
		return ids.stream().distinct().map(numbers::get).toList();
	}

	private void reason(MatrixReason reason) throws IOException {
		json.writeNumber(reason.verdict().getValue());
		json.writeNumber(reason.kind().ordinal());
		texts(words.of(reason.from().declared()), reason.from().id(), reason.from().title());
		place(reason.from().place());
		texts(reason.appliesTo(), reason.tell(), reason.because(), reason.adaptation(),
				reason.certainty().map(known -> words.literal("certainty", known)).orElse(""));
		json.writeStartArray();
		for (Cited cited : reason.sources()) {
			json.writeStartArray();
			texts(cited.title(), words.of(cited.passage()), Places.address(cited));
			json.writeEndArray();
		}
		json.writeEndArray();
		flag(reason.overruled());
		texts(reason.although());
	}

	private void cell(CellKind cell) throws IOException {
		json.writeNumber(cell.verdict().map(Verdict::getValue).orElse(-1));
		flag(cell.asked());
		flag(cell.waived());
		numbers(cell.reasons());
	}

	private void row(Named named, List<Integer> cells, List<Integer> everybody) throws IOException {
		texts(named.id(), named.title());
		place(named.place());
		numbers(cells);
		numbers(everybody);
	}

	private void technique(TechniqueRow row) throws IOException {
		row(row.technique(), row.cells(), row.everybody());
		numbers(numbered(regions, row.regions()));
		numbers(numbered(tools, row.tools()));
		numbers(numbered(modalities, row.modalities()));
	}

	private void routine(RoutineRow row) throws IOException {
		row(row.routine(), row.cells(), row.everybody());
		numbers(row.techniques());
		numbers(row.inherited());
		numbers(row.lost());
	}

	private void area(BodyArea area, Areas areas) throws IOException {
		texts(area.id(), BodyPart.label(area, words));
		numbers(areas.techniques(area));
	}

	/** Rows of lists repeat their cells: each stands once, and rows are numbers. */
	private void lists(List<ListTable> lists) throws IOException {
		Map<ListCell, Integer> numbers = new LinkedHashMap<>();
		json.writeObjectFieldStart("lists");
		for (ListTable list : lists) {
			if (list.cut()) {
				array(list.id(), list.rows(), row -> {
					for (ListCell cell : row) {
						json.writeNumber(numbers.computeIfAbsent(cell, added -> numbers.size()));
					}
				});
			}
		}
		json.writeEndObject();
		array("listCells", List.copyOf(numbers.keySet()), this::cell);
	}

	private void cell(ListCell cell) throws IOException {
		texts(cell.text(), cell.note());
		place(cell.place());
		if (!cell.mark().isEmpty() || cell.folds()) {
			texts(cell.mark(), cell.tone());
			flag(cell.folds());
		}
	}
}
