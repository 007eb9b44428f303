package org.kneadwork.bundle.writing;

import org.kneadwork.bundle.text.TextSlot;
import org.kneadwork.model.content.ContentPackage.Literals;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.LibraryUse;
import org.kneadwork.model.values.Version;
import org.kneadwork.safety.content.Known;

/** Writes the header of a library. */
final class HeaderWriter {

	private final BundleOutput out;
	private final AttributionWriter attribution;

	HeaderWriter(Parts parts) {
		this.out = parts.out();
		this.attribution = parts.attribution();
	}

	void write(Library library) {
		out.object("library", library, () -> {
			out.idAndTitle(library);
			out.word("version", versionOf(library).toString());
			TextSlot disclaimer = TextSlot.of(library, Literals.LIBRARY__DISCLAIMER);
			if (disclaimer.original().isPresent()) {
				out.text("disclaimer", disclaimer);
			} else {
				out.word("disclaimer", "");
			}
			out.word("audience", library.isSetAudience(), library.getAudience());
			out.names("authors", library.getAuthors());
			out.ids("scope", library.getScope());
			out.smallObjects("uses", library.getUses().stream().filter(use -> Known.is(use.getLibrary())
					&& Known.text(use.getLibrary().getName()).isPresent()).toList(), this::use);
			attribution.review(library);
		});
	}

	private void use(LibraryUse use) {
		out.word("library", use.getLibrary().getName());
		if (use.getVersion() != null) {
			out.word("version", use.getVersion().toString());
		}
	}

	/** The version of a library; an unfinished header that states none counts as the lowest version. */
	static Version versionOf(Library library) {
		return library.getVersion() == null ? new Version(0, 0, 0) : library.getVersion();
	}
}
