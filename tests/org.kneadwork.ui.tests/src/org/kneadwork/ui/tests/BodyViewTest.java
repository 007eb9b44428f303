package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kneadwork.report.body.BodyArea;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.tests.harness.Controls;
import org.kneadwork.ui.tests.harness.Pictures;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Views;
import org.kneadwork.ui.tests.harness.Workshop;
import org.kneadwork.ui.view.body.BodyView;

/** The body map, as an author uses it. */
@ExtendWith(QuietLog.class)
class BodyViewTest {

	@AfterEach
	void cleanUp() throws CoreException {
		Views.hide(BodyView.ID);
		Workshop.cleanUp();
	}

	@Test
	void areasSayHowManyTechniquesWorkThere() throws Exception {
		Composite view = body();
		assertEquals(List.of("Front of the thigh: 1 technique", "Back of the thigh: 1 technique"), areas(view));
		assertEquals(List.of("Upper legs (1 technique)", "Slow strokes along the thigh"), list(view));
	}

	@Test
	void withAConditionTheyShowTheStrictestVerdictBySignAndWord() throws Exception {
		Composite view = body();
		choose(view, "Varicose veins");
		assertEquals("Front of the thigh: 1 technique, strictest verdict: avoid", areas(view).getFirst());
		assertEquals("\u2715 avoid", Controls.first(view, Table.class).getItem(1).getText(1));
		choose(view, "Broken, infected or sore skin");
		assertEquals("Front of the thigh: 1 technique, strictest verdict: adapt", areas(view).getFirst());
	}

	@Test
	void anAreaIsChosenWithTheKeyboardAndItsTechniquesLeadToTheirText() throws Exception {
		Views.lowerBack();
		Composite view = shown();
		Canvas canvas = Controls.first(view, Canvas.class);
		int all = Controls.first(view, Table.class).getItemCount();
		choose(view, "Pregnancy");
		Pictures.take("body");
		Views.key(canvas, SWT.ARROW_DOWN, 0);
		Table list = Controls.first(view, Table.class);
		assertTrue(list.getItemCount() > 1 && list.getItemCount() < all, () -> list.getItemCount() + " of " + all);
		Views.key(canvas, SWT.ESC, 0);
		assertEquals(all, list.getItemCount());
		list.select(1);
		list.notifyListeners(SWT.DefaultSelection, new Event());
		Pump.until("the editor", () -> Workshop.page().getActiveEditor() != null);
	}

	@Test
	void anAreaIsChosenWithTheMouse() throws Exception {
		Views.lowerBack();
		Composite view = shown();
		Canvas canvas = Controls.first(view, Canvas.class);
		Table list = Controls.first(view, Table.class);
		int all = list.getItemCount();
		Event event = new Event();
		event.button = 1;
		for (int y = 0; y < canvas.getClientArea().height && list.getItemCount() == all; y += 5) {
			Pump.answer();
			for (int x = 0; x < canvas.getClientArea().width && list.getItemCount() == all; x += 5) {
				event.x = x;
				event.y = y;
				canvas.notifyListeners(SWT.MouseDown, event);
			}
		}
		assertTrue(list.getItemCount() > 1 && list.getItemCount() < all, () -> list.getItemCount() + " of " + all);
	}

	@ParameterizedTest
	@EnumSource
	void everyAreaHasAName(BodyArea area) {
		assertTrue(!Words.option("area", area.id()).isBlank());
		if (!Locale.getDefault().getLanguage().equals("de")) {
			assertEquals(area.label(), Words.option("area", area.id()));
		}
	}

	private static Composite body() throws Exception {
		Views.legs();
		return shown();
	}

	private static Composite shown() throws Exception {
		Composite view = Views.show(BodyView.ID);
		Pump.until("the regions", () -> !Controls.all(view, Table.class).isEmpty() && Controls.first(view, Table.class).getItemCount() > 0);
		return view;
	}

	private static void choose(Composite view, String condition) {
		Combo combo = Controls.first(view, Combo.class);
		assertTrue(combo.indexOf(condition) > 0, () -> Arrays.toString(combo.getItems()));
		combo.select(combo.indexOf(condition));
		combo.notifyListeners(SWT.Selection, new Event());
	}

	private static List<String> areas(Composite view) {
		Canvas canvas = Controls.first(view, Canvas.class);
		return List.of(name(canvas, 0), name(canvas, 1));
	}

	private static String name(Canvas canvas, int part) {
		try {
			return Views.accessibleName(canvas, part);
		} catch (ReflectiveOperationException e) {
			throw new AssertionError(e);
		}
	}

	private static List<String> list(Composite view) {
		Table list = Controls.first(view, Table.class);
		return Arrays.stream(list.getItems()).map(item -> item.getText(0).strip()).toList();
	}
}
