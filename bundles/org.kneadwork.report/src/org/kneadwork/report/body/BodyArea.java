package org.kneadwork.report.body;

import java.util.Arrays;
import java.util.Optional;

/** The areas of the body figure. Each is drawn once, or on the left and on the right. */
public enum BodyArea {

	/** Head from the front, with the face. */
	HEAD("head", "Head and face", View.FRONT),
	/** Front and sides of the neck. */
	NECK_FRONT("neck-front", "Front of the neck", View.FRONT),
	/** Shoulder from the front. */
	SHOULDER_FRONT("shoulder-front", "Front of the shoulder", View.FRONT),
	/** Chest. */
	CHEST("chest", "Chest", View.FRONT),
	/** Belly. */
	ABDOMEN("abdomen", "Belly", View.FRONT),
	/** Front of the hip, with the groin. */
	HIP_FRONT("hip-front", "Front of the hip and groin", View.FRONT),
	/** Thigh from the front. */
	THIGH_FRONT("thigh-front", "Front of the thigh", View.FRONT),
	/** Knee from the front. */
	KNEE_FRONT("knee-front", "Front of the knee", View.FRONT),
	/** Shin. */
	LOWER_LEG_FRONT("lower-leg-front", "Shin", View.FRONT),
	/** Top of the foot. */
	FOOT_TOP("foot-top", "Top of the foot", View.FRONT),
	/** Upper arm from the front. */
	UPPER_ARM_FRONT("upper-arm-front", "Front of the upper arm", View.FRONT),
	/** Forearm from the front. */
	FOREARM_FRONT("forearm-front", "Front of the forearm", View.FRONT),
	/** Palm. */
	HAND_FRONT("hand-front", "Palm of the hand", View.FRONT),
	/** Head from behind. */
	HEAD_BACK("head-back", "Back of the head", View.BACK),
	/** Neck from behind. */
	NECK_BACK("neck-back", "Back of the neck", View.BACK),
	/** Shoulder from behind. */
	SHOULDER_BACK("shoulder-back", "Back of the shoulder", View.BACK),
	/** Upper back, beside the spine. */
	UPPER_BACK("upper-back", "Upper back", View.BACK),
	/** Lower back, beside the spine. */
	LOWER_BACK("lower-back", "Lower back", View.BACK),
	/** Spine. */
	SPINE("spine", "Spine", View.BACK),
	/** Sacrum and tailbone. */
	SACRUM("sacrum", "Sacrum and tailbone", View.BACK),
	/** Side of the hip. */
	HIP_SIDE("hip-side", "Side of the hip", View.BACK),
	/** Buttock. */
	GLUTES("glutes", "Buttocks", View.BACK),
	/** Thigh from behind. */
	THIGH_BACK("thigh-back", "Back of the thigh", View.BACK),
	/** Hollow of the knee. */
	KNEE_BACK("knee-back", "Hollow of the knee", View.BACK),
	/** Calf. */
	CALF("calf", "Calf", View.BACK),
	/** Sole and heel. */
	FOOT_SOLE("foot-sole", "Sole of the foot", View.BACK),
	/** Upper arm from behind. */
	UPPER_ARM_BACK("upper-arm-back", "Back of the upper arm", View.BACK),
	/** Forearm from behind. */
	FOREARM_BACK("forearm-back", "Back of the forearm", View.BACK),
	/** Back of the hand. */
	HAND_BACK("hand-back", "Back of the hand", View.BACK);

	/** From where one looks at the figure. */
	public enum View {
		/** From the front. */
		FRONT,
		/** From behind. */
		BACK
	}

	private final String id;
	private final String label;
	private final View view;

	BodyArea(String id, String label, View view) {
		this.id = id;
		this.label = label;
		this.view = view;
	}

	/**
	 * Its name in the figure.
	 *
	 * @return the value of {@code data-area} in the figure
	 */
	public String id() {
		return id;
	}

	/**
	 * Its name for people.
	 *
	 * @return such as {@code Lower back}
	 */
	public String label() {
		return label;
	}

	/**
	 * From where it is seen.
	 *
	 * @return the view in which it is drawn
	 */
	public View view() {
		return view;
	}

	/**
	 * Finds an area.
	 *
	 * @param id its name in the figure
	 * @return the area; empty when there is none of that name
	 */
	public static Optional<BodyArea> named(String id) {
		return Arrays.stream(values()).filter(area -> area.id.equals(id)).findFirst();
	}
}
