package org.kneadwork.ui.view;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationEvent;
import org.eclipse.swt.browser.LocationListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.kneadwork.ui.Words;

/** Shows a page inside of a view. Where the machine cannot do that, a sentence says so. */
public final class PageBrowser {

	private final Optional<Browser> inside;
	private final Label sentence;

	/**
	 * Makes what draws the pages.
	 *
	 * @param parent where to make it, laid out as a grid
	 * @param drawer makes the browser; throws {@link SWTError} where the machine has none
	 * @param without the sentence for a machine that cannot show pages inside of this program
	 */
	public PageBrowser(Composite parent, Function<Composite, Browser> drawer, String without) {
		inside = browser(parent, drawer);
		sentence = new Label(parent, SWT.WRAP);
		sentence.setText(without);
		sentence.setVisible(inside.isEmpty());
		GridDataFactory.fillDefaults().grab(true, inside.isEmpty()).indent(8, 8).exclude(inside.isPresent()).applyTo(sentence);
	}

	/**
	 * The browser of the machine.
	 *
	 * @param parent where to make it
	 * @return the browser
	 * @throws SWTError where there is none: on Linux, the library that draws pages may be missing
	 */
	public static Browser ofTheMachine(Composite parent) {
		return new Browser(parent, SWT.NONE);
	}

	private static Optional<Browser> browser(Composite parent, Function<Composite, Browser> drawer) {
		try {
			Browser made = drawer.apply(parent);
			GridDataFactory.fillDefaults().grab(true, true).applyTo(made);
			return Optional.of(made);
		} catch (SWTError e) {
			return Optional.empty();
		}
	}

	/**
	 * Has links looked at before they are followed.
	 *
	 * @param elsewhere takes the address of a link and tells whether it was dealt with; then the page stays
	 */
	public void beforeLinks(Predicate<URI> elsewhere) {
		Consumer<LocationEvent> look = event -> event.doit = event.doit && !address(event.location).filter(elsewhere).isPresent();
		inside.ifPresent(browser -> browser.addLocationListener(LocationListener.changingAdapter(look)));
	}

	private static Optional<URI> address(String location) {
		try {
			return Optional.of(new URI(location)).filter(URI::isAbsolute);
		} catch (URISyntaxException e) {
			return Optional.empty();
		}
	}

	/** Whether pages can be shown inside of this program. */
	public boolean isInside() {
		return inside.isPresent();
	}

	/**
	 * Shows a page; does nothing where that is not possible.
	 *
	 * @param address where it is
	 */
	public void show(URI address) {
		inside.ifPresent(browser -> browser.setUrl(address.toString()));
	}

	/** Gives it the keyboard. */
	public void setFocus() {
		inside.ifPresentOrElse(Browser::setFocus, sentence::setFocus);
	}

	/**
	 * Shows a page in the browser of the machine, outside of this program. Where there is none, it says where the page is.
	 *
	 * @param address where it is
	 */
	public static void openOutside(URI address) {
		try {
			PlatformUI.getWorkbench().getBrowserSupport().getExternalBrowser().openURL(address.toURL());
		} catch (PartInitException | MalformedURLException e) {
			MessageDialog.openInformation(Display.getCurrent().getActiveShell(), Words.text("page.notOutside.title"),
					Words.text("page.notOutside", address));
		}
	}
}
