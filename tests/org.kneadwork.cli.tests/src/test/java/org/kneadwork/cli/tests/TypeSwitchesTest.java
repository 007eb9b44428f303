package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.cli.startup.JarCopies;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Copies of classes whose switches over types are written out choose what the classes themselves choose. */
class TypeSwitchesTest {

	private static final List<Object> VALUES = List.of("", "long enough", 1, -1, 2L, 'c', List.of(), new ArrayList<>(List.of(1)), Map.of(),
			new int[] {1}, new String[] {"a"}, new Object(), Verdicts.AVOID, Verdicts.ADAPT, MethodHandles.lookup());

	@TempDir
	private Path folder;

	/** Something to choose among. */
	public enum Verdicts {
		AVOID, ADAPT
	}

	/** All forms of switches that choose by types, and one that chooses by constants. */
	public interface Choosing {

		/** By types, of which a later one suits more. */
		static String byType(Object value) {
			return switch (value) {
				case null -> "nothing";
				case ArrayList<?> list -> "array list " + list;
				case List<?> list -> "list " + list;
				case int[] numbers -> "numbers " + numbers.length;
				case String[] texts -> "texts " + texts.length;
				case CharSequence text -> "text " + text;
				case Number number -> "number " + number;
				default -> "something";
			};
		}

		/** By types and by what is in them: the search goes on behind the first type that suits. */
		static String byTypeAndMore(Object value) {
			return switch (value) {
				case String text when text.isEmpty() -> "no text";
				case Integer number when number < 0 -> "below";
				case String text when text.length() > 4 -> "long";
				case Integer number -> "number " + number;
				case Map<?, ?> map when !map.isEmpty() -> "map";
				default -> "something";
			};
		}

		/** By an enumeration and another type. */
		static String byVerdict(Object value) {
			return switch (value) {
				case Verdicts verdict when verdict == Verdicts.AVOID -> "never";
				case Verdicts verdict -> verdict.name();
				case Character letter -> "letter";
				default -> "something";
			};
		}

		/** By the constants of an enumeration. */
		static String byConstant(Verdicts verdict) {
			return switch (verdict) {
				case null -> "none";
				case AVOID -> "never";
				case ADAPT -> "differently";
			};
		}
	}

	@Test
	void chooseTheSame() throws Exception {
		Path jars = Files.createDirectories(folder.resolve("jars"));
		pack(jars.resolve("choosing.jar"));
		JarCopies.copy(jars, folder.resolve("copies"));
		try (URLClassLoader copies = new URLClassLoader(new URL[] {folder.resolve("copies/choosing.jar").toUri().toURL()},
				ClassLoader.getPlatformClassLoader())) {
			Class<?> copy = copies.loadClass(Choosing.class.getName());
			assertNotSame(Choosing.class, copy);
			for (String method : List.of("byType", "byTypeAndMore")) {
				Method one = Choosing.class.getMethod(method, Object.class);
				Method other = copy.getMethod(method, Object.class);
				for (Object value : VALUES) {
					assertEquals(one.invoke(null, value), other.invoke(null, value), () -> method + " of " + value);
				}
			}
			assertEquals("nothing", copy.getMethod("byType", Object.class).invoke(null, new Object[] {null}));
			Class<?> verdicts = copies.loadClass(Verdicts.class.getName());
			assertEquals("never", copy.getMethod("byVerdict", Object.class).invoke(null, verdicts.getEnumConstants()[0]));
			assertEquals("differently", copy.getMethod("byConstant", verdicts).invoke(null, verdicts.getEnumConstants()[1]));
			assertEquals("none", copy.getMethod("byConstant", verdicts).invoke(null, new Object[] {null}));
			// How Java chooses by constants differs with its version, and is left to it.
			Set<String> byType = Set.of("byType", "byTypeAndMore", "byVerdict");
			assertTrue(choosingWhileTheyRun(Choosing.class.getClassLoader()).containsAll(byType));
			assertTrue(Collections.disjoint(choosingWhileTheyRun(copies), byType));
		}
	}

	/** The methods for which Java works out a choice when it is first reached. */
	private static Set<String> choosingWhileTheyRun(ClassLoader classes) throws IOException {
		Set<String> asking = new HashSet<>();
		try (InputStream in = classes.getResourceAsStream(Choosing.class.getName().replace('.', '/') + ".class")) {
			new ClassReader(in).accept(new ClassVisitor(Opcodes.ASM9) {

				@Override
				public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
					return new MethodVisitor(Opcodes.ASM9) {

						@Override
						public void visitInvokeDynamicInsn(String called, String form, Handle bootstrap, Object... labels) {
							if (bootstrap.getName().equals("typeSwitch")) {
								asking.add(name);
							}
						}
					};
				}
			}, 0);
		}
		return asking;
	}

	private static void pack(Path jar) throws IOException {
		try (OutputStream file = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(file)) {
			for (Class<?> each : List.of(Choosing.class, Verdicts.class)) {
				String name = each.getName().replace('.', '/') + ".class";
				try (InputStream in = each.getClassLoader().getResourceAsStream(name)) {
					zip.putNextEntry(new ZipEntry(name));
					in.transferTo(zip);
					zip.closeEntry();
				}
			}
		}
	}
}
