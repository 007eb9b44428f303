/** Work that several threads share. */
package org.kneadwork.model.threads;
