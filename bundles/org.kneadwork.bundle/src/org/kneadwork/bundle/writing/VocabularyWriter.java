package org.kneadwork.bundle.writing;

import java.util.Optional;
import org.kneadwork.model.content.ContentPackage.Literals;
import org.kneadwork.model.content.Modality;
import org.kneadwork.model.content.Pressure;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.Tool;
import org.kneadwork.safety.content.RegionLimits;

/** Writes regions, tools and modalities. */
final class VocabularyWriter {

	private final BundleOutput out;
	private final FigureWriter figures;
	private final AttributionWriter attribution;
	private final Inventory inventory;
	private final RegionLimits limits = new RegionLimits();

	VocabularyWriter(Parts parts) {
		this.out = parts.out();
		this.figures = parts.figures();
		this.attribution = parts.attribution();
		this.inventory = parts.inventory();
	}

	void write() {
		out.elements("regions", inventory.all(Region.class), this::region);
		out.elements("tools", inventory.all(Tool.class), this::tool);
		out.elements("modalities", inventory.all(Modality.class), this::modality);
	}

	private void region(Region region) {
		RegionLimits.Limit limit = limits.of(region);
		out.idAndTitle(region);
		out.id("partOf", region.getPartOf());
		out.flag("paired", region.isPaired());
		figures.ceiling("ceiling", region.getCeiling());
		Optional<Pressure> pressUpTo = limit.neverPressed().isPresent() ? Optional.of(Pressure.NONE) : limit.ceiling();
		pressUpTo.ifPresent(pressure -> out.word("pressUpTo", pressure));
		out.flag("neverPressed", limit.neverPressed().isPresent());
		limit.neverPressed().ifPresent(because ->
				out.text("neverPressedBecause", because, Literals.REGION__NEVER_PRESSED_BECAUSE));
		attribution.codes(region.getCodes());
		attribution.review(region);
	}

	private void tool(Tool tool) {
		out.idAndTitle(tool);
		out.word("kind", tool.isSetKind(), tool.getKind());
		out.flag("powered", tool.isPowered());
		figures.temperature("temperature", tool.getTemperature());
		figures.timing("timeLimit", tool.getTimeLimit());
		out.text("skinCheck", tool, Literals.TOOL__SKIN_CHECK);
		out.words("allergens", tool.getAllergens());
		out.text("note", tool, Literals.TOOL__NOTE);
		attribution.sources(tool.getCitations());
		attribution.review(tool);
	}

	private void modality(Modality modality) {
		out.idAndTitle(modality);
		out.text("summary", modality, Literals.MODALITY__SUMMARY);
		out.words("practisedBy", modality.getPractisedBy());
		attribution.claims(modality.getClaims());
		attribution.sources(modality.getCitations());
		attribution.review(modality);
	}
}
