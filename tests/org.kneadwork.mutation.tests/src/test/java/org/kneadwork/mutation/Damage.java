package org.kneadwork.mutation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** What happens to files: on a bad disk, in a bad merge, under a cat on the keyboard. */
enum Damage {

	BYTES_FLIPPED {
		@Override
		byte[] to(byte[] file, RandomGenerator random) {
			byte[] damaged = file.clone();
			// Half of the files stay text, in which other characters than before are found.
			int bits = random.nextBoolean() ? 128 : 256;
			for (int i = random.nextInt(1, 6); i > 0; i--) {
				damaged[random.nextInt(damaged.length)] ^= (byte) random.nextInt(1, bits);
			}
			return damaged;
		}
	},

	LINES_DROPPED {
		@Override
		byte[] to(byte[] file, RandomGenerator random) {
			List<String> lines = lines(file);
			for (int i = random.nextInt(1, 4); i > 0 && lines.size() > 1; i--) {
				lines.remove(random.nextInt(lines.size()));
			}
			return bytes(lines);
		}
	},

	LINES_DOUBLED {
		@Override
		byte[] to(byte[] file, RandomGenerator random) {
			List<String> lines = lines(file);
			for (int i = random.nextInt(1, 4); i > 0; i--) {
				int line = random.nextInt(lines.size());
				lines.add(line, lines.get(line));
			}
			return bytes(lines);
		}
	},

	LINES_SWAPPED {
		@Override
		byte[] to(byte[] file, RandomGenerator random) {
			List<String> lines = lines(file);
			for (int i = random.nextInt(1, 4); i > 0; i--) {
				Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
			}
			return bytes(lines);
		}
	},

	TRUNCATED {
		@Override
		byte[] to(byte[] file, RandomGenerator random) {
			return Arrays.copyOf(file, random.nextInt(file.length));
		}
	};

	/**
	 * Does the damage.
	 *
	 * @param file the bytes of a file, not empty
	 * @param random decides where
	 * @return the bytes of the damaged file
	 */
	abstract byte[] to(byte[] file, RandomGenerator random);

	private static List<String> lines(byte[] file) {
		return new ArrayList<>(List.of(new String(file, StandardCharsets.UTF_8).split("(?<=\n)")));
	}

	private static byte[] bytes(List<String> lines) {
		return String.join("", lines).getBytes(StandardCharsets.UTF_8);
	}
}
