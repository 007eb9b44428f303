package org.kneadwork.dsl.ide.tests;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two small libraries, one of which uses the other, open in an editor. */
abstract class SmallLibrary {

	@TempDir
	Path temp;

	Path small;
	Path core;
	Editor editor;

	@BeforeEach
	void openTheFolder() throws Exception {
		core = Libraries.copy("core", temp);
		small = Libraries.copy("small", temp);
		editor = Editor.in(temp);
		editor.open("small/techniques.knead");
		editor.open("small/routines.knead");
		editor.findings("small/techniques.knead", findings -> Editor.codes(findings).equals(List.of("KW301")));
		// Both libraries are read now: the findings of the other one come only then.
		editor.findings("core/library.knead", findings -> !findings.isEmpty());
	}

	@AfterEach
	void leave() throws Exception {
		editor.close();
	}
}
