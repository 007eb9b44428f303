package org.kneadwork.ui.help;

import java.util.List;

/**
 * A page in the table of contents.
 *
 * @param title what it is called
 * @param path its path in the documentation, such as {@code rules/KW203.md}
 * @param parts the pages that belong to it
 */
public record HelpTopic(String title, String path, List<HelpTopic> parts) {
}
