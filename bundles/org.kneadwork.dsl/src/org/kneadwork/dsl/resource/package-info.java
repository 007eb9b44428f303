/** Files of the language: their texts, their places and their problems. */
package org.kneadwork.dsl.resource;
