package org.kneadwork.scale;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.HashSet;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Loads our classes, and those of the frameworks below them, a second time, so that they count what they do. */
final class CountingClasses extends ClassLoader {

	private static final List<String> COUNTED = List.of("org.kneadwork.", "org.eclipse.xtext.", "org.eclipse.emf.", "org.antlr.");
	private static final String OPERATIONS = Operations.class.getName().replace('.', '/');
	private static final String LIST = "java/util/List";
	private static final String COLLECTION = "java/util/Collection";
	private static final String SEARCH = "(Ljava/lang/Object;)Z";
	/** The searches whose loops are in Java's own classes, which are not loaded a second time. */
	private static final Map<String, String> SEARCHES = Map.of("contains" + SEARCH, "(L" + COLLECTION + ";Ljava/lang/Object;)Z",
			"remove" + SEARCH, "(L" + COLLECTION + ";Ljava/lang/Object;)Z",
			"indexOf(Ljava/lang/Object;)I", "(L" + LIST + ";Ljava/lang/Object;)I");

	CountingClasses() {
		super(CountingClasses.class.getClassLoader());
	}

	@Override
	protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
		synchronized (getClassLoadingLock(name)) {
			if (COUNTED.stream().noneMatch(name::startsWith) || name.equals(Operations.class.getName())) {
				return super.loadClass(name, resolve);
			}
			Class<?> known = findLoadedClass(name);
			return known != null ? known : counting(name);
		}
	}

	private Class<?> counting(String name) throws ClassNotFoundException {
		try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
			if (in == null) {
				throw new ClassNotFoundException(name);
			}
			ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
			new ClassReader(in.readAllBytes()).accept(new CountingClass(writer), 0);
			byte[] bytes = writer.toByteArray();
			return defineClass(name, bytes, 0, bytes.length);
		} catch (IOException e) {
			throw new ClassNotFoundException(name, e);
		}
	}

	/** A class whose methods count. */
	private static final class CountingClass extends ClassVisitor {

		CountingClass(ClassVisitor written) {
			super(Opcodes.ASM9, written);
		}

		@Override
		public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
			MethodVisitor written = super.visitMethod(access, name, descriptor, signature, exceptions);
			return (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0 ? written : new CountingMethod(written);
		}
	}

	/** A method that counts when it is entered, and whenever a loop in it goes round. */
	private static final class CountingMethod extends MethodVisitor {

		private final Set<Label> passed = new HashSet<>();

		CountingMethod(MethodVisitor written) {
			super(Opcodes.ASM9, written);
		}

		@Override
		public void visitCode() {
			super.visitCode();
			count();
		}

		@Override
		public void visitLabel(Label label) {
			passed.add(label);
			super.visitLabel(label);
		}

		@Override
		public void visitJumpInsn(int opcode, Label label) {
			if (passed.contains(label)) {
				count();
			}
			super.visitJumpInsn(opcode, label);
		}

		@Override
		public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
			String search = SEARCHES.get(name + descriptor);
			if (search != null && opcode == Opcodes.INVOKEINTERFACE && (owner.equals(LIST) || owner.equals(COLLECTION) && !name.equals("indexOf"))) {
				super.visitMethodInsn(Opcodes.INVOKESTATIC, OPERATIONS, name, search, false);
			} else {
				super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
			}
		}

		private void count() {
			super.visitMethodInsn(Opcodes.INVOKESTATIC, OPERATIONS, "one", "()V", false);
		}
	}
}
