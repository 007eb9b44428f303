package org.kneadwork.macfiles;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/**
 * An icon as macOS reads it: the word {@code icns} and the size of the file, then a picture after the other, each a PNG behind a word
 * for its size and the number of its bytes, these eight bytes included.
 */
final class AppleIcon {

	private static final int HEADER_BYTES = 8;

	/** Apple's words for pictures in PNG, and how wide these are, in pixels: for common screens, and for those with two pixels for one. */
	private static final Map<String, Integer> SIZES = new TreeMap<>(Map.of("ic07", 128, "ic08", 256, "ic09", 512, "ic10", 1024, "ic11", 32,
			"ic12", 64, "ic13", 256, "ic14", 512));

	private final SVGDocument picture;

	/**
	 * @param svg the icon, as wide as it is high
	 * @throws IOException when it is no picture
	 */
	AppleIcon(Path svg) throws IOException {
		SVGDocument read = new SVGLoader().load(svg.toUri().toURL());
		if (read == null) {
			throw new IOException("No picture: " + svg);
		}
		picture = read;
	}

	/** The file. */
	byte[] bytes() throws IOException {
		ByteArrayOutputStream pictures = new ByteArrayOutputStream();
		for (Map.Entry<String, Integer> size : SIZES.entrySet()) {
			append(pictures, size.getKey(), png(size.getValue()));
		}
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		append(file, "icns", pictures.toByteArray());
		return file.toByteArray();
	}

	private static void append(ByteArrayOutputStream to, String word, byte[] bytes) throws IOException {
		DataOutputStream data = new DataOutputStream(to);
		data.write(word.getBytes(StandardCharsets.US_ASCII));
		data.writeInt(HEADER_BYTES + bytes.length);
		data.write(bytes);
	}

	private byte[] png(int width) throws IOException {
		BufferedImage image = new BufferedImage(width, width, BufferedImage.TYPE_INT_ARGB);
		Graphics2D drawing = image.createGraphics();
		drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		drawing.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		picture.render(null, drawing, new ViewBox(width, width));
		drawing.dispose();
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		ImageIO.write(image, "png", png);
		return png.toByteArray();
	}
}
