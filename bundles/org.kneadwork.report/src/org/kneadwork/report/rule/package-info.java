/** What the documentation says about each rule. */
package org.kneadwork.report.rule;
