package org.kneadwork.ui.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.HiddenContent;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.ui.WhileOpen;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.build.LibraryChecking;

/**
 * A view of the library that the author works on. It follows the author from library to library and every check of it, also while
 * the author types. What it shows is worked out in a job; where there is nothing to show, it says so in a sentence.
 *
 * @param <T> what is shown
 */
public abstract class LibraryView<T> extends ViewPart {

	private static final int MARGIN = 8;

	/** What the view shows. */
	private sealed interface Shown<T> {

		/** There is nothing but a sentence to show. */
		record Sentence<T>(String words) implements Shown<T> {
		}

		/** What was worked out of a library. */
		record Content<T>(LibraryChecking.Result result, T content, String notice) implements Shown<T> {
		}
	}

	private final Consumer<LibraryChecking.Result> checks = this::checked;
	private final IPartListener2 visibility = new IPartListener2() {

		@Override
		public void partVisible(IWorkbenchPartReference reference) {
			if (reference.getPart(false) == LibraryView.this && isStale) {
				refresh();
			}
		}
	};
	private Optional<LibraryChoice> choice = Optional.empty();
	private Optional<LibraryChecking.Result> shownResult = Optional.empty();
	private volatile Optional<IContainer> shownLibrary = Optional.empty();
	private Job work;
	private boolean isStale = true;
	private StackLayout stack;
	private Composite whole;
	private Composite sentencePage;
	private Composite contentPage;
	private Label sentence;
	private Label notice;

	@Override
	public void init(IViewSite site) throws PartInitException {
		super.init(site);
		work = new Work(Words.text("view.working", getPartName()));
		work.setSystem(!takesLong());
	}

	@Override
	public void createPartControl(Composite parent) {
		whole = new Composite(parent, SWT.NONE);
		stack = new StackLayout();
		whole.setLayout(stack);
		sentencePage = new Composite(whole, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).applyTo(sentencePage);
		sentence = new Label(sentencePage, SWT.WRAP);
		sentence.setText(Words.text("view.reading"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(sentence);
		contentPage = new Composite(whole, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(contentPage);
		notice = new Label(contentPage, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).indent(MARGIN, MARGIN / 2).exclude(true).applyTo(notice);
		notice.setVisible(false);
		Composite inside = new Composite(contentPage, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(inside);
		createContent(inside);
		stack.topControl = sentencePage;
		choice = Optional.of(new LibraryChoice(getSite().getPage(), this::refresh));
		getSite().getPage().addPartListener(visibility);
		LibraryChecking.shared().addListener(checks);
		refresh();
	}

	/**
	 * Makes the controls that show a library.
	 *
	 * @param parent where to make them; it has no layout yet
	 */
	protected abstract void createContent(Composite parent);

	/**
	 * Works out what to show. Runs in a job.
	 *
	 * @param result the library, as it was checked
	 * @param library the same, which could be read
	 * @param monitor who watches, and may cancel
	 * @return what to show
	 * @throws CoreException when the workspace refuses
	 */
	protected abstract T compute(LibraryChecking.Result result, CheckedLibrary library, IProgressMonitor monitor) throws CoreException;

	/**
	 * Shows what was worked out. Runs on the thread of the windows.
	 *
	 * @param content what to show
	 */
	protected abstract void show(T content);

	/**
	 * There is nothing to show, and a sentence is shown in its stead. Runs on the thread of the windows.
	 *
	 * @param words the sentence
	 */
	protected void showNothing(String words) {
		// Whatever was shown before is out of sight.
	}

	/** Whether anybody sees what is shown; else it is worked out when the view is looked at. Only on the thread of the windows. */
	protected boolean isSeen() {
		return getSite().getPage().isPartVisible(this);
	}

	/** Whether working it out takes so long that people want to see that, and to end it. */
	protected boolean takesLong() {
		return false;
	}

	/**
	 * The library that is shown. Only on the thread of the windows.
	 *
	 * @return what its last check has found; empty while none is shown
	 */
	protected final Optional<LibraryChecking.Result> result() {
		return shownResult;
	}

	/**
	 * Opens the text of something that is shown.
	 *
	 * @param place where it stands
	 */
	protected final void jump(TextPlace place) {
		shownResult.ifPresent(result -> TextJump.to(getSite().getPage(), result, place));
	}

	/** Works out anew what is shown, now or when the view is looked at. Only on the thread of the windows. */
	protected final void refresh() {
		isStale = true;
		if (!whole.isDisposed() && isSeen()) {
			isStale = false;
			work.cancel();
			work.schedule();
		}
	}

	/** The library was checked anew. Works it out anew, unless that is only done when the author asks for it. */
	protected void outdated() {
		refresh();
	}

	private void checked(LibraryChecking.Result result) {
		boolean isNew = shownLibrary.isEmpty();
		if (isNew || shownLibrary.filter(result.library()::equals).isPresent()) {
			inWindow(isNew ? this::refresh : this::outdated);
		}
	}

	/** Does something on the thread of the windows, if the view is still open then. */
	protected final void inWindow(Runnable what) {
		WhileOpen.soon(whole, what);
	}

	private Shown<T> shown(IProgressMonitor monitor) throws CoreException {
		Optional<IContainer> library = choice.isPresent() ? choice.get().library() : Optional.empty();
		shownLibrary = library;
		if (library.isEmpty()) {
			return new Shown.Sentence<>(Words.text("view.noLibrary"));
		}
		Optional<LibraryChecking.Result> last = LibraryChecking.shared().last(library.get());
		if (last.isEmpty()) {
			LibraryChecking.shared().check(library.get(), monitor);
			last = LibraryChecking.shared().last(library.get());
		}
		Optional<CheckedLibrary> value = last.flatMap(result -> result.outcome().value());
		if (value.isEmpty()) {
			return new Shown.Sentence<>(Words.text("view.unreadable", library.get().getName()));
		}
		T content = compute(last.get(), value.get(), monitor);
		return new Shown.Content<>(last.get(), content, noticeOf(last.get().outcome().findings()));
	}

	/** What could not be read is not in the model: what is shown may then be too good to be true. */
	private static String noticeOf(List<Finding> findings) {
		List<String> hidden = findings.stream().filter(HiddenContent::isBehind).filter(finding -> finding.severity() == Severity.ERROR)
				.map(finding -> finding.place() instanceof TextPlace place ? place.file() : "").distinct().toList();
		return hidden.isEmpty() ? "" : Words.text("view.hidden", String.join(", ", hidden));
	}

	private void present(Shown<T> shown) {
		switch (shown) {
			case Shown.Sentence<T>(String words) -> {
				shownResult = Optional.empty();
				sentence.setText(words);
				stack.topControl = sentencePage;
				sentencePage.layout();
				showNothing(words);
			}
			case Shown.Content<T>(LibraryChecking.Result result, T content, String hidden) -> {
				shownResult = Optional.of(result);
				notice.setText(hidden);
				notice.setVisible(!hidden.isEmpty());
				((GridData) notice.getLayoutData()).exclude = hidden.isEmpty();
				stack.topControl = contentPage;
				show(content);
				contentPage.layout();
			}
		}
		whole.layout();
	}

	@Override
	public <A> A getAdapter(Class<A> kind) {
		return kind == Control.class ? kind.cast(whole) : super.getAdapter(kind);
	}

	@Override
	public void dispose() {
		LibraryChecking.shared().removeListener(checks);
		getSite().getPage().removePartListener(visibility);
		choice.ifPresent(LibraryChoice::dispose);
		work.cancel();
		super.dispose();
	}

	private final class Work extends Job {

		Work(String name) {
			super(name);
			setPriority(DECORATE);
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == LibraryView.this;
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			try {
				Shown<T> shown = shown(monitor);
				if (!monitor.isCanceled()) {
					inWindow(() -> present(shown));
				}
				return Status.OK_STATUS;
			} catch (OperationCanceledException e) {
				return Status.CANCEL_STATUS;
			} catch (CoreException e) {
				// A view that was closed, or whose library went away meanwhile, has nothing to say any more.
				boolean isOver = monitor.isCanceled() || shownLibrary.filter(library -> !library.isAccessible()).isPresent();
				return isOver ? Status.CANCEL_STATUS : e.getStatus();
			}
		}
	}
}
