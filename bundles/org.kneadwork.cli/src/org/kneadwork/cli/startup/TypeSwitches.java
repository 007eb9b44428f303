package org.kneadwork.cli.startup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes the choices of switches over types into the class itself. Java works each of them out when it is first reached, and
 * makes a class for it, which its caches for start-up do not hold. A switch that chooses by anything else than types stays as
 * it is.
 */
final class TypeSwitches {

	private static final String BOOTSTRAPS = "java/lang/runtime/SwitchBootstraps";
	private static final String BY_TYPE = "typeSwitch";
	/** The tag of a class in the pool of constants, which stands before what is said of it. */
	private static final int CLASS_CONSTANT = 7;

	private TypeSwitches() {
	}

	/** A choice that was replaced: the method that makes it, its descriptor, and the types in their order. */
	private record Choice(String method, String descriptor, List<Type> types) {
	}

	/** The same class with its choices in it; the very bytes where it has none. */
	static byte[] writtenOut(byte[] classFile) {
		ClassReader reader = new ClassReader(classFile);
		if (!mentions(reader)) {
			return classFile;
		}
		ClassWriter writer = new ClassWriter(reader, 0);
		reader.accept(new Rewriting(writer), 0);
		return writer.toByteArray();
	}

	/** Most classes have no such switch, and need not be taken apart. */
	private static boolean mentions(ClassReader reader) {
		char[] buffer = new char[reader.getMaxStringLength()];
		for (int item = 1; item < reader.getItemCount(); item++) {
			int offset = reader.getItem(item);
			if (offset > 0 && reader.readByte(offset - 1) == CLASS_CONSTANT && BOOTSTRAPS.equals(reader.readUTF8(offset, buffer))) {
				return true;
			}
		}
		return false;
	}

	/** Replaces the calls, and adds the methods that they call instead. */
	private static final class Rewriting extends ClassVisitor {

		private final List<Choice> choices = new ArrayList<>();
		private String name = "";
		private boolean isInterface;

		Rewriting(ClassVisitor written) {
			super(Opcodes.ASM9, written);
		}

		@Override
		public void visit(int version, int access, String className, String signature, String superName, String[] interfaces) {
			name = className;
			isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
			super.visit(version, access, className, signature, superName, interfaces);
		}

		@Override
		public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] exceptions) {
			return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, method, descriptor, signature, exceptions)) {

				@Override
				public void visitInvokeDynamicInsn(String called, String calledDescriptor, Handle bootstrap, Object... labels) {
					if (isChoiceByType(bootstrap, labels)) {
						Choice choice = new Choice("choice$" + choices.size(), calledDescriptor,
								Arrays.stream(labels).map(Type.class::cast).toList());
						choices.add(choice);
						super.visitMethodInsn(Opcodes.INVOKESTATIC, name, choice.method(), calledDescriptor, isInterface);
					} else {
						super.visitInvokeDynamicInsn(called, calledDescriptor, bootstrap, labels);
					}
				}
			};
		}

		private static boolean isChoiceByType(Handle bootstrap, Object... labels) {
			return bootstrap.getOwner().equals(BOOTSTRAPS) && bootstrap.getName().equals(BY_TYPE) && labels.length <= Short.MAX_VALUE
					&& Arrays.stream(labels).allMatch(label -> label instanceof Type type && isReference(type));
		}

		private static boolean isReference(Type type) {
			return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
		}

		@Override
		public void visitEnd() {
			choices.forEach(this::write);
			super.visitEnd();
		}

		/** What {@link java.lang.runtime.SwitchBootstraps#typeSwitch} says: -1 for null, else the first that suits from a place on. */
		private void write(Choice choice) {
			MethodVisitor code = super.visitMethod(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, choice.method(),
					choice.descriptor(), null, null);
			code.visitCode();
			Label there = new Label();
			code.visitVarInsn(Opcodes.ALOAD, 0);
			code.visitJumpInsn(Opcodes.IFNONNULL, there);
			code.visitInsn(Opcodes.ICONST_M1);
			code.visitInsn(Opcodes.IRETURN);
			next(code, there);
			for (int index = 0; index < choice.types().size(); index++) {
				Label other = new Label();
				code.visitVarInsn(Opcodes.ILOAD, 1);
				code.visitIntInsn(Opcodes.SIPUSH, index);
				code.visitJumpInsn(Opcodes.IF_ICMPGT, other);
				code.visitVarInsn(Opcodes.ALOAD, 0);
				code.visitTypeInsn(Opcodes.INSTANCEOF, choice.types().get(index).getInternalName());
				code.visitJumpInsn(Opcodes.IFEQ, other);
				answer(code, index);
				next(code, other);
			}
			answer(code, choice.types().size());
			code.visitMaxs(2, 2);
			code.visitEnd();
		}

		private static void next(MethodVisitor code, Label label) {
			code.visitLabel(label);
			code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
		}

		private static void answer(MethodVisitor code, int index) {
			code.visitIntInsn(Opcodes.SIPUSH, index);
			code.visitInsn(Opcodes.IRETURN);
		}
	}
}
