package org.kneadwork.ui.view.timeline;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.IHandler;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.model.content.Routine;
import org.kneadwork.safety.content.Known;
import org.kneadwork.ui.SpokenLabel;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.build.LibraryChecking;
import org.kneadwork.ui.view.LibraryView;
import org.kneadwork.ui.view.TextJump;

/** The timeline of a routine: what it does, and when; its order can be changed here. */
public final class TimelineView extends LibraryView<TimelineView.Plans> {

	/** Its id in plugin.xml. */
	public static final String ID = "org.kneadwork.ui.timelineView";

	/**
	 * The routines of a library.
	 *
	 * @param routines all of them
	 * @param plan the chosen one; empty where there is none
	 */
	record Plans(List<Named> routines, Optional<RoutinePlan> plan) {

		/** A routine. */
		record Named(String id, String title) {
		}
	}

	/** In which these keys are looked for first, in plugin.xml. */
	private static final String CONTEXT = "org.kneadwork.ui.timelineContext";
	private static final String EARLIER = "org.kneadwork.ui.blockEarlier";
	private static final String LATER = "org.kneadwork.ui.blockLater";
	private static final int TITLE_WIDTH = 320;

	private Combo routine;
	private Label sum;
	private TimelineCanvas canvas;
	private List<Plans.Named> shown = List.of();
	private volatile Optional<String> wanted = Optional.empty();
	private Optional<Integer> wantedItem = Optional.empty();

	@Override
	protected void createContent(Composite parent) {
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		routine = new Combo(row, SWT.READ_ONLY);
		SpokenLabel.give(routine, () -> Words.text("timeline.routine"));
		GridDataFactory.fillDefaults().hint(TITLE_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(routine);
		routine.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> choose()));
		sum = new Label(row, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(TITLE_WIDTH, SWT.DEFAULT).applyTo(sum);
		canvas = new TimelineCanvas(parent);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		canvas.onChosen(block -> block.place().ifPresent(place -> result()
				.ifPresent(result -> TextJump.show(getSite().getPage(), result, place))));
		canvas.onOpened(block -> block.place().ifPresent(this::jump));
		canvas.onMoved(this::move);
		canvas.setMenu(menu().createContextMenu(canvas));
		takeKeys();
	}

	/** As commands, since the platform has other ones for these keys, which would come before what a control does with them. */
	private void takeKeys() {
		getSite().getService(IContextService.class).activateContext(CONTEXT);
		IHandlerService handlers = getSite().getService(IHandlerService.class);
		handlers.activateHandler(EARLIER, moving(false));
		handlers.activateHandler(LATER, moving(true));
	}

	private IHandler moving(boolean later) {
		return new AbstractHandler() {

			@Override
			public Object execute(ExecutionEvent event) {
				canvas.move(later);
				return null;
			}
		};
	}

	private MenuManager menu() {
		MenuManager menu = new MenuManager();
		menu.add(action(Words.text("timeline.earlier"), () -> canvas.move(false)));
		menu.add(action(Words.text("timeline.later"), () -> canvas.move(true)));
		menu.add(action(Words.text("timeline.toText"), () -> canvas.selectedBlock().flatMap(RoutinePlan.Block::place).ifPresent(this::jump)));
		return menu;
	}

	private static Action action(String text, Runnable what) {
		return new Action(text) {

			@Override
			public void run() {
				what.run();
			}
		};
	}

	private void choose() {
		int number = routine.getSelectionIndex();
		if (number >= 0 && number < shown.size()) {
			wanted = Optional.of(shown.get(number).id());
			wantedItem = Optional.of(-1);
			refresh();
		}
	}

	@Override
	protected Plans compute(LibraryChecking.Result result, CheckedLibrary library, IProgressMonitor monitor) {
		List<Routine> routines = library.content().own(Routine.class);
		Optional<Routine> chosen = routines.stream().filter(each -> Known.text(each.getName()).equals(wanted)).findFirst()
				.or(() -> routines.stream().findFirst());
		return new Plans(routines.stream().map(each -> new Plans.Named(Known.text(each.getName()).orElse(""), RoutinePlan.titleOf(each)))
				.toList(), chosen.map(each -> RoutinePlan.of(library, each)));
	}

	@Override
	protected void show(Plans plans) {
		if (!shown.equals(plans.routines())) {
			shown = plans.routines();
			routine.setItems(shown.stream().map(Plans.Named::title).toArray(String[]::new));
		}
		routine.setEnabled(!shown.isEmpty());
		sum.setText(plans.plan().map(plan -> (plan.agrees() ? "\u2713 " : "\u2715 ") + plan.sum()).orElse(Words.text("timeline.noRoutine"))
				.replace("&", "&&"));
		RoutinePlan plan = plans.plan().orElse(new RoutinePlan("", List.of(), "", true, Optional.empty(), List.of()));
		routine.select(shown.stream().map(Plans.Named::id).toList().indexOf(plan.id()));
		canvas.show(plan, wantedItem.orElse(canvas.selectedItem()));
		wantedItem = Optional.empty();
		sum.getParent().layout();
	}

	private void move(Reordering change) {
		int after = change.numberAfter(canvas.items());
		boolean written = result().isPresent() && canvas.selectedBlock().flatMap(RoutinePlan.Block::place)
				.filter(place -> change.write(getSite().getPage(), result().get(), place.file())).isPresent();
		wantedItem = written ? Optional.of(after) : Optional.empty();
		String message = written ? null : Words.text("timeline.notMoved");
		getViewSite().getActionBars().getStatusLineManager().setMessage(message);
	}

	@Override
	public void setFocus() {
		canvas.setFocus();
	}
}
