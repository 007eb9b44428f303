package org.kneadwork.cli.startup;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;

/**
 * Gives class files from before Java 6 the stack map frames that later ones have, by which they can be verified when a cache
 * is made. Without them neither they nor the classes derived from them, such as the whole parser, go into it.
 */
final class OldClasses {

	/** The version of class files since which they have frames. */
	private static final int WITH_FRAMES = Opcodes.V1_6 & 0xFFFF;
	private static final int MAJOR_VERSION_AT = 6;

	private final ClassLoader classes;

	/**
	 * @param classes finds the classes that a class file refers to, where a frame needs their common ancestor
	 */
	OldClasses(ClassLoader classes) {
		this.classes = classes;
	}

	/** The same class with frames; the very bytes where it has them, or where what it refers to is not there. */
	byte[] renewed(byte[] classFile) {
		int version = (classFile[MAJOR_VERSION_AT] & 0xFF) << Byte.SIZE | classFile[MAJOR_VERSION_AT + 1] & 0xFF;
		if (version >= WITH_FRAMES) {
			return classFile;
		}
		try {
			return withFrames(classFile);
		} catch (TypeNotPresentException needsWhatIsNotThere) {
			// An adapter for a library that nobody has, which is never loaded.
			return classFile;
		}
	}

	private byte[] withFrames(byte[] classFile) {
		ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {

			@Override
			protected ClassLoader getClassLoader() {
				return classes;
			}
		};
		new ClassReader(classFile).accept(new ClassVisitor(Opcodes.ASM9, writer) {

			@Override
			public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
				super.visit(Opcodes.V1_8, access, name, signature, superName, interfaces);
			}

			@Override
			public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
				MethodVisitor written = super.visitMethod(access, name, descriptor, signature, exceptions);
				// The compilers of that time had subroutines, which later class files must not have.
				return new JSRInlinerAdapter(written, access, name, descriptor, signature, exceptions);
			}
		}, ClassReader.SKIP_FRAMES);
		return writer.toByteArray();
	}
}
