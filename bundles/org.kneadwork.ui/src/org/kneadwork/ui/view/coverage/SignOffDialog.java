package org.kneadwork.ui.view.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.review.ReviewSheet;
import org.kneadwork.compiler.review.SheetText;
import org.kneadwork.compiler.review.SignOff;
import org.kneadwork.compiler.review.Signature;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.ReviewDecision;
import org.kneadwork.model.content.ReviewerRole;
import org.kneadwork.safety.content.EntityKinds;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.coverage.Named;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.ui.WhileOpen;
import org.kneadwork.ui.Words;

/** Shows a reviewer what they sign, all of it, and asks what they say. What has errors cannot be signed. */
final class SignOffDialog extends TitleAreaDialog {

	/** What stands in the window: the sheet of an item, its text, and for whom it was made. */
	private record Seen(ReviewSheet sheet, String by, String text) {
	}

	private static final Point SIZE = new Point(1080, 720);
	private static final int FIELD_COLUMNS = 2;
	private static final int FIELD_WIDTH = 300;
	private static final long PAUSE_MILLIS = 200;

	private final CheckedLibrary library;
	private final SigningOff signing;
	private final SignOff signOff;
	private final List<Entity> items;
	private final Optional<Named> first;
	private Combo item;
	private Text by;
	private Combo role;
	private Combo decision;
	private DateTime until;
	private Text text;
	private Optional<Seen> seen = Optional.empty();
	private Job showing;
	private int asked;
	private boolean isWriting;

	SignOffDialog(Shell parent, CheckedLibrary library, List<Finding> findings, SigningOff signing, Optional<Named> first) {
		super(parent);
		this.library = library;
		this.signing = signing;
		this.signOff = new SignOff(library, findings);
		this.items = library.checked().reviews().items();
		this.first = first;
		setShellStyle(getShellStyle() | SWT.RESIZE | SWT.MAX);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Words.text("signOff.window"));
	}

	@Override
	protected Point getInitialSize() {
		Point screen = new Point(getShell().getMonitor().getClientArea().width, getShell().getMonitor().getClientArea().height);
		return new Point(Math.min(SIZE.x, screen.x), Math.min(SIZE.y, screen.y));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(Words.text("signOff.title"));
		setMessage(Words.text("signOff.message"));
		Composite whole = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(whole);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(whole);
		Composite fields = new Composite(whole, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(FIELD_COLUMNS).applyTo(fields);
		GridDataFactory.fillDefaults().applyTo(fields);
		createFields(fields);
		text = new Text(whole, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		text.setFont(JFaceResources.getTextFont());
		GridDataFactory.fillDefaults().grab(true, true).hint(FIELD_WIDTH, FIELD_WIDTH).applyTo(text);
		showing = Job.createSystem(Words.text("signOff.window"), (ICoreRunnable) monitor -> { });
		return area;
	}

	private void createFields(Composite fields) {
		label(fields, Words.text("signOff.item"));
		item = combo(fields, items.stream().map(SignOffDialog::nameOf).toList());
		item.select(Math.max(0, indexOfFirst()));
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed()));
		label(fields, Words.text("signOff.by"));
		by = new Text(fields, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).hint(FIELD_WIDTH, SWT.DEFAULT).applyTo(by);
		by.addModifyListener(event -> changed());
		label(fields, Words.text("signOff.role"));
		role = combo(fields, List.of(ReviewerRole.values()).stream().map(SignOffDialog::words).toList());
		role.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed()));
		label(fields, Words.text("signOff.decision"));
		decision = combo(fields, List.of(ReviewDecision.values()).stream().map(SignOffDialog::words).toList());
		decision.select(ReviewDecision.APPROVED.ordinal());
		decision.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed()));
		label(fields, Words.text("signOff.until"));
		until = new DateTime(fields, SWT.BORDER | SWT.DATE | SWT.DROP_DOWN);
		LocalDate inAYear = LocalDate.now().plusYears(1);
		until.setDate(inAYear.getYear(), inAYear.getMonthValue() - 1, inAYear.getDayOfMonth());
		until.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed()));
	}

	private static void label(Composite fields, String words) {
		new Label(fields, SWT.NONE).setText(words);
	}

	private static Combo combo(Composite fields, List<String> choices) {
		Combo combo = new Combo(fields, SWT.READ_ONLY);
		combo.setItems(choices.toArray(String[]::new));
		GridDataFactory.fillDefaults().grab(true, false).hint(FIELD_WIDTH, SWT.DEFAULT).applyTo(combo);
		return combo;
	}

	private int indexOfFirst() {
		return first.map(wanted -> items.stream().map(each -> EntityKinds.word(each) + " " + each.getName()).toList()
				.indexOf(wanted.kind() + " " + wanted.id())).orElse(0);
	}

	private static String nameOf(Entity entity) {
		String title = Known.text(entity.getTitle()).map(words -> words.strip().replaceAll("\\s+", " ")).orElse("");
		return Words.text("signOff.named", title, EntityKinds.word(entity) + " " + entity.getName());
	}

	private static String words(ReviewerRole role) {
		return Words.option("reviewerRole", role.getLiteral());
	}

	private static String words(ReviewDecision decision) {
		return Words.option("reviewDecision", decision.getLiteral());
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Words.text("signOff.sign"), false);
		createButton(parent, IDialogConstants.CANCEL_ID, Words.text("signOff.cancel"), true);
		changed();
	}

	/** Nothing can be signed before all of it has been shown. */
	private void changed() {
		seen = Optional.empty();
		validate();
		showing.cancel();
		int number = ++asked;
		if (item.getSelectionIndex() < 0) {
			return;
		}
		Entity chosen = items.get(item.getSelectionIndex());
		String name = by.getText();
		Optional<Signature> signature = signature();
		Display display = getShell().getDisplay();
		showing = Job.createSystem(Words.text("signOff.window"), (ICoreRunnable) monitor -> {
			ReviewSheet sheet = signOff.sheet(chosen, name);
			Seen now = new Seen(sheet, name, textOf(sheet, signature));
			display.asyncExec(() -> {
				// A job that has ended can no longer be cancelled, although what it has made is not shown yet.
				if (number == asked && getShell() != null && !getShell().isDisposed()) {
					show(now);
				}
			});
		});
		showing.schedule(PAUSE_MILLIS);
	}

	private String textOf(ReviewSheet sheet, Optional<Signature> signature) {
		if (!sheet.errors().isEmpty()) {
			return SheetText.errors(library, sheet, SheetText.Style.PLAIN).strip();
		}
		List<String> parts = new ArrayList<>();
		parts.add(SheetText.of(library, sheet, SheetText.Style.PLAIN).strip());
		signature.ifPresent(says -> parts.add(sheet.earlier().isEmpty() ? Words.text("signOff.review", SignOff.entry(sheet, says))
				: Words.text("signOff.reviewInPlace", says.by(), SignOff.entry(sheet, says))));
		return String.join("\n\n", parts);
	}

	private void show(Seen now) {
		seen = Optional.of(now);
		text.setText(now.text());
		validate();
	}

	private void validate() {
		Optional<String> obstacle = obstacle();
		getButton(IDialogConstants.OK_ID).setEnabled(obstacle.isEmpty() && seen.isPresent() && !isWriting);
		boolean byAuthor = seen.filter(each -> each.sheet().byAuthor()).isPresent();
		boolean broken = seen.filter(each -> !each.sheet().errors().isEmpty()).isPresent();
		if (broken) {
			setMessage(Words.text("signOff.broken"), IMessageProvider.ERROR);
		} else if (obstacle.isPresent()) {
			setMessage(obstacle.get(), IMessageProvider.INFORMATION);
		} else if (byAuthor) {
			setMessage(Words.text("signOff.byAuthor", by.getText().strip()), IMessageProvider.WARNING);
		} else {
			setMessage(Words.text("signOff.message"), IMessageProvider.NONE);
		}
	}

	private Optional<String> obstacle() {
		if (items.isEmpty()) {
			return Optional.of(Words.text("signOff.nothing"));
		}
		if (seen.filter(each -> !each.sheet().errors().isEmpty()).isPresent()) {
			return Optional.of(Words.text("signOff.broken"));
		}
		if (by.getText().isBlank()) {
			return Optional.of(Words.text("signOff.noName"));
		}
		if (role.getSelectionIndex() < 0) {
			return Optional.of(Words.text("signOff.noRole"));
		}
		return until().isBefore(LocalDate.now()) ? Optional.of(Words.text("signOff.over")) : Optional.empty();
	}

	private LocalDate until() {
		return LocalDate.of(until.getYear(), until.getMonth() + 1, until.getDay());
	}

	private Optional<Signature> signature() {
		if (by.getText().isBlank() || role.getSelectionIndex() < 0 || until().isBefore(LocalDate.now())) {
			return Optional.empty();
		}
		try {
			return Optional.of(new Signature(by.getText(), ReviewerRole.values()[role.getSelectionIndex()], LocalDate.now(), until(),
					ReviewDecision.values()[decision.getSelectionIndex()]));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	@Override
	protected void okPressed() {
		Optional<Signature> signature = signature();
		if (signature.isEmpty() || seen.isEmpty() || isWriting) {
			return;
		}
		isWriting = true;
		validate();
		signing.write(library, seen.get().sheet(), signature.get(), new SigningOff.Told() {

			@Override
			public void signed() {
				inWindow(SignOffDialog.super::okPressed);
			}

			@Override
			public void refused(String why) {
				inWindow(() -> {
					isWriting = false;
					validate();
					setMessage(why, IMessageProvider.ERROR);
				});
			}
		});
	}

	private void inWindow(Runnable what) {
		Optional.ofNullable(getShell()).ifPresent(shell -> WhileOpen.soon(shell, what));
	}

	@Override
	public boolean close() {
		showing.cancel();
		return super.close();
	}
}
