/** Floor 5: form definitions and the answers to them. A draft accepts anything and says what is missing. */
package jp.michishirube.form;
