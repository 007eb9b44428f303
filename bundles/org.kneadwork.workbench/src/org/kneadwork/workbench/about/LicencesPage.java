package org.kneadwork.workbench.about;

import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.about.InstallationPage;
import org.kneadwork.workbench.Words;
import org.osgi.framework.Bundle;

/** What the running program is built of, with its licences; a page of the details that the about dialog leads to. */
public final class LicencesPage extends InstallationPage {

	private static final int WIDTH = 560;
	private static final int HEIGHT = 320;

	@Override
	public void createControl(Composite parent) {
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(all);
		Label what = new Label(all, SWT.WRAP);
		what.setText(Words.text("licences.what"));
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).grab(true, false).applyTo(what);
		Table table = new Table(all, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().hint(WIDTH, HEIGHT).grab(true, true).applyTo(table);
		List<TableColumn> columns = List.of(column(table, "licences.part"), column(table, "licences.version"),
				column(table, "licences.licence"));
		rows().forEach(row -> new TableItem(table, SWT.NONE).setText(row));
		columns.forEach(TableColumn::pack);
		setControl(all);
	}

	private static TableColumn column(Table table, String key) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(Words.text(key));
		return column;
	}

	/** A part of many bundles stands there once for each version. */
	private static List<String[]> rows() {
		List<Part> parts = Part.all();
		return Arrays.stream(Platform.getBundle("org.kneadwork.workbench").getBundleContext().getBundles())
				.flatMap(bundle -> Part.of(parts, bundle.getSymbolicName()).stream().map(part -> row(part, bundle))).distinct()
				.sorted(String.CASE_INSENSITIVE_ORDER).map(row -> row.split("\t")).toList();
	}

	private static String row(Part part, Bundle bundle) {
		String version = isOfMany(part) ? "" : bundle.getVersion().getMajor() + "." + bundle.getVersion().getMinor() + "." + bundle.getVersion().getMicro();
		return part.name() + "\t" + version + "\t" + part.licence();
	}

	/** The bundles of the platform have versions of their own each; they stand on the page of the plug-ins. */
	private static boolean isOfMany(Part part) {
		return part.prefix().startsWith("org.eclipse.") || part.prefix().startsWith("org.osgi.");
	}
}
