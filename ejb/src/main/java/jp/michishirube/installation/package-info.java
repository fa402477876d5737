/** The top floor: brings a database to the shipped version, loads the registers, and the demonstration data where asked. */
package jp.michishirube.installation;
