package org.kneadwork.workbench.settings;

import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.ui.model.ContributionComparator;
import org.eclipse.ui.model.IComparableContribution;

/** Our settings come before those of others, so that they are what is seen first. */
public final class OursFirst extends ContributionComparator {

	@Override
	public int category(IComparableContribution contribution) {
		return contribution instanceof IPreferenceNode page && page.getId().equals(AuthorSettings.OURS) ? Integer.MIN_VALUE / 2
				: super.category(contribution);
	}
}
