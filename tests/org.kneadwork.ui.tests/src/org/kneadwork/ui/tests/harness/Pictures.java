package org.kneadwork.ui.tests.harness;

import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * Takes pictures of the screen for people to look at, where somebody asks for them with
 * {@code -Dkneadwork.pictures=FOLDER}. What is worth a picture is also listened to, in each run ({@link Spoken}).
 */
public final class Pictures {

	private static final int DEPTH = 24;

	private Pictures() {
	}

	/**
	 * Takes a picture of the screen.
	 *
	 * @param name the name of the file, without its ending
	 */
	public static void take(String name) {
		Spoken.everyField();
		String folder = System.getProperty("kneadwork.pictures", "");
		if (folder.isEmpty()) {
			return;
		}
		Pump.during(Duration.ofSeconds(1));
		Display display = Display.getCurrent();
		Rectangle screen = display.getBounds();
		GC screenContents = new GC(display);
		Image picture = new Image(display, new ImageData(screen.width, screen.height, DEPTH, new PaletteData(0xff0000, 0xff00, 0xff)));
		screenContents.copyArea(picture, 0, 0);
		screenContents.dispose();
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] {picture.getImageData()};
		loader.save(Path.of(folder, name + ".png").toString(), SWT.IMAGE_PNG);
		picture.dispose();
	}

	/**
	 * Takes a picture of one window.
	 *
	 * @param window the window
	 * @param name the name of the file, without its ending
	 */
	public static void of(Shell window, String name) {
		Spoken.everyField();
		String folder = System.getProperty("kneadwork.pictures", "");
		if (folder.isEmpty()) {
			return;
		}
		Pump.during(Duration.ofSeconds(1));
		Rectangle area = window.getClientArea();
		Image picture = new Image(window.getDisplay(), new ImageData(area.width, area.height, DEPTH, new PaletteData(0xff0000, 0xff00, 0xff)));
		GC contents = new GC(picture);
		window.print(contents);
		contents.dispose();
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] {picture.getImageData()};
		loader.save(Path.of(folder, name + ".png").toString(), SWT.IMAGE_PNG);
		picture.dispose();
	}
}
