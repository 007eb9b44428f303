package org.kneadwork.ui.help;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.help.PageText.LinkSpan;
import org.kneadwork.ui.help.PageText.Span;

/** Shows a page of the documentation as text that can be read, copied and read aloud. Links are followed with the mouse, or with Enter. */
final class PageViewer {

	private static final int MARGIN = 14;
	private static final int LINE_SPACING = 3;
	private static final int LEVEL = 22;
	private static final int TITLE_MORE = 5;
	private static final int SECTION_MORE = 2;

	private final StyledText text;
	private final LocalResourceManager resources;
	private final Consumer<String> follow;
	private PageText page = new PageText("", List.of(), List.of(), Map.of(), Map.of());
	private List<StyleRange> styles = List.of();

	/**
	 * @param parent where it lies
	 * @param follow who is told the target of a link that is followed
	 */
	PageViewer(Composite parent, Consumer<String> follow) {
		this.follow = follow;
		text = new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
		text.setLineSpacing(LINE_SPACING);
		resources = new LocalResourceManager(JFaceResources.getResources(), text);
		text.addLineStyleListener(this::lineStyle);
		text.addListener(SWT.MouseUp, this::clicked);
		text.addListener(SWT.KeyDown, this::typed);
		text.addListener(SWT.Traverse, this::traversed);
		text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = Words.text("help.page");
			}
		});
	}

	/** The control, for layout and focus. */
	StyledText control() {
		return text;
	}

	/**
	 * Shows a page.
	 *
	 * @param shown the page
	 */
	void show(PageText shown) {
		page = shown;
		styles = styles();
		text.setText(page.text());
		text.setSelection(0);
		text.setTopIndex(0);
	}

	/** Asked for line by line as they come into sight: indents that are set at once make the control lay out the whole page at once. */
	private void lineStyle(LineStyleEvent event) {
		Integer level = page.indents().get(text.getLineAtOffset(event.lineOffset));
		if (level != null) {
			event.indent = (level - 1) * LEVEL;
			event.wrapIndent = level * LEVEL;
		}
		int end = event.lineOffset + event.lineText.length();
		event.styles = styles.stream().filter(style -> style.start < end && style.start + style.length > event.lineOffset)
				.toArray(StyleRange[]::new);
	}

	private List<StyleRange> styles() {
		List<StyleRange> styles = new ArrayList<>(page.spans().stream().filter(span -> !isLink(span)).map(this::style).toList());
		page.links().forEach(link -> styles.add(style(link)));
		styles.sort(Comparator.comparingInt(style -> style.start));
		return styles;
	}

	private boolean isLink(Span span) {
		return page.links().stream().anyMatch(link -> link.offset() < span.offset() + span.length() && span.offset() < link.offset() + link.length());
	}

	private StyleRange style(LinkSpan link) {
		StyleRange style = new StyleRange();
		style.start = link.offset();
		style.length = link.length();
		style.underline = true;
		style.underlineStyle = SWT.UNDERLINE_LINK;
		style.foreground = JFaceColors.getHyperlinkText(text.getDisplay());
		return style;
	}

	private StyleRange style(Span span) {
		StyleRange style = new StyleRange();
		style.start = span.offset();
		style.length = span.length();
		switch (span.look()) {
			case TITLE -> style.font = font(FontDescriptor.createFrom(text.getFont()).increaseHeight(TITLE_MORE).setStyle(SWT.BOLD));
			case SECTION -> style.font = font(FontDescriptor.createFrom(text.getFont()).increaseHeight(SECTION_MORE).setStyle(SWT.BOLD));
			case STRONG -> style.fontStyle = SWT.BOLD;
			case STRESSED -> style.fontStyle = SWT.ITALIC;
			case CODE -> style.font = font(JFaceResources.getTextFontDescriptor());
		}
		return style;
	}

	private Font font(FontDescriptor descriptor) {
		return resources.create(descriptor);
	}

	/**
	 * Goes to a heading.
	 *
	 * @param name the name under which links lead to it
	 */
	void reveal(String name) {
		Optional.ofNullable(page.headings().get(name)).ifPresent(offset -> {
			text.setSelection(offset);
			text.setTopIndex(text.getLineAtOffset(offset));
		});
	}

	/**
	 * Goes to the first place of a word, and selects it.
	 *
	 * @param word the word
	 */
	void revealWord(String word) {
		int at = page.text().toLowerCase(Locale.ROOT).indexOf(word.toLowerCase(Locale.ROOT));
		if (at >= 0) {
			text.setSelection(at, at + word.length());
			text.showSelection();
		}
	}

	private void clicked(Event event) {
		int offset = text.getOffsetAtPoint(new Point(event.x, event.y));
		if (event.button == 1 && offset >= 0 && text.getSelectionCount() == 0) {
			linkAt(offset).ifPresent(link -> follow.accept(link.target()));
		}
	}

	private void typed(Event event) {
		if (event.character == SWT.CR) {
			linkAt(text.getSelection().x).ifPresent(link -> follow.accept(link.target()));
		}
	}

	/** Tab goes from link to link, as in a browser, and behind the last one out of the page. */
	private void traversed(Event event) {
		boolean forward = event.detail == SWT.TRAVERSE_TAB_NEXT;
		if (!forward && event.detail != SWT.TRAVERSE_TAB_PREVIOUS) {
			return;
		}
		Point selection = text.getSelection();
		Optional<LinkSpan> next = forward ? page.links().stream().filter(link -> link.offset() > selection.x).findFirst()
				: page.links().stream().filter(link -> link.offset() < selection.x).reduce((one, other) -> other);
		// A text of several lines would keep the key.
		event.doit = next.isEmpty();
		next.ifPresent(link -> {
			text.setSelection(link.offset(), link.offset() + link.length());
			text.showSelection();
		});
	}

	private Optional<LinkSpan> linkAt(int offset) {
		return page.links().stream().filter(link -> link.offset() <= offset && offset <= link.offset() + link.length()).findFirst();
	}
}
