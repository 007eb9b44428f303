package org.kneadwork.report.page;

/**
 * How a verdict is shown: never by colour alone.
 *
 * @param key its name in the style sheet
 * @param sign its sign, which stands in the script of the page as well
 * @param word its word
 * @param meaning what it means, for the legend
 */
record Sign(String key, String sign, String word, String meaning) {
}
