package org.kneadwork.ui.view.body;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.HashMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.kneadwork.report.body.BodyArea;
import org.kneadwork.report.body.BodyMap;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The figure of the report, as shapes to draw: the same areas at the same places.
 *
 * @param width how wide it is, in its own units
 * @param height how high it is, in its own units
 * @param shapes the areas
 * @param lines what is only drawn: outlines and details
 * @param labels where the sign of an area is written
 */
record FigureShapes(int width, int height, List<Shape> shapes, List<List<Stroke>> lines, List<Label> labels) {

	/**
	 * A part of an area.
	 *
	 * @param area the area
	 * @param strokes its edge
	 * @param within the edge of the body, outside of which nothing of it is drawn
	 */
	record Shape(BodyArea area, List<Stroke> strokes, List<Stroke> within) {
	}

	/**
	 * A place for a sign.
	 *
	 * @param area the area
	 * @param x its middle
	 * @param y its base line
	 */
	record Label(BodyArea area, float x, float y) {
	}

	/**
	 * A part of an edge.
	 *
	 * @param kind as SVG names it: M to move, L for a line, C for a curve, Z for the way back
	 * @param at its points, x before y
	 */
	record Stroke(char kind, float[] at) {
	}

	private static final Pattern COMMAND = Pattern.compile("([MLCZ])([^MLCZ]*)");
	private static final Pattern NUMBER = Pattern.compile("-?\\d*\\.?\\d+");
	private static final int CURVE = 6;
	private static final int POINT = 2;

	/** Reads the figure. */
	static FigureShapes read() {
		Element figure = parsed(BodyMap.figure()).getDocumentElement();
		String[] box = figure.getAttribute("viewBox").split(" ");
		Map<String, List<Stroke>> bodies = new HashMap<>();
		for (Element clip : all(figure, "clipPath")) {
			bodies.put("url(#" + clip.getAttribute("id") + ")", strokes(all(clip, "path").getFirst()));
		}
		List<Shape> shapes = new ArrayList<>();
		List<List<Stroke>> lines = new ArrayList<>();
		for (Element path : all(figure, "path")) {
			Optional<BodyArea> area = BodyArea.named(((Element) path.getParentNode()).getAttribute("data-area"));
			if (area.isPresent()) {
				shapes.add(new Shape(area.get(), strokes(path), bodies.get(path.getAttribute("clip-path"))));
			} else if (!path.getAttribute("class").isEmpty()) {
				lines.add(strokes(path));
			}
		}
		List<Label> labels = new ArrayList<>();
		for (Element text : all(figure, "text")) {
			BodyArea.named(((Element) text.getParentNode()).getAttribute("data-labels")).ifPresent(area -> labels.add(new Label(area,
					Float.parseFloat(text.getAttribute("x")), Float.parseFloat(text.getAttribute("y")))));
		}
		return new FigureShapes(Integer.parseInt(box[2]), Integer.parseInt(box[3]), shapes, lines, labels);
	}

	private static Document parsed(String figure) {
		try {
			return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new InputSource(new StringReader(figure)));
		} catch (SAXException | IOException | ParserConfigurationException e) {
			throw new IllegalStateException("the figure of the report is no SVG", e);
		}
	}

	private static List<Element> all(Element parent, String name) {
		NodeList found = parent.getElementsByTagName(name);
		List<Element> elements = new ArrayList<>();
		for (int number = 0; number < found.getLength(); number++) {
			elements.add((Element) found.item(number));
		}
		return elements;
	}

	private static List<Stroke> strokes(Element path) {
		List<Stroke> strokes = new ArrayList<>();
		Matcher commands = COMMAND.matcher(path.getAttribute("d"));
		while (commands.find()) {
			char kind = commands.group(1).charAt(0);
			float[] all = numbers(commands.group(2));
			int size = kind == 'C' ? CURVE : POINT;
			if (kind == 'Z') {
				strokes.add(new Stroke(kind, all));
			}
			for (int from = 0; from + size <= all.length; from += size) {
				strokes.add(new Stroke(kind, java.util.Arrays.copyOfRange(all, from, from + size)));
			}
		}
		return strokes;
	}

	private static float[] numbers(String text) {
		List<Float> found = NUMBER.matcher(text).results().map(number -> Float.parseFloat(number.group())).toList();
		float[] numbers = new float[found.size()];
		for (int number = 0; number < numbers.length; number++) {
			numbers[number] = found.get(number);
		}
		return numbers;
	}
}
