package org.kneadwork.ui.help;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.kneadwork.ui.Words;

/** The documentation: a table of contents that can be searched, and a page. */
public final class HelpView extends ViewPart {

	/** Its id in plugin.xml. */
	public static final String ID = "org.kneadwork.ui.help";

	private static final String SHOWN = "page";
	private static final int WIDE = 620;
	private static final int[] SIDE_BY_SIDE = {30, 70};
	private static final int[] ONE_BELOW_OTHER = {32, 68};

	private final HelpPages pages = new HelpPages();
	private final Deque<String> before = new ArrayDeque<>();
	private final Action back = new BackAction();
	private Text search;
	private TreeViewer contents;
	private PageViewer page;
	private String shown = "";
	private String first = HelpPages.FIRST;

	/**
	 * Shows a page of the documentation.
	 *
	 * @param where the page of the workbench in which the view is to open
	 * @param path the path of the page, such as {@code rules/KW203.md}
	 */
	public static void show(IWorkbenchPage where, String path) {
		try {
			((HelpView) where.showView(ID)).go(path);
		} catch (PartInitException e) {
			ILog.of(HelpView.class).log(e.getStatus());
		}
	}

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		first = Optional.ofNullable(memento).map(state -> state.getString(SHOWN)).filter(path -> pages.text(path).isPresent()).orElse(first);
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString(SHOWN, shown);
	}

	@Override
	public void createPartControl(Composite parent) {
		SashForm both = new SashForm(parent, SWT.HORIZONTAL);
		left(both);
		page = new PageViewer(both, this::follow);
		both.setWeights(SIDE_BY_SIDE);
		both.addControlListener(ControlListener.controlResizedAdapter(resized -> arrange(both)));
		getViewSite().getActionBars().getToolBarManager().add(back);
		go(first);
	}

	/** Beside each other both would be too narrow at the edge of a window. */
	private static void arrange(SashForm both) {
		boolean wide = both.getSize().x >= WIDE;
		int wanted = wide ? SWT.HORIZONTAL : SWT.VERTICAL;
		if (both.getOrientation() != wanted) {
			both.setOrientation(wanted);
			both.setWeights(wide ? SIDE_BY_SIDE : ONE_BELOW_OTHER);
		}
	}

	private void left(Composite both) {
		Composite left = new Composite(both, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(4, 4).applyTo(left);
		search = new Text(left, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(Words.text("help.search"));
		named(search, "help.search");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		search.addModifyListener(typed -> find());
		search.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(entered -> goToFirstFound()));
		contents = new TreeViewer(left, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
		named(contents.getTree(), "help.contents");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(contents.getTree());
		contents.setContentProvider(new Topics());
		contents.setLabelProvider(LabelProvider.createTextProvider(topic -> ((HelpTopic) topic).title()));
		contents.setInput(pages.topics());
		contents.addPostSelectionChangedListener(selected -> {
			if (selected.getStructuredSelection().getFirstElement() instanceof HelpTopic topic && !topic.path().equals(shown)) {
				go(topic.path());
			}
		});
	}

	private static void named(Control control, String key) {
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = Words.text(key);
			}
		});
	}

	private boolean isSearching() {
		return !search.getText().isBlank();
	}

	private void find() {
		contents.setInput(isSearching() ? pages.search(search.getText()) : pages.topics());
	}

	private void goToFirstFound() {
		if (contents.getTree().getItemCount() > 0 && contents.getTree().getItem(0).getData() instanceof HelpTopic topic) {
			contents.setSelection(new StructuredSelection(topic), true);
		}
	}

	/**
	 * Shows a page.
	 *
	 * @param path its path, such as {@code rules/KW203.md}, perhaps with a place on it behind a number sign; what is not there is not shown
	 */
	public void go(String path) {
		String file = path.replaceFirst("#.*", "");
		Optional<String> text = pages.text(file);
		if (text.isEmpty()) {
			return;
		}
		if (!shown.isEmpty() && !shown.equals(file)) {
			before.push(shown);
		}
		show(file, text.get());
		int place = path.indexOf('#');
		if (place >= 0) {
			page.reveal(path.substring(place + 1));
		} else if (isSearching()) {
			page.revealWord(search.getText().strip().split("\\s+")[0]);
		}
	}

	private void show(String file, String text) {
		shown = file;
		page.show(MarkdownReader.read(text));
		back.setEnabled(!before.isEmpty());
		if (!isSearching()) {
			topic(file).ifPresent(topic -> contents.setSelection(new StructuredSelection(topic), true));
		}
	}

	private Optional<HelpTopic> topic(String path) {
		return pages.topics().stream().flatMap(part -> Stream.concat(Stream.of(part), part.parts().stream()))
				.filter(topic -> topic.path().equals(path)).findFirst();
	}

	private void follow(String target) {
		if (target.matches("[a-z]+:.*")) {
			Program.launch(target);
		} else if (target.startsWith("#")) {
			page.reveal(target.substring(1));
		} else {
			go(Path.of(shown).resolveSibling(target).normalize().toString().replace('\\', '/'));
		}
	}

	/** The path of the page that is shown. */
	public String shown() {
		return shown;
	}

	@Override
	public void setFocus() {
		page.control().setFocus();
	}

	/** To the page that was shown before. */
	private final class BackAction extends Action {

		BackAction() {
			super(Words.text("help.back"), PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_TOOL_BACK));
			setEnabled(false);
		}

		@Override
		public void run() {
			String file = before.pop();
			pages.text(file).ifPresent(text -> show(file, text));
		}
	}

	/** The table of contents as a tree. */
	private final class Topics implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return ((List<?>) input).toArray();
		}

		@Override
		public Object[] getChildren(Object topic) {
			return ((HelpTopic) topic).parts().toArray();
		}

		@Override
		public Object getParent(Object topic) {
			return pages.topics().stream().filter(part -> part.parts().contains(topic)).findFirst().orElse(null);
		}

		@Override
		public boolean hasChildren(Object topic) {
			// What a search has found is a list: the parts of something found need not have the words.
			return !isSearching() && !((HelpTopic) topic).parts().isEmpty();
		}
	}
}
