/** Makes the extension for Visual Studio Code: what follows from the language is generated, and all is packed with the server. */
package org.kneadwork.vscode;
