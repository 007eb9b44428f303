/** What the tests of the built product have it do: the same steps as in the tests of this bundle, in another program. */
package org.kneadwork.ui.tests.product;
