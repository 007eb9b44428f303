/** The language server of the workbench, which is called in process and knows what stands in the editors. */
package org.kneadwork.ui.services;
